/** Documents for tests: only what matters need be said. */
import { type Document, documentSchema, documentSchemaId } from '../../src/corpus/model/document.ts';
import type { Inline } from '../../src/corpus/model/inline.ts';
import type { Note, Paragraph, Section, TreeNode } from '../../src/corpus/model/node.ts';
import type { Place } from '../../src/corpus/model/place.ts';

const source = { lines: { from: 1, to: 1 } };

/** A place in words; the structure is what a test seldom reads. */
export const placeOfWords = (words: string): Place => ({ words, short: words, paragraph: words });

/** A text as inlines. */
export const text = (value: string): Inline => ({ type: 'text', value });

/** A call of a note. */
export const reference = (label: string, note = `n${label}`): Inline => ({
  type: 'note-reference',
  id: `ref-${note}`,
  note,
  label,
  printed: label,
});

const inlines = (words: string | Inline[]): Inline[] => (typeof words === 'string' ? [text(words)] : words);

/** A paragraph; its place is its id unless one is given. */
export const paragraph = (id: string, words: string | Inline[], place = id, lead?: string | Inline[]): Paragraph => ({
  type: 'paragraph',
  id,
  place: placeOfWords(place),
  ...(lead !== undefined && { lead: inlines(lead) }),
  inlines: inlines(words),
  source,
});

/** A salutation. */
export const salutation = (words: string): TreeNode => ({ type: 'salutation', inlines: inlines(words), source });

/** A section; "1. One" is numbered. */
export function section(id: string, heading: string | Inline[], children: TreeNode[] = [], place = id): Section {
  const [printed, number] = (typeof heading === 'string' && /^(\d+)\. /.exec(heading)) || [];
  return {
    type: 'section',
    id,
    place: placeOfWords(place),
    ...(number !== undefined && { number, printed }),
    heading: inlines(heading),
    origin: 'text',
    children,
    source,
  };
}

/** A note. */
export const note = (id: string, words: string | Inline[], calls: Note['calls'] = []): Note => ({
  type: 'note',
  id,
  place: placeOfWords(`Note ${id.slice(1)}`),
  label: id.slice(1),
  calls,
  children: [{ type: 'plain', inlines: inlines(words), source }],
  source,
});

const base = (id: string): object => ({
  title: id,
  'short-title': `The ${id}`,
  kind: 'news-article',
  date: '2025-01-14',
  source: { name: 'x' },
  part: 'x',
  'received-as': 'x',
  stated: [],
  seed: { file: `seeds/${id}.txt`, sha256: 'x', lines: 1, words: 1 },
});

/** A document, checked against the schema. */
export function documentOf(
  id: string,
  children: TreeNode[],
  { notes = [], meta = {}, ...more }: Partial<Omit<Document, 'meta'>> & { notes?: Note[]; meta?: object } = {},
): Document {
  return documentSchema.parse({
    schema: documentSchemaId,
    hash: '0'.repeat(64),
    id,
    language: 'en',
    meta: Object.assign(base(id), meta),
    children,
    series: notes.length > 0 ? [{ id: 'notes', notes }] : [],
    mentions: [],
    annotations: [],
    remarks: [],
    retired: [],
    ...more,
  });
}
