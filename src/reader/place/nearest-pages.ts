/** The pages whose addresses are like one where no page is. */
import { distance } from 'fastest-levenshtein';

const plain = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\.html?$/, '')
    .replace(/\/(?:index)?$/, '');
const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * The nearest first: by a few letters, or in another folder.
 *
 * @param wanted A path from the site's root, decoded.
 * @param pages The paths of all pages.
 */
export function nearestPages(wanted: string, pages: readonly string[], most = 3): string[] {
  const asked = plain(wanted);
  const allowed = Math.max(2, Math.floor(lastOf(asked).length / 3));
  return pages
    .map((page) => {
      const path = plain(page);
      const inFolder = distance(asked, path);
      // The same name in another folder is nearer than another name in this one.
      const elsewhere = distance(lastOf(asked), lastOf(path)) + 1;
      return { page, far: Math.min(inFolder, elsewhere) };
    })
    .filter(({ far }) => asked !== '' && far <= allowed)
    .sort((a, b) => a.far - b.far || (a.page < b.page ? -1 : 1))
    .slice(0, most)
    .map(({ page }) => page);
}
