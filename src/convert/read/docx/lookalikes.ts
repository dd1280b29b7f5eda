/** Paragraphs that look like structure which Word was not told of: what was typed by hand is said. */
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { headOf } from '../../../corpus/text/characters.ts';
import type { Kind } from './kinds.ts';
import { type Paragraph, piecesOf, shownOf } from './pieces.ts';
import type { Records } from './record.ts';

/** What is named of each kind. */
const few = 3;

const numerals = '[一二三四五六七八九十百]{1,4}';
const listed = new RegExp(
  `^(?:[-–—•·▪◦‣○●]\\s|[(（]?(?:\\d{1,3}|[a-z]|[ivxl]{1,6})[.)）]\\s|\\d{1,3}(?:\\.\\d{1,3})+\\.?\\s|${numerals}、|[（(]${numerals}[)）])`,
  'u',
);

const looks: [name: string, is: (text: string, paragraph: Paragraph) => boolean][] = [
  [
    'a heading',
    (text, paragraph) => text.length <= 120 && (stands(paragraph) || isUpper(text)) && !/[.,;:]$/.test(text),
  ],
  [
    'a heading',
    (text) =>
      text.length <= 120 &&
      /^(?:(?:Article|Section|Chapter|Part|Annex)\s+[\dIVXLC]+\b|§\s*\d|第.{1,4}[章节條条])/u.test(text),
  ],
  ['a note', (text) => /^(?:[[［【(（]\d{1,4}[\]］】)）]|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}|[①-⑳]|[*†‡]{1,3}\s)/u.test(text)],
  ['an item of a list', (text) => listed.test(text)],
  ['a row of a table', (text) => (text.match(/\t/g)?.length ?? 0) > 1],
];

/** The warnings, one for each kind. Paragraphs alone are looked at: what has a style or was decided is what it is. */
export function lookalikes(
  paragraphs: readonly Paragraph[],
  kindOf: (paragraph: Paragraph) => Kind,
  record: Records,
  file: string,
): Problem[] {
  const found = new Map<string, { count: number; first: { at: string; head: string }[] }>();
  for (const paragraph of paragraphs) {
    const at = paragraph.stretches[0]?.path ?? '';
    if (record.get(at)?.kind !== 'paragraph') continue;
    const { kind, by } = kindOf(paragraph);
    const text = shownOf(paragraph).trim();
    const name =
      kind === 'paragraph' && by === 'rule' && !paragraph.boxed
        ? looks.find(([, is]) => is(text, paragraph))?.[0]
        : undefined;
    if (name === undefined) continue;
    const one = found.get(name) ?? { count: 0, first: [] };
    one.count += 1;
    if (one.first.length < few) one.first.push({ at, head: headOf(text, 40) });
    found.set(name, one);
  }
  return [...found].map(([name, one]) => problem('docx-looks-like', { file }, { name, ...one }));
}

function stands(paragraph: Paragraph): boolean {
  const words = piecesOf(paragraph).flatMap((piece) =>
    piece.is === 'text' && piece.shown.trim() !== '' ? [piece] : [],
  );
  return words.length > 0 && words.every(({ look }) => look.stands === true);
}

const isUpper = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.length > 3;
