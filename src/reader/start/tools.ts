/** `assets/tools.js`: what the reader's code loads when a pilcrow, a selection or the panel "Reading" is first used. */
import { openParagraphPanel } from '../tools/paragraph-panel.ts';
import { markQuote, offerQuotes } from '../tools/quote-link.ts';
import { createReadingPanel } from '../tools/reading-panel.ts';
import type { ToolsScript } from '../tools/script.ts';

(globalThis as { pilcrowTools?: ToolsScript }).pilcrowTools = {
  openParagraphPanel,
  offerQuotes,
  markQuote,
  createReadingPanel,
};
