/**
 * The conversion, case by case: `<stage>/<case>/in.*` goes through the whole chain, `out.*` is what the stage of that name made of it.
 *
 * The input is `in.txt`, a seed, `in.html`, a saved page, or `in.json`, a seed as a JSON string where what matters cannot be seen (CR, a byte-order
 * mark), or `in.docx.yaml`, the parts of a Word document; and `in.yaml`, the fields of the sidecar that matter. `in.2.txt`, `in.3.txt` are later seeds of the same document,
 * converted in turn with the register as it grew; the output is the last one's. `in.mdx` is an edition as committed. `in.term.<name>.yaml`,
 * `in.subject.<name>.yaml`, `in.without-subject.yaml`, `in.annotations.yaml`, `in.figures.yaml`, `in.sources.yaml`, `in.names.yaml` and `in.abbreviations.yaml` are the commentary.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import * as anchorsToDocument from '../../src/convert/anchors/anchors-to-document.ts';
import * as treeToAnchors from '../../src/convert/anchors/tree-to-anchors.ts';
import * as yamlToRegister from '../../src/convert/anchors/yaml-to-register.ts';
import * as abbreviationsToMentions from '../../src/convert/commentary/abbreviations-to-mentions.ts';
import * as annotationsToLinks from '../../src/convert/commentary/annotations-to-links.ts';
import * as documentsToParallels from '../../src/convert/commentary/documents-to-parallels.ts';
import * as figuresToNumerals from '../../src/convert/commentary/figures-to-numerals.ts';
import * as linksToRemarks from '../../src/convert/commentary/links-to-remarks.ts';
import * as namesToMentions from '../../src/convert/commentary/names-to-mentions.ts';
import * as remarksToRepetitions from '../../src/convert/commentary/remarks-to-repetitions.ts';
import * as subjectsToPassages from '../../src/convert/commentary/subjects-to-passages.ts';
import * as termsToMentions from '../../src/convert/commentary/terms-to-mentions.ts';
import * as termsToRenderings from '../../src/convert/commentary/terms-to-renderings.ts';
import * as usesToSources from '../../src/convert/commentary/uses-to-sources.ts';
import * as yamlToAnnotations from '../../src/convert/commentary/yaml-to-annotations.ts';
import * as yamlToSources from '../../src/convert/commentary/yaml-to-sources.ts';
import * as yamlToSubject from '../../src/convert/commentary/yaml-to-subject.ts';
import * as yamlToTerm from '../../src/convert/commentary/yaml-to-term.ts';
import type { Notebook, Source } from '../../src/convert/project.ts';
import * as readDocx from '../../src/convert/read/docx/read-docx.ts';
import * as htmlToReading from '../../src/convert/read/html/html-to-reading.ts';
import * as layoutToFormat from '../../src/convert/read/layout-to-format.ts';
import * as draftToReferences from '../../src/convert/read/plain-text/draft-to-references.ts';
import * as draftToSeries from '../../src/convert/read/plain-text/draft-to-series.ts';
import * as draftToStatement from '../../src/convert/read/plain-text/draft-to-statement.ts';
import * as draftToTree from '../../src/convert/read/plain-text/draft-to-tree.ts';
import * as ledgerToDraft from '../../src/convert/read/plain-text/ledger-to-draft.ts';
import * as ledgerToLookalikes from '../../src/convert/read/plain-text/ledger-to-lookalikes.ts';
import * as linesToLedger from '../../src/convert/read/plain-text/lines-to-ledger.ts';
import * as seedToLines from '../../src/convert/read/plain-text/seed-to-lines.ts';
import * as yamlToSidecar from '../../src/convert/read/yaml-to-sidecar.ts';
import * as documentToJson from '../../src/convert/write/json/document-to-json.ts';
import * as documentToMdx from '../../src/convert/write/mdx/document-to-mdx.ts';
import type { Outcome } from '../../src/corpus/problems/problem.ts';
import { convert } from '../support/convert.ts';
import { docxFromYaml, docxSource } from '../support/docx.ts';
import { expectGolden, reviewable } from '../support/golden.ts';
import { pageSource } from '../support/pages.ts';
import { markedReport } from '../support/problems.ts';
import { sourceOf } from '../support/source.ts';

// The real chain runs; the spies only keep what each stage gave.
vi.mock(import('../../src/convert/read/yaml-to-sidecar.ts'), { spy: true });
vi.mock(import('../../src/convert/read/layout-to-format.ts'), { spy: true });
vi.mock(import('../../src/convert/read/docx/read-docx.ts'), { spy: true });
vi.mock(import('../../src/convert/read/html/html-to-reading.ts'), { spy: true });
vi.mock(import('../../src/convert/anchors/yaml-to-register.ts'), { spy: true });
vi.mock(import('../../src/convert/read/plain-text/seed-to-lines.ts'), { spy: true });
vi.mock(import('../../src/convert/read/plain-text/lines-to-ledger.ts'), { spy: true });
vi.mock(import('../../src/convert/read/plain-text/ledger-to-lookalikes.ts'), { spy: true });
vi.mock(import('../../src/convert/read/plain-text/ledger-to-draft.ts'), { spy: true });
vi.mock(import('../../src/convert/read/plain-text/draft-to-statement.ts'), { spy: true });
vi.mock(import('../../src/convert/read/plain-text/draft-to-references.ts'), { spy: true });
vi.mock(import('../../src/convert/read/plain-text/draft-to-series.ts'), { spy: true });
vi.mock(import('../../src/convert/read/plain-text/draft-to-tree.ts'), { spy: true });
vi.mock(import('../../src/convert/anchors/tree-to-anchors.ts'), { spy: true });
vi.mock(import('../../src/convert/anchors/anchors-to-document.ts'), { spy: true });
vi.mock(import('../../src/convert/write/mdx/document-to-mdx.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/yaml-to-term.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/yaml-to-annotations.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/yaml-to-sources.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/uses-to-sources.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/terms-to-mentions.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/terms-to-renderings.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/names-to-mentions.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/abbreviations-to-mentions.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/annotations-to-links.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/documents-to-parallels.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/figures-to-numerals.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/yaml-to-subject.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/subjects-to-passages.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/documents-to-parallels.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/links-to-remarks.ts'), { spy: true });
vi.mock(import('../../src/convert/commentary/remarks-to-repetitions.ts'), { spy: true });
vi.mock(import('../../src/convert/write/json/document-to-json.ts'), { spy: true });
beforeEach(() => vi.clearAllMocks());

const stages: Record<string, unknown> = {
  'yaml-to-sidecar': yamlToSidecar.yamlToSidecar,
  'html-to-reading': htmlToReading.readHtml,
  'layout-to-format': layoutToFormat.layoutToFormat,
  'read-docx': readDocx.readDocx,
  'yaml-to-register': yamlToRegister.yamlToRegister,
  'seed-to-lines': seedToLines.seedToLines,
  'lines-to-ledger': linesToLedger.linesToLedger,
  'ledger-to-lookalikes': ledgerToLookalikes.ledgerToLookalikes,
  'ledger-to-draft': ledgerToDraft.ledgerToDraft,
  'draft-to-statement': draftToStatement.draftToStatement,
  'draft-to-references': draftToReferences.draftToReferences,
  'draft-to-series': draftToSeries.draftToSeries,
  'draft-to-tree': draftToTree.draftToTree,
  'tree-to-anchors': treeToAnchors.treeToAnchors,
  'anchors-to-document': anchorsToDocument.anchorsToDocument,
  'document-to-mdx': documentToMdx.documentToMdx,
  'yaml-to-term': yamlToTerm.yamlToTerm,
  'yaml-to-annotations': yamlToAnnotations.yamlToAnnotations,
  'yaml-to-sources': yamlToSources.yamlToSources,
  'uses-to-sources': usesToSources.usesToSources,
  'terms-to-mentions': termsToMentions.termsToMentions,
  'terms-to-renderings': termsToRenderings.termsToRenderings,
  'names-to-mentions': namesToMentions.namesToMentions,
  'abbreviations-to-mentions': abbreviationsToMentions.abbreviationsToMentions,
  'annotations-to-links': annotationsToLinks.annotationsToLinks,
  'documents-to-parallels': documentsToParallels.documentsToParallels,
  'figures-to-numerals': figuresToNumerals.figuresToNumerals,
  'yaml-to-subject': yamlToSubject.yamlToSubject,
  'subjects-to-passages': subjectsToPassages.subjectsToPassages,
  'links-to-remarks': linksToRemarks.linksToRemarks,
  'remarks-to-repetitions': remarksToRepetitions.remarksToRepetitions,
  'document-to-json': documentToJson.documentToJson,
};

const here = import.meta.dirname;
const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
// Folders of other names are of other tests.
const cases = Object.keys(stages)
  .filter((stage) => existsSync(join(here, stage)))
  .flatMap((stage) => foldersIn(join(here, stage)).map((name) => `${stage}/${name}`));

test.each(cases)('%s', (name) => {
  const folder = join(here, name);
  const [stage = ''] = name.split('/');
  const sources = sourcesIn(folder);
  const last = sources.reduce((before, source) => {
    const registerYaml = convert(before).value?.files.register;
    if (registerYaml === undefined) throw new Error(`${name}: a seed before the last one cannot be converted`);
    return { ...source, register: { ...source.register, text: registerYaml } };
  });
  vi.clearAllMocks();
  const notebook = notebookIn(folder);
  convert(last, notebook);
  if (process.env['UPDATE']) for (const file of outputsIn(folder)) rmSync(join(folder, file));

  const result = vi.mocked(stages[stage] as () => Outcome<unknown>).mock.results[0];
  if (result?.type !== 'return') throw new Error(`${name}: no stage “${stage}” ran`);
  const { value, problems } = result.value;
  const files = Object.fromEntries(
    [last.sidecar, last.register, ...notebook.terms, ...notebook.annotations, ...(notebook.figures ?? [])]
      .concat(notebook.subjects ?? [], notebook.withoutSubject ?? [])
      .concat([notebook.sources, notebook.names, notebook.abbreviations].filter((file) => file !== undefined))
      .map(({ file, text }) => [file, text]),
  );
  const report = markedReport(problems, { ...files, [last.seed.file]: new TextDecoder().decode(last.seed.bytes) });
  if (value !== undefined)
    expectGolden(join(folder, typeof value === 'string' ? 'out.mdx' : 'out.yaml'), textOf(value));
  if (problems.length > 0) expectGolden(join(folder, 'out.problems.txt'), `${report}\n`);
  expect(outputsIn(folder), 'output files').toHaveLength(Number(value !== undefined) + Number(problems.length > 0));
});

const outputsIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.startsWith('out.'));

function sourcesIn(folder: string): [Source, ...Source[]] {
  const read = (file: string): string | undefined =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined;
  const fields = read('in.yaml');
  const parts = read('in.docx.yaml');
  if (parts !== undefined) return [docxSource(docxFromYaml(parts), fields)];
  const json = read('in.json');
  const html = existsSync(join(folder, 'in.html')) ? readFileSync(join(folder, 'in.html')) : undefined;
  if (html) return [pageSource(html, fields)];
  const first = json === undefined ? read('in.txt') : (JSON.parse(json) as string);
  if (first === undefined && fields === undefined) throw new Error(`${folder} has no input`);
  const source = sourceOf(first ?? 'A text.\n', fields);
  const register = read('in.register.yaml') ?? '';
  const later: Source[] = [];
  for (let n = 2; read(`in.${n}.txt`) !== undefined; n += 1)
    later.push(sourceOf(read(`in.${n}.txt`) ?? '', read(`in.${n}.yaml`) ?? fields));
  return [{ ...source, register: { ...source.register, text: register }, edition: read('in.mdx') }, ...later];
}

/** The commentary of a case: `in.term.<name>.yaml`, one term each, subjects likewise, `in.annotations.yaml`, those of the document, sources, names, abbreviations. */
function notebookIn(folder: string): Notebook {
  const texts = readdirSync(folder).map((name) => ({ name, text: () => readFileSync(join(folder, name), 'utf8') }));
  const [terms = [], subjects] = ['term', 'subject'].map((one) =>
    texts.flatMap(({ name: file, text }) => {
      const name = new RegExp(`^in\\.${one}\\.(.+)\\.yaml$`).exec(file)?.[1];
      return name === undefined ? [] : [{ name, file: `content/${one}s/${name}.yaml`, text: text() }];
    }),
  );
  const [annotations = [], figures] = ['annotations', 'figures'].map((one) =>
    texts.flatMap(({ name, text }) =>
      name === `in.${one}.yaml` ? [{ document: 'doc', file: `content/${one}/doc.yaml`, text: text() }] : [],
    ),
  );
  const [sources, names, abbreviations, without] = ['sources', 'names', 'abbreviations', 'without-subject'].map((one) =>
    texts.flatMap(({ name, text }) =>
      name === `in.${one}.yaml` ? [{ file: `content/${one}.yaml`, text: text() }] : [],
    ),
  );
  return {
    ...{ terms, annotations, figures, subjects, withoutSubject: without?.[0] },
    ...{ sources: sources?.[0], names: names?.[0], abbreviations: abbreviations?.[0] },
  };
}

/** A value as it is reviewed. A draft or tree names its notes and sections; here each is named by its label or heading. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : reviewable(named(value)));

const links = new Set(['note', 'section', 'parent', 'scope']);

function named(value: unknown): unknown {
  if (value instanceof Map || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(named);
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  return Object.fromEntries(
    entries.map(([key, own]) => [
      key,
      links.has(key) && own !== null && typeof own === 'object' ? nameOf(own) : named(own),
    ]),
  );
}

interface Link {
  label?: string;
  named?: string;
  number?: string;
  lines?: { from: number };
}
const nameOf = ({ label, named, number, lines }: Link): string =>
  label === undefined ? (named ?? number ?? '(unnamed)') : lines ? `${label} (line ${lines.from})` : label;
