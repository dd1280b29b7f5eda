/** The project on the disk → what goes into the pipeline; and what of its output the disk does not hold. Files are read one by one. */
import type { Notebook, Project, Source, TextFile } from '../../convert/project.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { decodeUtf8 } from '../../corpus/text/utf8.ts';
import { type Disk, ifThere, withProblems } from './disk.ts';
import { type GeneratedFile, generatedPath } from './generated.ts';

/** Reads the whole project. */
export async function readProject(disk: Disk): Promise<Outcome<Project>> {
  const [sources, notebook] = [await readSources(disk), await readNotebook(disk)];
  return {
    value: sources.value && {
      sources: sources.value,
      notebook: notebook.value ?? { terms: [], annotations: [] },
    },
    problems: [...sources.problems, ...notebook.problems],
  };
}

/**
 * Reads every document's files.
 *
 * @returns A source for each seed with its sidecar, in the order of their names; problems for what stands alone.
 */
export const readSources = (disk: Disk): Promise<Outcome<Source[]>> => withProblems(() => readFolders(disk));

/** Reads the editors' commentary: the glossary and the annotations, in the order of their names. */
export const readNotebook = (disk: Disk): Promise<Outcome<Notebook>> => withProblems(() => readCommentary(disk));

async function readCommentary(disk: Disk): Promise<Outcome<Notebook>> {
  const problems: Problem[] = [];
  const filesIn = async (folder: string): Promise<(TextFile & { name: string })[]> => {
    const names = namesWith(await disk.names(folder), '.yaml');
    const read = await Array.fromAsync(names, async (name) => ({
      name,
      ...(await readText(disk, `${folder}/${name}.yaml`)),
    }));
    return read.flatMap(({ name, value, problems: found }) => {
      problems.push(...found);
      return value ? [{ name, ...value }] : [];
    });
  };
  const terms = await filesIn('content/terms');
  const annotations = await filesIn('content/annotations');
  const value = { terms, annotations: annotations.map(({ name: document, ...rest }) => ({ document, ...rest })) };
  return { value, problems };
}

async function readFolders(disk: Disk): Promise<Outcome<Source[]>> {
  const names = await disk.names('seeds');
  if (!names)
    return {
      value: undefined,
      problems: [problem('file-unreadable', { file: 'seeds' }, { message: 'there is no such folder' })],
    };
  const seeds = new Set(namesWith(names, '.txt'));
  const sidecars = new Set(namesWith(names, '.yaml'));
  const editions = new Set([
    ...namesWith(await disk.names('content/documents'), '.mdx'),
    ...namesWith(await disk.names('content/ledgers'), '.json'),
  ]);
  const problems: Problem[] = [
    ...[...seeds.difference(sidecars)].map((doc) =>
      problem('seed-without-sidecar', { file: `seeds/${doc}.txt` }, { doc }),
    ),
    ...[...sidecars.difference(seeds)].map((doc) =>
      problem('sidecar-without-seed', { file: `seeds/${doc}.yaml` }, { doc }),
    ),
    ...[...editions.difference(seeds.union(sidecars))].map((doc) =>
      problem('edition-without-seed', { file: generatedPath('mdx', doc) }, { doc }),
    ),
  ];
  const read = await Array.fromAsync(seeds.intersection(sidecars), (doc) => readSource(disk, doc));
  problems.push(...read.flatMap(({ problems: found }) => found));
  return { value: read.flatMap(({ value }) => value ?? []), problems };
}

const readSource = (disk: Disk, doc: string): Promise<Outcome<Source>> =>
  withProblems(async () => {
    const file = `seeds/${doc}.txt`;
    const seed = { file, bytes: await disk.read(file) };
    const sidecar = await readText(disk, `seeds/${doc}.yaml`);
    const register = await readText(disk, generatedPath('register', doc), true);
    const edition = await textIfThere(disk, generatedPath('mdx', doc));
    const value = sidecar.value &&
      register.value && { doc, seed, sidecar: sidecar.value, register: register.value, edition };
    return { value, problems: [...sidecar.problems, ...register.problems] };
  });

/** Reads a text that people write; one that is not there is empty, where it may be missing. */
const readText = (disk: Disk, file: string, mayBeMissing = false): Promise<Outcome<TextFile>> =>
  withProblems(async () => {
    const work = disk.read(file);
    const bytes = (mayBeMissing ? await ifThere(work) : await work) ?? new Uint8Array();
    const decoded = decodeUtf8(bytes);
    if (decoded.text !== undefined) return { value: { file, text: decoded.text }, problems: [] };
    const { place, byte } = decoded;
    return { value: undefined, problems: [problem('file-not-utf8', { file, ...place }, { byte })] };
  });

/** What of the generated files is not on the disk as it should be, with what is there instead. */
export const staleFiles = (
  disk: Disk,
  files: readonly GeneratedFile[],
): Promise<Outcome<(GeneratedFile & { old: string })[]>> =>
  withProblems(async () => {
    const all = await Array.fromAsync(files, async (file) => ({
      ...file,
      old: (await textIfThere(disk, file.path)) ?? '',
    }));
    return { value: all.filter(({ old, text }) => old !== text), problems: [] };
  });

const namesWith = (names: readonly string[] = [], ending: string): string[] =>
  names
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const textIfThere = async (disk: Disk, file: string): Promise<string | undefined> =>
  (await ifThere(disk.read(file)))?.toString();
