/** Numbers that are glued to what stands before them: “Jingtong15”, “again.2”, “20061”; and how far that makes them calls. */
import type { Call, CallPart, Strength } from './calls.ts';

/** So much of a text is looked at before a number. */
const reach = 40;

/** A run of digits, commas between them included, as in “word7,8”. */
const runs = /\p{Nd}{1,9}(?:,\p{Nd}{1,9}){0,8}/gu;
/** What a number is part of: a word, “17-day”, “2.5”, “50%”. */
const goesOn = /^(?:[\p{Lu}\p{Ll}\p{Lt}\p{M}\p{N}]|[-‐-―’']\p{L}|[.,]\p{Nd}|%)/u;

/** Finds the numbers that are glued to a word, to a closing mark, or to a year. */
export function gluedNumbers(text: string): Call[] {
  const closes = closing(text);
  return [...text.matchAll(runs)].flatMap(({ index, 0: run }): Call[] => {
    const last = index + run.length;
    // “1)”, as Korean texts print it: the bracket is of the call where nothing before opens it.
    const end = closes(last) ? last + 1 : last;
    const after = text.slice(last, last + 3);
    if (goesOn.test(after)) return [];
    const before = text.slice(Math.max(0, index - reach), index);
    const found = behindNumber(run, before, after) ?? behindWord(run, before, after) ?? behindMark(before, after);
    if (!found) return [];
    const { strength, from = 0 } = found;
    const parts = partsOf(run.slice(from), index + from);
    const range = parts.length > 0 ? rangeFrom(parts.at(-1) as CallPart, text) : undefined;
    if (range) {
      const { last: lastPart, between } = range;
      return [
        {
          form: 'glued',
          strength: found.ranged ?? strength,
          start: index + from,
          end: lastPart.end,
          parts: [...parts, lastPart],
          between,
        },
      ];
    }
    const own = parts.map((part) => (part.end === last ? { ...part, end } : part));
    return parts.length === 0 ? [] : [{ form: 'glued', strength, start: index + from, end, parts: own, between: [] }];
  });
}

/** A range of more notes is none. */
const longestRange = 60;
const toLast = /([-‐‑–—])(\p{Nd}{1,4})/uy;

/** The end of a range that a number begins, as in “word7–9”, and the labels between them, which its dash stands for. */
function rangeFrom({ label, end }: CallPart, text: string): { last: CallPart; between: CallPart[] } | undefined {
  toLast.lastIndex = end;
  const [whole, dash = '', printed = ''] = toLast.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [from, to] = [Number(label), Number(printed.normalize('NFKC'))];
  const after = text.slice(end + whole.length, end + whole.length + 3);
  if (!(to > from && to - from < longestRange) || goesOn.test(after) || /^[-‐-―]\p{N}/u.test(after)) return undefined;
  const start = end + dash.length;
  return {
    last: { label: String(to), start, end: end + whole.length },
    between: Array.from({ length: to - from - 1 }, (_, count) => ({
      label: String(from + count + 1),
      start: end,
      end: start,
    })),
  };
}

/** Tells, of places in their order, whether a round bracket that nothing opens closes there. */
function closing(text: string): (at: number) => boolean {
  let [depth, from] = [0, 0];
  return (at) => {
    for (; from < at; from += 1) {
      if (text[from] === '(' || text[from] === '（') depth += 1;
      else if (depth > 0 && (text[from] === ')' || text[from] === '）')) depth -= 1;
    }
    return depth === 0 && (text[at] === ')' || text[at] === '）');
  };
}

interface Found {
  strength: Strength;
  /** Where in the run the label begins. */
  from?: number;
  /** What makes it a call where it begins a range, if that is another. */
  ranged?: Strength;
}

/** One number, or several that count on: “7,8”. */
function partsOf(run: string, start: number): CallPart[] {
  const numbers = run.split(',');
  const countsOn = numbers.every((one, place) => place === 0 || Number(one) === Number(numbers[place - 1]) + 1);
  if (!countsOn || numbers.some((one) => one.length > 4)) return [];
  let at = start;
  return numbers.map((one) => {
    const part = { label: one.normalize('NFKC'), start: at, end: at + one.length };
    at += one.length + 1;
    return part;
  });
}

const year = '(?:1[5-9]|20)\\d\\d';
const afterYear = new RegExp(`^${year}(?=\\d{1,3}$)`);
const afterThousands = /^\d{1,3}(?:,\d{3})+(?=\d{1,3}$)/;
const yearAndMark = new RegExp(`(?<![\\d.,-])${year}[.,;:]$`);
/** What follows the end of a sentence or a clause. */
const breaksOff = /^(?:\s|$|["”’)\]」』）。，；])/u;

/** “20061”, “1,0002”, “in 2019.5 The”: the number that it would belong to ends before it. */
function behindNumber(run: string, before: string, after: string): Found | undefined {
  if (!/[\p{L}\p{M}\p{N}.,$£€¥#№-]$/u.test(before)) {
    const from = (afterYear.exec(run) ?? afterThousands.exec(run))?.[0].length;
    if (from !== undefined) return { strength: 'ordered', from };
  }
  return yearAndMark.test(before) && !run.includes(',') && breaksOff.test(after) ? { strength: 'ordered' } : undefined;
}

const word = /[\p{L}\p{M}]+$/u;
/** Measures and formulas. */
const measure = /^(?:[kcdmµn]?m|ft|yd|mi|sq|ha|k[gW]|CO|NO|SO|PM|CH|NH|[HONx])$/;
/** In Chinese, what a number belongs to that stands before it, or after it. */
const numbered = /[第图圖表附件号號章节節条條款版期级級类類型页頁卷]$/u;
const counted =
  /^\s?[个個万萬亿億千百年月日号號人家项項条條次公米元座所名户戶台件批位种種倍期届屆章节節款吨噸度时時分秒岁歲层層亩畝平里英至到、.]/u;

/** Words of names that end with a number, in whatever language: “sha256”, “utf8”, “covid19”. */
const coined =
  /^(?:sha|md|utf|ucs|ascii|base|u?int|float|ipv?|http|tls|win|windows|python|java|web|usb|iso|rfc|cve|mpe?g|covid|sars|boeing|airbus|apollo|sputnik|voyager|soyuz|artemis|formula|route|vitamin|omega)$/i;

/** “Jingtong15”; “G20”, “km2” and “x2” are names or measures. */
function behindWord(run: string, before: string, after: string): Found | undefined {
  const own = word.exec(before)?.[0];
  if (own === undefined) return undefined;
  // H1N1, B2B2: the word itself goes on from a number, or is one letter behind a point.
  if (/\p{N}$/u.test(before.slice(0, -own.length))) return undefined;
  const last = own.normalize('NFD').replace(/\p{M}+$/u, '');
  if (/\p{Lo}$/u.test(last)) {
    if (numbered.test(last) || counted.test(after)) return undefined;
    return { strength: /^\p{Lo}/u.test(after) ? 'ordered' : 'likely' };
  }
  if (measure.test(own) || run.startsWith('0')) return { strength: 'measure' };
  return { strength: isWord(own) && !coined.test(own) ? 'likely' : 'name' };
}

/** Whether it is a word that can stand without the number: small letters at its end, and a vowel among Latin ones. */
function isWord(own: string): boolean {
  if (/\p{Lo}/u.test(own)) return !/\p{Lu}$/u.test(own);
  if (/\p{Lu}\p{M}*$/u.test(own)) return false;
  const plain = own.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length < 3 || /\p{Ll}\p{Lu}/u.test(own)) return false;
  return !/^[a-z]+$/.test(plain) || /[aeiouy]/.test(plain);
}

const marks = /(?<=([\p{L}\p{M}\p{N})\]）】》」』”’%]))[\p{Po}\p{Pe}\p{Pf}"'℃°]{1,5}$/u;
const wordBeforePoint = /(\p{L}+)\.$/u;
const abbreviation =
  /^(?:nos?|figs?|vols?|arts?|secs?|chs?|pts?|pp?|nrs?|eqs?|ex|app|add|rev|corr|amend|cl|paras?|st|ca?|vs?|\p{Lu}|\p{Ll})$/iu;

/** “again.2”, “five areas”18”, “(2019)5”, “50%3”; “。2019年” is a day, and “。3年” most likely a number of years. */
function behindMark(before: string, after: string): Found | undefined {
  const [signs = '', ahead = ''] = marks.exec(before) ?? [];
  if (signs === '' || /[*†‡\\/@#&§¶•·]/.test(signs)) return undefined;
  // “3.5”, “1:15”, “17,000”: of numbers with a mark between them.
  if (/\p{N}/u.test(ahead) && /^[.,:;’'!?]/.test(signs)) return undefined;
  if (/[%℃°]$/.test(signs)) return { strength: 'ordered' };
  if (/\p{Lo}/u.test(ahead) && counted.test(after)) return { strength: 'ordered' };
  const short = wordBeforePoint.exec(before)?.[1];
  if (short !== undefined && abbreviation.test(short)) return { strength: 'measure' };
  return { strength: /^[-–—]\p{N}|^:\p{N}/u.test(after) ? 'name' : 'likely', ranged: 'ordered' };
}
