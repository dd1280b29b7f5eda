/** What pages and the worker say to each other. */
import type { Wish } from './kept-site.ts';

/** What a page asks of the worker. */
export type ToWorker =
  | 'skip-waiting'
  | { ask: 'describe' }
  | { ask: 'keep-all'; wish: Wish }
  | { ask: 'keep-visited'; addresses: string[] };

/** Files, and how many bytes they are. */
export interface Amount {
  files: number;
  bytes: number;
}

/** What the worker keeps, and what there is to keep. */
export interface Description {
  version: string;
  kept: Amount & { wish?: Wish };
  totals: { library: Amount; downloads: Amount };
  /** Whether there was no room for something that was visited. */
  isRefused: boolean;
}

/** How far the worker is with keeping all of it, and how that ended. */
export type Keeping = { done: number; of: number } | { is: 'kept' | 'no-room' | 'failed' };
