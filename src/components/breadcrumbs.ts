/** Where a page stands in its site, for those who list it. */

/** A page above another: what it is called, and its address from the site's root. */
export interface Above {
  name: string;
  path: string;
}

/**
 * The address of a page of the site: whole where the library has one, else as seen from another page.
 *
 * @param path From the site's root, which it begins with.
 * @param on The page from which it is seen, likewise.
 */
export const addressOf = (path: string, on: string, site: string | undefined): string =>
  site ? new URL(path.slice(1), site).href : '../'.repeat(on.split('/').length - 2) + path.slice(1);

/** The way to a page as schema.org has it: the pages above it, then its own name. */
export const breadcrumbs = (above: readonly Above[], own: string, on: string, site: string | undefined) => ({
  '@type': 'BreadcrumbList',
  itemListElement: [...above.map(({ name, path }) => ({ name, item: addressOf(path, on, site) })), { name: own }].map(
    (one, index) => ({ '@type': 'ListItem', position: index + 1, ...one }),
  ),
});
