/** Two lines of verse: told by their rhyme, by their place in from the others, or in Chinese by their equal length. */
import { bulletOf, marksOf } from './marks.ts';
import { endsSentence, isShort, type Row } from './row.ts';

const longest = 64;
/** The sound that a line ends with, as far as letters tell it: from its last vowels on. */
const sound = /[aeiouyàâäáãåèéêëìíîïòóôöõùúûüœæ]+[^aeiouyàâäáãåèéêëìíîïòóôöõùúûüœæ\P{L}]*$/iu;

const endOf = (text: string): { word: string; sound: string } => {
  const word = /(\p{L}+)\P{L}*$/u.exec(text.slice(-40))?.[1]?.toLowerCase() ?? '';
  return { word, sound: sound.exec(word)?.[0] ?? '' };
};

/** Whether two lines rhyme, and are about as long. */
export function areCouplet(first: Row, second: Row): boolean {
  const [a, b] = [endOf(first.text), endOf(second.text)];
  const lengths = [first.text.length, second.text.length];
  return (
    isVerseLine(first) &&
    isVerseLine(second) &&
    a.sound.length > 1 &&
    a.sound === b.sound &&
    a.word !== b.word &&
    Math.min(...lengths) / Math.max(...lengths) >= 0.6
  );
}

const isVerseLine = ({ text }: Row): boolean =>
  text.length >= 12 &&
  text.length <= longest &&
  isShort(text, longest) &&
  /^["'“‘«(]?\p{Lu}/u.test(text) &&
  bulletOf(text) === 0 &&
  !marksOf(text).some(({ value, strong }) => strong || value !== undefined);

/** Two lines of Chinese verse at least: of four to nine characters each, the same number, with a sign behind each or none. */
const chinese = /^(\p{Script=Han}{4,9})[，。；！？]?$/u;

/**
 * Lines of verse among others that stand right above and below them, each a paragraph: those that a colon announces, or
 * that are set in.
 */
export function coupletsIn(run: readonly Row[]): Row[][] {
  const edge = run.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return stanzasIn(run, edge).flatMap(({ from, to }) => {
    const above = run[from - 1];
    const rows = run.slice(from, to);
    const isIn = rows.every(({ indent }) => indent >= edge + 2) && rows.length < run.length;
    const isChinese = rows.every(({ text }) => chinese.test(text));
    const isVerse = isChinese
      ? announces(above)
      : isIn || (announces(above) && rows.length === 2 && areCouplet(rows[0] as Row, rows[1] as Row));
    return isVerse ? [rows] : [];
  });
}

/** Whether a row ends with a colon, which what comes after it is said by. */
const announces = (row: Row | undefined): boolean => /[:：]["'”’」]?$/.test(row?.text ?? '');

/** Where rows may be of one stanza: as many characters of Chinese, or as far in, and short. */
function stanzasIn(run: readonly Row[], edge: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const kinds = run.map((row) => kindOf(row, edge));
  for (let from = 0, to = 0; from < run.length; from = to) {
    const kind = kinds[from];
    let sentences = 0;
    for (to = from; to < run.length && kinds[to] === kind; to += 1)
      if (endsSentence(run[to]?.text ?? '')) sentences += 1;
    if (kind === undefined) continue;
    // Sentences that stand each for itself are paragraphs, however short.
    while (typeof kind !== 'number' && from < to && sentences * 2 > to - from) {
      if (endsSentence(run[from]?.text ?? '')) sentences -= 1;
      from += 1;
    }
    // A short line that announces verse stands above it.
    if (kind === false && announces(run[from])) from += 1;
    if (to - from > 1) found.push({ from, to });
  }
  return found;
}

/** What the rows of a stanza have in common: how many characters of Chinese, or whether they are set in. */
function kindOf(row: Row, edge: number): number | boolean | undefined {
  const count = chinese.exec(row.text)?.[1]?.length;
  return count ?? (isVerseLine(row) ? row.indent >= edge + 2 : undefined);
}
