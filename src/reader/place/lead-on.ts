/** A list that is parted into pages: an address of what stands on another of them leads there. */
import { loadHanded } from '../kit/load.ts';

/**
 * Leads on, where the page is one of such a list and has nothing of this id but the way to it.
 *
 * @param root The site's root.
 */
export async function leadOn(id: string, root: URL): Promise<void> {
  const way = document.getElementById(id);
  if (way instanceof HTMLAnchorElement && 'on' in way.dataset) location.replace(way.href);
  const list = document.querySelector<HTMLElement>('[data-listed]')?.dataset['listed'];
  if (way || list === undefined) return;
  const pages = await loadHanded<Record<string, string[]>>('pilcrowListed', new URL(`data/listed/${list}.js`, root));
  const page = pageWith(id, pages ?? {});
  if (page !== undefined) location.replace(new URL(`${page}#${encodeURIComponent(id)}`, root).href);
}

/** The page that has an id, or the longest beginning of it: a figure's begins with its document's. */
export function pageWith(id: string, pages: Readonly<Record<string, readonly string[]>>): string | undefined {
  let [found, length]: [string | undefined, number] = [undefined, 0];
  for (const [page, ids] of Object.entries(pages)) {
    for (const own of ids) {
      if (own.length > length && (id === own || id.startsWith(`${own}-`))) [found, length] = [page, own.length];
    }
  }
  return found;
}
