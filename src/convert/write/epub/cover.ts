/** The cover: title, who, date and the library's name, drawn as SVG, which every script can be set in. */

import { dateIn, directionOf } from '../../../corpus/text/languages/index.ts';
import { linesOf as setLines } from '../../../corpus/text/set-lines.ts';
import type { Taken } from '../format.ts';
import { type Child, type Element, x, xmlFile } from '../xml.ts';

/** The name of its file. */
export const coverFile = 'cover.svg';

const width = 1600;
const height = 2400;
const margin = 150;
const serif = "'Source Serif 4', Charter, Georgia, 'Noto Serif', 'Songti SC', 'Noto Serif CJK SC', serif";
const sans = "'Source Sans 3', 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
/** The pilcrow of the site's icon. */
const pilcrow = 'M15 6h10v2.4h-2.4V26h-2.6V8.4h-2.6V26h-2.6V17.6A5.8 5.8 0 0 1 15 6z';

/** Draws the cover. */
export function coverToSvg({ document, library, kind }: Taken): string {
  const { language, meta } = document;
  const size = [150, 128, 108, 92, 78, 66].find((one) => linesOf(meta.title, language, one).length <= 6) ?? 56;
  const title = linesOf(meta.title, language, size);
  const by = [...(meta.who ? linesOf(meta.who.name, language, 64) : []), dateIn(language, meta.date)];
  const byTop = 860 + (title.length - 1) * size * 1.18 + 170;
  const svg = x(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, lang: language },
    x('title', meta.title),
    x('rect', { width, height, fill: '#fbfaf7' }),
    x('rect', { x: margin, y: 180, width: 150, height: 150, rx: 28, fill: '#a5281b' }),
    x('path', { transform: `translate(${margin} 180) scale(${150 / 32})`, fill: '#fbfaf7', d: pilcrow }),
    text([kind.label], { y: 640, size: 50, face: sans, fill: '#5f5b52', language }),
    text(title, { y: 860, size, face: serif, fill: '#21201c', language }),
    text(by, { y: byTop, size: 64, face: serif, fill: '#5f5b52', language }),
    x('rect', { x: margin, y: 2100, width: width - 2 * margin, height: 3, fill: '#a5281b' }),
    text([library.name], { y: 2210, size: 58, face: sans, fill: '#21201c', language }),
  );
  return xmlFile(svg);
}

interface Setting {
  y: number;
  size: number;
  face: string;
  fill: string;
  language: string;
}

/** Lines of text, which begin at the margin where their language begins. */
function text(lines: readonly string[], { y, size, face, fill, language }: Setting): Element {
  const direction = directionOf(language);
  const at = direction === 'rtl' ? width - margin : margin;
  const spans = lines.map((line, index): Child => x('tspan', { x: at, dy: index === 0 ? 0 : size * 1.18 }, line));
  return x('text', { x: at, y, direction, 'font-family': face, 'font-size': size, fill }, ...spans);
}

const linesOf = (words: string, language: string, size: number): string[] =>
  setLines(words, language, (width - 2 * margin) / size);
