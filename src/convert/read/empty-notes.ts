/** Notes of which nothing but the label stands in the source: told alike in every format. */
import { leavesOf } from '../../corpus/model/inline.ts';
import type { Tree, TreeNote } from '../../corpus/model/tree.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Problem } from '../../corpus/problems/problem.ts';
import { holdsVisible } from '../../corpus/text/characters.ts';

/** What is named of them. */
const few = 12;

/** The problem of all notes without a text, if there are some. */
export function emptyNotes({ series }: Pick<Tree, 'series'>, file: string): Problem[] {
  const empty = series.flatMap(({ notes }) => notes.filter(saysNothing));
  const [first] = empty;
  if (!first) return [];
  const line = first.source && 'lines' in first.source ? first.source.lines.from : undefined;
  const labels = empty.slice(0, few).map(({ label }) => label);
  return [problem('note-empty', line === undefined ? { file } : { file, line }, { labels, count: empty.length })];
}

/** Whether a note is a label alone: neither words nor a picture, nor a part that holds some. */
const saysNothing = ({ children }: TreeNote): boolean =>
  children.every(
    (child) =>
      'inlines' in child &&
      leavesOf(child.inlines).every(
        (leaf) => leaf.type === 'break' || (leaf.type === 'text' && !holdsVisible(leaf.value)),
      ),
  );
