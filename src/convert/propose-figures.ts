/** A document → the figures that its numbers may be, for an editor to decide. */
import { stringify } from 'yaml';
import type { Figure, FigureKind, Figures } from '../corpus/editors/figures.ts';
import type { Document } from '../corpus/model/document.ts';
import { isSectionNumber, numbersOf } from '../corpus/model/numbers-of.ts';
import { type Passage, passagesOf } from '../corpus/model/walk.ts';
import { figureWordsOf } from '../corpus/text/languages/number-words.ts';
import type { FigureWords } from '../corpus/text/numbers/figure-words.ts';
import type { TextNumber } from '../corpus/text/numbers/number.ts';
import { findExact } from '../corpus/text/quotes.ts';

type Text = Pick<Document, 'id' | 'language' | 'children' | 'series'>;

/**
 * Proposes a figure for each number of a document that its editors did not record yet.
 *
 * @param own What they recorded.
 */
export function proposeFigures(document: Text, own: Figures = { figures: [], 'left-out': [] }): Figure[] {
  const said = Map.groupBy([...own.figures, ...own['left-out']], ({ at }) => at);
  return passagesOf(document).flatMap((passage) => {
    const recorded = [...(said.get(passage.id) ?? [])];
    const words = figureWordsOf(passage.node.lang ?? document.language);
    let before: Guessed | undefined;
    return numbersOf(passage, document.language).flatMap((number): Figure | [] => {
      if (isSectionNumber(passage, number)) return [];
      const figure = converting(guess(passage, number, words), number, passage.words, before);
      before = { figure, number };
      const known = recorded.findIndex((one) => saysIt(one, passage.words, number));
      if (known < 0) return figure;
      recorded.splice(known, 1);
      return [];
    });
  });
}

interface Guessed {
  figure: Figure;
  number: TextNumber;
}

/** A measure in brackets right behind another says the same in another unit: `150,000 mu (10,000 hectares)`. */
function converting(figure: Figure, { start }: TextNumber, words: string, before: Guessed | undefined): Figure {
  const between = before && words.slice(before.number.end, start);
  const unit = before?.figure.unit;
  if (unit === undefined || figure.unit === undefined || unit === figure.unit) return figure;
  if (!before || !/^[^.;()（）。]{0,24}[(（][^\s()]{0,4}$/u.test(between ?? '')) return figure;
  return { ...figure, kind: 'conversion', converts: { number: before.figure.number, unit } };
}

const saysIt = (one: Pick<Figure, 'number' | 'quote'>, words: string, { value, start, end }: TextNumber): boolean =>
  one.number === value && findExact(words, { exact: one.quote }).some((at) => at.start <= start && at.end >= end);

function guess({ id: at, words }: Passage, number: TextNumber, known: FigureWords | undefined): Figure {
  const unit = known && unitOf(words, number, known);
  const qualifier = known && qualifierOf(words, number, known);
  const kind = kindOf(words, number, { known, unit, isLimit: qualifier?.limit === true });
  return {
    at,
    quote: quoteOf(words, number),
    number: number.value,
    kind,
    ...(unit !== undefined && { unit }),
    ...(qualifier && { qualifier: qualifier.said }),
  };
}

function unitOf(words: string, { start, end }: TextNumber, { units, unitsBefore }: FigureWords): string | undefined {
  const after = words.slice(end, end + 24).replace(/^[\s-]/, '');
  const before = words.slice(Math.max(0, start - 6), start).trimEnd();
  const own = Object.entries(unitsBefore).find(([sign]) => before.endsWith(sign));
  const behind = Object.entries(units).find(
    ([word]) =>
      after.startsWith(word) &&
      !/^[\p{Script=Latin}\p{N}]/u.test(/\p{Script=Latin}$/u.test(word) ? after.slice(word.length) : ''),
  );
  return own?.[1] ?? behind?.[1];
}

function qualifierOf(words: string, { start }: TextNumber, { qualifiers }: FigureWords) {
  const before = words.slice(Math.max(0, start - 24), start).replace(/[\s$€£¥]+$|US\$$/u, '');
  // The longest: 不少于 is no limit, though it ends in one.
  for (const { words: said, limit } of qualifiers.toSorted((a, b) => b.words.length - a.words.length)) {
    if (!before.toLowerCase().endsWith(said)) continue;
    const at = before.length - said.length;
    if (/\p{Script=Latin}/u.test(said) && /\p{Script=Latin}$/u.test(before.slice(0, at))) continue;
    return { said: before.slice(at), limit };
  }
  return undefined;
}

function kindOf(
  words: string,
  { start, end, value, ordinal }: TextNumber,
  { known, unit, isLimit }: { known: FigureWords | undefined; unit: string | undefined; isLimit: boolean },
): FigureKind {
  const printed = words.slice(start, end);
  if (ordinal || /^[IVXLCDM]+$/.test(printed)) return 'ordinal';
  if (/^(?:1[5-9]|20)\d\d$/.test(printed) && unit === undefined) return 'date';
  // A letter right beside it, or a capital before it: 6G, PM2.5, Line 17.
  if (
    /\p{Script=Latin}$|\p{Lu}\p{L}+ $/u.test(words.slice(0, start)) &&
    !/[.!?“"] ?\p{Lu}\p{L}+ $/u.test(words.slice(0, start))
  )
    return unit === undefined && value < 1e4 ? 'name' : 'count';
  if (/^\p{Lu}(?!\p{L})/u.test(words.slice(end, end + 2))) return 'name';
  if (unit !== undefined && known?.times.includes(unit)) return 'duration';
  if (isLimit) return 'ceiling';
  const sentence = sentenceAround(words, start, end);
  if (known?.promises.test(sentence)) return 'target';
  return known?.results.test(sentence) ? 'result' : 'count';
}

function sentenceAround(words: string, start: number, end: number): string {
  const before = words.slice(Math.max(0, start - 600), start);
  const [opening = ''] = /(?:(?![.!?]\s|[。！？\n]).)*$/su.exec(before) ?? [];
  const [closing = ''] = /^.*?(?:[.!?](?=\s|$)|[。！？\n]|$)/su.exec(words.slice(end, end + 600)) ?? [];
  return opening + words.slice(start, end) + closing;
}

/** How often words are added to a quote before the whole passage is it. */
const most = 8;

/** The number and the few words after it, up to a mark; with more words around it until it stands there once. */
function quoteOf(words: string, { start, end }: TextNumber): string {
  const [after = ''] =
    /^[^\s,.;:!?()，。；：！？（）]*(?:[ \u00a0][^\s,.;:!?()，。；：！？（）]+){0,4}/u.exec(
      words.slice(end, end + 80),
    ) ?? [];
  let from = start;
  let to = end + after.length;
  for (let added = 0; isTwice(words, words.slice(from, to).trim()); added += 1) {
    if (added === most) return words;
    const [before = ''] = /\S+\s*$/u.exec(words.slice(Math.max(0, from - 80), from)) ?? [];
    if (before !== '') from -= before.length;
    else to += /^\s*\S+/u.exec(words.slice(to, to + 80))?.[0].length ?? 80;
  }
  return words.slice(from, to).trim();
}

const isTwice = (words: string, exact: string): boolean => words.indexOf(exact) !== words.lastIndexOf(exact);

/** Proposed figures as the file of them, each with the word that it is a guess. */
export const figuresToYaml = (figures: readonly Figure[]): string =>
  `# Proposed: look at every kind, unit and quote, say what is counted (\`indicator\`), and put what counts nothing under \`left-out\`.\n${stringify({ figures }, { lineWidth: 0 })}`;
