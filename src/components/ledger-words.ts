/** What the ledger's tables call what became of a part of a text. */
import type { PartKind } from '../corpus/model/ledger.ts';

const words: Partial<Record<PartKind, string>> = {
  furniture: 'set aside',
  'notes-heading': 'heading of the notes',
  blank: 'blank line',
  machine: 'written for programs',
  hidden: 'not shown',
};

/** What readers call a kind, where its name in the data says little. */
export const kindWords = (kind: PartKind): string => words[kind] ?? kind;

/** A text in parts: what was kept, and what was set aside with the reason. Asides stand in their order. */
export function keptAndSetAside(
  text: string,
  asides: readonly { offset: number; text: string; reason: string }[],
): { text: string; reason?: string }[] {
  const parts: { text: string; reason?: string }[] = [];
  let end = 0;
  for (const { offset, text: aside, reason } of asides) {
    if (offset > end) parts.push({ text: text.slice(end, offset) });
    parts.push({ text: aside, reason });
    end = offset + aside.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
