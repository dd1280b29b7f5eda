/**
 * `assets/first.js`: what must be so before the page is painted. The one script that is not deferred.
 *
 * The chosen colours; and on a host the text face, fetched beside the styles rather than after them. On a disk a preload
 * would be refused, and is not needed.
 */
import { applyTheme } from './theme.ts';

const script = document.currentScript as HTMLScriptElement | null;
applyTheme();

if (location.protocol.startsWith('http')) {
  for (const file of (script?.dataset['faces'] ?? '').split(' ').filter(Boolean)) {
    const link = document.createElement('link');
    const href = new URL(file, script?.src).href;
    document.head.append(
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href }),
    );
  }
}
