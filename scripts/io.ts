/** The only file that touches the disk for the pipeline. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Outcome, Problem } from '../src/corpus/problem.ts';
import { problem } from '../src/corpus/rules.ts';
import type { Converted, Notebook, Source } from './pipeline.ts';

/** A generated file: its path from the project's root, and what it holds. */
export interface GeneratedFile {
  path: string;
  text: string;
}

const editionPath = (doc: string): string => `content/documents/${doc}.mdx`;
const ledgerPath = (doc: string): string => `content/ledgers/${doc}.json`;
const registerPath = (doc: string): string => `content/anchors/${doc}.yaml`;
const dataPath = (doc: string): string => `content/data/${doc}.json`;

/** The generated files of a converted document. */
export const generatedFiles = ({ document: { id }, files }: Converted): GeneratedFile[] => [
  { path: registerPath(id), text: files.register },
  { path: ledgerPath(id), text: files.ledger },
  { path: dataPath(id), text: files.data },
  { path: editionPath(id), text: files.mdx },
];

/**
 * Reads every document's files below a root.
 *
 * @returns A source for each seed with its sidecar, in the order of their names; problems for what stands alone.
 */
export const readSources = (root: string): Promise<Outcome<Source[]>> => readable(root, readFolders(root));

/** Reads the editors' commentary below a root: the glossary and the annotations, in the order of their names. */
export const readNotebook = (root: string): Promise<Outcome<Notebook>> =>
  readable(
    root,
    (async () => {
      const filesIn = async (folder: string) =>
        Promise.all(
          namesWith(await namesIn(join(root, folder)), '.yaml').map(async (name) => {
            const file = `${folder}/${name}.yaml`;
            return { name, file, text: (await read(join(root, file))).toString('utf8') };
          }),
        );
      const annotations = await filesIn('content/annotations');
      const value = {
        terms: await filesIn('content/terms'),
        annotations: annotations.map(({ name, ...rest }) => ({ ...rest, document: name })),
      };
      return { value, problems: [] };
    })(),
  );

/** Work on the disk; what the system refuses becomes a problem. */
async function readable<T>(root: string, work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work;
  } catch (error) {
    const { path, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined || path === undefined) throw error;
    // Node's messages end with the call and the path: "ENOTDIR: not a directory, scandir '…'".
    return {
      value: undefined,
      problems: [problem('file-unreadable', { file: relative(root, path) }, { message: message.split(',')[0] ?? '' })],
    };
  }
}

async function readFolders(root: string): Promise<Outcome<Source[]>> {
  const names = await ifThere(readdir(join(root, 'seeds')));
  if (!names)
    return {
      value: undefined,
      problems: [problem('file-unreadable', { file: 'seeds' }, { message: 'there is no such folder' })],
    };
  const seeds = namesWith(names, '.txt');
  const sidecars = namesWith(names, '.yaml');
  const editions = [
    ...namesWith(await namesIn(join(root, 'content/documents')), '.mdx'),
    ...namesWith(await namesIn(join(root, 'content/ledgers')), '.json'),
  ];
  const known = new Set([...seeds, ...sidecars]);
  const problems: Problem[] = [
    ...seeds
      .filter((doc) => !sidecars.includes(doc))
      .map((doc) => problem('seed-without-sidecar', { file: `seeds/${doc}.txt` }, { doc })),
    ...sidecars
      .filter((doc) => !seeds.includes(doc))
      .map((doc) => problem('sidecar-without-seed', { file: `seeds/${doc}.yaml` }, { doc })),
    ...[...new Set(editions)]
      .filter((doc) => !known.has(doc))
      .map((doc) => problem('edition-without-seed', { file: editionPath(doc) }, { doc })),
  ];
  const complete = seeds.filter((doc) => sidecars.includes(doc));
  const value = await Promise.all(complete.map((doc) => readSource(root, doc)));
  return { value, problems };
}

async function readSource(root: string, doc: string): Promise<Source> {
  const [seed, sidecar, register] = [`seeds/${doc}.txt`, `seeds/${doc}.yaml`, registerPath(doc)];
  return {
    doc,
    seed: { file: seed, bytes: await read(join(root, seed)) },
    sidecar: { file: sidecar, text: (await read(join(root, sidecar))).toString('utf8') },
    register: { file: register, text: (await readIfThere(join(root, register))) ?? '' },
  };
}

/** What of the generated files is not on the disk as it should be, with what is there instead. */
export async function staleFiles(
  root: string,
  files: readonly GeneratedFile[],
): Promise<(GeneratedFile & { old: string })[]> {
  const old = await Promise.all(files.map(async (file) => (await readIfThere(join(root, file.path))) ?? ''));
  return files.flatMap((file, index) => (old[index] === file.text ? [] : [{ ...file, old: old[index] ?? '' }]));
}

/** Writes files all or none: each is written in full beside its place before the first is moved there. */
export async function writeFiles(root: string, files: readonly GeneratedFile[]): Promise<void> {
  const moves = files.map(({ path, text }) => ({ text, to: join(root, path), from: join(root, `${path}.tmp`) }));
  try {
    for (const { from, text } of moves) {
      await mkdir(dirname(from), { recursive: true });
      await writeFile(from, text);
    }
    for (const { from, to } of moves) await rename(from, to);
  } finally {
    for (const { from } of moves) await rm(from, { force: true });
  }
}

/** Reads a file; Node's error for a folder in its place does not name it. */
const read = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw Object.assign(error, { path });
  });

const namesWith = (names: readonly string[], ending: string): string[] =>
  names
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const namesIn = (folder: string): Promise<string[]> => ifThere(readdir(folder)).then((names) => names ?? []);

const readIfThere = (path: string): Promise<string | undefined> => ifThere(readFile(path, 'utf8'));

const ifThere = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
