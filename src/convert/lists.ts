/** The lists that editors keep beside terms and annotations, read and held against the texts: sources, names, abbreviations, figures, subjects. */
import { yamlToAbbreviations } from '../corpus/editors/abbreviations.ts';
import type { Annotation } from '../corpus/editors/annotation.ts';
import { figuresFolder, yamlToFigures } from '../corpus/editors/figures.ts';
import type { LibrarySettings } from '../corpus/editors/library.ts';
import { yamlToNames } from '../corpus/editors/names.ts';
import type { CitedSource } from '../corpus/editors/sources.ts';
import { yamlToWithoutSubject } from '../corpus/editors/subject.ts';
import type { Term } from '../corpus/editors/term.ts';
import { yamlPlaces } from '../corpus/editors/yaml.ts';
import type { BareDocument } from '../corpus/model/document.ts';
import { passagesOf } from '../corpus/model/walk.ts';
import { problem } from '../corpus/problems/catalogue.ts';
import { gather, gatherEach, type Outcome, type PlaceOf } from '../corpus/problems/problem.ts';
import { suggest } from '../corpus/problems/suggest.ts';
import { abbreviationsToMentions } from './commentary/abbreviations-to-mentions.ts';
import type { AnnotationFile } from './commentary/annotations-to-links.ts';
import { figuresToNumerals, type Numerals } from './commentary/figures-to-numerals.ts';
import { namesToMentions } from './commentary/names-to-mentions.ts';
import { type OwnSubjects, subjectsToPassages } from './commentary/subjects-to-passages.ts';
import type { Texts } from './commentary/target-finder.ts';
import type { PlacedTerm } from './commentary/terms-to-mentions.ts';
import { usesOfAnnotations, usesOfTerm, usesToSources } from './commentary/uses-to-sources.ts';
import { yamlToAnnotations } from './commentary/yaml-to-annotations.ts';
import { yamlToSources } from './commentary/yaml-to-sources.ts';
import { yamlToSubject } from './commentary/yaml-to-subject.ts';
import { yamlToTerm } from './commentary/yaml-to-term.ts';
import type { Keep } from './keep.ts';
import type { Notebook, TextFile } from './project.ts';
import type { OwnCommentary } from './write/json/document-to-json.ts';

/** A list that the editors do not keep is one of nothing. */
const noFile: TextFile = { file: '', text: '' };

/** The places in a file of the editors, for problems. */
export const placesIn = ({ text, file }: TextFile = noFile): PlaceOf => yamlPlaces(text, file);

/** Reads the terms. */
export function termsIn({ terms }: Notebook, keep: Keep): Outcome<PlacedTerm[]> {
  const termOf = (own: Notebook['terms'][number]): Outcome<Term> =>
    keep({ name: [`terms/${own.name}`, 'term'], of: [own] }, () => yamlToTerm(own));
  const { value, problems } = gatherEach(terms, termOf);
  return { value: value?.map((term, index) => ({ term, place: placesIn(terms[index]) })), problems };
}

/** Reads a file of annotations, if its document is there. */
export function annotationsIn(
  { document, file, text }: TextFile & { document: string },
  known: ReadonlySet<string>,
  keep: Keep,
): Outcome<{ document: string; annotations: Annotation[] }> {
  if (!known.has(document)) {
    return { value: undefined, problems: [problem('annotations-without-document', { file }, { document })] };
  }
  const asked = { name: [`texts/${document}`, 'annotations'], of: [file, text] } as const;
  const { value, problems } = keep(asked, () => yamlToAnnotations({ text, file }));
  return { value: value && { document, annotations: value }, problems };
}

/** The sources that terms and annotations cite, by their ids. */
export const citedSources = (
  file: TextFile = noFile,
  terms: readonly PlacedTerm[],
  annotated: readonly AnnotationFile[],
): Outcome<ReadonlyMap<string, CitedSource>> =>
  gather((take) => {
    const sources = take(yamlToSources(file));
    const uses = [
      ...terms.flatMap(({ term, place }) => usesOfTerm(term, place)),
      ...annotated.flatMap(({ annotations, place }) => usesOfAnnotations(annotations, place)),
    ];
    return take(usesToSources({ sources, place: placesIn(file), uses }));
  });

/** The mentions of the names, document by document. */
const namesIn = (
  file: TextFile = noFile,
  texts: Texts,
  terms: readonly string[],
  speakers: ReadonlySet<string>,
): ReturnType<typeof namesToMentions> =>
  gather((take) => {
    const index = take(yamlToNames(file));
    return take(namesToMentions({ index, place: placesIn(file), terms, speakers, ...texts }));
  });

/** The mentions of the abbreviations, document by document. */
const abbreviationsIn = (
  file: TextFile = noFile,
  texts: Texts,
  terms: readonly string[],
): ReturnType<typeof abbreviationsToMentions> =>
  gather((take) => {
    const abbreviations = take(yamlToAbbreviations(file));
    return take(abbreviationsToMentions({ abbreviations, place: placesIn(file), terms, ...texts }));
  });

/** The figures of a document. They look for their own words alone: all texts would be read for every document. */
const numeralsIn = (
  file: TextFile,
  document: BareDocument,
  themes: ReadonlySet<string>,
): Outcome<[document: string, Numerals]> =>
  gather((take) => {
    const { id, language, retired } = document;
    const figures = take(yamlToFigures(file));
    const texts = {
      passages: passagesOf(document),
      retired: new Map([[id, new Map(retired.map((one) => [one.id, one]))]]),
    };
    const input = { document: id, language, figures, themes, place: placesIn(file), ...texts };
    return [id, take(figuresToNumerals(input))];
  });

/** The figures of the documents that have a file of them. */
const figuresIn = (
  files: readonly (TextFile & { document: string })[] = [],
  documents: readonly BareDocument[],
  texts: Texts,
  { required, themes, keep }: { required: LibrarySettings['require']; themes: ReadonlySet<string>; keep: Keep },
): Outcome<ReadonlyMap<string, Numerals>> =>
  gather((take) => {
    const known = new Map(documents.map((one) => [one.id, one]));
    const read = take(
      gatherEach(files, (file): Outcome<[string, Numerals] | []> => {
        const document = known.get(file.document);
        if (!document) {
          const { document: id } = file;
          const withdrawn = texts.withdrawn?.has(id);
          const suggestion = suggest(id, [...known.keys()]);
          return {
            value: [],
            problems: withdrawn
              ? []
              : [problem('figures-without-document', { file: file.file }, { document: id, suggestion })],
          };
        }
        const asked = { name: [`texts/${document.id}`, 'figures'], of: [file, document, [...themes]] } as const;
        return keep(asked, () => numeralsIn(file, document, themes));
      }),
    );
    const all = new Map(read.filter((one): one is [string, Numerals] => one.length > 0));
    const named = new Set(files.map(({ document }) => document));
    const lacking = required.includes('figures') ? documents.filter(({ id }) => !named.has(id)) : [];
    const problems = lacking.map(({ id }) => {
      const file = `${figuresFolder}/${id}.yaml`;
      return problem('library-requires', { file }, { document: id, file });
    });
    return take({ value: all, problems });
  });

/** The passages under each subject, document by document; of a library without subjects nothing, unless it demands them. */
const subjectsIn = (
  { subjects: files = [], withoutSubject = noFile }: Pick<Notebook, 'subjects' | 'withoutSubject'>,
  documents: readonly BareDocument[],
  { passages: _, ...texts }: Texts,
  terms: readonly Term[],
  required: LibrarySettings['require'],
): Outcome<{ byDocument: ReadonlyMap<string, OwnSubjects>; ids: ReadonlySet<string> }> =>
  gather((take) => {
    const read = take(gatherEach(files, yamlToSubject));
    const without = take(yamlToWithoutSubject(withoutSubject));
    const ids = new Set(read.map(({ id }) => id));
    const isRequired = required.includes('subjects');
    if (read.length === 0 && without.length === 0 && !isRequired) return { byDocument: new Map(), ids };
    const subjects = read.map((subject, index) => ({ subject, place: placesIn(files[index]) }));
    const own = { without, withoutPlace: placesIn(withoutSubject), terms, isRequired };
    return { byDocument: take(subjectsToPassages({ documents, subjects, ...own, ...texts })), ids };
  });

/**
 * The lists held against the texts: names and abbreviations first, then the subjects, which the figures name as their themes.
 *
 * @returns What they say of a document, by its id.
 */
export const listsIn = ({
  notebook,
  documents,
  terms,
  required,
  texts,
  keep,
}: {
  notebook: Notebook;
  documents: readonly BareDocument[];
  terms: readonly Term[];
  required: LibrarySettings['require'];
  texts: Texts;
  keep: Keep;
}): Outcome<(document: string) => Pick<OwnCommentary, 'names' | 'abbreviations' | 'numerals' | 'subjects'>> =>
  gather((take) => {
    const termIds = terms.map(({ id }) => id);
    const speakers = new Set(documents.flatMap(({ meta }) => meta.who?.name ?? []));
    const names = take(namesIn(notebook.names, texts, termIds, speakers));
    const abbreviations = take(abbreviationsIn(notebook.abbreviations, texts, termIds));
    const subjects = take(subjectsIn(notebook, documents, texts, terms, required));
    const numerals = take(figuresIn(notebook.figures, documents, texts, { required, themes: subjects.ids, keep }));
    return (id) => ({
      names: names.get(id),
      abbreviations: abbreviations.get(id),
      numerals: numerals.get(id),
      subjects: subjects.byDocument.get(id),
    });
  });
