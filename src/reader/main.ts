/** The reader's code: adds to pages that work without it. One classic script; every part starts here. */
import { startArrival } from './arrival.ts';
import { startMargin } from './margin.ts';
import { startParagraphTools } from './paragraph-tools.ts';
import { startPreviews } from './preview/previews.ts';
import { startQuoteArrival, startQuoteLink } from './quote/quote-link.ts';
import { startSearch } from './search/search-box.ts';

const script = document.currentScript as HTMLScriptElement | null;

/** The site's root as seen from this page, whatever folder or disk it lies on. */
const root = new URL('../', script?.src ?? location.href);

startSearch(root);
startPreviews(startMargin());
startArrival();
startParagraphTools();
startQuoteLink();
startQuoteArrival();
