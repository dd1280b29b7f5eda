/** The reader's code: adds to pages that work without it. One classic script; every part starts here. */

import { startContents } from '../contents/contents.ts';
import { copyCurrentLink, stepParagraph } from '../keys/paragraph-keys.ts';
import { startKeys } from '../keys/single-keys.ts';
import { loadScript, loadStyle } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';
import { startMargin } from '../margin/margin.ts';
import { startPrint } from '../margin/remarks-on-paper.ts';
import { startOffline } from '../offline/offline.ts';
import { startArrival } from '../place/arrival.ts';
import { startKeepingPlace } from '../place/keep-line.ts';
import { startPosition } from '../place/resume.ts';
import { startPreviews } from '../preview/previews.ts';
import { startSearch } from '../search/opener.ts';
import { startParagraphTools } from '../tools/paragraph-opener.ts';
import { startQuotes } from '../tools/quote-opener.ts';
import { startReadingPanel } from '../tools/reading-opener.ts';
import type { ToolsScript } from './tools.ts';

const script = document.currentScript as HTMLScriptElement | null;

/** The site's root as seen from this page, whatever folder or disk it lies on. */
const root = new URL('../', script?.src ?? location.href);

const withTools = onDemand<ToolsScript>('pilcrowTools', () =>
  Promise.all([loadScript(new URL('assets/tools.js', root)), loadStyle(new URL('assets/tools.css', root))]),
);

startSearch(root);
startPreviews(startMargin(), root);
startArrival();
startParagraphTools(withTools);
startQuotes(withTools);
startPosition();
startKeepingPlace();
startPrint();
void startOffline(root);
startKeys({
  j: () => stepParagraph(1),
  k: () => stepParagraph(-1),
  c: copyCurrentLink,
  t: startContents(),
  '?': startReadingPanel(withTools),
});
