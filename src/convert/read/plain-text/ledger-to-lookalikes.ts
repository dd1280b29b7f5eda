/** The ledger and the lines → what looks like structure and was not taken as such: a warning for each kind. */

import { RE2JS } from 're2js';
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { LineLedger as Ledger, LineKind } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { headOf } from '../../../corpus/text/characters.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { locate } from './draft.ts';
import { callLooks } from './looks-like/calls.ts';
import { HeadingOrder } from './looks-like/heading-order.ts';
import { type Likeness, type LineLooks, lineLooks } from './looks-like/kinds.ts';
import { type RunningLine, runningLines } from './looks-like/line.ts';
import { patternFinder } from './patterns.ts';
import type { DraftReference } from './reference.ts';

/** A kind of line, or of call, that a document holds: how many, and the first of them. */
export interface Lookalike {
  name: string;
  count: number;
  first: { line: number; head: string }[];
}

interface Input {
  lines: Line[];
  ledger: Ledger;
  /** The references that were found: what they print is no sign that is left. */
  references: readonly DraftReference[];
  layout: Layout;
  files: Files;
}

/** So many are named of each kind. */
const named = 3;

/** Looks through the running text that nobody decided on. Nothing is taken for what it looks like. */
export function ledgerToLookalikes({ lines, ledger, references, layout, files }: Input): Outcome<Lookalike[]> {
  const patternFor = patternFinder(layout);
  const running = runningLines(lines, ledger, (text) => patternFor(text) !== undefined);
  const taken = offsetsByLine(references);
  const quotes = Map.groupBy(layout.references, ({ line }) => line);
  const looks = lineLooks.map((kind) => ({ kind, found: emptyOf(kind.name) }));
  const calls = callLooks
    .filter(({ bracketed }) => !(bracketed && layout.brackets === 'text'))
    .map((kind) => ({ kind, found: emptyOf(kind.name) }));

  const order = new HeadingOrder(lines, ledger, layout);
  for (const line of running) {
    const unordered = order.told(line);
    const look = unordered ? undefined : looks.find(({ kind }) => kind.is(line));
    if (look) add(look.found, line, headOf(line.text));
    for (const { kind, found } of calls) {
      for (const { index, 0: call } of line.text.matchAll(kind.pattern)) {
        const before = line.text.slice(0, index + call.length);
        const isDecided = quotes.get(line.n)?.some(({ quote }) => before.endsWith(quote));
        const isCall = taken.get(line.n)?.some((at) => index <= at && at < index + call.length);
        if (isDecided || isCall) continue;
        add(found, line, found.count < named ? wordBefore(line.text, index) + call : '');
      }
    }
  }

  const lookalikes: Lookalike[] = [];
  const problems: Problem[] = order.problems(files.seed);
  for (const { kind, found } of looks) {
    if (found.count === 0) continue;
    lookalikes.push(found);
    problems.push(problem(`looks-like-${kind.like}`, placeOf(found, files), { ...found, ...adviceOn(kind, found) }));
  }
  for (const { kind, found } of calls) {
    if (found.count === 0) continue;
    lookalikes.push(found);
    problems.push(problem('looks-like-call', placeOf(found, files), { ...found, ...kind }));
  }
  const byLine = ({ where: a }: Problem, { where: b }: Problem): number => (a.line ?? 0) - (b.line ?? 0);
  return { value: lookalikes, problems: problems.sort(byLine) };
}

/** The kinds of lines that decide a likeness in the sidecar, the likeliest first. */
const decisions: Record<Likeness, readonly LineKind[]> = {
  heading: ['heading', 'list'],
  list: ['list', 'heading'],
  table: ['table', 'verbatim'],
  verse: ['verse', 'verbatim'],
  quote: ['quote', 'list', 'verse', 'verbatim'],
  note: ['note', 'list'],
  furniture: ['furniture'],
};

/** Where references begin in the kept text of each line. */
function offsetsByLine(references: readonly DraftReference[]): Map<number, number[]> {
  const offsets = new Map<number, number[]>();
  for (const [text, own] of Map.groupBy(references, ({ text }) => text)) {
    // Where each line begins in the text: a line may be in several pieces.
    const begins = new Map<number, number>();
    for (const { line, at = 0 } of text.starts) if (!begins.has(line)) begins.set(line, at);
    for (const { start } of own) {
      const { line } = locate(text, start);
      const found = offsets.get(line) ?? [];
      found.push(start - (begins.get(line) ?? 0));
      offsets.set(line, found);
    }
  }
  return offsets;
}

/** A line that is repeated is its own pattern. */
const adviceOn = ({ like, match }: LineLooks, { first: [one] }: Lookalike) => ({
  match: match ?? (like === 'furniture' ? RE2JS.quote(one?.head ?? '') : undefined),
  kinds: decisions[like],
});

const emptyOf = (name: string): Lookalike => ({ name, count: 0, first: [] });

function add(found: Lookalike, { n }: RunningLine, head: string): void {
  found.count += 1;
  if (found.first.length < named) found.first.push({ line: n, head });
}

const placeOf = ({ first: [one] }: Lookalike, files: Files) => ({ file: files.seed, line: one?.line });

const wordBefore = (text: string, index: number): string =>
  /\S*$/.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
