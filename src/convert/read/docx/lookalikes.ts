/** Paragraphs that look like structure which Word was not told of: what was typed by hand is said. */
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { beginsItem, countLook, isUpper, type Looks, longestHeading, namesPart } from '../typed-structure.ts';
import type { Kind } from './kinds.ts';
import { type Paragraph, piecesOf, shownOf } from './pieces.ts';
import type { Records } from './record.ts';

/** “1.2 Scope”: a number of several. */
const decimal = /^\d{1,3}(?:\.\d{1,3})+\.?\s/u;

const looks: [name: string, is: (text: string, paragraph: Paragraph) => boolean][] = [
  [
    'a heading',
    (text, paragraph) => text.length <= longestHeading && (stands(paragraph) || isUpper(text)) && !/[.,;:]$/.test(text),
  ],
  ['a heading', namesPart],
  ['a note', (text) => /^(?:[[［【(（]\d{1,4}[\]］】)）]|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}|[①-⑳]|[*†‡]{1,3}\s)/u.test(text)],
  ['an item of a list', (text) => beginsItem(text) || decimal.test(text)],
  ['a row of a table', (text) => (text.match(/\t/g)?.length ?? 0) > 1],
];

/** The warnings, one for each kind. Paragraphs alone are looked at: what has a style or was decided is what it is. */
export function lookalikes(
  paragraphs: readonly Paragraph[],
  kindOf: (paragraph: Paragraph) => Kind,
  record: Records,
  file: string,
): Problem[] {
  const found: Looks = new Map();
  for (const paragraph of paragraphs) {
    const at = paragraph.stretches[0]?.path ?? '';
    if (record.get(at)?.kind !== 'paragraph') continue;
    const { kind, by } = kindOf(paragraph);
    const text = shownOf(paragraph).trim();
    const name =
      kind === 'paragraph' && by === 'rule' && !paragraph.boxed
        ? looks.find(([, is]) => is(text, paragraph))?.[0]
        : undefined;
    if (name !== undefined) countLook(found, name, at, text);
  }
  return [...found].map(([name, one]) => problem('docx-looks-like', { file }, { name, ...one }));
}

function stands(paragraph: Paragraph): boolean {
  const words = piecesOf(paragraph).flatMap((piece) =>
    piece.is === 'text' && piece.shown.trim() !== '' ? [piece] : [],
  );
  return words.length > 0 && words.every(({ look }) => look.stands === true);
}
