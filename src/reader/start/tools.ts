/**
 * The tools' own script, which the reader's code loads when one of them is first used: see `paragraph-tools.ts`,
 * `quotes.ts`, `reading-panel.ts`.
 */

import { openTools, type Saying } from '../tools/paragraph-panel.ts';
import { markQuote, offerQuotes } from '../tools/quote-link.ts';
import { createReadingPanel, type Settings } from '../tools/reading-panel.ts';

/** What the tools offer to the reader's code. */
export interface ToolsScript {
  open(pilcrow: HTMLAnchorElement, saying: Saying): void;
  offerQuotes(saying: Saying): void;
  markQuote(hash: string): void;
  createReadingPanel(opener: HTMLButtonElement, settings: Settings): HTMLElement;
}

/** The way to the tools; `otherwise` is called where they cannot be loaded. */
export type WithTools = (act: (tools: ToolsScript) => void, otherwise?: () => void) => Promise<void>;

(globalThis as { pilcrowTools?: ToolsScript }).pilcrowTools = {
  open: openTools,
  offerQuotes,
  markQuote,
  createReadingPanel,
};
