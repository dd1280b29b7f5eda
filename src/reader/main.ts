/** The reader's code: adds to pages that work without it. One classic script; every part starts here. */
import { startArrival } from './arrival.ts';
import { startContents } from './contents.ts';
import { startKeys } from './keys.ts';
import { startMargin } from './margin.ts';
import { startOffline } from './offline/offline.ts';
import { copyCurrentLink, stepParagraph } from './paragraph-keys.ts';
import { startParagraphTools } from './paragraph-tools.ts';
import { startPosition } from './position.ts';
import { startPreviews } from './preview/previews.ts';
import { startQuoteArrival, startQuoteLink } from './quote/quote-link.ts';
import { startReadingPanel } from './reading-panel.ts';
import { startSearch } from './search/opener.ts';

const script = document.currentScript as HTMLScriptElement | null;

/** The site's root as seen from this page, whatever folder or disk it lies on. */
const root = new URL('../', script?.src ?? location.href);

startSearch(root);
startPreviews(startMargin(), root);
startArrival();
startParagraphTools(root);
startQuoteLink();
startQuoteArrival();
startPosition();
void startOffline(root);
startKeys({
  j: () => stepParagraph(1),
  k: () => stepParagraph(-1),
  c: copyCurrentLink,
  t: startContents(),
  '?': startReadingPanel(),
});
