/** What a passage has beside its words: what it is, what is set apart in it, its run-in heading. */
import { type Inline, wordsOf } from '../model/inline.ts';
import { type Passage, partsOf } from '../model/walk.ts';
import type { MarkChange, TraitChange } from './comparison.ts';

type Node = Passage['node'];
type Traits = Partial<Record<TraitChange['what'], string>>;

/** What a node is; `level` is how deep a section stands. */
export const traitsOf = (node: Node, level: number): Traits => ({
  kind: node.type,
  ...(node.type === 'section' && { level: String(level), 'heading-by': node.origin }),
  ...('label' in node && node.label !== undefined && { label: node.label }),
  ...(node.type === 'row' && node.header && { head: 'yes' }),
  ...(node.lang !== undefined && { language: node.lang }),
});

/** Which traits are otherwise. */
export const traitChanges = (before: Traits, after: Traits): TraitChange[] =>
  (['kind', 'level', 'label', 'head', 'language', 'heading-by'] as const).flatMap((what) => {
    const [old, now] = [before[what], after[what]];
    // What is another kind of node has no level, or none any more.
    if (old === now || (what !== 'kind' && what !== 'language' && before.kind !== after.kind)) return [];
    return [{ what, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
  });

type Mark = Omit<MarkChange, 'is'>;

function marksIn(inlines: readonly Inline[]): Mark[] {
  return inlines.flatMap((inline): Mark[] => {
    if (!('children' in inline)) return [];
    const to = inline.type === 'link' ? inline.href : inline.lang;
    const own = { as: inline.type, words: wordsOf(inline.children), ...(to !== undefined && { to }) };
    return [own, ...marksIn(inline.children)];
  });
}

/** What is set apart in a node: emphasis, links, other languages; the run-in heading of a paragraph. */
export function marksOf(node: Node): Mark[] {
  const lead: Mark[] = node.type === 'paragraph' && node.lead ? [{ as: 'lead', words: wordsOf(node.lead) }] : [];
  return [...lead, ...partsOf(node).flatMap(marksIn)];
}

/** Which words are set apart otherwise. Where the words themselves changed, it is told by them alone. */
export function markChanges(before: readonly Mark[], after: readonly Mark[]): MarkChange[] {
  const key = (mark: Mark): string => JSON.stringify([mark.as, mark.words, mark.to]);
  const counts = new Map<string, number>();
  for (const mark of before) counts.set(key(mark), (counts.get(key(mark)) ?? 0) + 1);
  const added = after.filter((mark) => {
    const left = counts.get(key(mark)) ?? 0;
    counts.set(key(mark), left - 1);
    return left <= 0;
  });
  const removed = before.toReversed().filter((mark) => {
    const left = counts.get(key(mark)) ?? 0;
    counts.set(key(mark), left - 1);
    return left > 0;
  });
  return [
    ...removed.toReversed().map((mark) => ({ is: 'removed' as const, ...mark })),
    ...added.map((mark) => ({ is: 'added' as const, ...mark })),
  ];
}
