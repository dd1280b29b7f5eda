/** A document of a made-up library: its text, its terms and where its remarks stand, from its number alone. */
import type { GrownText } from '../growth/grown-formats.ts';
import { capital, word } from '../made-up-words.ts';
import { type BaseTexts, wordCount } from './base-texts.ts';
import { around, chance, chosen, rank } from './chance.ts';
import { substituted } from './substituted.ts';

/** The library that a document is one of. */
export interface Whole {
  texts: BaseTexts;
  documents: number;
}

/** Half of the documents have more words than this; two thirds between five eighths and eight fifths of it. */
const median = 1500;
const spread = Math.log(1.6);
const [fewest, most] = [300, 8000];

/** A note behind one paragraph of so many, and how many terms a document mentions. */
const noteEach = 3;
const termsEach = 8;
/** The first of them go through all terms in turn, so that each is mentioned. */
const namedEach = 2;

/** How many terms a library has: more with more documents, but not with each. */
export const termsOf = ({ documents }: Whole): number =>
  Math.min(documents * namedEach, 20 + Math.floor(documents / 10));

/** A term's words: two that stand in no other term and no other text. */
export const termWords = (term: number): string => `${word(term)}que ${word(term + 7)}xen`;

/** The id of a document. */
export const idOf = (document: number): string => `report-${document}`;

/** The text of a document. */
export function madeText(document: number, whole: Whole): GrownText {
  const { texts } = whole;
  const length = Math.min(most, Math.max(fewest, median * Math.exp(spread * around('length', document))));
  const sections: GrownText['sections'] = [];
  let [words, index, room] = [0, 0, 0];
  while (words + texts.wordsEach / 2 < length || index < namedEach) {
    if (room === 0) {
      room = 2 + Math.floor(chance('section', document, index) * 4);
      const heading = substituted(chosen(texts.headings, 'heading', document, index), document);
      sections.push({ heading, paragraphs: [] });
      words += wordCount(heading);
    }
    const base = substituted(chosen(texts.paragraphs, 'paragraph', document, index), document);
    const text = index < termsEach ? withTerm(base, termAt(document, index, termsOf(whole))) : base;
    const note = index % noteEach === 1 ? chosen(texts.notes, 'note', document, index) : undefined;
    sections.at(-1)?.paragraphs.push({ text, ...(note !== undefined && { note: substituted(note, document) }) });
    words += wordCount(text) + (note === undefined ? 0 : wordCount(note));
    index += 1;
    room -= 1;
  }
  const title = `${capital(word(document))}: ${substituted(chosen(texts.headings, 'title', document), document)}`;
  return { title, sections };
}

const termAt = (document: number, index: number, terms: number): number =>
  index < namedEach ? (document * namedEach + index) % terms : rank(terms, 'term', document, index);

/** A term in the place of the first long word within a paragraph, or behind it. */
function withTerm(text: string, term: number): string {
  const within = text.replace(/(?<=\p{Ll} )\p{Ll}{6,}(?= \p{Ll})/u, termWords(term));
  return within === text ? `${text} (${termWords(term)})` : within;
}

/** The paragraphs of a text with the ids that the conversion gives them. */
export const placed = ({ sections }: GrownText): { id: string; text: string }[] =>
  sections.flatMap(({ paragraphs }, section) =>
    paragraphs.map(({ text }, at) => ({ id: `s${section + 1}-p${at + 1}`, text })),
  );
