/** The library of three languages, converted, with its index in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { readProject } from '../../src/cli/files/io.ts';
import { convertAll } from '../../src/convert/convert.ts';
import { termSchema } from '../../src/corpus/editors/term.ts';
import { readYaml } from '../../src/corpus/editors/yaml.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import type { TermsData } from '../../src/corpus/model/terms-data.ts';
import { builtSite } from '../../src/publish/built-site.ts';
import { wordsOfRecords } from '../../src/publish/search/records.ts';
import { writeSearchIndex } from '../../src/publish/search/search-index.ts';
import { searchRecords, searchScripts } from './records.ts';

export const library = 'tests/corpora/languages';

/** Reads and converts the library. */
export async function convertLibrary(
  root = library,
): Promise<{ documents: Document[]; terms: Pick<TermsData, 'terms'> }> {
  const project = await readProject(diskBelow(root));
  const { value, problems } = convertAll(project);
  if (!value) throw new Error(problems.map(({ what }) => what).join('\n'));
  const terms = (project.value?.notebook.terms ?? []).map(({ text, file }) => {
    const term = readYaml(text, file, termSchema).value;
    if (!term) throw new Error(`${file} cannot be read`);
    return { term, mentions: [] };
  });
  return { documents: value.map(({ document }) => document), terms: { terms } };
}

/** Writes the index of documents, the words of their texts and their spellings, into a new folder; `remove` takes it away. */
export async function writeIndex(documents: Document[], terms: Pick<TermsData, 'terms'>) {
  const folder = await mkdtemp(join(tmpdir(), 'pilcrow-index-'));
  const records = searchRecords(documents, terms);
  const site = builtSite(folder);
  const files: { path: string; content: Buffer }[] = [];
  for (const path of await writeSearchIndex(records, site, { name: 'Texts', shards: [] }))
    files.push({ path, content: await site.bytes(path) });
  for (const { path, content } of searchScripts(wordsOfRecords(records))) await site.write(path, content);
  return { folder, files, remove: () => rm(folder, { recursive: true }) };
}
