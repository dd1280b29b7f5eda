/** What a page that shows two documents side by side says of them. */
import type { Document } from '../../corpus/model/document.ts';
import { primaryOf } from '../../corpus/text/languages/index.ts';
import { counted } from '../in-numbers.ts';
import { type Row, shownOf } from './rows.ts';

/**
 * Says in sentences what is tied, and what is left out.
 *
 * @param rows All of them, those that are shown and others.
 */
export function sayPair(
  rows: readonly Row[],
  { left, right, isOneText }: { left: Document; right: Document; isOneText: boolean },
  language: string,
): string[] {
  const references = new Set(rows.flatMap(({ ties }) => ties.map(({ id }) => id)));
  const tied = counted(references.size, 'cross-reference', language);
  if (left.id === right.id)
    return [
      `The editors relate passages of this document to one another in ${tied}. The words that are compared are marked.`,
    ];
  const [here, there] = [left.meta['short-title'], right.meta['short-title']];
  const said = isOneText ? sayOneText(rows, left, right, language) : [];
  if (references.size === 0) return said;
  const texts = rows.filter((row) => row.left?.passage.kind === 'paragraph');
  const taken = texts.filter(({ ties }) => ties.length > 0).length;
  return [
    ...said,
    ...(isOneText
      ? [`The editors relate them in ${tied} too.`]
      : [
          `The editors relate ${taken.toLocaleString(language)} of the ${counted(texts.length, 'paragraph', language)} of ${here} to passages of ${there}, in ${tied}.`,
          'The words that are compared are marked in both.',
          shownOf(rows).length < rows.length
            ? 'Only what they relate is shown.'
            : 'Where nothing stands at the right, they relate nothing.',
        ]),
  ];
}

function sayOneText(rows: readonly Row[], left: Document, right: Document, language: string): string[] {
  const both = rows.filter((row) => row.left && row.same).length;
  const alone = rows.length - both;
  const passages = counted(both, 'passage', language);
  const isOneLanguage = primaryOf(left.language) === primaryOf(right.language);
  const marked = isOneLanguage
    ? 'What only one of the two has is marked word by word.'
    : 'The words of a term that both have are marked in both.';
  return [
    `One text in two ${isOneLanguage ? 'editions' : 'languages'}: ${passages} side by side${alone > 0 ? `, ${alone.toLocaleString(language)} in only one of them` : ''}.`,
    marked,
  ];
}
