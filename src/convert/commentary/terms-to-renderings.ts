/** The terms that rest on a text, and its passages → how each renders its passage: in its very words, or in other words and by its place. */
import type { Term } from '../../corpus/editors/term.ts';
import { type Place as PlaceInText, sayings } from '../../corpus/model/place.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { alike, standsIn } from '../../corpus/text/alike.ts';
import { fill, profileOf, siteLanguage, type Words } from '../../corpus/text/languages/index.ts';

/** How a definition renders the passage that it rests on. */
export interface Rendering {
  term: string;
  by: 'quotation' | 'place';
}

interface Input {
  terms: readonly { term: Pick<Term, 'id' | 'label' | 'definition' | 'basis'>; place: PlaceOf }[];
  passages: readonly Pick<Passage, 'document' | 'id' | 'place' | 'words'>[];
  /** By document. */
  languages: ReadonlyMap<string, string>;
}

/**
 * Holds the definitions that rest on a text against it. A paraphrase that does not say so is refused: readers are told that
 * the text itself says it. A passage that is not there is another problem.
 */
export function termsToRenderings({ terms, passages, languages }: Input): Outcome<Rendering[]> {
  const known = new Map(passages.map((one) => [`${one.document}#${one.id}`, one]));
  const value: Rendering[] = [];
  const problems: Problem[] = [];
  for (const { term, place } of terms) {
    const { id, label, definition, basis } = term;
    const passage = basis.kind === 'text' ? known.get(`${basis.document}#${basis.at}`) : undefined;
    if (!passage) continue;
    const spoken = [...new Set([siteLanguage, languages.get(passage.document) ?? siteLanguage])];
    const words = spoken.map((language) => profileOf(language).words);
    if (standsIn(passage.words, definition)) value.push({ term: id, by: 'quotation' });
    else if (opensWith(definition, passage.place, words)) value.push({ term: id, by: 'place' });
    else {
      const details = { label, at: passage.id, opening: openingOf(passage.place) };
      problems.push(problem('definition-not-of-text', place('definition'), details));
    }
  }
  return { value, problems };
}

/** Whether words open with the place of a passage, and no place within it: "After note 15, …". */
function opensWith(definition: string, place: PlaceInText, languages: readonly Words[]): boolean {
  const said = asSaid(definition);
  const parts = languages.flatMap(({ paragraph, row, innerNote }) => ['¶ %', paragraph, row, innerNote]);
  const isWithin = (rest: string): boolean =>
    parts.some((part) => {
      const [before = ''] = asSaid(part).split('%');
      return rest.startsWith(before) && /^\p{N}/u.test(rest.slice(before.length));
    });
  return openings(place, languages).some((opening) => {
    const begun = asSaid(opening);
    const rest = said.slice(begun.length);
    return said.startsWith(begun) && /^[,:]./u.test(rest) && !isWithin(rest.slice(1));
  });
}

/** Every way to open with a place. It may be said in another language than what follows, as readers see it on the page. */
const openings = (place: PlaceInText, languages: readonly Words[]): string[] => {
  const said = new Set(languages.flatMap((words) => sayings(place, words)));
  return languages.flatMap(({ after }) => after.flatMap((template) => [...said].map((one) => fill(template, one))));
};

/** The opening that is proposed, within its sentence: "After section 9, paragraph 2". */
const openingOf = (place: PlaceInText): string => {
  const { words } = profileOf(siteLanguage);
  const [said = ''] = sayings(place, words).slice(-1);
  const inner = said.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
  return fill(words.after[0] ?? '%', inner);
};

/** Words as they are said: spaces and the forms of commas make no difference. */
const asSaid = (text: string): string =>
  alike(text)
    .replace(/\s+/g, '')
    .replace(/[，、]/g, ',')
    .replace(/：/g, ':');
