/** What is said of a figure in words: what kind it is, its number with its unit. */
import { type Figure, type FigureKind, figureKindLabels } from './figures.ts';

/** The kinds that a text promises or reports, rather than counts by the way. */
const main: ReadonlySet<FigureKind> = new Set(['target', 'result', 'ceiling']);

/** Whether a figure is promised, reached, or a limit: what a list of them shows first. */
export const isMain = ({ kind }: Pick<Figure, 'kind'>): boolean => main.has(kind);

/** What a kind of figure is called, one of it. */
export const kindLabel: Readonly<Record<FigureKind, string>> = {
  target: 'target',
  result: 'result',
  ceiling: 'limit',
  count: 'count',
  duration: 'length of time',
  name: 'in a name',
  ordinal: 'in order',
  date: 'date',
  reference: 'reference',
  conversion: 'conversion',
};

/** How many figures of the main kinds there are, in words: “69 targets, 2 limits”. */
export function mainCounts(figures: readonly Pick<Figure, 'kind'>[]): string {
  return [...main]
    .flatMap((kind) => {
      const count = figures.filter((one) => one.kind === kind).length;
      return count === 0 ? [] : `${count} ${count === 1 ? kindLabel[kind] : figureKindLabels[kind].toLowerCase()}`;
    })
    .join(', ');
}

/** A number with its unit, as a column of numbers shows it: `40 billion kWh`. */
export function measured({ number, unit, kind }: Pick<Figure, 'number' | 'unit' | 'kind'>): string {
  const compact: Intl.NumberFormatOptions =
    Math.abs(number) >= 1e6
      ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }
      : { maximumFractionDigits: 4 };
  const plain = kind === 'date' ? String(number) : number.toLocaleString('en', compact);
  if (unit === undefined) return plain;
  return unit === '%' ? `${plain}%` : `${plain}\u00a0${unit}`;
}
