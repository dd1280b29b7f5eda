/** Signs in a text that may call notes, in every form in which calls are printed. Which of them do, the notes say. */
import type { CallForm } from '../../../../corpus/editors/note-forms.ts';
import { seen } from '../../../../corpus/text/invisible.ts';
import { countedWord, hanNoteWord, noteWord } from '../../../../corpus/text/languages/part-words.ts';
import { romanValue } from '../../../../corpus/text/numerals.ts';
import { gluedNumbers } from './glued-numbers.ts';

/**
 * How much speaks for a call. `sure`: a sign that is nothing else. `likely`: a number glued to a word or to a closing mark.
 * `ordered`: one that only its place among the others tells, as in “20061”. `loose`: one that does only where its note has
 * such a label, as in “the Council (1) decided”. `name`: one that most likely is a name, as in “G20”. `measure`: one that says
 * what it is, as in “km2”, “CO2” and “No.5”.
 */
export type Strength = 'sure' | 'likely' | 'ordered' | 'loose' | 'name' | 'measure';

/** What calls one note: its label, and the offsets of what is printed of it (UTF-16 units). */
export interface CallPart {
  label: string;
  start: number;
  end: number;
}

/** A sign that may call a note, or several: “[7,8]”. */
export interface Call {
  form: CallForm;
  strength: Strength;
  start: number;
  end: number;
  parts: CallPart[];
  /** The labels between two that are the ends of a range, with the dash that stands for them: 8 of “[7–9]”. */
  between: CallPart[];
}

const digits = '\\p{Nd}{1,4}';
/** What stands between brackets: a number, marks, a letter, a Roman numeral, “注1”. */
const item = `(?:${digits}|[*†‡§¶‖]{1,4}|[A-Za-z]|[ivxlcIVXLC]{2,6}|\\p{Lo}{1,2}${digits}|\\p{Lo})`;
const severalOf = (one: string): string => `\\s?${one}(?:\\s?[,;，；、–—-]\\s?${one}){0,30}\\s?`;
const raisedDigits = '[¹²³⁰⁴-⁹]';

/** What a call in round brackets stands behind, and what not before: “f(2)”, “5(1)” and “(1)(a)” are none. */
const roundBefore = '(?<=\\p{L}[\\p{L}\\p{M}]|[.,;:!?”’"\'»%。，、；：！？）」』】》])';
/** A number in round brackets behind a space: after a word, a year or “2018/77”, and no part that is counted. */
const spacedRound = `(?<=[\\p{L}\\p{Pf}"'’»]\\s|\\s(?:1[89]|20)\\d\\d\\s|\\d/\\d{1,4}\\s)(?<!(?:^|[^\\p{L}])(?:${countedWord})\\.?\\s)[（(]\\s?${digits}\\s?[)）]`;
/** Not before others that count what a sentence lists: “may (1) buy, (2) lease”. */
const noList = '(?![^()]{0,300}[,;]\\s(?:\\p{L}+\\s)?\\(\\d)';
/** Measures: km², m³, x². A raised number after one is a power. */
const measure = /(?:^|[^\p{L}])(?:[kcdmµn]?m|ft|yd|mi|in|[CEMRmsrxyz])$/u;

interface Shape {
  form: CallForm;
  strength: Strength;
  /** What no such sign is without: a text that has none of it is told from it at once. */
  has: RegExp;
  pattern: RegExp;
}

const shapes: readonly Shape[] = [
  {
    form: 'bracketed',
    strength: 'sure',
    has: /[[［【〔{]/,
    pattern: new RegExp(`[[［【〔{]${severalOf(item)}[\\]］】〕}]`, 'gu'),
  },
  {
    form: 'named',
    strength: 'sure',
    has: /[[［（(〔【※]/,
    pattern: new RegExp(
      `[[［](?:${noteWord}|notes|footnotes|endnotes)\\.?\\s?${severalOf(digits)}[\\]］]|\\[\\^[\\p{L}\\p{N}_-]{1,20}\\](?!:)|[（(〔【](?:${hanNoteWord}|주)\\s?${digits}[）)〕】]|※\\s?${digits}`,
      'giu',
    ),
  },
  { form: 'slashed', strength: 'sure', has: /\\/, pattern: /\\\s?\p{Nd}{1,4}\s?\\/gu },
  {
    form: 'raised',
    strength: 'sure',
    has: /[¹²³⁰⁴-⁹^]/,
    pattern: new RegExp(
      `(?<=[\\p{L}\\p{M}\\p{Po}\\p{Pe}\\p{Pf}\\p{Pi}"'%\\s]|(?<!\\d)(?:1[5-9]|20)\\d\\d)${raisedDigits}{1,4}(?:\\s?[,⁻–-]\\s?${raisedDigits}{1,4}){0,30}|(?<=[\\p{L}\\p{M}\\p{Po}\\p{Pe}\\p{Pf}"'])\\^(?:\\{${digits}\\}|${digits}(?!\\d))`,
      'gu',
    ),
  },
  {
    form: 'circled',
    strength: 'sure',
    has: /[①-⑳㉑-㉟㊱-㊿❶-❿]/u,
    pattern: /(?<=\S)[①-⑳㉑-㉟㊱-㊿❶-❿]/gu,
  },
  {
    form: 'symbols',
    strength: 'sure',
    has: /[*†‡§¶‖]/,
    pattern:
      /(?<=[\p{L}\p{M}\p{N}.,;:!?)\]”’"'»。，；：！？）」』》])(?<!\*[^*\s][^*]{0,80})(?:[†‡]{1,4}|\*{1,4}(?![\p{L}\p{N}*]))|(?<=[\p{L}\p{M}.,;:!?)”’"'])[§¶‖]{1,4}(?!\s?\p{N}|\p{L})/gu,
  },
  {
    form: 'round',
    strength: 'likely',
    has: /[（(]/,
    pattern: new RegExp(
      `${roundBefore}[（(]${severalOf(digits)}[)）](?![\\p{Lu}\\p{Ll}\\p{N}(])|(?<=\\S\\s)[（(]\\s?${digits}\\s?[)）](?=[.。]?$)`,
      'gu',
    ),
  },
  // “the Committee (1),”: only its place among others tells it, for “subsection (1),” is none.
  { form: 'round', strength: 'ordered', has: /[（(]/, pattern: new RegExp(`${spacedRound}(?=[,;.:])`, 'gu') },
  { form: 'round', strength: 'loose', has: /[（(]/, pattern: new RegExp(`${spacedRound}(?=\\s\\p{L})${noList}`, 'gu') },
];

/** A text in which no sign of any form can be: most texts, and quickly told. */
const maybe = /[\p{Nd}¹²³⁰⁴-⁹①-⑳㉑-㉟㊱-㊿❶-❿*†‡§¶‖[［【〔]/u;

/** All the signs of a text that may call notes, in its order; none within another. */
export function callsIn(whole: string): Call[] {
  if (!maybe.test(whole)) return [];
  const { text, at } = seen(whole);
  const found = [
    ...shapes.flatMap(({ form, strength, has, pattern }) =>
      has.test(text)
        ? [...text.matchAll(pattern)].map(({ index, 0: sign }) => signAt(form, strength, sign, index, text))
        : [],
    ),
    ...gluedNumbers(text),
  ].sort((a, b) => a.start - b.start);
  let end = 0;
  const isItem = enumeration(text);
  const apart = found.filter((call) => {
    if (call.start < end || call.parts.length === 0 || isItem(call)) return false;
    end = call.end;
    return true;
  });
  return apart.map((call) => placed(call, at));
}

/** Tells of the signs of a text, in their order, whether they count what a colon announces: “包括：①建房；②修路。” */
function enumeration(text: string): (call: Call) => boolean {
  let last = 0;
  return ({ form, start, parts }) => {
    if (form !== 'circled') return false;
    const number = Number(parts[0]?.label);
    const before = text.slice(Math.max(0, start - 4), start);
    const isNext =
      number === last + 1 && (last === 0 ? /[:：]\s?$/ : /[;；,，、.。]\s?(?:[及和与或]|and |or )?$/).test(before);
    if (isNext) last = number;
    return isNext;
  };
}

/** A call whose offsets are those of the whole text. What nobody sees stays outside. */
function placed(call: Call, at: (offset: number) => number): Call {
  const own = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: at(one.start),
    end: at(one.end - 1) + 1,
  });
  return { ...own(call), parts: call.parts.map(own), between: call.between.map(own) };
}

const labels = new RegExp(
  `${digits}|${raisedDigits}{1,4}|[①-⑳㉑-㉟㊱-㊿❶-❿]|[*†‡§¶‖]{1,4}|\\p{L}{1,6}${digits}|\\p{L}{1,6}`,
  'gu',
);

/** A sign with the labels in it: each part is printed from its label on, the first and the last with the brackets. */
function signAt(form: CallForm, strength: Strength, sign: string, start: number, text: string): Call {
  const end = start + sign.length;
  const inner = /^(?:[[［]\^)/.test(sign)
    ? [{ index: 2, 0: sign.slice(2, -1) }]
    : [
        ...sign
          .replace(/^[^\p{N}*†‡§¶‖]*(?=\p{Nd})/u, (word) => (form === 'named' ? ' '.repeat(word.length) : word))
          .matchAll(labels),
      ];
  const known = inner.filter(
    ({ 0: label }) => !/^[IVXLCivxlc]{2,}$/.test(label) || romanValue(label.toUpperCase()) !== undefined,
  );
  const parts = known.map(({ index, 0: label }, place) => ({
    label: labelOf(label),
    start: place === 0 ? start : start + index,
    end: place === known.length - 1 ? end : start + index + label.length,
  }));
  const before = text.slice(Math.max(0, start - 3), start);
  // “l^2”, “km²”: of a letter alone it is a power.
  const power =
    form === 'raised' && (measure.test(before) || (sign.startsWith('^') && /(?:^|[^\p{L}])\p{L}$/u.test(before)));
  return { form, strength: power ? 'measure' : strength, start, end, parts, between: betweenOf(sign, start, known) };
}

/** A label as notes have it: digits of every kind as plain ones. */
export const labelOf = (printed: string): string =>
  /^[❶-❿]$/.test(printed) ? String((printed.codePointAt(0) ?? 0) - 0x27_75) : printed.normalize('NFKC');

/** A range of more notes is none. */
const longestRange = 60;

function betweenOf(sign: string, start: number, known: readonly { index: number; 0: string }[]): CallPart[] {
  return known.flatMap(({ index, 0: label }, place) => {
    const next = known[place + 1];
    const end = index + label.length;
    const dash = next && /^(\s?)[–—⁻-]\s?$/.exec(sign.slice(end, next.index));
    if (!next || !dash) return [];
    const [from, to] = [Number(labelOf(label)), Number(labelOf(next[0]))];
    if (!(to > from && to - from < longestRange)) return [];
    const at = start + end + (dash[1] ?? '').length;
    return Array.from({ length: to - from - 1 }, (_, count) => ({
      label: String(from + count + 1),
      start: at,
      end: at + 1,
    }));
  });
}
