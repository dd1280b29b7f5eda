/** Where a passage stands: for machines, and in the words that a person would say. Made once, when ids are given. */
import { z } from 'zod';
import { fill, profileOf, siteLanguage, type Words } from '../text/languages/index.ts';
import { numberWithin } from './naming.ts';

/** The place of a passage. */
export const placeSchema = z.strictObject({
  section: z.string().optional().describe('Its section, as people would name it: `9`, `Closing`, `II, 3`.'),
  paragraph: z.string().optional().describe('Its number among the paragraphs of its section: `2`; of an item, `4.2`.'),
  row: z.string().optional().describe('The number of a row in its table.'),
  note: z.string().optional().describe('The label of the note.'),
  words: z
    .string()
    .describe(
      'In words of the document’s language: `9, ¶ 2`, `Section 9`, `Note 15`. No two passages of a document say the same.',
    ),
  short: z.string().describe('The same where its section is known: `¶ 2`.'),
});
export type Place = z.infer<typeof placeSchema>;

/** The words where no language is said. */
const siteWords = profileOf(siteLanguage).words;

/** What a section is called by its paragraphs: its number, else its heading; under another that does not say it already. */
export function sectionName(
  { number, printed, title }: { number?: string | undefined; printed?: string | undefined; title: string },
  parent: { name: string; number?: string | undefined } | undefined,
  { between }: Words = siteWords,
): string {
  // "Article 5" is what people say; of "5." the number alone.
  const said = printed?.trim().replace(/[\p{P}\s]+$/u, '');
  const own = number === undefined ? title : said && /\p{L}{2}/u.test(said) && said !== number ? said : number;
  const saysItAll = number !== undefined && numberWithin(number, parent?.number) !== undefined;
  return !parent || saysItAll ? own : `${parent.name}${between}${own}`;
}

/** "Section 9", "Section II, 3", "Closing", "Article 5". */
export const sectionPlace = (name: string, { section }: Words = siteWords): Place => {
  const isNumber = /^(?:[\d.]+|[IVXLC]+|[A-Z])(?:(?:, |，)(?:[\d.]+|[IVXLC]+|[A-Za-z]))*$/.test(name);
  const words = isNumber ? fill(section, name) : name;
  return { section: name, words, short: words };
};

/** What of a numbered block is meant, where it is not the whole. */
export type PartOfParagraph = { row: number } | { list: true };

/** "9, ¶ 1", "Closing, ¶ 6", "¶ 3"; of an item "9, ¶ 4.2", of a row "9, ¶ 4, row 3". */
export function paragraphPlace(
  section: string | undefined,
  paragraph: string,
  part?: PartOfParagraph,
  words: Words = siteWords,
): Place {
  const row = part && 'row' in part ? String(part.row) : undefined;
  const of = row ? [fill(words.row, row)] : part ? [words.list] : [];
  const short = [`¶ ${paragraph}`, ...of].join(words.between);
  return {
    ...(section !== undefined && { section }),
    paragraph,
    ...(row && { row }),
    words: section === undefined ? short : `${section}${words.between}${short}`,
    short,
  };
}

/** "Note 15"; of a section's own series "2, note 1". */
export function notePlace(label: string, section?: string, words: Words = siteWords): Place {
  const short = fill(words.innerNote, label);
  return {
    ...(section !== undefined && { section }),
    note: label,
    words: section === undefined ? fill(words.note, label) : `${section}${words.between}${short}`,
    short,
  };
}

/**
 * How a person may say a place: as it is written ("9, ¶ 2"), and in whole words ("Section 9, paragraph 2").
 *
 * @param words Those of the language in which it is said.
 */
export function sayings({ section, paragraph, row, note, words: written }: Place, words: Words): string[] {
  const parts = [
    ...(paragraph === undefined ? [] : [fill(words.paragraph, paragraph)]),
    ...(row === undefined ? [] : [fill(words.row, row)]),
    ...(note === undefined ? [] : [fill(words.innerNote, note)]),
  ];
  if (parts.length === 0) return [written];
  const inSection = section === undefined ? [] : [sectionPlace(section, words).words];
  // The number that tells it from another of the same words goes with it: "Introduction, ¶ 1 (2)".
  const [again = ''] = / \(\d+\)$/.exec(written) ?? [];
  return [written, [...inSection, ...parts].join(words.between) + again];
}

/** Says places: a second that would say what one says already gets a number, "Introduction, ¶ 1 (2)". */
export function distinctPlaces(): (place: Place) => Place {
  const said = new Map<string, number>();
  return (place) => {
    let words = place.words;
    while (said.has(words)) {
      const count = (said.get(place.words) ?? 1) + 1;
      said.set(place.words, count);
      words = `${place.words} (${count})`;
    }
    said.set(words, 1);
    return words === place.words ? place : { ...place, words };
  };
}
