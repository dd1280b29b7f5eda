/** `assets/checker.js`: the check of quotations, loaded when its page is first used. */
import type { CheckerScript } from '../check/check-page.ts';
import { check, prepare } from '../check/checker.ts';

(globalThis as { pilcrowChecker?: CheckerScript }).pilcrowChecker = { prepare, check };
