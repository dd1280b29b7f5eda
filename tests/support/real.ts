/** The two real texts, converted as the command converts them. */
import { diskBelow } from '../../src/cli/files/disk.ts';
import { readSources } from '../../src/cli/files/io.ts';
import type { Converted, Source } from '../../src/convert/project.ts';
import { convert } from './convert.ts';
import { expectValue } from './source.ts';

const root = new URL('../..', import.meta.url).pathname;

/** The sources below the project's root, by document. */
export async function realSources(): Promise<Map<string, Source>> {
  const sources = expectValue(await readSources(diskBelow(root)));
  return new Map(sources.map((source) => [source.doc, source]));
}

/** The converted documents by their ids. */
export async function realDocuments(): Promise<Map<string, Converted>> {
  const sources = await realSources();
  return new Map([...sources].map(([doc, source]) => [doc, expectValue(convert(source))]));
}
