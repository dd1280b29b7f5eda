/** The editions in MDX that a build renders. */
import { currentRebuild, isMade } from './rebuild.ts';
import { unitOf } from './units.ts';

/**
 * The documents whose editions are rendered, by their ids: of those that are taken over there is nothing to read. Nothing where
 * all of them are.
 */
export function editionsToMake(): string[] | undefined {
  const rebuild = currentRebuild();
  if (!rebuild) return undefined;
  const { documents } = rebuild.library;
  const ids = documents.map(({ id }) => id);
  const made = ids.filter((id) => isMade(unitOf.document(id), rebuild) || isMade(unitOf.file(id), rebuild));
  return made.length === documents.length ? undefined : made;
}
