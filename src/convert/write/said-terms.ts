/** The glossary of a document, and the subjects that it treats, in words: for forms that have no other pages. */
import { asSentence, publishedWords, type SourceFacts, sourceSentences } from '../../corpus/editors/source-words.ts';
import { type Term, type TermItem, termKindLabels } from '../../corpus/editors/term.ts';
import type { Document } from '../../corpus/model/document.ts';
import { passagesOf } from '../../corpus/model/walk.ts';
import { standsIn } from '../../corpus/text/alike.ts';
import { languageByScript } from '../../corpus/text/languages/index.ts';
import type { Taken } from './format.ts';

/** An entry of the glossary. */
export interface SaidTerm {
  id: string;
  label: string;
  /** What sort of thing it names: “Plan”. */
  kind: string;
  definition: string;
  /** Whether the definition is the text's own, word for word. */
  quoted: boolean;
  original?: { words: string; language?: string | undefined } | undefined;
  /** What the definition rests on, as a sentence; with the passage, where it is one of this document. */
  basis: { words: string; at?: string | undefined };
  sources: { source: SourceFacts; supports?: string | undefined }[];
  /** The items of a counted list. */
  items: readonly TermItem[];
}

/** The terms that a document mentions, each with what its definition rests on. */
export function saidTerms({ document, terms, sources, titles }: Taken): SaidTerm[] {
  const passages = new Map(passagesOf(document).map((passage) => [passage.id, passage]));
  const listed = new Map(sources.map((source) => [source.id, source]));
  return terms.map((term) => {
    const { id, label, kind, definition, original: words, basis, items = [] } = term;
    const passage = basis.kind === 'text' && basis.document === document.id ? passages.get(basis.at) : undefined;
    const quoted = passage !== undefined && standsIn(passage.words, definition);
    const where =
      basis.kind === 'text' &&
      (passage?.place.words ?? `${titles.get(basis.document)?.title ?? basis.document}, ¶ ${basis.at}`);
    const language = term['original-language'] ?? languageByScript(words ?? '');
    const cited = (basis.sources ?? []).flatMap(({ source, supports }) => {
      const one = listed.get(source);
      return one ? [{ source: one, supports }] : [];
    });
    const own =
      basis.kind === 'editorial' && basis.source !== undefined && basis.source !== 'none' ? basis.source : undefined;
    return {
      ...{ id, label, kind: termKindLabels[kind].one, definition, quoted, items },
      original: words === undefined ? undefined : { words, language },
      basis: { words: basisWords(term, where || undefined, quoted), at: passage?.id },
      sources: own ? [{ source: own }] : cited,
    };
  });
}

function basisWords({ basis }: Term, where: string | undefined, quoted: boolean): string {
  if (where !== undefined) return `${quoted ? 'In the text’s own words' : 'In the editors’ words, after'}: ${where}.`;
  return basis.kind === 'editorial' && basis.source === 'none'
    ? 'The editors’ explanation; no source was consulted.'
    : 'In the editors’ words, after sources.';
}

/** A source in words: its title, who published it, when, what it supports, how it was read; its address apart. */
export function sourceSaid({ source, supports }: SaidTerm['sources'][number]): string {
  const name = [source.title, source.publisher, publishedWords(source)].filter(Boolean).join(', ');
  const more = [supports === undefined ? '' : `Supports: ${asSentence(supports)}`, ...sourceSentences(source)];
  return [asSentence(name), ...more.filter(Boolean)].join(' ');
}

/** A subject with the passages that treat it, in the order of the text. */
export interface SaidSubject {
  id: string;
  label: string;
  passages: { at: string; place: string; under?: string | undefined; why: string }[];
}

/** The subjects of a document, by label. */
export function saidSubjects({ document, subjects }: Taken): SaidSubject[] {
  const places = new Map(passagesOf(document).map(({ id, place }) => [id, place.words]));
  const treated: NonNullable<Document['subjects']> = document.subjects ?? [];
  const bySubject = Map.groupBy(treated, ({ subject }) => subject);
  return subjects.map(({ id, label }) => ({
    id,
    label,
    passages: (bySubject.get(id) ?? []).map(({ at, under, why }) => ({ at, under, why, place: places.get(at) ?? at })),
  }));
}
