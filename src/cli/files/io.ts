/** The only file that touches the disk for the pipeline. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Converted, Notebook, Project, Source, TextFile } from '../../convert/project.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { decodeUtf8 } from '../../corpus/text/utf8.ts';

/** A generated file: its path from the project's root, and what it holds. */
export interface GeneratedFile {
  path: string;
  text: string;
}

const editionPath = (doc: string): string => `content/documents/${doc}.mdx`;
const ledgerPath = (doc: string): string => `content/ledgers/${doc}.json`;
const registerPath = (doc: string): string => `content/anchors/${doc}.yaml`;
const documentPath = (doc: string): string => `content/documents/${doc}.json`;

/** The generated files of a converted document. */
export const generatedFiles = ({ document: { id }, files }: Converted): GeneratedFile[] => [
  { path: registerPath(id), text: files.register },
  { path: ledgerPath(id), text: files.ledger },
  { path: documentPath(id), text: files.json },
  { path: editionPath(id), text: files.mdx },
];

/** Reads the whole project below a root. */
export async function readProject(root: string): Promise<Outcome<Project>> {
  const [sources, notebook] = [await readSources(root), await readNotebook(root)];
  return {
    value: sources.value && {
      sources: sources.value,
      notebook: notebook.value ?? { terms: [], annotations: [] },
    },
    problems: [...sources.problems, ...notebook.problems],
  };
}

/**
 * Reads every document's files below a root.
 *
 * @returns A source for each seed with its sidecar, in the order of their names; problems for what stands alone.
 */
export const readSources = (root: string): Promise<Outcome<Source[]>> => readable(root, readFolders(root));

/** Reads the editors' commentary below a root: the glossary and the annotations, in the order of their names. */
export const readNotebook = (root: string): Promise<Outcome<Notebook>> => readable(root, readCommentary(root));

async function readCommentary(root: string): Promise<Outcome<Notebook>> {
  const problems: Problem[] = [];
  const filesIn = async (folder: string): Promise<(TextFile & { name: string })[]> => {
    const names = namesWith(await namesIn(join(root, folder)), '.yaml');
    const read = await Promise.all(
      names.map(async (name) => ({ name, ...(await readText(root, `${folder}/${name}.yaml`)) })),
    );
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
  const read = await Promise.all(complete.map((doc) => readSource(root, doc)));
  problems.push(...read.flatMap(({ problems: found }) => found));
  return { value: read.flatMap(({ value }) => value ?? []), problems };
}

async function readSource(root: string, doc: string): Promise<Outcome<Source>> {
  const seed = `seeds/${doc}.txt`;
  const bytes = await read(join(root, seed));
  const sidecar = await readText(root, `seeds/${doc}.yaml`);
  const register = await readText(root, registerPath(doc), true);
  const edition = await readIfThere(join(root, editionPath(doc)));
  const value = sidecar.value &&
    register.value && { doc, seed: { file: seed, bytes }, sidecar: sidecar.value, register: register.value, edition };
  return { value, problems: [...sidecar.problems, ...register.problems] };
}

/** Reads a text that people write; one that is not there is empty, where it may be missing. */
async function readText(root: string, file: string, mayBeMissing = false): Promise<Outcome<TextFile>> {
  const work = read(join(root, file));
  const bytes = (mayBeMissing ? await ifThere(work) : await work) ?? new Uint8Array();
  const decoded = decodeUtf8(bytes);
  if (decoded.text !== undefined) return { value: { file, text: decoded.text }, problems: [] };
  const { place, byte } = decoded;
  return { value: undefined, problems: [problem('file-not-utf8', { file, ...place }, { byte })] };
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
