/** What the tools' own script and the reader's code have of one another: the one is loaded when the other first needs it. */
import type { Line } from '../place/reading-line.ts';
import type { Setting } from '../settings/settings.ts';

/** What the tools offer to the reader's code. */
export interface ToolsScript {
  openParagraphPanel(pilcrow: HTMLAnchorElement): void;
  copyLink(id: string): Promise<void>;
  offerQuotes(): void;
  markQuote(hash: string): void;
  showNotThere(root: URL): Promise<void>;
  createReadingPanel(opener: HTMLButtonElement, settings: Settings): HTMLElement;
  filterContents(list: HTMLElement, typed: string): void;
  changeShow(settings: Settings): void;
  offerWayBack(from: Line): void;
}

/** The way to the tools; `otherwise` is called where they cannot be loaded. */
export type WithTools = (act: (tools: ToolsScript) => void, otherwise?: () => void) => Promise<void>;

/** How the reader's code reads and keeps what is chosen; one page has one memory of it. */
export interface Settings {
  setting(name: Setting): string;
  choose(name: Setting, value: string): void;
}
