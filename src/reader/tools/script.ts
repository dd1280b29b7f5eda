/** What the tools' own script and the reader's code have of one another: the one is loaded when the other first needs it. */
import type { WithNotes } from '../own-notes/notes-script.ts';
import type { Line } from '../place/reading-line.ts';

/** What the tools offer to the reader's code. */
export interface ToolsScript {
  openParagraphPanel(pilcrow: HTMLAnchorElement, withNotes: WithNotes): void;
  copyLink(id: string): Promise<void>;
  offerQuotes(withNotes: WithNotes): void;
  markQuote(hash: string): void;
  showNotThere(root: URL): Promise<void>;
  createReadingPanel(opener: HTMLButtonElement, withNotes: WithNotes): HTMLElement;
  filterContents(list: HTMLElement, typed: string): void;
  changeShow(): void;
  offerWayBack(from: Line): void;
}

/** The way to the tools; `otherwise` is called where they cannot be loaded. */
export type WithTools = (act: (tools: ToolsScript) => void, otherwise?: () => void) => Promise<void>;
