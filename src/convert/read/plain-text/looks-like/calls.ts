/** The kinds of sign within a text that look like calls of notes. A number glued to a word, or in square brackets, is told elsewhere. */

import { noteWord } from '../../../../corpus/text/languages/part-words.ts';

/** A kind of call. */
export interface CallLooks {
  name: string;
  /** Finds such calls in a line; what comes before one is looked at no further than a few characters back. */
  pattern: RegExp;
  /** Whether the sidecar's `brackets: text` settles it. */
  bracketed?: true;
  /** A pattern for the sidecar that matches lines which hold such calls. */
  match: string;
}

/** All kinds of calls. “km²” and “10⁶” are measures, “*word*” is stressed. */
export const callLooks: readonly CallLooks[] = [
  {
    name: 'a raised number',
    match: '.*[¹²³⁰⁴-⁹].*',
    pattern:
      /(?<=[\p{L}\p{M}\p{Po}\p{Pe}\p{Pf}\p{Pi}"'])(?<!(?<!\p{L})(?:[kcdmµn]?m|ft|yd|mi|in|[CEMRmsrxyz]))[¹²³⁰⁴-⁹]+/gu,
  },
  {
    name: 'a mark',
    match: '.*[*†‡].*',
    pattern: /(?<=[\p{L}\p{N}.,;:!?)”’])(?<!\*[^*\s][^*]{0,80})(?:[†‡]+|\*+(?![\p{L}\p{N}*]))/gu,
  },
  {
    name: 'a number in round brackets',
    bracketed: true,
    match: '.*\\(\\d{1,3}\\).*',
    pattern: /(?<=\p{L}\p{L}|[.,;:!?”’"。，；：])\(\d{1,3}\)(?![\p{L}\p{N}(])|(?<=\S\s?)\(\d{1,3}\)(?=[.。]?$)/gu,
  },
  {
    name: 'a letter or a word in brackets',
    bracketed: true,
    match: '.*\\[[a-z*†‡].*',
    pattern: new RegExp(`(?<=\\S)\\[(?:[a-z]|[*†‡§]{1,3}|[ivx]{1,4}|(?:${noteWord})\\.?\\s?\\d{1,3})\\]`, 'giu'),
  },
  {
    name: 'several numbers in brackets',
    bracketed: true,
    match: '.*\\[\\d[^\\]]*\\].*',
    pattern: /\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){1,20}\]/g,
  },
  {
    name: 'a number in other brackets',
    bracketed: true,
    match: '.*[〔［【{]\\d.*',
    pattern: /(?<=\S)[〔［【{]\d{1,3}[〕］】}]/g,
  },
  {
    name: 'a number between strokes',
    match: '.*\\\\\\d+\\\\.*',
    pattern: /(?<=\S)\\\d{1,4}\\/g,
  },
  { name: 'a number after a circumflex', match: '.*\\^.*', pattern: /(?<=[\p{L}.,;:!?)”’])\^\d{1,3}(?!\d)/gu },
];
