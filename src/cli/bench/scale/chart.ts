/** Charts of bars as SVG files, which can be read in light and in dark. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { numberText } from './report-words.ts';

/** A bar: whose it is, and how long. Without a value nothing was measured. */
export interface Bar {
  name: string;
  value: number | undefined;
  /** Whether it is Pilcrow’s. */
  own?: boolean;
}

/** A chart: groups of bars, each group with a scale of its own. */
export interface Chart {
  title: string;
  unit: string;
  groups: readonly { name: string; bars: readonly Bar[] }[];
}

const [width, line, names, values] = [720, 24, 180, 110];

const style = `
text { font: 14px system-ui, sans-serif; fill: #1f2328; }
.title { font-weight: 600; }
.group { fill: #59636e; }
.bar { fill: #8c959f; }
.own { fill: #0f766e; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .group { fill: #9198a1; }
  .bar { fill: #656c76; }
  .own { fill: #2dd4bf; }
}
`;

/** Draws a chart. */
export function barChart({ title, unit, groups }: Chart): string {
  let y = line;
  const drawn = [x('text', { x: 0, y: y - 6, class: 'title' }, `${title} (${unit})`)];
  for (const { name, bars } of groups) {
    y += line * 1.5;
    drawn.push(x('text', { x: 0, y: y - 6, class: 'group' }, name));
    const longest = Math.max(...bars.map(({ value = 0 }) => value));
    for (const bar of bars) {
      drawn.push(...barAt(bar, y, longest));
      y += line;
    }
  }
  const height = y + 6;
  const svg = x(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    x('title', title),
    x('style', style),
    ...drawn,
  );
  return `${toXml(svg)}\n`;
}

function barAt({ name, value, own }: Bar, y: number, longest: number) {
  const length = longest > 0 ? ((value ?? 0) / longest) * (width - names - values) : 0;
  const said = value === undefined ? 'not measured' : numberText(value);
  return [
    x('text', { x: 12, y: y + 17 }, name),
    x('rect', { x: names, y: y + 4, width: Math.round(length), height: line - 8, class: own ? 'own' : 'bar' }),
    x('text', { x: names + Math.round(length) + 8, y: y + 17 }, said),
  ];
}
