/** `assets/offline.js`: what the page about reading offline says and changes. */
import { siteRoot } from '../kit/links.ts';
import { startOfflinePage } from '../offline/offline-page.ts';

startOfflinePage(siteRoot());
