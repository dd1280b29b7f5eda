/** What `npm run compare` does: the documents of a commit are held against those on the disk. */
import { parse } from 'yaml';
import { compareDocuments } from '../../corpus/editions/compare-documents.ts';
import type { DocumentComparison } from '../../corpus/editions/comparison.ts';
import { decisionChanges } from '../../corpus/editions/decisions.ts';
import { sha256In } from '../../corpus/editors/sidecar.ts';
import type { Document } from '../../corpus/model/document.ts';
import { withdrawalSchema } from '../../corpus/model/withdrawal.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';
import { type Disk, ifThere, withProblems } from '../files/disk.ts';
import { generatedPath, withdrawalPath } from '../files/generated.ts';
import type { Committed } from '../files/git.ts';
import { namesWith, readText } from '../files/text-files.ts';
import { jsonToDocument } from '../files/written-document.ts';
import { decisionsOf, type Edition, renamedAmong } from './editions.ts';

const folder = 'content/documents';

/** Compares documents, all or those that are named, with what a commit has. */
export const compareProject = (
  disk: Disk,
  revision: string,
  wanted: readonly string[],
): Promise<Outcome<DocumentComparison[]>> =>
  withProblems(async () => {
    const committed = await disk.committedAt(revision, [folder]);
    if (!committed) return { value: undefined, problems: [await unknownRevision(disk, revision)] };
    const here = namesWith(await disk.names(folder), '.json');
    const there = namesWith(
      [...committed.keys()].map((path) => path.slice(folder.length + 1)),
      '.json',
    );
    const all = [...new Set([...here, ...there])].sort();
    const problems: Problem[] = wanted.flatMap((document) => (all.includes(document) ? [] : [unknown(document, all)]));
    if (there.length === 0 && here.length > 0)
      problems.push(problem('revision-without-documents', { file: folder }, { revision }));
    const sidecars = all.map((doc) => `seeds/${doc}.yaml`);
    const before = new Map([...committed, ...((await disk.committedAt(revision, sidecars)) ?? [])]);
    const reader = new Reader(disk, revision, before, problems);
    const isAsked = (doc: string): boolean => wanted.length === 0 || wanted.includes(doc);
    const [gone, fresh] = [there.filter((doc) => !here.includes(doc)), here.filter((doc) => !there.includes(doc))];
    const others = [...gone, ...fresh].some(isAsked) ? [...gone, ...fresh] : [];
    for (const doc of [...new Set([...all.filter(isAsked), ...others])].sort()) await reader.read(doc);
    const renamed = renamedAmong(reader.documents('old', gone), reader.documents('now', fresh));
    const replaced = new Map([...renamed].map(([doc, old]) => [old.id, doc]));
    // Who asks for a document by the id that it had is told of it under the one that it has.
    const asked = new Set(all.filter(isAsked).map((doc) => replaced.get(doc) ?? doc));
    const value = await Array.fromAsync([...asked].sort(), (doc) => reader.compare(doc, renamed.get(doc)));
    return { value: value.flat(), problems };
  });

const unknown = (document: string, all: readonly string[]): Problem =>
  problem('document-unknown', { file: folder }, { document, suggestion: suggest(document, [...all]) });

/** Why a commit cannot be had, and which name may be meant. */
async function unknownRevision(disk: Disk, revision: string): Promise<Problem> {
  const { lacks, names } = await disk.repository();
  if (lacks !== undefined) return problem('compare-no-repository', { file: '.' }, { lacks });
  if (names.isShallow) return problem('revision-shallow', { file: '.' }, { revision });
  return problem('revision-unknown', { file: '.' }, { revision, suggestion: suggest(revision, names.all) });
}

/** Reads editions once, and compares them. What cannot be read is said, and is not compared. */
class Reader {
  readonly #disk: Disk;
  readonly #revision: string;
  readonly #committed: Committed;
  readonly #problems: Problem[];
  readonly #old = new Map<string, Edition>();
  readonly #now = new Map<string, Edition>();
  readonly #unread = new Set<string>();

  constructor(disk: Disk, revision: string, committed: Committed, problems: Problem[]) {
    this.#disk = disk;
    this.#revision = revision;
    this.#committed = committed;
    this.#problems = problems;
  }

  async read(doc: string): Promise<void> {
    const [file, side] = [generatedPath('json', doc), `seeds/${doc}.yaml`];
    const now = await readText(this.#disk, file, true);
    const sidecar = (await readText(this.#disk, side, true)).value?.text;
    const text = now.value?.text === '' ? undefined : now.value?.text;
    const [old, own] = [
      jsonToDocument(this.#committed.get(file), `${this.#revision}:${file}`),
      jsonToDocument(text, file),
    ];
    const met = [...now.problems, ...old.problems, ...own.problems];
    this.#problems.push(...met);
    if (met.length > 0) this.#unread.add(doc);
    if (old.value) this.#old.set(doc, { document: old.value, sidecar: this.#committed.get(side) });
    if (!own.value) return;
    this.#now.set(doc, { document: own.value, sidecar });
    const sha256 = sha256In(sidecar ?? '');
    if (sha256 !== undefined && sha256 !== own.value.meta.seed.sha256)
      this.#problems.push(problem('compare-unconverted', { file: side }, { doc }));
  }

  documents(edition: 'old' | 'now', docs: readonly string[]): Document[] {
    const known = edition === 'old' ? this.#old : this.#now;
    return docs.flatMap((doc) => known.get(doc)?.document ?? []);
  }

  /** @param renamed What it was under another id. */
  async compare(doc: string, renamed: Document | undefined): Promise<DocumentComparison[]> {
    const [old, now] = [this.#old.get(renamed?.id ?? doc), this.#now.get(doc)];
    const either = now ?? old;
    if (!either || this.#unread.has(doc)) return [];
    const { meta, ...document } = either.document;
    const empty: Document = { ...document, meta, children: [], series: [], retired: [] };
    const withdrawn = now ? undefined : await this.#withdrawal(doc);
    const is = renamed ? 'renamed' : old && now ? 'in-both' : now ? 'new' : withdrawn ? 'withdrawn' : 'gone';
    return [
      {
        document: doc,
        ...(renamed && { was: renamed.id }),
        title: meta['short-title'],
        is,
        ...(withdrawn && { withdrawn }),
        decisions: old && now ? decisionChanges(...decisionsOf(old, now)) : [],
        ...compareDocuments(old?.document ?? empty, now?.document ?? empty),
      },
    ];
  }

  async #withdrawal(doc: string): Promise<DocumentComparison['withdrawn']> {
    const text = (await ifThere(this.#disk.read(withdrawalPath(doc))))?.toString();
    const { data } = withdrawalSchema.safeParse(text === undefined ? undefined : parsedYaml(text));
    return data && { date: data.withdrawn, ...(data.reason !== undefined && { reason: data.reason }) };
  }
}

function parsedYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
