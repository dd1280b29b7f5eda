/** Amended passages → what a person reads in a terminal: the words that went and those that came, and what is proposed. */
import { styleText } from 'node:util';
import type { Proposal } from '../convert/amend/amendment.ts';
import type { WordChange } from '../corpus/editions/word-diff.ts';
import { beginningOf, lastWordsOf } from '../corpus/text/characters.ts';

/** So much of what is the same is shown beside a change, in UTF-16 units. */
const context = 60;

/** Words in one line, `[-those that went-]` and `{+those that came+}` marked without colours too. */
export function changesText(changes: readonly WordChange[]): string {
  return changes
    .map(({ is, text }, index) => {
      if (is === 'removed') return styleText('red', `[-${text}-]`);
      if (is === 'added') return styleText('green', `{+${text}+}`);
      return shortened(text, index > 0, index < changes.length - 1);
    })
    .join('')
    .replace(/\s+/g, ' ');
}

/** What is the same, without its middle where it is long; its beginning is shown after a change, its end before one. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  if (text.length <= (Number(isAfter) + Number(isBefore)) * context + 10) return text;
  const begin = isAfter ? beginningOf(text, context) : '…';
  return isBefore ? `${begin} ${lastWordsOf(text, context)}` : begin;
}

const said: Readonly<Record<Proposal['how'], string>> = {
  changed: 'is amended',
  moved: 'stands in a longer passage',
  split: 'is split',
  merged: 'is merged with others',
};

const list = (ids: readonly string[]): string => ids.join(', ');

/** A proposal: what it is, the words that changed, and how it is accepted. */
export function proposalText(doc: string, { id, how, accepted, to, gone, fresh, changes }: Proposal): string[] {
  const others = how === 'merged' ? ` (${list(gone)})` : how === 'split' ? ` (into ${list(fresh)})` : '';
  const head = `${accepted ? 'accepted' : 'proposed'}: ${styleText('bold', id)} ${said[how]}${others}: ${to.place}`;
  const help = `until it is accepted, the passage is new, as ${to.id}: npm run convert -- --accept "${doc}#${id}"`;
  return [`  ${head}`, `    ${changesText(changes)}`, ...(accepted ? [] : [styleText('dim', `    ${help}`)])];
}

/** All proposals of a document, and how all of them are accepted; nothing where there are none. */
export function proposalsText(doc: string, proposals: readonly Proposal[]): string[] {
  const open = proposals.filter(({ accepted }) => !accepted).length;
  const all = `  ${open} passages are proposed; all of them: npm run convert -- --accept`;
  return [...proposals.flatMap((one) => proposalText(doc, one)), ...(open > 1 ? [all] : [])];
}
