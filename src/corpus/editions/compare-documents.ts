/** Two editions of a document → what changed between them, passage by passage. */
import type { Document } from '../model/document.ts';
import { wordsOf } from '../model/inline.ts';
import { joint, type Passage, partsOf, passagesOf, titleOf } from '../model/walk.ts';
import { normalText } from '../text/normal.ts';
import type { CallChange, PassageChange } from './comparison.ts';
import { heldBy, withNeighbours } from './edition-texts.ts';
import { markChanges, marksOf, traitChanges, traitsOf } from './features.ts';
import { movedIn } from './moves.ts';
import { callChanges, callsOf } from './note-calls.ts';
import { type EditionText, successionsOf } from './successions.ts';
import { type WordChange, wordDiff } from './word-diff.ts';

/** What changed in the text of a document. */
export interface Comparison {
  unchanged: number;
  changes: PassageChange[];
}

/** A passage as it is compared: headings of the editors' have words here too. */
interface Compared extends EditionText {
  place: string;
  node: Passage['node'];
  /** How deep a section stands. */
  level: number;
}

/**
 * Compares two editions by the ids of their passages; those whose ids changed are looked for by their words. Of documents
 * with other ids, which are one text under two names, the ids of passages say nothing where the words are others.
 */
export function compareDocuments(before: Document, after: Document): Comparison {
  const [old, now] = [comparedIn(before), comparedIn(after)];
  const isRenamed = before.id !== after.id;
  const earlier = earlierOf(old, now, isRenamed);
  const moved = movedIn(old, now, (id) => earlier.get(id)?.id);
  const became = new Map(after.retired.map((one) => [one.id, one.became]));
  const later = new Map([...earlier].map(([id, was]) => [was.id, id]));
  const gone = withNeighbours(old, new Set(later.keys())).filter(({ id }) => !later.has(id));
  const lost = Map.groupBy(gone, ({ after: near }) => near && later.get(near));
  const goneAfter = (id: string | undefined): PassageChange[] =>
    (lost.get(id) ?? []).map((one) => goneChange(one, became.get(one.id)));
  const cameFrom = (note: string): string => earlier.get(note)?.id ?? note;
  let unchanged = 0;
  const changes = now.flatMap((text): PassageChange[] => {
    const was = earlier.get(text.id);
    const change = was
      ? changeOf(isRenamed ? { ...was, id: text.id } : was, text, moved.has(text.id), after.language, cameFrom)
      : addedChange(text);
    if (!change) unchanged += 1;
    return [...(change ? [change] : []), ...goneAfter(text.id)];
  });
  const all = [...goneAfter(undefined), ...changes];
  pairCalls(all, cameFrom);
  return { unchanged, changes: all };
}

function comparedIn(document: Document): Compared[] {
  const levels = new Map<string, number>();
  return passagesOf(document).map(({ id, node, place }) => {
    const words = partsOf(node).map(wordsOf).join(joint(node));
    const holds = 'children' in node || 'items' in node || 'rows' in node ? heldBy(node) : [];
    const level = levels.get(id) ?? 1;
    for (const held of holds) levels.set(held, level + 1);
    const known = node.type === 'section' && { known: titleOf(node) };
    return { id, kind: node.type, words, place: place.words, node, level, holds, ...known };
  });
}

/** What each passage of the later edition was: the one with its id, or one whose id it has no longer and that is like it. */
function earlierOf(old: readonly Compared[], now: readonly Compared[], isRenamed: boolean): Map<string, Compared> {
  const byId = new Map(old.map((one) => [one.id, one]));
  const earlier = isRenamed ? sameIn(old, now) : new Map<string, Compared>();
  for (const { id } of isRenamed ? [] : now) {
    const was = byId.get(id);
    if (was) earlier.set(id, was);
  }
  const [isOld, isKept] = [new Set([...earlier.values()].map(({ id }) => id)), new Set(earlier.keys())];
  const gone = withNeighbours(old, isOld).filter(({ id }) => !isOld.has(id));
  const fresh = withNeighbours(now, isKept).filter(({ id }) => !isKept.has(id));
  const withWords = (texts: readonly Compared[]): Compared[] => texts.filter(({ words }) => words !== '');
  for (const { from, to } of successionsOf(withWords(gone), withWords(fresh)).successions) {
    const was = byId.get(from);
    if (was) earlier.set(to, was);
  }
  // A list or a table without words of its own is the one that has most of its items or rows.
  const homes = new Map(gone.flatMap((one) => (one.holds ?? []).map((held) => [held, one] as const)));
  const taken = new Set<string>();
  for (const { id, kind, words, holds = [] } of fresh) {
    if (words !== '' || earlier.has(id)) continue;
    const votes = Map.groupBy(holds, (held) => homes.get(earlier.get(held)?.id ?? ''));
    const [was, held] = [...votes].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (!was || was.kind !== kind || taken.has(was.id) || (held?.length ?? 0) * 2 < holds.length) continue;
    taken.add(was.id);
    earlier.set(id, was);
  }
  return earlier;
}

/** The passages with the same words, in their order. */
function sameIn(old: readonly Compared[], now: readonly Compared[]): Map<string, Compared> {
  const key = ({ kind, words }: Compared): string => `${kind} ${normalText(words, kind)}`;
  const known = Map.groupBy(
    old.filter(({ words }) => words !== ''),
    key,
  );
  for (const list of known.values()) list.reverse();
  return new Map(
    now.flatMap((one): [string, Compared][] => {
      const was = known.get(key(one))?.pop();
      return was ? [[one.id, was]] : [];
    }),
  );
}

const callsAs = (is: 'added' | 'gone', node: Passage['node']): { calls?: CallChange[] } => {
  const calls = callsOf(node).map(({ note, label }) => ({ is, note, label }));
  return calls.length > 0 ? { calls } : {};
};

const goneChange = ({ id, kind, words, place, node }: Compared, became: PassageChange['became']): PassageChange => ({
  is: 'gone',
  kind,
  id,
  place,
  words: words === '' ? [] : [{ is: 'removed', text: words }],
  ...callsAs('gone', node),
  ...(became && { became }),
});

const addedChange = ({ id, kind, words, place, node }: Compared): PassageChange => ({
  is: 'added',
  kind,
  id,
  place,
  words: words === '' ? [] : [{ is: 'added', text: words }],
  ...callsAs('added', node),
});

function changeOf(
  old: Compared,
  now: Compared,
  isMoved: boolean,
  language: string,
  cameFrom: (note: string) => string,
): PassageChange | undefined {
  const isSame = normalText(old.words, old.kind) === normalText(now.words, now.kind);
  const words: WordChange[] = old.words === now.words ? sameWords(now.words) : wordDiff(old.words, now.words, language);
  const traits = traitChanges(traitsOf(old.node, old.level), traitsOf(now.node, now.level));
  const marks = markChanges(marksOf(old.node), marksOf(now.node));
  const calls = callChanges(callsOf(old.node), callsOf(now.node), words, cameFrom);
  const isOther = [
    ...traits.filter(({ what }) => what !== 'label'),
    ...marks,
    ...calls.filter(({ is }) => is !== 'renumbered'),
  ];
  const isChanged = !isSame || old.id !== now.id || isOther.length > 0;
  const is = isChanged ? 'changed' : isMoved ? 'moved' : 'renumbered';
  if (is === 'renumbered' && traits.length + calls.length === 0) return undefined;
  return {
    is,
    kind: now.kind,
    id: now.id,
    ...(old.id !== now.id && { was: old.id }),
    place: now.place,
    ...(isMoved && { from: old.place }),
    words,
    ...(traits.length > 0 && { traits }),
    ...(marks.length > 0 && { marks }),
    ...(calls.length > 0 && { calls }),
  };
}

const sameWords = (text: string): WordChange[] => (text === '' ? [] : [{ is: 'same', text }]);

/** A call that went from one passage and came into another is one that moved. */
function pairCalls(changes: PassageChange[], cameFrom: (note: string) => string): void {
  const all = changes.flatMap(({ id, calls = [] }) => calls.map((call) => ({ id, call })));
  const gone = Map.groupBy(
    all.filter(({ call }) => call.is === 'gone'),
    ({ call }) => call.note,
  );
  for (const { id, call } of all) {
    const old = call.is === 'added' ? gone.get(cameFrom(call.note))?.shift() : undefined;
    if (!old) continue;
    const label = old.call.label !== call.label && { before: old.call.label };
    Object.assign(call, { is: 'moved', from: old.id, ...label });
    Object.assign(old.call, { is: 'moved', to: id });
  }
}
