/** Links and addresses: where one leads, what a click on it asks for, the address of this page and of its parts. */

/** Whether a click asks for more than following the link here: a new tab, a download. */
export const isModified = (event: MouseEvent): boolean =>
  event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Whether a link leads into this page, whether or not its address says `.html`. */
export function isHere({ origin, pathname }: HTMLAnchorElement): boolean {
  const plain = (path: string): string => path.replace(/\.html$/, '');
  return origin === location.origin && plain(pathname) === plain(location.pathname);
}

/** The document that a path leads to: the name of its page. */
export const documentAt = (pathname: string): string =>
  pathname
    .split('/')
    .at(-1)
    ?.replace(/\.html$/, '') ?? '';

/** The id in a fragment; what is not well encoded is taken as it is. */
export function idIn(hash: string): string {
  const raw = hash.replace(/^#/, '').replace(/:~:.*$/s, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The address of this page, or of a passage of it, without a query. */
export const addressOf = (id?: string): string =>
  location.href.replace(/[?#].*$/s, '') + (id === undefined ? '' : `#${encodeURIComponent(id)}`);

/** The id of the document that is open; of another page its name, which no document has. */
export const documentHere = (): string => documentAt(location.pathname);

/** The site's root as seen from a script in its folder `assets`, whatever folder or disk it lies on. Asked while the script runs first. */
export const siteRoot = (): URL =>
  new URL('../', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href);

/** Leads to the search's own page, with what was typed already: where the search cannot open on this one. */
export function leadToSearch(typed: string): void {
  const link = document.querySelector<HTMLAnchorElement>('.search-open');
  if (link) location.assign(link.href + (typed && `?q=${encodeURIComponent(typed)}`));
}

/**
 * Where the passages that a cross-reference compares stand side by side: from a document, the one that it leads to beside it.
 * Nowhere for one that leads to another library.
 */
export const sideBySide = (annotation: string, to: HTMLAnchorElement, root: URL): string | undefined =>
  to.href.startsWith(root.href) ? comparedAt(annotation, to, root) : undefined;

const comparedAt = (annotation: string, to: HTMLAnchorElement, root: URL): string =>
  new URL(`compare/${documentAt(location.pathname)}/${documentAt(to.pathname)}.html#note-${annotation}`, root).href;
