/** The site's data → what is indexed: a record for each section, note and term, and for the annotations of a document. */
import type { Document } from '../../corpus/model/document.ts';
import { wordsOf } from '../../corpus/model/inline.ts';
import type { PlacedAnnotation } from '../../corpus/model/links.ts';
import type { Section } from '../../corpus/model/node.ts';
import type { TermsData } from '../../corpus/model/terms-data.ts';
import { type Passage, passagesOf } from '../../corpus/model/walk.ts';
import { primaryOf, profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { scriptsIn } from '../../corpus/text/scripts.ts';
import { indexText } from '../../corpus/text/words.ts';
import type { RecordFacts } from '../../reader/search/sheet.ts';
import { type CountedWords, countedWords } from './counted-words.ts';

/** A record: parts with the ids that hits link to, and what is true of all of them. */
export interface SearchRecord {
  facts: RecordFacts;
  parts: Part[];
  /** The language of the index that it goes into: a primary subtag of BCP 47. */
  language: string;
  /** Its text as it is read, and the scripts of it. */
  text: string;
  scripts: string[];
}

/** A passage, a term, an annotation. */
export interface Part {
  id: string;
  /** Where it stands, in words; shown as the hit's title. */
  title: string;
  /** Its text as it is indexed. */
  text: string;
  isHeading?: boolean;
}

type Filters = Pick<RecordFacts, 'document' | 'section' | 'kind'>;

/** A record whose place in the order of the library is not known yet. Can be written as JSON. */
export type UnrankedRecord = Omit<SearchRecord, 'facts'> & { facts: Omit<RecordFacts, 'rank'> };

/**
 * The records of a document, in the order in which it is read.
 *
 * @param head The words of its page's head, if it has one.
 */
export const documentRecords = (document: Document, head?: string): UnrankedRecord[] =>
  [...headGroup(document, head), ...documentGroups(document)].map(({ filters, parts }) =>
    // The editors write in the site's language.
    record(`${document.id}.html`, filters.kind === 'annotation' ? siteLanguage : document.language, filters, parts),
  );

/** The records of terms, in their order. */
export const termRecords = (terms: readonly Pick<TermsData['terms'][number], 'term'>[]): UnrankedRecord[] =>
  terms.map(({ term }) => {
    const items = (term.items ?? []).map(({ label }) => label).join(', ');
    const text = [term.label, term.original, term.definition, items].filter(Boolean).join(' — ');
    const filters: Filters = { document: 'Glossary', section: 'Glossary', kind: 'term' };
    const parts = [{ id: 'title', title: `Term · ${term.label}`, text }];
    return record(`terms/${term.id}.html`, siteLanguage, filters, parts);
  });

/**
 * Tells each record its place in the order in which the texts are to be read.
 *
 * @param first That of the first.
 */
export const ranked = (records: readonly UnrankedRecord[], first = 0): SearchRecord[] =>
  records.map((one, index) => ({ ...one, facts: { ...one.facts, rank: first + index } }));

/** What is searched of a document, or of something else. Can be written as JSON. */
export interface Searched {
  records: UnrankedRecord[];
  words: CountedWords[];
}

/** The words of records, language by language. */
export const wordsOfRecords = (records: readonly UnrankedRecord[]): CountedWords[] =>
  [...Map.groupBy(records, ({ language }) => language)].map(([language, own]) =>
    countedWords(
      language,
      own.map(({ text }) => text),
      profileOf(language),
    ),
  );

interface Group {
  filters: Filters;
  parts: Part[];
}

/** Of a document's head, which leads to its title. */
function headGroup({ language, meta }: Document, text: string | undefined): Group[] {
  if (text === undefined) return [];
  const title = profileOf(language).words.head;
  const filters: Filters = { document: meta['short-title'], section: title, kind: 'head' };
  return [{ filters, parts: [{ id: 'title', title, text }] }];
}

/** Of each section's own text, each note, and the annotations of each section. */
function documentGroups(document: Document): Group[] {
  const short = document.meta['short-title'];
  const { words } = profileOf(document.language);
  const passages = passagesOf(document);
  const texts = passages.filter(({ kind }) => kind !== 'note');
  const sections = [...Map.groupBy(texts, ({ section }) => section)].map(
    ([section, own]): Group => ({
      filters: { document: short, section: headingOf(section), kind: 'text' },
      parts: own.flatMap(partOf),
    }),
  );
  const notes = passages.flatMap((passage): Group[] =>
    passage.kind === 'note'
      ? [{ filters: { document: short, section: words.notes, kind: 'note' }, parts: partOf(passage) }]
      : [],
  );
  return [...sections, ...notes, ...annotationGroups(document, passages)].filter(({ parts }) => parts.length > 0);
}

/** The annotations of a document by the section in which they stand; those of notes are filed under them. */
function annotationGroups({ annotations, language, meta }: Document, passages: readonly Passage[]): Group[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const sectionOf = (at: string): string => {
    const passage = byId.get(at);
    return !passage || passage.kind === 'note' ? profileOf(language).words.notes : headingOf(passage.section);
  };
  return [...Map.groupBy(annotations, ({ at }) => sectionOf(at))].map(([section, own]): Group => {
    const parts = own.map((annotation): Part => {
      const { id, at, kind, body } = annotation;
      const title = `${hitNames[kind]} ${byId.get(at)?.place.words ?? at}`;
      const original = kind === 'translation' ? annotation.original : undefined;
      return { id: `note-${id}`, title, text: [original, body].filter(Boolean).join(' — ') };
    });
    return { filters: { document: meta['short-title'], section, kind: 'annotation' }, parts };
  });
}

/** What a hit in an annotation is called, before the place of its passage. */
const hitNames: Readonly<Record<PlacedAnnotation['kind'], string>> = {
  comment: 'Comment on',
  translation: 'Translation of',
  outcome: 'What was reached of',
  'cross-reference': 'Cross-reference of',
};

const headingOf = (section: Section | undefined): string => (section ? wordsOf(section.heading) : '');

/** A passage as a part of a record; a list or table without words of its own is found by its items or rows. */
function partOf({ id, kind, place, words, node }: Passage): Part[] {
  if (node.type === 'section') return [{ id, title: place.words, text: wordsOf(node.heading), isHeading: true }];
  if (words === '' && kind !== 'note') return [];
  const lead = node.type === 'paragraph' && node.lead ? wordsOf(node.lead) : undefined;
  return [{ id, title: withLead(place.words, lead), text: words }];
}

const withLead = (place: string, lead: string | undefined): string => (lead ? `${place} · ${lead}` : place);

function record(page: string, tag: string, filters: Filters, parts: readonly Part[]): UnrankedRecord {
  const profile = profileOf(tag);
  const text = parts.map((part) => part.text).join('\n');
  return {
    facts: { page, ...filters },
    parts: parts.map((part) => ({ ...part, text: indexText(part.text, profile) })),
    language: primaryOf(tag),
    text,
    scripts: scriptsIn(text),
  };
}
