/** What is handed over by one script, or of a large library by several, of which those are loaded that are needed. */
import { loadHanded } from './load.ts';

/** What the script itself hands over where there are several: in which part each document is, the oldest first, or what begins so. */
interface InParts {
  partOf: Readonly<Record<string, number>>;
}

/** Chooses of all documents, or beginnings, those that are needed. */
export type Wanted = (all: readonly string[]) => readonly string[];

/**
 * Makes the loader of such scripts; each is loaded once, and again where it could not be had.
 *
 * @param file The script itself, from the site's root, without its ending; its parts are `<file>-1.js` and on.
 */
export function loaderOfParts<T extends object>(name: `pilcrow${string}`, file: string) {
  const known = new Map<string, Promise<T | InParts | undefined>>();
  // What hands over has one name for all of them: one after the other.
  let last: Promise<unknown> = Promise.resolve();
  const load = (path: string, root: URL): Promise<T | InParts | undefined> => {
    const address = new URL(path, root);
    const begun = known.get(address.href);
    if (begun) return begun;
    const own = last.then(() => loadHanded<T | InParts>(name, address));
    known.set(address.href, own);
    last = own.catch(() => known.delete(address.href));
    return own;
  };
  return async (root: URL, wanted: Wanted = (all) => all): Promise<T[]> => {
    const first = await load(`${file}.js`, root);
    if (!first) return [];
    if (!('partOf' in first)) return [first];
    const { partOf } = first;
    const documents = wanted(Object.keys(partOf)).filter((id) => Object.hasOwn(partOf, id));
    const parts = [...new Set(documents.map((id) => partOf[id] ?? 0))].sort((a, b) => a - b);
    const loaded = await Promise.all(parts.map((part) => load(`${file}-${part}.js`, root)));
    // A part is no list of parts.
    return loaded.filter((own) => own !== undefined) as T[];
  };
}
