/** Loads what a page does not begin with: classic scripts, the one way to get at a file's content that works on a disk too, and styles. */
import { element } from './dom.ts';

/**
 * Loads a script and resolves when it has run.
 *
 * @throws If it cannot be loaded; the element is taken away either way.
 */
export async function loadScript(url: URL): Promise<void> {
  const script = element('script', { src: url.href });
  await loaded(script, url).finally(() => script.remove());
}

/**
 * Loads a script that hands over what it holds, by calling a function of that name.
 *
 * @returns What it handed over; nothing where it called nothing.
 * @throws If it cannot be loaded.
 */
export async function loadHanded<T>(name: `pilcrow${string}`, url: URL): Promise<T | undefined> {
  let handed: T | undefined;
  (globalThis as Record<string, unknown>)[name] = (own: T) => {
    handed = own;
  };
  await loadScript(url);
  return handed;
}

/**
 * Loads a stylesheet and resolves when it holds.
 *
 * @throws If it cannot be loaded.
 */
export async function loadStyle(url: URL): Promise<void> {
  const link = element('link', { rel: 'stylesheet', href: url.href });
  await loaded(link, url).catch((error) => {
    link.remove();
    throw error;
  });
}

const loaded = (own: HTMLElement, url: URL): Promise<void> =>
  new Promise((resolve, reject) => {
    own.onload = () => resolve();
    own.onerror = () => reject(new Error(`cannot load ${url.href}`));
    document.head.append(own);
  });
