/** `assets/reader.js`: adds to pages that work without it. One classic script; every part starts here. */
import { startContents } from '../contents/contents.ts';
import { copyCurrentLink, stepParagraph } from '../keys/paragraph-keys.ts';
import { startKeys } from '../keys/single-keys.ts';
import { siteRoot } from '../kit/links.ts';
import { loadScript, loadStyle } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';
import { startMargin } from '../margin/margin.ts';
import { startRemarksOnPaper } from '../margin/remarks-on-paper.ts';
import { startOffline } from '../offline/offline.ts';
import { startArrival } from '../place/arrival.ts';
import { startBarTitle } from '../place/bar-title.ts';
import { startComparing } from '../place/compared.ts';
import { startKeepingLine } from '../place/keep-line.ts';
import { startResuming } from '../place/resume.ts';
import { startWayBack } from '../place/way-back.ts';
import { startPreviews } from '../preview/previews.ts';
import { startQuoteLinks } from '../quote/quote-opener.ts';
import { startSearch } from '../search/opener.ts';
import { choose, setting } from '../settings/settings.ts';
import { startParagraphTools } from '../tools/paragraph-opener.ts';
import { startReadingPanel } from '../tools/reading-opener.ts';
import type { ToolsScript } from '../tools/script.ts';

const root = siteRoot();
const withTools = onDemand<ToolsScript>('pilcrowTools', () =>
  Promise.all([loadScript(new URL('assets/tools.js', root)), loadStyle(new URL('assets/tools.css', root))]),
);

startSearch(root);
startPreviews(startMargin(), root);
startArrival(withTools, root);
startParagraphTools(withTools);
startQuoteLinks(withTools);
startResuming();
startBarTitle();
startComparing();
startWayBack(startKeepingLine(), withTools);
startRemarksOnPaper();
void startOffline(root);
startKeys({
  j: () => stepParagraph(1),
  k: () => stepParagraph(-1),
  c: () => copyCurrentLink(withTools),
  e: () => void withTools((tools) => tools.changeShow({ setting, choose })),
  t: startContents(withTools),
  '?': startReadingPanel(withTools),
});
