/** The document → the front matter of its edition: what it is, its outline, its notes and who calls them. */
import { type Document, type Inline, inlinesOf, textOf, wordsOf } from '../../../corpus/model/document.ts';
import type { Edition } from '../../../corpus/model/edition.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';
import { wordCounter } from '../../../corpus/text/languages/index.ts';

/** Derives the front matter. `seed` says which file the text was read from, and how many lines it has. */
export function documentToEdition(input: {
  document: Document;
  seed: { file: string; lines: number };
}): Outcome<Edition> {
  const { document, seed } = input;
  const { layout: _, sha256, ...meta } = document.sidecar;

  const outline = document.sections.map(({ id, number, heading, origin, blocks }) => ({
    ...(id !== undefined && { id }),
    ...(number !== undefined && { number }),
    ...(heading && { title: wordsOf(heading).replace(/^\d+\.\s+/, number === undefined ? '$&' : '') }),
    origin,
    paragraphs: blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [{ id: block.id, ...(block.lead && { lead: wordsOf(block.lead) }) }] : [],
    ),
  }));
  const calls = callsByNote(document);
  const notes = document.notes.map(({ id, label, lines }, index) => ({
    id,
    label,
    lines,
    references: (calls.get(index) ?? []).map((at, count) => ({
      id: count === 0 ? `ref-${id}` : `ref-${id}-${count + 1}`,
      ...(at !== undefined && { at }),
    })),
  }));
  const words = countWords(document);
  const { stated, retired } = document;
  return { value: { ...meta, stated, seed: { ...seed, sha256, words }, outline, notes, retired }, problems: [] };
}

/** For each note, by its place: the ids of the paragraphs and sections that call it, in the order of the text. */
function callsByNote({ sections }: Document): Map<number, (string | undefined)[]> {
  const calls = new Map<number, (string | undefined)[]>();
  const note = (inlines: readonly Inline[], at: string | undefined): void => {
    for (const inline of inlines) {
      if (inline.type === 'note-reference') calls.set(inline.note, [...(calls.get(inline.note) ?? []), at]);
    }
  };
  for (const section of sections) {
    note(section.heading ?? [], section.id);
    for (const block of section.blocks) note(inlinesOf(block), block.id ?? section.id);
  }
  return calls;
}

/** Words by Unicode's rules (UAX #29), reference numbers not counted. */
function countWords({ sections, notes, sidecar }: Document): number {
  const count = wordCounter(sidecar.language);
  const texts = [
    ...sections.flatMap(({ heading, origin, blocks }) => [
      ...(heading && origin === 'text' ? [wordsOf(heading)] : []),
      ...blocks.map((block) => wordsOf(inlinesOf(block))),
    ]),
    ...notes.map((one) => textOf(one.inlines)),
  ];
  return texts.reduce((sum, text) => sum + count(text), 0);
}
