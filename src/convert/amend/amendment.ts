/** What became of passages between two editions of a document, and what the editors say to it. */
import type { Succession } from '../../corpus/editions/successions.ts';
import type { WordChange } from '../../corpus/editions/word-diff.ts';
import type { NoteSeries, TreeNode } from '../../corpus/model/node.ts';
import type { AnchorEntry, Register } from '../../corpus/model/register.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';

/** The parts of a document with their ids, as far as they are compared. */
export interface AnchoredTexts {
  children: TreeNode[];
  series: NoteSeries[];
  register: Register;
  changes: { new: string[]; kept: string[]; gone: string[] };
}

/** What the editors ask for, and the day on which they do. */
export interface Editing {
  /** The proposals that they accept: all, or by the ids of what is amended: `s9-p3`, `report#s9-p3`. */
  accept?: 'all' | readonly string[] | undefined;
  /** Why the text was amended, for its readers. */
  reason?: string | undefined;
  /** YYYY-MM-DD. Without it no day is written. */
  today?: string | undefined;
}

/** A succession, and whether its id is taken over. */
export interface Amendment extends Succession {
  /** `same`: the words are the same in their normal form, which nobody is asked about. */
  taken: 'same' | 'accepted' | 'proposed';
}

/** What of an edition an id is proposed to be taken over by, for people. */
export interface Proposal {
  /** The id that is taken over. */
  id: string;
  how: Succession['how'];
  accepted: boolean;
  /** The passage that takes it over: its id without that, where it stands, and all its words. */
  to: { id: string; place: string; words: string };
  /** All that are gone, and all that are new, where there are several. */
  gone: string[];
  fresh: string[];
  /** What changed from the words that the id had to those that it would have. */
  changes: WordChange[];
}

/** Whether a proposal is asked to be accepted. */
export const isAccepted = ({ accept = [] }: Editing, doc: string, id: string): boolean =>
  accept === 'all' || accept.includes(id) || accept.includes(`${doc}#${id}`);

/** Entries by their ids. */
export const byId = (register: Register): ReadonlyMap<string, AnchorEntry> =>
  new Map(register.map((entry) => [entry.id, entry]));

/** A document with its register, and what is proposed for it. */
interface Proposing {
  document: { id: string };
  register: Register;
  proposals: readonly Proposal[];
}

/** What is to be accepted and is no proposal: it was accepted before, or nothing is proposed. */
export function unknownIn({ accept = 'all' }: Editing, texts: readonly Proposing[]): Problem[] {
  if (accept === 'all') return [];
  const all = texts.flatMap(({ document, proposals }) =>
    proposals.map(({ id }) => ({ id, name: `${document.id}#${id}` })),
  );
  const names = all.map(({ name }) => name);
  const known = new Set([...names, ...all.map(({ id }) => id)]);
  return accept.flatMap((id) => {
    if (known.has(id)) return [];
    const done = acceptedIn(texts, id);
    if (done) return [problem('accept-done', { file: `content/anchors/${done.doc}.yaml` }, { id, day: done.day })];
    const suggestion = suggest(id, [...known]);
    return [problem('accept-unknown', { file: 'content/anchors' }, { id, suggestion, names })];
  });
}

/** The document in which an id has an amended text since an earlier edition, and since when. */
function acceptedIn(texts: readonly Proposing[], id: string): { doc: string; day: string | undefined } | undefined {
  for (const { document, register } of texts) {
    const own = id.startsWith(`${document.id}#`) ? id.slice(document.id.length + 1) : id;
    const entry = register.find((one) => one.id === own);
    if (entry?.was && entry.retired === undefined) return { doc: document.id, day: entry.was.at(-1)?.amended };
  }
  return undefined;
}
