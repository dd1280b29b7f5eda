/** The patterns by which headings are printed: what stands before the words of each, and which number that is. */
import type { HeadingPattern } from '../../../../corpus/editors/headings.ts';
import { isInsteadOfNumber, numberWord, partWord, wordValue } from '../../../../corpus/text/languages/part-words.ts';
import { chineseValue, romanValue } from '../../../../corpus/text/numerals.ts';
import { decidedMark, type HeadingMark } from '../printed-marks.ts';

/** What stands before the words of a heading. */
export interface HeadingSign {
  /** The number as printed, without what is around it: `5`, `II`, `8.2`, `三`. */
  number: string;
  /** All that stands before the words, white space included. */
  printed: string;
  /** What the number may be worth, of its last part: “C” is a hundred, or the third letter. */
  values: number[];
  /** The parts before the last: of `8.2.1` they are `8.2`. */
  above: string;
  /** What marks of one sequence have in common: `1.`, `(1)`, `Part`. */
  style: string;
}

/** The patterns whose headings are counted: all but those that are told by their looks. */
export type CountedPattern = Exclude<HeadingPattern, 'markdown' | 'capitals' | 'underlined'>;

const han = '[一二三四五六七八九十百千〇零两]';
const roman = '[IVXLCDM]{1,9}';
const mark = '[.．、:：)）—–-]';
/** The end of what stands before the words of a named part: the end, a mark, or a space and no small letter. */
const afterNumber = '(?:\\s*[.．:：)—–]\\s*|\\s+-\\s+|\\s+(?!\\p{Ll})|$)';
const named = (words: string, numbers: string): RegExp =>
  new RegExp(`^(?<style>${words})\\.?\\s*(?<number>${numbers})${afterNumber}`, 'u');

const partNumber = `\\d{1,3}(?:\\p{Ll}(?!\\p{L}))?|${roman}(?!\\p{L})|[A-Z](?!\\p{L})|(?:the |THE )?(?:${numberWord})(?!\\p{L})`;
const lawNumber = `\\d{1,4}(?:[.–-]\\d{1,3})*(?:er|bis|ter)?(?:\\p{L}(?!\\p{L}))?|${roman}(?!\\p{L})|[A-Z](?!\\p{L})|(?:${numberWord})(?!\\p{L})`;

/** Of each pattern: a regular expression with the groups `number` and, where marks differ, `style`. */
const expressions: Record<CountedPattern, RegExp> = {
  numbered: /^(?<number>\d{1,3}|[０-９]{1,3})(?<style>[.．)）、])\s*(?![\d０-９])(?=[^\s.)])/u,
  decimal:
    /^(?<number>(?:[A-Z]|\d{1,3})(?:[.．]\d{1,3})+|\d{1,3})(?:[.．](?:\s+(?=\S)|(?=[\p{Lu}\p{Lo}]))|\s+(?=[\p{Lu}\p{Lt}\p{Lo}\p{Ps}\p{Pi}"'\d])|(?=\p{Lo})|\s+(?=\p{Ll}.{1,80}[^.;:,]$))/u,
  roman: new RegExp(
    `^(?:(?<open>[(（])(?<bracketed>${roman}|[ivxlc]{1,7})[)）]\\s*|(?<number>${roman}|[ivxlc]{1,7})(?<style>${mark})\\s*|(?<bare>${roman})\\s+(?=[\\p{Lu}\\p{Lo}“"(]))(?=\\S)`,
    'u',
  ),
  part: named(partWord('part'), partNumber),
  chapter: named(partWord('chapter'), partNumber),
  article: named(partWord('article'), lawNumber),
  section: new RegExp(`^(?<style>${partWord('section')}|§{1,2})\\.?\\s*(?<number>${lawNumber})${afterNumber}`, 'u'),
  annex: new RegExp(`^(?<style>${partWord('annex')})\\s*(?<number>${partNumber}|${han}{1,3})?${afterNumber}`, 'u'),
  bracketed: /^(?<style>[(（])(?<number>\d{1,3}|[０-９]{1,3})[)）]\s*(?=\S)/u,
  lettered: /^(?:(?<open>[(（])(?<bracketed>[A-Za-z])[)）]\s*|(?<number>[A-Za-z])(?<style>[.．)）])\s+)(?=\S)/u,
  chinese: new RegExp(`^(?<number>${han}{1,4})(?<style>[、.．：:]|\\s)\\s*(?=\\S)`, 'u'),
  'chinese-bracketed': new RegExp(`^(?<style>[(（〔])(?<number>${han}{1,4})[)）〕]\\s*[、.．]?\\s*(?=\\S)`, 'u'),
  'chinese-article': new RegExp(
    `^第\\s*(?<number>${han}{1,6}|[\\d０-９]{1,4})\\s*(?<style>[条條])(?:之${han}+)?(?:\\s*[:：、]\\s*|\\s+|$|(?=\\S)(?!的|所|和|或|至|第|规定|規定|第?${han}?款))`,
    'u',
  ),
  'chinese-chapter': new RegExp(
    `^第\\s*(?<number>${han}{1,5}|[\\d０-９]{1,3})\\s*(?<style>部分|[编編篇卷章节節回])(?:\\s*[:：、]\\s*|\\s+|$|(?=\\S)(?!的|所|和|或|至|第|规定|規定))`,
    'u',
  ),
};

/** The patterns whose marks are words, so that nothing else looks like them: in the order in which they are tried. */
export const namedPatterns = [
  'part',
  'chapter',
  'article',
  'section',
  'annex',
  'chinese-chapter',
  'chinese-article',
] as const satisfies CountedPattern[];

/** The sign at the head of a line, by one pattern. What comes after it is looked at no further than it must. */
export function signOf(pattern: CountedPattern, text: string): HeadingSign | undefined {
  const match = expressions[pattern].exec(text.slice(0, 300));
  if (!match) return undefined;
  const { number: plain, bracketed, bare, style, open } = match.groups ?? {};
  const number = plain ?? bracketed ?? bare ?? '';
  const normal = number.normalize('NFKC').replace(/^the /i, '');
  const at = Math.max(normal.lastIndexOf('.'), 0);
  const last = at > 0 ? normal.slice(at + 1) : normal;
  const values = valuesOf(pattern, last);
  if (values.length === 0 && !(pattern === 'annex' && number === '')) return undefined;
  // Capitals and small letters count apart, and so does what is printed around a number.
  const kind = /^\p{Ll}/u.test(number) && pattern !== 'part' ? 'small ' : '';
  const own = (style ?? open ?? '').normalize('NFKC').toLowerCase();
  return { number: normal, printed: match[0], values, above: normal.slice(0, at), style: kind + own };
}

function valuesOf(pattern: CountedPattern, number: string): number[] {
  const digits = /^\d+/.exec(number)?.[0];
  if (digits !== undefined) return [Number(digits)];
  const letter = /^[A-Za-z]$/.test(number) ? (number.toLowerCase().codePointAt(0) ?? 96) - 96 : undefined;
  const asRoman = romanValue(number.toUpperCase());
  if (pattern === 'lettered') return letter === undefined ? [] : [letter];
  if (pattern === 'roman') return asRoman === undefined ? [] : [asRoman];
  const alone = isInsteadOfNumber(number) ? 1 : undefined;
  return [asRoman, letter, wordValue(number), chineseValue(number), alone].filter((value) => value !== undefined);
}

/** How deep the number of a decimal heading is: 1 of `8`, 2 of `8.2`. */
export const depthOf = ({ number }: HeadingSign): number => number.split('.').length;

/** What a decided heading may have before its words, beside what every heading may have. */
const ofDecided = [
  'part',
  'chapter',
  'annex',
  'chinese-chapter',
  'chinese-article',
  'chinese',
  'chinese-bracketed',
  'numbered',
] as const satisfies CountedPattern[];

/**
 * What stands before the words of a heading.
 *
 * @param pattern By which pattern a rule told it; `undefined` of one that the editors decided, or that was told by its looks.
 */
export function markOf(text: string, pattern: string | undefined): HeadingMark | undefined {
  const known = pattern === undefined ? decidedMark(text) : undefined;
  if (known) return known;
  const patterns =
    pattern !== undefined && Object.hasOwn(expressions, pattern) ? [pattern as CountedPattern] : ofDecided;
  for (const one of patterns) {
    const sign = signOf(one, text);
    if (sign && sign.number !== '') return { number: sign.number, printed: sign.printed };
  }
  return undefined;
}
