/** Parts that the page cut in two: a paragraph that goes on after a blank line, a page’s end, or what was set aside. */
import type { Part } from './recognise.ts';
import { beginsSmall, endsSentence } from './row.ts';
import type { Setting } from './units.ts';

/** Joins paragraphs that go on; in the order of the text. */
export function joinedParts(parts: readonly Part[], { paragraphs }: Setting): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && goesOn(last, part, paragraphs)) joined[joined.length - 1] = { ...last, rows: [...last.rows, ...part.rows], reason: 'a paragraph that goes on after the page’s end' };
    else joined.push(part);
  }
  return joined;
}

function goesOn(before: Part, part: Part, paragraphs: Setting['paragraphs']): boolean {
  if (part.kind !== 'paragraph' || before.kind !== 'paragraph' || paragraphs === 'line') return false;
  const [last, next] = [before.rows.at(-1)?.text ?? '', part.rows[0]?.text ?? ''];
  if (last.length < 20 || endsSentence(last)) return false;
  return beginsSmall(next) && part.family === undefined;
}
