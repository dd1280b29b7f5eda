/** The lists of a Word document: numbers that go on by themselves where the printed labels do, else each label as it is. */
import type { Element } from 'xast';
import type { List } from '../../../corpus/model/node.ts';
import { romanValue } from '../../../corpus/text/numerals.ts';
import { val, w } from './word.ts';

/** How far each level of a list is set in, in twentieths of a point. */
export const step = 360;

const letterValue = (label: string): number | undefined =>
  /^[a-z]$/i.test(label) ? label.toLowerCase().charCodeAt(0) - 96 : undefined;

/** Word's formats of numbers, and what a label is worth in each. */
const formats: readonly [name: string, form: RegExp, worth: (label: string) => number | undefined][] = [
  ['decimal', /^\d{1,4}$/, Number],
  ['lowerRoman', /^[ivxlc]+$/, (label) => romanValue(label.toUpperCase())],
  ['upperRoman', /^[IVXLC]+$/, romanValue],
  ['lowerLetter', /^[a-z]$/, letterValue],
  ['upperLetter', /^[A-Z]$/, letterValue],
];

/** A format that gives the labels one after the other: what stands around the number, and the first. */
function seriesOf(
  labels: readonly string[],
): { format: string; before: string; after: string; start: number } | undefined {
  const parts = labels.map((label) => /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)(.*)$/u.exec(label.replaceAll(/%/g, '')));
  const [, before = '', , after = ''] = parts[0] ?? [];
  if (!parts.every((part) => part?.[1] === before && part[3] === after)) return undefined;
  for (const [format, form, worth] of formats) {
    const values = parts.map((part) => (form.test(part?.[2] ?? '') ? worth(part?.[2] ?? '') : undefined));
    const [start] = values;
    if (start !== undefined && start > 0 && values.every((value, index) => value === start + index))
      return { format, before, after, start };
  }
  return undefined;
}

/** The lists of one document, as they are met. */
export class Numbering {
  readonly #lists: Element[] = [];

  /** The numbers of Word's lists for the items of a list, one for all or one for each. */
  listsOf({ ordered, items }: List, level: number): number[] {
    const labels = items.map(({ label }, index) => label ?? (ordered ? `${index + 1}.` : '•'));
    const series = ordered ? seriesOf(labels) : undefined;
    if (series) {
      const { format, before, after, start } = series;
      const number = this.#add(level, format, `${before}%${level + 1}${after}`, start);
      return labels.map(() => number);
    }
    const known = new Map<string, number>();
    return labels.map((label) => {
      const number = known.get(label) ?? this.#add(level, ordered ? 'decimal' : 'bullet', label, 1);
      known.set(label, number);
      return number;
    });
  }

  #add(level: number, format: string, text: string, start: number): number {
    const number = this.#lists.length + 1;
    const left = String((level + 1) * step);
    this.#lists.push(
      w(
        'abstractNum',
        { abstractNumId: String(number) },
        val('multiLevelType', 'hybridMultilevel'),
        w(
          'lvl',
          { ilvl: String(level) },
          val('start', String(start)),
          val('numFmt', format),
          val('lvlText', text),
          val('lvlJc', 'left'),
          w('pPr', {}, w('ind', { left, hanging: String(step) })),
        ),
      ),
    );
    return number;
  }

  /** What the part of the lists holds. */
  content(): Element[] {
    const numbers = this.#lists.map((_, index) =>
      w('num', { numId: String(index + 1) }, val('abstractNumId', String(index + 1))),
    );
    return [...this.#lists, ...numbers];
  }
}
