/** Offline: registers the service worker where there can be one. */
import { element } from '../kit/dom.ts';
import { canRegister, isOff, register } from './registration.ts';

/** Starts offline use. Where storage is refused nothing happens, and the page works on. */
export async function startOffline(root: URL): Promise<void> {
  if (!canRegister()) return;
  linkManifest(root);
  if (isOff()) return;
  try {
    const registration = await register(root);
    if (!navigator.serviceWorker.controller) await keepThisPage(registration);
  } catch {
    // The page about reading offline says so.
  }
}

/** Has the first page kept, and what it loaded: they came before there was a worker. */
async function keepThisPage({ active }: ServiceWorkerRegistration): Promise<void> {
  const worker = active ?? (await navigator.serviceWorker.ready).active;
  const addresses = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  worker?.postMessage({ ask: 'keep-visited', addresses });
}

/** A manifest link in the page itself would be an error on a disk. */
function linkManifest(root: URL): void {
  document.head.append(element('link', { rel: 'manifest', href: new URL('manifest.webmanifest', root).href }));
}
