/** The library as the pages need it: the documents in order, places, terms with their mentions. Reads what the conversion wrote. */
import { parse } from 'yaml';
import { type Abbreviation, abbreviationsFile, yamlToAbbreviations } from '../corpus/editors/abbreviations.ts';
import { type Changes, changesFile, markdownToChanges } from '../corpus/editors/changes.ts';
import type { Kind } from '../corpus/editors/kinds.ts';
import { type LibrarySettings, libraryFile, yamlToLibrary } from '../corpus/editors/library.ts';
import { type Names, namesFile, yamlToNames } from '../corpus/editors/names.ts';
import { type CitedSource, sourcesFile, sourcesSchema } from '../corpus/editors/sources.ts';
import { type Subject, subjectSchema, subjectsFolder } from '../corpus/editors/subject.ts';
import { type Synonyms, synonymsFile, synonymsOfTerms, yamlToSynonyms } from '../corpus/editors/synonyms.ts';
import { type Term, termSchema } from '../corpus/editors/term.ts';
import { currentIds } from '../corpus/editors/term-ids.ts';
import { type Document, documentSchema } from '../corpus/model/document.ts';
import { type Ledger, ledgerSchema } from '../corpus/model/ledger.ts';
import { registerSchema } from '../corpus/model/register.ts';
import { shardSchema, shardsFolder } from '../corpus/model/shard.ts';
import { shardAt } from '../corpus/model/shard-at.ts';
import { type WithdrawnDocument, withdrawalSchema } from '../corpus/model/withdrawal.ts';
import { compareIn, siteLanguage } from '../corpus/text/languages/index.ts';
import { bibliography, type SourceInUse } from '../views/bibliography.ts';
import { type ContextLine, concordances } from '../views/concordance.ts';
import { type Examples, examplesOf } from '../views/example-place.ts';
import { type SubjectInContext, subjectsInContext } from '../views/subjects-in-context.ts';
import { type TextBasis, textBasis } from '../views/term-basis.ts';
import { referencesByTerm, relatedTerms, type TermReference } from '../views/term-links.ts';
import { expected, filesIn, ifThere, onceFor, readOwn } from './files.ts';
import { type Places, placesOf } from './places.ts';

/** A term with its mentions in context and what it leads to. A type, not an interface: Astro's props need an index signature. */
export type TermInContext = {
  term: Term;
  lines: ContextLine[];
  /** What the text says of it, where its definition rests on one. */
  said?: TextBasis | undefined;
  /** The cross-references whose quotes hold a mention of it. */
  references: TermReference[];
  related: Term[];
  /** Those that it names of libraries beside this one, with where they stand. */
  beside: { label: string; href: string }[];
};

/** What the pages ask for. */
export interface Library extends Places {
  /** What it says of itself. */
  settings: LibrarySettings;
  /** The kind of a document. */
  kindOf(document: Document): Kind;
  /** What its addresses look like. */
  examples: Examples;
  /** By date, then by id. */
  documents: Document[];
  /** The documents' ids, in that order. */
  order: string[];
  /** By label. */
  terms: TermInContext[];
  /** What the editors cite, as they list it. */
  sources: CitedSource[];
  /** A source that they cite, by its id. */
  sourceOf(id: string): CitedSource;
  /** All sources with where they are used, by who published them. */
  bibliography: [publisher: string, SourceInUse[]][];
  /** The subjects, by label. */
  subjects: SubjectInContext[];
  /** The index of names, and the abbreviations, as the editors list them. */
  names: Names;
  abbreviations: Abbreviation[];
  /** The terms that a document mentions, by label. */
  termsIn(document: Document): Term[];
}

const byLabel = compareIn(siteLanguage);
/** Whether Astro shows the pages as they are written; outside of it there is no such thing. */
const isDevelopment = import.meta.env?.DEV === true;

/** Reads the library once for a whole build: its configuration, its content and its pages each have this module for themselves. */
export const loadLibrary = (): Promise<Library> => (isDevelopment ? readLibrary() : onceFor('library', readLibrary));

/** The ledger of a document. */
export const readLedger = async (document: string): Promise<Ledger> =>
  ledgerSchema.parse(JSON.parse(await expected(`content/ledgers/${document}.json`)));

/** A file of the library as text, such as a seed. */
export const readSeed = (file: string): Promise<string> => expected(file);

/** What the pages of a document show that is not in the document itself: its edition in MDX, its ledger, the text as received. */
export const readMadeOf = async ({ id, meta }: Document): Promise<string[]> => [
  await expected(`content/documents/${id}.mdx`),
  await expected(`content/ledgers/${id}.json`),
  await expected(meta.seed.file),
];

/** What the library says of itself. */
const readSettings = (): Promise<LibrarySettings> => readOwn(libraryFile, yamlToLibrary);

/** The words that its readers may type for one another: those of the library, and those of its terms. */
export const readSynonyms = async (): Promise<Synonyms> => [
  ...(await readOwn(synonymsFile, yamlToSynonyms)),
  ...synonymsOfTerms(await readTerms()),
];

/** What the editors changed in the commentary, if they say it. */
export async function readChanges(): Promise<Changes | undefined> {
  const changes = await readOwn(changesFile, markdownToChanges);
  return changes.days.length > 0 ? changes : undefined;
}

/** The glossary. Where a term still names a related one by an id that this had before, it is the one of now. */
async function readTerms(): Promise<Term[]> {
  const terms = await filesIn('content/terms', '.yaml', (text) => termSchema.parse(parse(text)));
  const current = currentIds(terms);
  return terms.map((term) => ({ ...term, related: [...new Set(term.related.map(current))] }));
}

/** The subjects. Where one still names another by an id that this had before, it is the one of now. */
async function readSubjects(): Promise<Subject[]> {
  const subjects = await filesIn(subjectsFolder, '.yaml', (text) => subjectSchema.parse(parse(text)));
  const current = currentIds(subjects);
  const now = (ids: readonly string[]): string[] => [...new Set(ids.map(current))];
  return subjects
    .map((subject) => ({ ...subject, 'see-also': now(subject['see-also']) }))
    .sort((a, b) => byLabel(a.label, b.label));
}

const readSources = async (): Promise<CitedSource[]> => sourcesSchema.parse(parse(await ifThere(sourcesFile)) ?? []);

/** The withdrawn documents, with every id that they ever had, in the order of their ids. */
export async function readWithdrawn(): Promise<WithdrawnDocument[]> {
  const records = await filesIn('content/withdrawn', '.yaml', (text, id) => ({
    id,
    withdrawal: withdrawalSchema.parse(parse(text)),
  }));
  return Array.fromAsync(records, async (record) => ({
    ...record,
    register: registerSchema.parse(parse(await expected(`content/anchors/${record.id}.yaml`))),
  }));
}

/** Reads the library as it is now. */
export async function readLibrary(): Promise<Library> {
  const settings = await readSettings();
  const documents = (await filesIn('content/documents', '.json', writtenDocument))
    // What is not yet published is for its editors alone.
    .filter(({ meta }) => meta.publish !== false || isDevelopment)
    .sort((a, b) => a.meta.date.localeCompare(b.meta.date) || a.id.localeCompare(b.id));
  const { passage, ...places } = placesOf(documents, await readWithdrawn());
  const saidOf = (term: Term): TextBasis | undefined => {
    const { basis } = term;
    const on = basis.kind === 'text' ? passage(basis.document, basis.at) : undefined;
    return on && textBasis(term, on.words, places.languageOf(on.document));
  };
  const lines = concordances(documents);
  const references = referencesByTerm(documents);
  const terms = (await readTerms()).sort((a, b) => byLabel(a.label, b.label));
  const related = relatedTerms(terms);
  const ranks = new Map(terms.map(({ id }, rank) => [id, rank]));
  const elsewhere = await termsBeside(settings);
  const sources = await readSources();
  const byId = new Map(sources.map((source) => [source.id, source]));
  return {
    settings,
    examples: examplesOf(documents),
    kindOf: ({ id, meta }) => {
      const kind = settings.kinds[meta.kind];
      if (kind) return kind;
      throw new Error(
        `${id} is of a kind that the library does not have, “${meta.kind}”: run npm run convert, which says what to do`,
      );
    },
    documents,
    order: documents.map(({ id }) => id),
    terms: terms.map((term) => ({
      term,
      lines: lines.get(term.id) ?? [],
      said: saidOf(term),
      references: references.get(term.id) ?? [],
      related: related.get(term.id) ?? [],
      beside: term.related.flatMap((id) => (ranks.has(id) ? [] : (elsewhere.get(id) ?? []))),
    })),
    subjects: subjectsInContext(await readSubjects(), terms, documents),
    names: await readOwn(namesFile, yamlToNames),
    abbreviations: await readOwn(abbreviationsFile, yamlToAbbreviations),
    termsIn: ({ mentions }) =>
      [...new Set(mentions.map(({ term }) => ranks.get(term) ?? -1))]
        .sort((a, b) => a - b)
        .flatMap((rank) => terms[rank] ?? []),
    sources,
    sourceOf: (id) => byId.get(id) ?? unknownSource(id),
    bibliography: bibliography({ sources, terms, documents, passageOf: places.passageOf }),
    ...places,
  };
}

/** The terms of the libraries beside this one, by their ids; of two of a name, that of the first. */
async function termsBeside({ shards }: LibrarySettings): Promise<Map<string, { label: string; href: string }>> {
  const all = await filesIn(shardsFolder, '.json', (text, id) => ({ id, shard: shardSchema.parse(JSON.parse(text)) }));
  const named = all.filter(({ id }) => shards.includes(id)).toReversed();
  return new Map(
    named.flatMap(({ id: shard, shard: { terms } }) =>
      terms.map(({ id, label }) => [id, { label, href: `/${shardAt(shard)}terms/${id}.html` }] as const),
    ),
  );
}

function unknownSource(id: string): never {
  throw new Error(`nothing is known of the source “${id}”: run npm run convert, which says what to do`);
}

/** A written document, as it is written: a schema's own copy has its fields in another order, and the hash would be wrong. */
function writtenDocument(text: string): Document {
  const document = JSON.parse(text);
  documentSchema.parse(document);
  return document;
}
