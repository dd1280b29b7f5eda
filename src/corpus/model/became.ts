/** What became of a passage whose text is gone from its document: as data, and in words. */
import { z } from 'zod';

/** What became of a text, and where that is told from. */
export const becameSchema = z
  .strictObject({
    how: z
      .enum(['moved', 'split', 'merged', 'similar', 'withdrawn'])
      .describe(
        '`moved`: its words stand in another passage. `split`: in several. `merged`: with those of others in one. `similar`: a passage like it took its place. `withdrawn`: it went.',
      ),
    into: z.array(z.string()).optional().describe('The ids of the passages that have its words, or take its place.'),
    near: z.string().optional().describe('The passage after which it stood, or else the first that is left.'),
  })
  .describe('What became of the text.');
export type Became = z.infer<typeof becameSchema>;

/** Words for people, with the ids that they lead to between them. */
export type Said = (string | { id: string })[];

/** What became of a text, as a sentence: “It was split into ” … “ and ” … “.” */
export function becameSaid({ how, into = [], near }: Became): Said {
  const to = listed(into);
  if (how === 'moved' && to.length > 0) return ['Its words are now in ', ...to, '.'];
  if (how === 'split' && to.length > 0) return ['It was split into ', ...to, '.'];
  if (how === 'merged' && to.length > 0) return ['It was merged with others into ', ...to, '.'];
  if (how === 'similar' && to.length > 0) return ['A similar text took its place: ', ...to, '.'];
  return near === undefined ? ['It was withdrawn.'] : ['It was withdrawn; it stood near ', { id: near }, '.'];
}

/** "a", "a and b", "a, b and c". */
const listed = (ids: readonly string[]): Said =>
  ids.flatMap((id, index): Said => {
    const before = index === 0 ? [] : [index === ids.length - 1 ? ' and ' : ', '];
    return [...before, { id }];
  });

/** The passages that a tombstone leads on to: what has its words, else where it stood. */
export const leadsTo = ({ into = [], near }: Became): string[] =>
  into.length > 0 ? into : near === undefined ? [] : [near];
