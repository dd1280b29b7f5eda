/** The project on the disk → what goes into the pipeline; and what of its output the disk does not hold. Files are read one by one. */
import { hash } from 'node:crypto';
import type { Project, Source, TextFile, WithdrawnSource } from '../../convert/project.ts';
import { changesFile } from '../../corpus/editors/changes.ts';
import { libraryFile } from '../../corpus/editors/library.ts';
import { synonymsFile } from '../../corpus/editors/synonyms.ts';
import { seedEndings } from '../../corpus/model/seed.ts';
import { shardsFolder } from '../../corpus/model/shard.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { type Disk, ifThere, withProblems } from './disk.ts';
import { generatedPath, generatedPaths, textFolders, withdrawalPath } from './generated.ts';
import { readNotebook } from './notebook.ts';
import { type Published, publishedOf } from './published.ts';
import { namesWith, readText, textIfThere } from './text-files.ts';
import type { Change } from './transaction.ts';

/** Reads the whole project; one document can be read as withdrawn that is not yet. */
export async function readProject(disk: Disk, withdrawing?: WithdrawnSource): Promise<Outcome<Project>> {
  const sources = await readSources(disk, withdrawing?.doc);
  const notebook = await readNotebook(disk);
  const known = new Set(sources.value?.map(({ doc }) => doc));
  const withdrawn = await readWithdrawn(disk, (doc) => !known.has(doc) && doc !== withdrawing?.doc);
  const library = await readText(disk, libraryFile, true);
  const synonyms = await readText(disk, synonymsFile, true);
  const changes = await readText(disk, changesFile, true);
  const shards = await readShards(disk);
  return {
    value: sources.value && {
      sources: sources.value,
      notebook: notebook.value ?? { terms: [], annotations: [] },
      withdrawn: [...(withdrawn.value ?? []), ...(withdrawing ? [withdrawing] : [])],
      library: library.value,
      synonyms: synonyms.value,
      changes: changes.value,
      shards: shards.value,
    },
    problems: [
      ...sources.problems,
      ...notebook.problems,
      ...withdrawn.problems,
      ...library.problems,
      ...synonyms.problems,
      ...changes.problems,
      ...shards.problems,
    ],
  };
}

/** Reads what the libraries beside this one say of themselves. */
const readShards = (disk: Disk): Promise<Outcome<(TextFile & { name: string })[]>> =>
  withProblems(async () => {
    const names = namesWith(await disk.names(shardsFolder), '.json');
    const read = await Array.fromAsync(names, async (name) => ({
      name,
      ...(await readText(disk, `${shardsFolder}/${name}.json`)),
    }));
    const value = read.flatMap(({ name, value }) => (value ? [{ name, ...value }] : []));
    return { value, problems: read.flatMap(({ problems }) => problems) };
  });

/**
 * Reads every document's files.
 *
 * @param without A document that is not to be read, nor missed.
 * @returns A source for each seed with its sidecar, in the order of their names; problems for what stands alone.
 */
export const readSources = (disk: Disk, without?: string): Promise<Outcome<Source[]>> =>
  withProblems(() => readFolders(disk, without));

/** Reads what is left of withdrawn documents. */
const readWithdrawn = (disk: Disk, wanted: (doc: string) => boolean): Promise<Outcome<WithdrawnSource[]>> =>
  withProblems(async () => {
    const docs = namesWith(await disk.names('content/withdrawn'), '.yaml').filter(wanted);
    const read = await Array.fromAsync(docs, async (doc) => ({
      doc,
      record: await readText(disk, withdrawalPath(doc)),
      register: await readText(disk, generatedPath('register', doc), true),
    }));
    const value = read.flatMap(({ doc, record, register }) =>
      record.value && register.value ? [{ doc, record: record.value, register: register.value }] : [],
    );
    return { value, problems: read.flatMap(({ record, register }) => [...record.problems, ...register.problems]) };
  });

async function readFolders(disk: Disk, without?: string): Promise<Outcome<Source[]>> {
  const names = await disk.names('seeds');
  if (!names)
    return {
      value: undefined,
      problems: [problem('file-unreadable', { file: 'seeds' }, { message: 'there is no such folder' })],
    };
  const but = (all: string[]): Set<string> => new Set(all.filter((doc) => doc !== without));
  const seedFiles = Map.groupBy(
    seedEndings.flatMap((ending) => namesWith(names, ending).map((doc) => ({ doc, file: `seeds/${doc}${ending}` }))),
    ({ doc }) => doc,
  );
  const seeds = but([...seedFiles.keys()]);
  const sidecars = but(namesWith(names, '.yaml'));
  const inFolders = await Array.fromAsync(textFolders, async ([folder, ending]) =>
    namesWith(await disk.names(folder), ending),
  );
  const editions = but(inFolders.flat());
  const seedOf = (doc: string): string => seedFiles.get(doc)?.[0]?.file ?? '';
  const problems: Problem[] = [
    ...[...seeds.difference(sidecars)].map((doc) => problem('seed-without-sidecar', { file: seedOf(doc) }, { doc })),
    ...[...seeds].flatMap((doc) => {
      const several = seedFiles.get(doc)?.map(({ file }) => file) ?? [];
      return several.length > 1 ? [problem('seed-twice', { file: several[1] ?? '' }, { doc, files: several })] : [];
    }),
    ...[...sidecars.difference(seeds)].map((doc) =>
      problem('sidecar-without-seed', { file: `seeds/${doc}.yaml` }, { doc, endings: seedEndings }),
    ),
  ];
  for (const doc of editions.difference(seeds.union(sidecars))) {
    const files = await existing(disk, generatedPaths(doc));
    problems.push(problem('edition-without-seed', { file: files[0] ?? generatedPath('mdx', doc) }, { doc, files }));
  }
  const complete = seeds.intersection(sidecars);
  const published = await publishedOf(disk, complete);
  const read = await Array.fromAsync(complete, (doc) => readSource(disk, doc, seedOf(doc), published));
  problems.push(...read.flatMap(({ problems: found }) => found));
  return { value: read.flatMap(({ value }) => value ?? []), problems };
}

/** Those of some files that are there. */
const existing = async (disk: Disk, files: readonly string[]): Promise<string[]> =>
  (await Array.fromAsync(files, async (file) => ((await ifThere(disk.read(file))) ? [file] : []))).flat();

/** Ids are for ever once they are published: in a repository the register is the one of the last commit, else that of the disk. */
const readSource = (
  disk: Disk,
  doc: string,
  file: string,
  { published, merging: others }: Published,
): Promise<Outcome<Source>> =>
  withProblems(async () => {
    const seed = { file, bytes: await disk.read(file) };
    const sidecar = await readText(disk, `seeds/${doc}.yaml`);
    const at = (part: 'register' | 'mdx' | 'json'): string => generatedPath(part, doc);
    const path = at('register');
    const register = published
      ? { value: { file: path, text: published.get(path) ?? '' }, problems: [] }
      : await readText(disk, path, true);
    const before = async (file: string): Promise<string | undefined> =>
      published ? published.get(file) : textIfThere(disk, file);
    const edition = await before(at('mdx'));
    const json = await before(at('json'));
    const last = json === undefined ? undefined : { file: at('json'), text: json };
    // What was accepted since the last commit stands in the register on the disk.
    const disks = published && (await textIfThere(disk, path));
    const written = disks === undefined || disks === register.value?.text ? undefined : { file: path, text: disks };
    const other = others?.get(path);
    const merging = other === undefined ? undefined : { file: path, text: other };
    const value = sidecar.value &&
      register.value && {
        doc,
        seed,
        sidecar: sidecar.value,
        register: register.value,
        merging,
        written,
        edition,
        last,
      };
    return { value, problems: [...sidecar.problems, ...register.problems] };
  });

/** Which changes are still to be made on the disk, with what is there instead. */
export const staleFiles = (disk: Disk, changes: readonly Change[]): Promise<Outcome<(Change & { old: string })[]>> =>
  withProblems(async () => {
    const value: (Change & { old: string })[] = [];
    for (const change of changes) {
      const bytes = await ifThere(disk.read(change.path));
      // What is on the disk need not be written to be held against it.
      if (bytes && change.sha256 === hash('sha256', bytes)) continue;
      const { path, text } = change;
      const old = bytes?.toString();
      if (old !== text) value.push({ path, text, old: old ?? '' });
    }
    return { value, problems: [] };
  });
