/** The reader's code: adds to pages that work without it. One classic script; every part starts here. */
import { startMargin } from './margin.ts';
import { startOffline } from './offline/offline.ts';
import { startArrival } from './search/arrival.ts';
import { startSearchDialog } from './search/dialog.ts';
import { startSearchPage } from './search/page.ts';
import { startTermPanel } from './term-panel.ts';

const script = document.currentScript as HTMLScriptElement | null;

/** The site's root as seen from this page, whatever folder or disk it lies on. */
const root = new URL('../', script?.src ?? location.href);

startSearchDialog(root);
startSearchPage(root);
startArrival(root);
void startOffline(root);
startMargin();
startTermPanel();
