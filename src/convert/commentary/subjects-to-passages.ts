/** The subjects and the documents' passages → every passage under every subject, and what has none. */
import { listedIn, reservedSubjectIds, type WithoutSubject } from '../../corpus/editors/subject.ts';
import type { Target, Term } from '../../corpus/editors/term.ts';
import { blocksOf } from '../../corpus/model/blocks.ts';
import type { BareDocument } from '../../corpus/model/document.ts';
import type { PlacedSubject } from '../../corpus/model/links.ts';
import type { Section } from '../../corpus/model/node.ts';
import { passagesOf, sectionsIn } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Place, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { headOf } from '../../corpus/text/characters.ts';
import { idProblems } from './former-ids.ts';
import { type FiledSubject, subjectLinks } from './subject-links.ts';
import { TargetFinder, type Texts } from './target-finder.ts';

interface Input extends Omit<Texts, 'passages'> {
  documents: readonly BareDocument[];
  subjects: readonly FiledSubject[];
  /** The passages that are said to have none, and the places in their file. */
  without: WithoutSubject;
  withoutPlace: PlaceOf;
  terms: readonly Term[];
  /** Whether every paragraph must have a subject, or a reason why not. */
  isRequired: boolean;
}

/** What is said of the subjects of one document's passages, in the order of the text. */
export interface OwnSubjects {
  subjects: PlacedSubject[];
  without: { at: string; reason: string }[];
}

/** Finds the passages that subjects name, and keeps the problems that this meets. */
class SubjectFinder extends TargetFinder {
  readonly #sections: ReadonlyMap<string, ReadonlyMap<string, Section>>;

  constructor(documents: readonly BareDocument[], texts: Texts) {
    super(texts);
    this.#sections = new Map(
      documents.map(({ id, children }) => [id, new Map(sectionsIn(children).map((one) => [one.id, one]))]),
    );
  }

  /** The passage that a target names, where it is no section. */
  passage(target: Target, placeOf: (key: keyof Target) => Place, quote?: string) {
    const section = this.#sections.get(target.document)?.get(target.id);
    if (!section) return this.find(target, placeOf('document'), placeOf('id'), quote);
    const passages = blocksOf(section).flatMap(({ ids: [id = []] }) => id);
    this.problems.push(problem('subject-at-section', placeOf('id'), { id: target.id, passages }));
    return undefined;
  }
}

/**
 * Holds the subjects against the texts. They point to passages, not to sections, and what they quote stands there once. A passage
 * of a withdrawn document is let stand, and listed nowhere.
 */
export function subjectsToPassages(input: Input): Outcome<ReadonlyMap<string, OwnSubjects>> {
  const { documents, subjects, without, withoutPlace, terms, isRequired, ...texts } = input;
  const passages = documents.flatMap(passagesOf);
  const finder = new SubjectFinder(documents, { passages, ...texts });
  const listed = subjects.flatMap((one) => placed(one, finder));
  const owners = new Map(listed.map(({ document, at, subject }) => [JSON.stringify([document, at]), subject]));
  const problems = without.flatMap(({ document, id }, index): Problem[] => {
    const passage = finder.passage({ document, id }, (key) => withoutPlace(index, key));
    const owner = passage && owners.get(JSON.stringify([document, id]));
    return owner === undefined ? [] : [problem('subject-reason-idle', withoutPlace(index), { id, subject: owner })];
  });
  const byDocument = Map.groupBy(listed, ({ document }) => document);
  const reasons = Map.groupBy(without, ({ document }) => document);
  const value = new Map(
    documents.map((document): [string, OwnSubjects] => {
      const ranks = new Map(passagesOf(document).map(({ id }, rank) => [id, rank]));
      const rank = ({ at }: { at: string }): number => ranks.get(at) ?? 0;
      const own = (byDocument.get(document.id) ?? []).map(({ document: _, ...one }) => one);
      const reasoned = (reasons.get(document.id) ?? []).map(({ id: at, reason }) => ({ at, reason }));
      return [document.id, { subjects: own.sort((a, b) => rank(a) - rank(b)), without: reasoned }];
    }),
  );
  const ids = subjects.map(({ subject: { id, was }, place }) => ({ id, was, place }));
  const named = idProblems('subject', ids, reservedSubjectIds);
  const links = subjectLinks(subjects, terms);
  const lacking = isRequired ? missing(documents, value, texts.unpublished) : [];
  return { value, problems: [...named, ...links, ...finder.problems, ...problems, ...lacking] };
}

/** The passages of a subject, each with the place of its quote; those that are not certain are problems. */
function placed({ subject, place }: FiledSubject, finder: SubjectFinder): (PlacedSubject & { document: string })[] {
  for (const [index, { at }] of subject['left-out'].entries())
    if (at) finder.find(at, place('left-out', index, 'at', 'document'), place('left-out', index, 'at', 'id'));
  const seen = new Set<string>();
  return listedIn(subject).flatMap(({ document, id: at, quote, why, under, path }) => {
    const key = JSON.stringify([under, document, at, quote]);
    if (seen.has(key)) finder.problems.push(problem('subject-passage-twice', place(...path), { id: at }));
    seen.add(key);
    const passage = finder.passage({ document, id: at }, (field) => place(...path, field), quote);
    if (!passage) return [];
    const stretch = finder.match(quote, passage, document, place(...path, 'quote'));
    return {
      ...{ document, subject: subject.id, ...(under !== undefined && { under }), at, why },
      ...(quote !== undefined && { quote, stretch }),
    };
  });
}

/** A problem for each block of a published text that no subject lists, nor a reason. */
function missing(
  documents: readonly BareDocument[],
  known: ReadonlyMap<string, OwnSubjects>,
  unpublished: ReadonlySet<string> = new Set(),
): Problem[] {
  return documents.flatMap((document) => {
    if (unpublished.has(document.id)) return [];
    const own = known.get(document.id);
    const has = new Set([...(own?.subjects ?? []), ...(own?.without ?? [])].map(({ at }) => at));
    return blocksOf(document).flatMap(({ ids: [id = '', ...within], words, source }) => {
      if ([id, ...within].some((one) => has.has(one))) return [];
      const details = { document: document.id, id, opening: headOf(words) };
      const line = source && 'lines' in source ? source.lines.from : undefined;
      return [problem('subject-missing', { file: document.meta.seed.file, line }, details)];
    });
  });
}
