/** The lines in which notes go on: up to the bracket that closes them, indented, or between two notes that stand together. */
import type { Layout } from '../../../../corpus/editors/sidecar.ts';
import { partWord } from '../../../../corpus/text/languages/part-words.ts';
import { endsSentence } from '../../../../corpus/text/sentences.ts';
import { headingNumber } from '../printed-marks.ts';
import type { Candidate, NoteLine, ReadLine } from './note-lines.ts';

/** Adds the lines that belong to notes without a label of their own. `called`: the lines of the calls before notes. */
export function furtherLines(
  read: readonly ReadLine[],
  firsts: readonly Candidate[],
  called: ReadonlyMap<Candidate, number>,
  layout: Layout,
  notes: Map<number, NoteLine>,
): void {
  const headed = headedNotes(read, notes);
  firsts.forEach((first, index) => {
    const following = firsts[index + 1];
    const between = read.slice(first.line.n, following ? following.line.n - 1 : undefined);
    const opened = openBracket(first);
    if (opened !== undefined) {
      toBracket(first, opened, between, notes);
      return;
    }
    const open = between.filter(({ fate }) => fate !== 'blank' && fate !== 'furniture');
    if (open.length === 0) return;
    if (following && !open.every(mayGoOn)) return;
    if (/^\[\^/.test(first.mark.printed)) {
      const end = between.findIndex((line) => line.fate !== 'blank' && !isIndented(line));
      goOn(end < 0 ? between : between.slice(0, end), layout, notes);
    } else if (following && isOneNote(first, following, open, headed, called, layout)) goOn(between, layout, notes);
    else if (!following && headed.has(first.line.n)) goOn(atTheEnd(between, layout), layout, notes);
  });
}

const mayGoOn = ({ fate, mark, headsNotes }: ReadLine): boolean => fate === 'open' && !mark && !headsNotes;

/** What begins another part of the text: a number, a sign, a part’s name. */
const beginsPart = new RegExp(
  `^(?:#|\\d{1,3}[.．)]|[IVXLC]{1,7}[.．)]|(?:${partWord('part', 'chapter', 'article', 'section', 'annex')})\\s|第[\\p{N}\\p{Lo}]{1,6}[章节節条條部编編])`,
  'u',
);

/** The paragraphs behind the last note under the heading of the notes, as far as they are sentences: they are its own. */
function atTheEnd(between: readonly ReadLine[], { paragraphs }: Layout): readonly ReadLine[] {
  let end = 0;
  for (let at = 0; at < between.length; at += 1) {
    const first = between[at] as ReadLine;
    if (first.fate === 'blank' || first.fate === 'furniture') continue;
    const isSame = paragraphs === 'blank-line' && at === 0;
    while (paragraphs === 'blank-line' && between[at + 1]?.fate === 'open') at += 1;
    const last = between[at] as ReadLine;
    if (!mayGoOn(first) || !mayGoOn(last)) break;
    if (!isSame && (beginsPart.test(first.text) || !endsSentence(last.text))) break;
    end = at + 1;
  }
  return between.slice(0, end);
}

const isIndented = ({ line }: ReadLine): boolean => /^(?: {2,}|\t)\s*\S/.test(line.text);

/** Whether all that stands between two notes is of the first: it is indented, stands under the heading of the notes, or the second was called before. */
function isOneNote(
  first: Candidate,
  following: Candidate,
  open: readonly ReadLine[],
  headed: ReadonlySet<number>,
  called: ReadonlyMap<Candidate, number>,
  layout: Layout,
): boolean {
  if (layout.headings !== 'none' && open.some(({ text }) => headingNumber(text) !== undefined)) return false;
  if (headed.has(first.line.n)) return true;
  if (open.every(isIndented) && !isIndented(first)) return true;
  const callOf = called.get(following);
  const countsOn = Number(following.mark.label) === Number(first.mark.label) + 1;
  return countsOn && callOf !== undefined && called.has(first) && callOf < first.line.n;
}

/** The notes under a heading of the notes, up to the next line that is decided to be something else. */
function headedNotes(read: readonly ReadLine[], notes: ReadonlyMap<number, NoteLine>): Set<number> {
  const headed = new Set<number>();
  let inside = false;
  for (const { line, fate, headsNotes } of read) {
    if (headsNotes) inside = true;
    else if (fate === 'other') inside = false;
    if (inside && notes.has(line.n)) headed.add(line.n);
  }
  return headed;
}

/** Lines of a note: each that begins a paragraph in this layout begins one in the note. */
function goOn(lines: readonly ReadLine[], layout: Layout, notes: Map<number, NoteLine>): void {
  let apart = layout.paragraphs === 'line';
  for (const { line, fate } of lines) {
    if (fate === 'blank') apart = true;
    if (fate !== 'open') continue;
    notes.set(line.n, { as: apart ? 'next' : 'same' });
    apart = layout.paragraphs === 'line';
  }
}

/** The bracket that a label leaves open, and that which closes it. */
function openBracket({ mark }: Candidate): [open: string, close: string] | undefined {
  const pair = ['[]', '［］', '（）', '()', '【】', '〔〕'].find(([open = '']) => mark.printed.includes(open));
  const [open = '', close = ''] = pair ?? '';
  return pair === undefined || mark.form !== 'named' || mark.printed.includes(close) ? undefined : [open, close];
}

/** Takes the lines up to the closing bracket; without one the note is its paragraph alone. */
function toBracket(
  first: Candidate,
  [open, close]: [string, string],
  between: readonly ReadLine[],
  notes: Map<number, NoteLine>,
): void {
  let depth = 1;
  const own: { n: number; as: NoteLine['as'] }[] = [];
  let apart = false;
  for (const { line, text, fate } of [first, ...between]) {
    if (fate === 'blank') apart = true;
    if (fate === 'other') return;
    if (fate !== 'open' && fate !== 'note') continue;
    if (line.n !== first.line.n) own.push({ n: line.n, as: apart ? 'next' : 'same' });
    apart = false;
    for (let at = line.n === first.line.n ? first.mark.printed.length : 0; at < text.length; at += 1) {
      if (text[at] === open) depth += 1;
      else if (text[at] === close) depth -= 1;
      if (depth > 0) continue;
      // What stands behind the bracket is no more of the note: then the bracket is one of its text.
      if (text.slice(at + 1).trim() !== '') return;
      for (const { n, as } of own) notes.set(n, { as });
      notes.set(line.n, { ...(notes.get(line.n) ?? { as: 'same' }), closes: at });
      return;
    }
  }
}
