/** The subjects as their pages show them: by letter with the words that lead to them, and each with its passages. */
import type { Subject } from '../corpus/editors/subject.ts';
import type { Term } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import type { PlacedSubject } from '../corpus/model/links.ts';
import { compareIn, siteLanguage } from '../corpus/text/languages/index.ts';
import { type PassageInText, passagesInText } from './concordance.ts';
import { byLetter, type OfLetter } from './letters.ts';
import { quoteAddresses } from './quote-address.ts';

/** A passage under a subject. */
export interface SubjectLine {
  document: string;
  at: string;
  /** Where it stands, in words: "9, ¶ 2". */
  place: string;
  why: string;
  quote?: string | undefined;
  /** Where it leads: to the words, where some are quoted. */
  address: string;
  /** How far into the document it stands, from 0 to 1, by characters. */
  progress: number;
}

/** The passages under a subject itself, or under one of its sub-entries, in the order of the texts. */
export interface SubjectGroup {
  label?: string | undefined;
  lines: SubjectLine[];
}

/** An entry of the index: a subject, or a word that leads to one. */
export type IndexEntry = { label: string; subject: Subject } | { label: string; see: Subject };

const compare = compareIn(siteLanguage);

/** The index by letter: every subject, and every word by which one is looked for. */
export function subjectsByLetter(subjects: readonly Subject[]): OfLetter<IndexEntry>[] {
  const entries = subjects.flatMap((subject): IndexEntry[] => [
    { label: subject.label, subject },
    ...subject['instead-of'].map((label) => ({ label, see: subject })),
  ]);
  return byLetter(
    entries.sort((a, b) => compare(a.label, b.label)),
    ({ label }) => label,
  );
}

/**
 * The passages of every subject.
 *
 * @param documents The documents, in the order in which they are to be listed.
 * @returns By subject: its own passages first, then those of its sub-entries, in the editors' order. The work grows with the text.
 */
export function passagesBySubject(
  subjects: readonly Subject[],
  documents: readonly Document[],
): Map<string, SubjectGroup[]> {
  const lines = documents.flatMap(linesOf);
  const bySubject = Map.groupBy(lines, ({ subject }) => subject);
  return new Map(
    subjects.map(({ id, 'sub-entries': subEntries }) => {
      const own = Map.groupBy(bySubject.get(id) ?? [], ({ under }) => under);
      const groups = [undefined, ...subEntries.map(({ label }) => label)].flatMap((label): SubjectGroup[] => {
        const placed = own.get(label);
        return placed ? [{ label, lines: placed.map(({ line }) => line) }] : [];
      });
      return [id, groups];
    }),
  );
}

/** The lines of a document, each with what lists it. */
function linesOf(document: Document): { subject: string; under?: string | undefined; line: SubjectLine }[] {
  const { id, subjects = [] } = document;
  if (subjects.length === 0) return [];
  const { passages, length } = passagesInText(document);
  const addressOf = quoteAddresses(document);
  return subjects.flatMap((own) => {
    const passage = passages.get(own.at);
    return passage ? { subject: own.subject, under: own.under, line: lineOf(id, own, passage, length, addressOf) } : [];
  });
}

function lineOf(
  document: string,
  { at, why, quote, stretch }: PlacedSubject,
  { place, offset }: PassageInText,
  length: number,
  addressOf: ReturnType<typeof quoteAddresses>,
): SubjectLine {
  const address = stretch ? addressOf(at, stretch) : `/${document}.html#${at}`;
  return { document, at, place, why, quote, address, progress: (offset + (stretch?.start ?? 0)) / length };
}

/** The counted lists of whose items some are subjects, each with its items and the subjects that they are. */
export function listsOfSubjects(
  subjects: readonly Subject[],
  terms: readonly Term[],
): { term: Term; items: { label: string; subjects: Subject[] }[] }[] {
  const keyOf = (term: string, item: string): string => JSON.stringify([term, item]);
  const byItem = Map.groupBy(
    subjects.flatMap((subject) => subject.items.map(({ term, item }) => ({ key: keyOf(term, item), subject }))),
    ({ key }) => key,
  );
  return terms.flatMap((term) => {
    const items = (term.items ?? []).map(({ label }) => ({
      label,
      subjects: (byItem.get(keyOf(term.id, label)) ?? []).map(({ subject }) => subject),
    }));
    return items.some((one) => one.subjects.length > 0) ? [{ term, items }] : [];
  });
}

/** What a paragraph's tools say of its subjects: by the passage's id, each one's label and page; one in two sub-entries once. */
export function subjectsByPassage(
  { subjects = [] }: Document,
  labelOf: (subject: string) => string,
): Record<string, [label: string, page: string][]> {
  const byPassage = Map.groupBy(subjects, ({ at }) => at);
  return Object.fromEntries(
    [...byPassage].map(([at, own]) => {
      const ids = [...new Set(own.map(({ subject }) => subject))];
      return [at, ids.map((id): [string, string] => [labelOf(id), `subjects/${id}.html`])];
    }),
  );
}
