/** `assets/compare.js`: the page that compares any two texts, until it is asked for them. */
import { startComparePage } from '../compare/compare-page.ts';
import { siteRoot } from '../kit/links.ts';

startComparePage(siteRoot());
