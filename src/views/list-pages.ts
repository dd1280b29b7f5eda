/** Long lists in pages, so that no page grows with the library: `terms.html`, then `terms/2.html` and on. No id is a number. */

/** What a list is parted by: a letter, a year, a publisher. */
export interface Group {
  /** What links to it end with, on the page that it stands on. */
  id: string;
  /** What it is called. */
  label: string;
  /** Of a list that is parted by kinds first: the kind, and the letter within it. */
  kind?: string;
  letter?: string;
}

/** A group with what it holds. */
type Grouped = Group & { own: readonly unknown[] };
type EntryOf<G extends Grouped> = G['own'][number];

/** A page of a list. */
export interface ListPage<G> {
  /** From the site's root: `/terms/2.html`. */
  href: string;
  /** What stands on it; of a group that no page can hold alone, a part. */
  groups: G[];
}

/** How a list is parted. */
export interface Paging<T> {
  /** The list's own address from the site's root: `/terms.html`. */
  at: string;
  /** How much stands on a page at most. */
  most: number;
  /** How much an entry is: 1, where it is not said. */
  sizeOf?: (one: T) => number;
}

/** Parts a list: a group that does not fit begins a page, and goes on where one does not hold it. A list has a page at least. */
export function listPages<G extends Grouped>(
  groups: readonly G[],
  { at, most, sizeOf = () => 1 }: Paging<EntryOf<G>>,
): ListPage<G>[] {
  const pages: G[][] = [[]];
  let room = most;
  for (const group of groups) {
    const own: readonly EntryOf<G>[] = group.own;
    let part: EntryOf<G>[] = [];
    const close = (): void => {
      if (part.length > 0) pages.at(-1)?.push({ ...group, own: part } as G);
      part = [];
    };
    const turn = (): void => {
      close();
      if (pages.at(-1)?.length) pages.push([]);
      room = most;
    };
    if (own.reduce((sum, one) => sum + sizeOf(one), 0) > room) turn();
    for (const one of own) {
      const size = sizeOf(one);
      if (size > room) turn();
      part.push(one);
      room -= size;
    }
    close();
  }
  return pages.map((own, index) => ({
    href: index === 0 ? at : at.replace('.html', `/${index + 1}.html`),
    groups: own,
  }));
}

/** What the pages of a list are called, each by what it holds: “A–C”, “D”, “D (2)”. */
export function pageNames(pages: readonly ListPage<Group>[]): string[] {
  const seen = new Map<string, number>();
  return pages.map(({ groups }) => {
    const [first = '', last = ''] = [groups[0]?.label, groups.at(-1)?.label];
    const name = first === last ? first : `${first}–${last}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}

/** The groups of a list, each once, with the address of where it begins, as seen from one of its pages. */
export function groupsOf<G extends Group>(
  pages: readonly ListPage<G>[],
  page: ListPage<G>,
): { group: G; href: string; isHere: boolean }[] {
  const known = new Map<string, { group: G; href: string; isHere: boolean }>();
  for (const { href, groups } of pages) {
    for (const group of groups) {
      const isHere = href === page.href;
      const at = isHere ? `#${group.id}` : `${href}#${group.id}`;
      if (!known.has(group.id) || isHere) known.set(group.id, { group, href: at, isHere });
    }
  }
  return [...known.values()];
}

/** The addresses of what stands in a list, by its ids. */
export const addressesIn = <G extends Grouped>(
  pages: readonly ListPage<G>[],
  idsOf: (one: EntryOf<G>) => readonly string[],
): Map<string, string> =>
  new Map(
    pages.flatMap(({ href, groups }) =>
      groups.flatMap(({ own }) => own.flatMap((one) => idsOf(one).map((id) => [id, `${href}#${id}`] as const))),
    ),
  );

/** What Astro makes the pages of a list from, by the name that the file of its template has in brackets. */
export const pagePaths = <N extends string, G>(name: N, pages: readonly ListPage<G>[]) =>
  pages.map((page) => ({
    params: { [name]: page.href.slice(1).replace('.html', '') } as Record<N, string>,
    props: { pages, page },
  }));
