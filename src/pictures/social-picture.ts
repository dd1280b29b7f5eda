/** The picture that other sites show with a link to the library (Open Graph): its name and what it is, in the look of the site. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { toXml } from 'xast-util-to-xml';
import { type Child, x } from 'xastscript';
import { linesOf } from '../corpus/text/set-lines.ts';

/** How large it is, as those sites ask for it. */
export const socialSize = { width: 1200, height: 630 } as const;

/** What is drawn, and what it is drawn with. */
export interface Social {
  name: string;
  description: string;
  language: string;
  /** The faces in one weight each, as TrueType: the text's and the interface's. */
  faces: { serif: Uint8Array; sans: Uint8Array };
  /** The drawing program, `@resvg/resvg-wasm/index_bg.wasm`. */
  program: Uint8Array<ArrayBuffer>;
}

let started: Promise<void> | undefined;

/** Draws the picture. The same words and faces give the same bytes. */
export async function socialPicture({ faces, program, ...words }: Social): Promise<Uint8Array<ArrayBuffer>> {
  // The program can be started once in a process.
  started ??= initWasm(program);
  await started;
  const font = { fontBuffers: [faces.serif, faces.sans], loadSystemFonts: false };
  return new Uint8Array(new Resvg(socialSvg(words), { font }).render().asPng());
}

const margin = 80;
/** The interface's face, whose file calls it by the weight that it has before it is given one. */
const sans = 'Source Sans 3 ExtraLight';
/** The pilcrow of the site's icon. */
const pilcrow = 'M15 6h10v2.4h-2.4V26h-2.6V8.4h-2.6V26h-2.6V17.6A5.8 5.8 0 0 1 15 6z';
/** What the faces have. A text with other characters is left out: a picture of empty boxes says nothing. */
const known = /^[\u0020-\u00ff‘’“”–—…•]*$/;

/** The picture as SVG. */
export function socialSvg({ name, description, language }: Pick<Social, 'name' | 'description' | 'language'>): string {
  const { width, height } = socialSize;
  const inside = width - 2 * margin;
  const heading = known.test(name) ? linesOf(name, language, inside / 88).slice(0, 2) : [];
  const below = known.test(description) ? linesOf(description, language, inside / 40).slice(0, 3) : [];
  const top = 330 + (heading.length - 1) * 100 + 80;
  const svg = x(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    x('rect', { width, height, fill: '#fbfaf7' }),
    x('rect', { x: margin, y: 90, width: 110, height: 110, rx: 21, fill: '#a5281b' }),
    x('path', { transform: `translate(${margin} 90) scale(${110 / 32})`, fill: '#fbfaf7', d: pilcrow }),
    x('text', { 'font-family': 'Source Serif 4', 'font-size': 88, fill: '#21201c' }, spans(heading, 330, 100)),
    x('text', { 'font-family': sans, 'font-size': 40, fill: '#5f5b52' }, spans(below, top, 54)),
    x('rect', { x: margin, y: 570, width: inside, height: 3, fill: '#a5281b' }),
  );
  return toXml(svg);
}

const spans = (lines: readonly string[], from: number, height: number): Child =>
  lines.map((line, index) => x('tspan', { x: margin, y: from + index * height }, line));
