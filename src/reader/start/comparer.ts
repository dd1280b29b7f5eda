/** `assets/comparer.js`: what shows two texts side by side, loaded when its page is asked for them. */
import type { ComparerScript } from '../compare/compare-page.ts';
import { offer, show } from '../compare/comparer.ts';

(globalThis as { pilcrowComparer?: ComparerScript }).pilcrowComparer = { show, offer };
