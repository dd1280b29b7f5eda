/** The tools' own script, which the reader's code loads when a pilcrow is first used: see `paragraph-tools.ts`. */
import { openTools, type Saying } from './panel.ts';

/** What the tools offer to the reader's code. */
export interface ToolsScript {
  open(pilcrow: HTMLAnchorElement, saying: Saying): void;
}

(globalThis as { pilcrowTools?: ToolsScript }).pilcrowTools = { open: openTools };
