/** Other pages of the site, for previews: fetched, or on a disk handed over by their twins. They are read, never run. */
import { loadTwin } from '../kit/load-twin.ts';
import { onceEach } from '../kit/once-each.ts';

const pageAt = onceEach((href, root) => load(new URL(href), root));

/**
 * The page that a link leads to, loaded once. A document that was parsed runs no script and loads nothing.
 *
 * @param root The site's root.
 * @returns `undefined` where the link leads out of the site. The promise is rejected if the page cannot be had; the next
 * call tries again.
 */
export function loadPage(link: HTMLAnchorElement, root: URL): Promise<Document> | undefined {
  const address = new URL(link.href);
  address.hash = '';
  const { href } = address;
  return href.startsWith(root.href) ? pageAt(href, root) : undefined;
}

async function load(address: URL, root: URL): Promise<Document> {
  const page = new DOMParser().parseFromString(await htmlOf(address, root), 'text/html');
  // Its base is the address of the page that reads it, not its own.
  for (const link of page.querySelectorAll('a[href]'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
  return page;
}

async function htmlOf(address: URL, root: URL): Promise<string> {
  if (address.protocol === 'file:')
    return loadTwin(decodeURIComponent(address.pathname.slice(root.pathname.length)), root);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address.href}`);
  return response.text();
}
