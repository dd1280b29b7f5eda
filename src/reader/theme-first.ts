/** `assets/theme.js`: the chosen colours before the page is painted. The one script that is not deferred, hence a few bytes. */
import { applyTheme } from './theme.ts';

applyTheme();
