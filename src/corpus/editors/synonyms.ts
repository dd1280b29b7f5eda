/** Words that readers type for one another, in `content/synonyms.yaml`: the search answers one with what holds the others. */
import { z } from 'zod';
import type { Outcome } from '../problems/problem.ts';
import type { Term } from './term.ts';
import { readYaml, saysNothing } from './yaml.ts';

/** Where the editors say it, from the library's root. */
export const synonymsFile = 'content/synonyms.yaml';

const groupSchema = z
  .array(z.string().trim().min(1))
  .min(2, 'it must hold two words at least')
  .refine((words) => new Set(words.map((word) => word.toLowerCase())).size === words.length, {
    error: 'it holds a word twice',
  });

/** The schema of `content/synonyms.yaml`: groups of words, or of phrases, of which each stands for the others. */
export const synonymsSchema = z.array(groupSchema);

export type Synonyms = z.infer<typeof synonymsSchema>;

/** The groups that terms make with words of their own: those by which the texts name the term, and what readers type. */
export const synonymsOfTerms = (terms: readonly Pick<Term, 'synonyms' | 'variants'>[]): Synonyms =>
  terms.flatMap(({ synonyms, variants }) => {
    if (!synonyms) return [];
    const words = Map.groupBy([...variants, ...synonyms], (word) => word.toLowerCase());
    return words.size > 1 ? [[...words.values()].flatMap(([first]) => first ?? [])] : [];
  });

/** Reads the groups; a file with comments alone has none. */
export const yamlToSynonyms = ({ text, file = synonymsFile }: { text: string; file?: string }): Outcome<Synonyms> =>
  readYaml(saysNothing(text) ? '[]' : text, file, synonymsSchema);
