/** The registration of the service worker, and whether the reader wants it. */
import { store, stored } from '../kit/storage.ts';

/** Whether this page can have a service worker: on a disk there is none, nor on a host without TLS. */
export const canRegister = (): boolean => location.protocol.startsWith('http') && 'serviceWorker' in navigator;

/**
 * Registers the service worker when the page is at rest. The same again does no harm.
 *
 * @throws If it cannot be registered, or the reader has switched it off meanwhile.
 */
export async function register(root: URL): Promise<ServiceWorkerRegistration> {
  await atRest();
  if (isOff()) throw new Error('switched off');
  return navigator.serviceWorker.register(new URL('sw.js', root), { scope: root.pathname });
}

/** Resolves when the page is loaded and the browser has nothing better to do: keeping files must not keep a reader waiting. */
const atRest = async (): Promise<void> => {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 3000 });
    else setTimeout(resolve, 1000);
  });
};

const offKey = 'pilcrow-offline-off';

/** Whether the reader has switched it off. */
export const isOff = (): boolean => stored(offKey) === 'yes';

/** Switches it off, or on again. */
export const setOff = (off: boolean): void => store(offKey, off ? 'yes' : undefined);
