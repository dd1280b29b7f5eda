/** `assets/tools.js`: what the reader's code loads when a pilcrow, a selection or the panel "Reading" is first used. */

import { filterContents } from '../contents/filter.ts';
import { showNotThere } from '../place/not-there.ts';
import { offerWayBack } from '../place/offer-way-back.ts';
import { markQuote } from '../quote/mark-quote.ts';
import { offerQuotes } from '../quote/offer.ts';
import { copyLink } from '../tools/copy-link.ts';
import { openParagraphPanel } from '../tools/paragraph-panel.ts';
import { changeShow, createReadingPanel } from '../tools/reading-panel.ts';
import type { ToolsScript } from '../tools/script.ts';

(globalThis as { pilcrowTools?: ToolsScript }).pilcrowTools = {
  copyLink,
  openParagraphPanel,
  offerQuotes,
  markQuote,
  createReadingPanel,
  changeShow,
  filterContents,
  offerWayBack,
  showNotThere,
};
