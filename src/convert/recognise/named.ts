/** A layout that gives ids to headings: with the decisions on their lines where there are some. */
import type { LineDecision } from '../../corpus/editors/sidecar.ts';
import type { LayoutDraft, Said } from './express.ts';

const rangeOf = ({ at }: LineDecision): [from: number, to: number] => (Array.isArray(at) ? at : [at, at]);
const atOf = (from: number, to: number): LineDecision['at'] => (from === to ? from : [from, to]);

/** The layout with the ids of headings, by their first lines. */
export function namedAs(layout: LayoutDraft, names: readonly { line: number; id: string }[]): LayoutDraft {
  const left = [...names].sort((a, b) => a.line - b.line);
  const lines: Said<LineDecision>[] = [];
  const named = (line: number, id: string, of: Partial<LineDecision> = {}): Said<LineDecision> => ({
    value: { ...of, at: line, id },
    comment: 'its number is another section’s too',
  });
  for (const one of layout.lines) {
    const [from, to] = rangeOf(one.value);
    while (left[0] && left[0].line < from) lines.push(named(left[0].line, (left.shift() as (typeof left)[0]).id));
    if (one.value.kind === 'heading' && left[0]?.line === from) {
      lines.push({ ...one, value: { ...one.value, id: (left.shift() as (typeof left)[0]).id } });
      continue;
    }
    // A decision on the language of several lines is cut where one of them has a name.
    let begins = from;
    while (left[0] && left[0].line <= to) {
      const { line, id } = left.shift() as (typeof left)[0];
      if (line > begins) lines.push({ ...one, value: { ...one.value, at: atOf(begins, line - 1) } });
      lines.push(named(line, id, one.value));
      begins = line + 1;
    }
    if (begins <= to) lines.push({ ...one, value: { ...one.value, at: atOf(begins, to) } });
  }
  return { ...layout, lines: [...lines, ...left.map(({ line, id }) => named(line, id))] };
}
