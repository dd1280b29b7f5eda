/** What the address of the page asks for: `?a=work-report-2025:s5-p4&b=action-plan-2025:p7`, or the same behind a `#`. */

/** A document, or a passage of it. */
export interface Meant {
  document: string;
  id?: string | undefined;
}

/** What is to stand at the left and at the right. */
export interface MeantPair {
  a?: Meant | undefined;
  b?: Meant | undefined;
}

/** Reads an address; what stands behind the `#` was asked for last. */
export function meantBy({ search, hash }: { search: string; hash: string }): MeantPair {
  const query = new URLSearchParams(/^#(?:a|b)=/.test(hash) ? hash.slice(1) : search);
  return { a: meantIn(query.get('a')), b: meantIn(query.get('b')) };
}

function meantIn(value: string | null): Meant | undefined {
  const [, document, id] = /^([^:#]+)(?:[:#](.+))?$/.exec(value?.trim() ?? '') ?? [];
  return document === undefined ? undefined : { document, id };
}

/** How a document or a passage is written in an address. */
export const written = ({ document, id }: Meant): string =>
  encodeURIComponent(document) + (id === undefined ? '' : `:${encodeURIComponent(id)}`);

/** The query that asks for two. */
export const queryFor = (a: Meant, b: Meant): string => `?a=${written(a)}&b=${written(b)}`;
