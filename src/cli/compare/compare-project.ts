/** What `npm run compare` does: the documents of a commit are held against those on the disk. */
import { type Comparison, compareDocuments } from '../../corpus/editions/compare-documents.ts';
import { type Document, documentSchema } from '../../corpus/model/document.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';
import type { Disk } from '../files/disk.ts';
import { generatedPath } from '../files/generated.ts';
import { namesWith, readText } from '../files/io.ts';

/** How a document changed since a commit. */
export interface DocumentComparison extends Comparison {
  document: string;
  title: string;
  /** Whether it is there in both, or came or went since. */
  is: 'in-both' | 'new' | 'gone';
}

/** Compares documents, all or those that are named, with what a commit has. */
export async function compareProject(
  disk: Disk,
  revision: string,
  wanted: readonly string[],
): Promise<Outcome<DocumentComparison[]>> {
  const committed = await disk.committed(['content/documents'], revision);
  if (!committed) {
    const unknown = problem('revision-unknown', { file: '.' }, { revision });
    return { value: undefined, problems: [unknown] };
  }
  const here = namesWith(await disk.names('content/documents'), '.json');
  const there = namesWith(
    [...committed.keys()].map((path) => path.slice('content/documents/'.length)),
    '.json',
  );
  const all = [...new Set([...here, ...there])].sort();
  const problems: Problem[] = wanted.flatMap((document) =>
    all.includes(document)
      ? []
      : [problem('document-unknown', { file: 'content/documents' }, { document, suggestion: suggest(document, all) })],
  );
  const value: DocumentComparison[] = [];
  for (const doc of all.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const file = generatedPath('json', doc);
    const now = here.includes(doc) ? await readText(disk, file) : undefined;
    const before = committed.get(file);
    const [old, own] = [read(before, `${revision}:${file}`), read(now?.value?.text, file)];
    problems.push(...(now?.problems ?? []), ...old.problems, ...own.problems);
    const compared = comparison(doc, old.value, own.value);
    if (compared && old.problems.length + own.problems.length === 0) value.push(compared);
  }
  return { value, problems };
}

function comparison(document: string, old: Document | undefined, now: Document | undefined) {
  const either = now ?? old;
  if (!either) return undefined;
  const empty = { ...either, children: [], series: [], retired: [] };
  const is: DocumentComparison['is'] = old && now ? 'in-both' : now ? 'new' : 'gone';
  return { document, title: either.meta['short-title'], is, ...compareDocuments(old ?? empty, now ?? empty) };
}

/** A written document, if there is a text of one. */
function read(text: string | undefined, file: string): Outcome<Document> {
  if (text === undefined) return { value: undefined, problems: [] };
  const { data } = documentSchema.safeParse(parsed(text));
  return { value: data, problems: data ? [] : [problem('edition-unreadable', { file }, {})] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
