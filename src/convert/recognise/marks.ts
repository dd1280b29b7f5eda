/** What stands before the words of a heading or an item: of which family it is, and its place in that. */
import { partRank } from '../../corpus/text/languages/part-ranks.ts';
import { isInsteadOfNumber, numberWord, partWord, wordValue } from '../../corpus/text/languages/part-words.ts';
import { chineseValue, romanValue } from '../../corpus/text/numerals.ts';

/** A mark at the head of a text. */
export interface Mark {
  /** Marks that count together: `numbered`, `roman`, `named:chapter`. */
  family: string;
  /** Its place among those of its family; none where the word for it is not known. */
  value: number | undefined;
  /** How many characters come before the words. */
  length: number;
  /** How many numbers it is made of: 2 for “2.1”. */
  depth: number;
  /** Whether such a mark is nothing else than a heading’s, however few there are. */
  strong: boolean;
}

const han = '一二三四五六七八九十百千零〇两';
const romans = '[IVXLC]{1,7}|[Ⅰ-Ⅻ]';
const separator = '(?:\\s*[.．、:：)）]|\\s+[—–-](?=\\s)|(?=\\s|$))';

interface Shape {
  family: string | ((groups: Record<string, string | undefined>) => string);
  pattern: RegExp;
  value: (text: string) => number | undefined;
  strong?: true;
}

const whole = (text: string): number => Number(text.normalize('NFKC'));
const letter = (text: string): number => (text.codePointAt(0) ?? 0) - (/^\p{Lu}/u.test(text) ? 64 : 96);
const romanOf = (text: string): number | undefined => romanValue(text.normalize('NFKC').toUpperCase());

/** The value of a Chinese numeral, or of digits. */
const hanValue = (text: string): number | undefined => (/^[\d０-９]+$/.test(text) ? whole(text) : chineseValue(text));

/** All forms; one text may have marks of several: “I.” and “C.” are letters too. */
const shapes: readonly Shape[] = [
  {
    family: ({ mark = '' }) => `markdown${mark.length}`,
    pattern: /^(?<mark>#{1,6})\s+/,
    value: () => undefined,
    strong: true,
  },
  {
    family: 'decimal',
    pattern: /^(?<mark>\d{1,3}(?:[.．]\d{1,3})+)[.．:)]?(?:\s+|(?=[\p{Lo}]))(?=[\p{L}\p{Ps}\p{Pi}"'])/u,
    value: (text) => Number(text.split(/[.．]/).at(-1)),
  },
  { family: 'numbered', pattern: /^(?<mark>[\d０-９]{1,3})\s?[.．、]\s*(?=[^\s\d.]|$)/u, value: whole },
  { family: 'half-round', pattern: /^(?<mark>\d{1,3})[)）]\s*(?=\S)/u, value: whole },
  {
    family: 'plain-number',
    pattern: /^(?<mark>\d{1,2})\s*(?:[—–:：]\s*|\s+-\s+|\s+(?=[\p{Lu}\p{Lo}\p{Pi}"]))(?=\S)/u,
    value: whole,
  },
  { family: 'bracketed', pattern: /^[(（](?<mark>\d{1,3})[)）]\s*(?=\S)/u, value: whole },
  { family: 'bracketed-letter', pattern: /^[(（](?<mark>[a-z])[)）]\s*(?=\S)/u, value: letter },
  { family: 'bracketed-roman', pattern: /^[(（](?<mark>[ivxlc]{1,6})[)）]\s*(?=\S)/u, value: romanOf },
  { family: 'small-letter', pattern: /^(?<mark>[a-z])[.)]\s+(?=\S)/u, value: letter },
  { family: 'small-roman', pattern: /^(?<mark>[ivxlc]{1,6})[.)]\s+(?=\S)/u, value: romanOf },
  { family: 'lettered', pattern: /^(?<mark>[A-Z])(?:[.)]\s+|\s+[—–-]\s+)(?=\S)/u, value: letter },
  { family: 'lettered', pattern: /^(?<mark>[A-Z])$/u, value: letter },
  { family: 'roman', pattern: new RegExp(`^(?<mark>${romans})${separator}\\s*`, 'u'), value: romanOf },
  { family: 'circled', pattern: /^(?<mark>[①-⑳])\s*(?=\S)/u, value: (text) => (text.codePointAt(0) ?? 0) - 0x24_5f },
  { family: 'chinese', pattern: new RegExp(`^(?<mark>[${han}]{1,4})[、．.]\\s*`, 'u'), value: hanValue, strong: true },
  {
    family: 'chinese-bracketed',
    pattern: new RegExp(`^[（(](?<mark>[${han}]{1,4})[)）]\\s*`, 'u'),
    value: hanValue,
    strong: true,
  },
  {
    family: ({ unit = '' }) => `chinese:${unit.replace('條', '条').replace('節', '节')}`,
    pattern: new RegExp(
      `^第(?<mark>[${han}\\d０-９]{1,6})(?<unit>部分|[章节節条條款编編篇卷回])[\\s\\u3000:：、.]*`,
      'u',
    ),
    value: hanValue,
    strong: true,
  },
  {
    family: ({ word = '' }) => `named:${word.toLowerCase()}`,
    pattern: new RegExp(
      `^(?<word>\\p{Lu}[\\p{L}]{2,13})\\.?\\s+(?:[Nn][ºo°]\\.?\\s*)?(?<mark>\\d{1,4}[a-z]?|${romans}|[A-Z](?![\\p{L}'’]))(?:er|re|ère|bis|ER|RE)?(?=$|[\\s.:),—–-])\\s*(?:[.:)]|[—–-](?=\\s))?\\s*`,
      'u',
    ),
    value: (text) => (/^\d/.test(text) ? Number.parseInt(text, 10) : (romanOf(text) ?? letter(text))),
  },
  {
    family: ({ word = '' }) => `named:${word}`,
    pattern: new RegExp(`^(?<word>附[件录錄])\\s*(?<mark>\\d{1,2}|[${han}]{1,3})(?=[\\s:：]|$)[\\s:：]*`, 'u'),
    value: hanValue,
  },
  {
    family: ({ word = '' }) => `named:${word.toLowerCase()}`,
    pattern: new RegExp(
      `^(?<word>\\p{Lu}\\p{L}{2,13})\\s+(?<mark>${numberWord})(?=$|[\\s.:),—–-])\\s*(?:[.:)]|[—–-](?=\\s))?\\s*`,
      'u',
    ),
    value: (text) => wordValue(text) ?? (isInsteadOfNumber(text) ? 1 : undefined),
  },
  {
    family: 'named:§',
    pattern: /^§{1,2}\s*(?<mark>\d{1,4}[a-z]?)[.:]?\s*/u,
    value: (text) => Number.parseInt(text, 10),
    strong: true,
  },
];

/** The marks at the head of a text, in the order in which they are likely. */
export function marksOf(text: string): Mark[] {
  const head = text.slice(0, 120);
  return shapes.flatMap(({ family, pattern, value, strong = false }): Mark[] => {
    const match = pattern.exec(head);
    const mark = match?.groups?.['mark'];
    if (!match || mark === undefined) return [];
    const own = value(mark);
    if (own !== undefined && !(own > 0)) return [];
    if (own === undefined && !strong) return [];
    return [
      {
        family: familyOf(family, match.groups, mark),
        value: own,
        length: match[0].length,
        depth: mark.split(/[.．]/).length,
        strong,
      },
    ];
  });
}

/** The numbers of each depth count for themselves: 2.1 and 2.1.1 are two families. */
function familyOf(family: Shape['family'], groups: Record<string, string> = {}, mark: string): string {
  if (typeof family !== 'string') return family(groups);
  return family === 'decimal' ? `decimal${mark.split(/[.．]/).length}` : family;
}

/** The marks of bullets, which have no order. */
const bullet = /^[-–—*+•·▪◦‣○●■□](?:\s+|(?<=[•▪◦‣●■□])(?=\S))/u;

/** How many characters a bullet takes before the words; 0 for none. */
export const bulletOf = (text: string): number => bullet.exec(text.slice(0, 8))?.[0].length ?? 0;

/** How deep a part stands that a family’s word names: `named:titre` holds `named:article`; nothing where no word tells it. */
export const rankOf = (family: string): number | undefined => {
  const [, word] = /^(?:named|chinese):(.+)$/u.exec(family) ?? [];
  return word === undefined ? undefined : partRank(word);
};

const annex = new RegExp(`^named:(?:${partWord('annex')}|§)$`, 'iu');

/** Whether a word that names no part has a Roman number behind it: “FELIPE VI” is a king. */
export const isRegnal = (text: string, family: string): boolean =>
  rankOf(family) === undefined && !annex.test(family) && /^\S+\s+[IVXL]+(?=\P{L}|$)/u.test(text);
