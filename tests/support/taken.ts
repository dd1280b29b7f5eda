/** The written documents of a library below a folder, each with all that goes with it: what the writers of other forms take. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Taken } from '../../src/convert/write/format.ts';
import { builtInKinds } from '../../src/corpus/editors/kinds.ts';
import { defaultLibrary, libraryFile, yamlToLibrary } from '../../src/corpus/editors/library.ts';
import { sourcesFile, sourcesSchema } from '../../src/corpus/editors/sources.ts';
import { subjectSchema, subjectsFolder } from '../../src/corpus/editors/subject.ts';
import { termSchema } from '../../src/corpus/editors/term.ts';
import { currentIds } from '../../src/corpus/editors/term-ids.ts';
import { type Document, documentSchema } from '../../src/corpus/model/document.ts';
import { compareIn, siteLanguage } from '../../src/corpus/text/languages/index.ts';
import { type Holds, takenFrom } from '../../src/downloads/taken.ts';
import { expectValue } from './source.ts';

/** The roots of the libraries with written documents: the project's own, and the corpora's. */
export const roots = ['.', 'tests/corpora/formats', 'tests/corpora/languages', 'tests/corpora/shapes'];

const byLabel = compareIn(siteLanguage);

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const filesIn = (folder: string, ending: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

/** A library as far as its documents are taken out of it. */
export function libraryBelow(root: string): Holds {
  const documents = filesIn(`${root}/content/documents`, '.json').map((text) => documentSchema.parse(JSON.parse(text)));
  const settings = expectValue(yamlToLibrary({ text: textOf(`${root}/${libraryFile}`) }));
  const read = filesIn(`${root}/content/terms`, '.yaml').map((text) => termSchema.parse(parse(text)));
  const current = currentIds(read);
  const terms = read
    .map((term) => ({ ...term, related: [...new Set(term.related.map(current))] }))
    .sort((a, b) => byLabel(a.label, b.label));
  const subjects = filesIn(`${root}/${subjectsFolder}`, '.yaml')
    .map((text) => ({ subject: subjectSchema.parse(parse(text)) }))
    .sort((a, b) => byLabel(a.subject.label, b.subject.label));
  return {
    settings,
    documents,
    subjects,
    sources: sourcesSchema.parse(parse(textOf(`${root}/${sourcesFile}`)) ?? []),
    kindOf: ({ meta }) => settings.kinds[meta.kind] ?? builtInKinds.report,
    terms: terms.map((term) => ({ term })),
  };
}

/** Every written document of a library, in the order of the names of their files. */
export function takenBelow(root: string): Taken[] {
  const library = libraryBelow(root);
  return library.documents.map((document) => takenFrom(library, document));
}

/** A document of no library, with what a test says of it. */
export function takenOf(document: Document, more: Partial<Taken> = {}): Taken {
  const library = { settings: defaultLibrary, documents: [document], subjects: [], sources: [], terms: [] };
  return { ...takenFrom({ ...library, kindOf: () => builtInKinds.report }, document), ...more };
}
