/** `assets/check.js`: the page that checks quotations, until it is first used. */
import { startCheckPage } from '../check/check-page.ts';
import { siteRoot } from '../kit/links.ts';

startCheckPage(siteRoot());
