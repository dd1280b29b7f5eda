/** The reader's code: adds to pages that work without it. One classic script; every part starts here. */
import { startArrival } from './arrival.ts';
import { startContents } from './contents.ts';
import { startKeepingPlace } from './keep-place.ts';
import { startKeys } from './keys.ts';
import { loadScript, loadStyle } from './load.ts';
import { startMargin } from './margin/margin.ts';
import { startOffline } from './offline/offline.ts';
import { onDemand } from './on-demand.ts';
import { copyCurrentLink, stepParagraph } from './paragraph-keys.ts';
import { startParagraphTools } from './paragraph-tools.ts';
import { startPosition } from './position.ts';
import { startPreviews } from './preview/previews.ts';
import { startPrint } from './print.ts';
import { startQuotes } from './quotes.ts';
import { startReadingPanel } from './reading-panel.ts';
import { startSearch } from './search/opener.ts';
import type { ToolsScript } from './tools/main.ts';

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
