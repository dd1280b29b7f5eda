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
  const found: Row[][] = [];
  const edge = Math.min(...run.map(({ indent }) => indent));
  for (let at = 0; at < run.length; at += 1) {
    const above = run[at - 1];
    const rows = stretchFrom(run, at, edge);
    if (rows.length < 2) continue;
    const isAnnounced = above !== undefined && /[:：]["'”’」]?$/.test(above.text);
    const isIn = rows.every(({ indent }) => indent >= edge + 2) && rows.length < run.length;
    const isChinese = rows.every(({ text }) => chinese.test(text));
    if (
      isChinese ? isAnnounced : isIn || (isAnnounced && rows.length === 2 && areCouplet(rows[0] as Row, rows[1] as Row))
    )
      found.push(rows);
    at += rows.length - 1;
  }
  return found;
}

/** The rows from one on that may be of one stanza with it: as many characters of Chinese, or as far in, and short. */
function stretchFrom(run: readonly Row[], from: number, edge: number): Row[] {
  const first = run[from] as Row;
  const count = chinese.exec(first.text)?.[1]?.length;
  let to = from;
  const goesOn = (row: Row | undefined): boolean => {
    if (!row) return false;
    if (count !== undefined) return chinese.exec(row.text)?.[1]?.length === count;
    return isVerseLine(row) && row.indent >= edge + 2 === first.indent >= edge + 2;
  };
  if (count === undefined && !isVerseLine(first)) return [];
  while (goesOn(run[to])) to += 1;
  const rows = run.slice(from, to);
  // Sentences that stand each for itself are paragraphs, however short.
  return count === undefined && rows.filter(({ text }) => endsSentence(text)).length * 2 > rows.length ? [] : rows;
}
