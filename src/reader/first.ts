/**
 * `assets/first.js`: what must be so before the page is painted. The one script that is not deferred.
 *
 * The chosen colours; and the text face, fetched beside the styles rather than after them. On a disk a preload would be
 * refused: there the face is loaded by its name, and takes its place when it comes. Where a service worker answers, the
 * face is on the device, and browsers take a preload amiss.
 */
import { applyTheme } from './theme.ts';

const script = document.currentScript as HTMLScriptElement | null;
applyTheme();

for (const face of (script?.dataset['faces'] ?? '').split(' ').filter(Boolean)) {
  const [file = '', weight = '400'] = face.split('=');
  const { href } = new URL(file, script?.src);
  if (location.protocol === 'file:') {
    new FontFace('Source Serif 4', `url("${href}")`, { weight }).load().then(
      (loaded) => document.fonts.add(loaded),
      () => undefined,
    );
  } else if (!navigator.serviceWorker?.controller) {
    const link = document.createElement('link');
    document.head.append(
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href }),
    );
  }
}
