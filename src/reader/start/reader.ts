/** `assets/reader.js`: what a page begins with: the margin, the worker. The rest comes when it is first used. */
import type { AwaitsFirstUse, FirstUse, ReadingScript } from '../kit/first-use.ts';
import { siteRoot } from '../kit/links.ts';
import { loadScript, loadStyle } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';
import { stored } from '../kit/storage.ts';
import { startMargin } from '../margin/margin.ts';
import { startOffline } from '../offline/offline.ts';
import { wasHere } from '../place/stopped.ts';

const root = siteRoot();
const withReading = onDemand<ReadingScript>('pilcrowReading', () =>
  Promise.all([loadScript(new URL('assets/reading.js', root)), loadStyle(new URL('assets/reading.css', root))]),
);

const notes = startMargin();
void startOffline(root);
const firstUse: FirstUse = (globalThis as AwaitsFirstUse).pilcrowFirstUse ?? ((begin) => void begin());
firstUse(
  () =>
    new Promise((resolve) => {
      const begin = (reading: ReadingScript): void => {
        reading.start(root, notes);
        resolve(true);
      };
      void withReading(begin, () => resolve(false));
    }),
  location.hash !== '' ||
    location.search !== '' ||
    wasHere() ||
    stored('pilcrow:notes') !== undefined ||
    document.querySelector('.search-page') !== null,
);
