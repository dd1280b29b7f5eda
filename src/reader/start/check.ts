/** `assets/check.js`: the page that checks quotations. */
import { startCheckPage } from '../check/check-page.ts';
import { siteRoot } from '../kit/links.ts';

startCheckPage(siteRoot());
