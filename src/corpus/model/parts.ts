/** Scripts that hold something of every document: of a large library they are several, so that a page loads those of its documents alone. */

/**
 * Parts the documents.
 *
 * @param most How much is in a part, one document aside that is more.
 */
export function partsOf<T>(documents: readonly T[], sizeOf: (one: T) => number, most: number): T[][] {
  const parts: T[][] = [[]];
  let room = most;
  for (const one of documents) {
    const size = sizeOf(one);
    if (size > room && parts.at(-1)?.length) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)?.push(one);
    room -= size;
  }
  return parts;
}

/**
 * What the script itself hands over where there are several parts, which are numbered from 1: in which each document is, by
 * their ids in their order.
 */
export const partOf = (parts: readonly (readonly { id: string }[])[]): { partOf: Record<string, number> } => ({
  partOf: Object.fromEntries(parts.flatMap((own, index) => own.map(({ id }) => [id, index + 1]))),
});
