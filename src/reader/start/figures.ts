/** `assets/figures.js`: what the page of figures does beyond its table. */
import { startFiguresPage } from '../figures/figures-page.ts';

startFiguresPage();
