/** What of a note’s lines is typography: its label, as far as that is more than a number in square brackets, and the bracket that closes it. */
import { blankStart } from '../../../../corpus/text/invisible.ts';
import type { NoteMark } from './labels.ts';
import type { NoteLine } from './note-lines.ts';

/** Characters set aside: offsets in the kept text of a line, and why. */
export interface LabelAside {
  start: number;
  end: number;
  reason: string;
}

/** Square brackets stay with the label, as they are printed again; of other forms the document keeps the label alone. */
const keepsBrackets = ({ form, printed, label }: NoteMark): boolean =>
  form === 'bracketed' && printed.endsWith(`[${label}]`);

/** How many characters of what is kept of a note’s first line are its label. */
export const labelLength = (mark: NoteMark): number => (keepsBrackets(mark) ? mark.label.length + 2 : 0);

/** What is set aside of a note’s line. */
export function labelAsides(text: string, { mark, closes }: NoteLine): LabelAside[] {
  const asides: LabelAside[] = [];
  if (mark && mark.printed !== '') {
    const { length } = mark.printed;
    const space = blankStart(text.slice(length));
    const end = length + space;
    const hidden = length - labelLength(mark);
    if (!keepsBrackets(mark)) asides.push({ start: 0, end, reason: 'the note’s label, as it is printed' });
    else {
      if (hidden > 0)
        asides.push({ start: 0, end: hidden, reason: 'characters that nobody sees, before the note’s label' });
      if (space > 0) asides.push({ start: length, end, reason: 'white space after the note’s label' });
    }
  }
  if (closes !== undefined)
    asides.push({ start: closes, end: text.length, reason: 'the bracket that closes the note' });
  return asides;
}
