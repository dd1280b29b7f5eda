/**
 * `assets/first.js`: what must be so before the page is painted. The one script that is not deferred.
 *
 * What the reader chose; that the reader's scripts run, for the styles that rely on them; what is done before they do, kept
 * for them; and the faces, fetched beside the styles rather than after them. On a disk a preload is refused, and where a service worker answers, browsers take it amiss:
 * there a face is on the device, is loaded by its name, and takes its place when it comes.
 */
import { holdBack } from '../kit/far-below.ts';
import { type AwaitsFirstUse, awaitFirstUse } from '../kit/first-use.ts';
import { applyChoices } from '../settings/settings.ts';

const script = document.currentScript as HTMLScriptElement | null;
applyChoices();

const root = document.documentElement;
root.classList.add('is-scripted');
holdBack();
const begins = awaitFirstUse();
(globalThis as AwaitsFirstUse).pilcrowFirstUse = begins;
// Where the reader's script, which is deferred, does not come, nothing must be hidden, and nothing waits for it. Those it
// loads later may fail.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement && target.defer)) return;
    root.classList.remove('is-scripted');
    begins(async () => false, true);
  },
  true,
);

const byName: Promise<FontFace>[] = [];
for (const face of script?.dataset['faces']?.split('|') ?? []) {
  const [family = '', weight = '', file = ''] = face.split('/');
  const { href } = new URL(file, script?.src);
  if (location.protocol === 'file:' || navigator.serviceWorker?.controller)
    byName.push(new FontFace(family, `url("${href}")`, { weight }).load());
  else {
    const link = document.createElement('link');
    document.head.append(
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href }),
    );
  }
}
// All together: a weight that came alone would stand among words of another face.
Promise.all(byName).then(
  (loaded) => loaded.map((face) => document.fonts.add(face)),
  () => undefined,
);
