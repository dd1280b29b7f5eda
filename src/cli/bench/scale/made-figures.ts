/** The numbers of a made-up text, as the editors would record them: proposed, and all taken as they are proposed. */
import { stringify } from 'yaml';
import { proposeFigures } from '../../../convert/propose-figures.ts';
import type { Figure } from '../../../corpus/editors/figures.ts';
import type { Inline } from '../../../corpus/model/inline.ts';
import type { Note, Section } from '../../../corpus/model/node.ts';
import type { Place } from '../../../corpus/model/place.ts';
import type { GrownText } from '../growth/grown-formats.ts';

// Where a passage stands is nothing to its numbers.
const place: Place = { words: '', short: '', paragraph: '' };
const inlines = (value: string): Inline[] => [{ type: 'text', value }];

/** The file of figures of a text, by the ids that the conversion gives its passages. */
export function madeFigures({ sections }: GrownText): string {
  const notes: Note[] = [];
  const children = sections.map(({ heading, paragraphs }, index): Section => {
    const number = String(index + 1);
    const own = paragraphs.map(({ text, note }, at) => {
      if (note !== undefined) notes.push(noteOf(notes.length + 1, note));
      return { type: 'paragraph' as const, id: `s${number}-p${at + 1}`, place, inlines: inlines(text) };
    });
    const printed = `${number}. `;
    const words = { heading: inlines(printed + heading), number, printed, origin: 'text' as const };
    return { type: 'section', id: `s${number}`, place, ...words, children: own };
  });
  const series = [{ id: 'notes', notes }];
  const figures = proposeFigures({ id: '', language: 'en', children, series }).map(alone);
  return stringify({ figures }, { lineWidth: 0 });
}

/** What says another number in another unit does so no more, since each has changed by itself. */
const alone = ({ converts, ...figure }: Figure): Figure => (converts ? { ...figure, kind: 'count' } : figure);

const noteOf = (number: number, words: string): Note => ({
  type: 'note',
  id: `n${number}`,
  place,
  label: String(number),
  calls: [],
  children: [{ type: 'plain', inlines: inlines(words) }],
});
