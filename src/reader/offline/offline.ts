/** Offline: registers the service worker where there can be one. */
import { element } from '../kit/dom.ts';
import { canRegister, isOff, register } from './registration.ts';

/** Starts offline use. Where storage is refused nothing happens, and the page works on. */
export async function startOffline(root: URL): Promise<void> {
  if (!canRegister()) return;
  linkManifest(root);
  if (isOff()) return;
  try {
    await register(root);
  } catch {
    // The page about reading offline says so.
  }
}

/** A manifest link in the page itself would be an error on a disk. */
function linkManifest(root: URL): void {
  document.head.append(element('link', { rel: 'manifest', href: new URL('manifest.webmanifest', root).href }));
}
