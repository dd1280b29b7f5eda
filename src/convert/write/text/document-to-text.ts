/**
 * A document → plain text, to read anywhere and to send by mail.
 *
 * A paragraph is one line, whatever its length: what shows it breaks it to its own width, and words that are searched for or
 * compared are found. What the editors say stands at the end, under a rule; a heading of theirs, a note's number and the words
 * of a picture are in brackets.
 */
import type { Format, Taken } from '../format.ts';
import { headedSeries } from '../note-series.ts';
import { saidFacts } from '../said-facts.ts';
import { editorsToText } from './editors-to-text.ts';
import { blocksToText, labelled, nodesToText } from './nodes-to-text.ts';

/** Between what the text says and what the editors say. */
const rule = '* * *';

/** Writes a document as plain text. */
export function documentToText(taken: Taken): string {
  const { document, library } = taken;
  const facts = saidFacts(taken).filter(({ editors }) => !editors);
  const head = facts.map(({ label, words, href }) => `${label}: ${words}${href === undefined ? '' : ` <${href}>`}`);
  const notes = headedSeries(document).flatMap((series) => [
    `\n\n${series.heading}`,
    ...series.notes.map(({ label, children }) => labelled(`[${label}]`, blocksToText(children))),
  ]);
  const parts = [
    document.meta.title,
    ...(head.length > 0 ? [head.join('\n')] : []),
    ...nodesToText(document.children),
    ...notes,
    `\n\n${rule}`,
    `What follows is not of the text: the editors of ${library.name} say it.`,
    ...editorsToText(taken),
  ];
  return `${parts.join('\n\n')}\n`;
}

export const text: Format = {
  name: 'text',
  ending: '.txt',
  type: 'text/plain',
  label: 'Plain text',
  purpose: 'for mail, and for any program',
  write: documentToText,
};
