/** The id of a document that is added: as it is said, else from the file’s name, else from its title. */
import { idSchema } from '../../corpus/editors/id.ts';
import { engineIds, siteNames } from '../../corpus/model/reserved.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Problem } from '../../corpus/problems/problem.ts';
import { slugOf } from '../../corpus/text/slug.ts';

/** What an address can hold of a text, beginning with a letter; nothing where that is too little. */
function idOf(text: string): string | undefined {
  const slug = slugOf(text);
  const named = /^[0-9]/.test(slug) ? `doc-${slug}` : slug;
  return /[a-z]{3}/.test(slug) ? named : undefined;
}

/** A name that a machine gave: nearly all digits, or the digits of a hash. */
const isMachineMade = (name: string): boolean =>
  !/[a-z]{3}/i.test(name.replace(/[0-9a-f]{8,}/gi, '').replace(/[^a-z]/gi, ' '));

/** The id that a file’s name or a title gives; one that is the site’s own is lengthened. */
export function proposedId(name: string, title: string | undefined): string {
  const base = name.replace(/(?:\.[A-Za-z0-9]{1,5})+$/, '');
  const slug = (isMachineMade(base) ? undefined : idOf(base)) ?? idOf(title ?? '') ?? idOf(base) ?? 'document';
  return idProblem(slug, '') ? `doc-${slug}` : slug;
}

/** What is wrong with an id, if something is. */
export function idProblem(id: string, file: string): Problem | undefined {
  const read = idSchema.safeParse(id);
  const fail = (message: string): Problem => problem('add-id', { file }, { id, message });
  if (!read.success) return fail(read.error.issues[0]?.message ?? '');
  if (siteNames.has(id)) return fail('it is a name that the site has for itself');
  return engineIds.some((begins) => id.startsWith(begins)) ? fail('ids that begin so are the site’s own') : undefined;
}
