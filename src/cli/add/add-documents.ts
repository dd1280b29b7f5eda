/** What `npm run add` does: a seed and a proposed sidecar for each file, then a conversion. */
import { hash } from 'node:crypto';
import { extname } from 'node:path';
import { readText as readDocument } from '../../convert/convert.ts';
import { type Proposal, proposeFor, sidecarText, withAnswers } from '../../convert/propose.ts';
import type { Kinds } from '../../corpus/editors/kinds.ts';
import { defaultLibrary, libraryFile, yamlToLibrary } from '../../corpus/editors/library.ts';
import { sha256In } from '../../corpus/editors/sidecar.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import { hasErrors, type Outcome, type Problem } from '../../corpus/problems/problem.ts';
import { type Disk, ifThere, withProblems } from '../files/disk.ts';
import { generatedPath, sourcePaths, withdrawalPath } from '../files/generated.ts';
import { namesWith, readText } from '../files/text-files.ts';
import { idProblem, proposedId } from './choose-id.ts';
import type { ReceivedFile } from './received.ts';
import { type Seed, toSeed } from './to-seed.ts';

/** A document that is added, or would be. */
export interface Added {
  doc: string;
  /** The file that was named. */
  from: string;
  seed: string;
  sidecar: string;
  /** The text of the sidecar. */
  text: string;
  proposal: Proposal;
  /** What the conversion will warn of, as far as the document alone tells. */
  problems: Problem[];
}

/** How documents are added. */
export interface Job {
  id?: string | undefined;
  /** Write nothing. */
  dryRun: boolean;
  /** The day, ISO 8601. */
  today: string;
  /** Asks an editor what the proposal leaves open, and gives the answers by field; nothing where the editor breaks off. */
  ask?: ((doc: string, proposal: Proposal) => Promise<Readonly<Record<string, unknown>> | undefined>) | undefined;
}

/** Where the file as it was received is kept, where the seed is that turned into UTF-8. */
const originalPath = (doc: string, name: string): string => `seeds/originals/${doc}${extname(name).toLowerCase()}`;

async function kindsIn(disk: Disk): Promise<Kinds> {
  const { value } = await readText(disk, libraryFile, true);
  return (value && yamlToLibrary(value).value?.kinds) ?? defaultLibrary.kinds;
}

/** What the library has, as far as a file that is added must know it. */
export interface LibraryFacts {
  kinds: Kinds;
  /** The document of each seed, by the seed's SHA-256; what is added comes to it. */
  seeds: Map<string, string>;
  /** The documents that were added in this run. */
  added: Set<string>;
}

/** Reads what the library has: once, however many files are added. */
export const libraryFacts = async (disk: Disk): Promise<LibraryFacts> => ({
  kinds: await kindsIn(disk),
  seeds: await seedsIn(disk),
  added: new Set(),
});

/** Adds one file. Nothing that is there is overwritten. */
export const addFile = (
  disk: Disk,
  file: ReceivedFile,
  { kinds, seeds, added: before }: LibraryFacts,
  job: Job,
): Promise<Outcome<Added>> =>
  withProblems(async () => {
    const { value: seed, problems } = toSeed(file);
    if (!seed) return { value: undefined, problems };
    const sha256 = hash('sha256', seed.bytes, 'hex');
    const known = seeds.get(sha256);
    if (known !== undefined)
      return { value: undefined, problems: [problem('add-known', { file: file.path }, { doc: known })] };
    const unnamed = proposeFor({
      doc: job.id ?? 'doc',
      name: file.name,
      kinds,
      today: job.today,
      ending: seed.ending,
      bytes: seed.bytes,
      encoding: seed.encoding,
    });
    const doc = job.id ?? freeId(proposedId(file.name, titleOf(unnamed)), before);
    const refused = idProblem(doc, file.path) ?? (await takenBy(disk, doc, file, seed));
    if (refused) return { value: undefined, problems: [refused] };
    const proposal = withAnswers(unnamed, { id: doc });
    const answers = job.ask ? await job.ask(doc, proposal) : {};
    if (!answers) return { value: undefined, problems: [problem('add-stopped', { file: file.path }, {})] };
    const answered = withAnswers(proposal, answers);
    const added = addedOf(doc, file, seed, answered, kinds);
    if (seed.encoding !== undefined)
      problems.push(
        problem(
          'add-encoding',
          { file: file.path },
          { encoding: seed.encoding, original: originalPath(doc, file.name) },
        ),
      );
    if (!job.dryRun) await writeFiles(disk, added, file, seed);
    // The same text is the same also where nothing is written.
    seeds.set(sha256, doc);
    before.add(doc);
    return { value: added, problems };
  });

const titleOf = ({ fields }: Proposal): string | undefined => {
  const title = fields['title'];
  return title?.sure ? String(title.value) : undefined;
};

/** What is to be written, and what the reader makes of it. */
function addedOf(doc: string, { path }: ReceivedFile, seed: Seed, proposal: Proposal, kinds: Kinds): Added {
  const [file, sidecar] = [`seeds/${doc}${seed.ending}`, `seeds/${doc}.yaml`];
  const text = sidecarText(proposal);
  const { problems } = readDocument(
    {
      doc,
      seed: { file, bytes: seed.bytes },
      sidecar: { file: sidecar, text },
      register: { file: generatedPath('register', doc), text: '' },
    },
    kinds,
  );
  return { doc, from: path, seed: file, sidecar, text, proposal, problems };
}

async function writeFiles(
  disk: Disk,
  { doc, seed: path, sidecar, text }: Added,
  file: ReceivedFile,
  seed: Seed,
): Promise<void> {
  const files: [string, string | Uint8Array][] = [
    ...(seed.encoding === undefined ? [] : [[originalPath(doc, file.name), file.bytes] as [string, Uint8Array]]),
    [path, seed.bytes],
    [sidecar, text],
  ];
  const begun: string[] = [];
  try {
    for (const [name, content] of files) {
      begun.push(name);
      await disk.write(name, content);
    }
  } catch (error) {
    // A seed without its sidecar would be in the way of the next conversion, and of adding it again.
    for (const name of begun) await disk.remove(name).catch(() => {});
    throw error;
  }
}

/** An id that none of the files before it took: two files of one folder may have names that are alike. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const own = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(own)) return own;
  }
}

/** The documents by the SHA-256 of their seeds, as their sidecars say it: also where a sidecar has another fault. */
async function seedsIn(disk: Disk): Promise<Map<string, string>> {
  const seeds = new Map<string, string>();
  for (const doc of namesWith(await disk.names('seeds'), '.yaml')) {
    const { value } = await readText(disk, `seeds/${doc}.yaml`, true);
    const sha256 = value && sha256In(value.text);
    if (sha256) seeds.set(sha256, doc);
  }
  return seeds;
}

/** A problem where something of a document of this id is there. */
async function takenBy(disk: Disk, doc: string, file: ReceivedFile, seed: Seed): Promise<Problem | undefined> {
  const paths = [...sourcePaths(doc), generatedPath('register', doc), generatedPath('mdx', doc), withdrawalPath(doc)];
  if (seed.encoding !== undefined) paths.push(originalPath(doc, file.name));
  const files: string[] = [];
  for (const path of paths) if (await ifThere(disk.read(path))) files.push(path);
  return files.length > 0 ? problem('add-exists', { file: file.path }, { doc, files }) : undefined;
}

/** Whether a document can be converted as it is proposed. */
export const isReadable = ({ problems }: Added): boolean => !hasErrors(problems);
