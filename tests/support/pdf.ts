/** What a PDF says of itself: its bookmarks, its named places, its lines. Chromium writes the objects as plain text. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** A place in a PDF: the page, from 1, and how far over its lower edge, in points. */
export interface Place {
  page: number;
  y: number;
}

/** A bookmark and those under it. */
export interface Bookmark extends Place {
  title: string;
  children: Bookmark[];
}

/** Reads a PDF's bookmarks and named places. */
export function readPdf(path: string): { outline: Bookmark[]; places: Map<string, Place> } {
  const text = readFileSync(path, 'latin1');
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body]) => [number, body ?? '']),
  );
  const pages = [...objects].flatMap(([number, body]) => (/\/Type \/Page\b/.test(body) ? [number] : []));
  const reference = (body: string, key: string): string | undefined => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
  const object = (number: string | undefined): string => {
    const body = objects.get(number);
    if (body === undefined) throw new Error(`the PDF has no object ${number}`);
    return body;
  };
  const place = (array: string): Place => {
    const [, page, y] = /^\[(\d+) 0 R \/XYZ \S+ (\S+) /.exec(array) ?? [];
    return { page: pages.indexOf(page) + 1, y: Number(y) };
  };
  const bookmarks = (first: string | undefined): Bookmark[] => {
    const found: Bookmark[] = [];
    for (let number = first; number !== undefined; number = reference(object(number), 'Next')) {
      const body = object(number);
      const destination = /\/Dest (\[[^\]]*\])/.exec(body)?.[1] ?? '';
      found.push({ title: titleIn(body), ...place(destination), children: bookmarks(reference(body, 'First')) });
    }
    return found;
  };
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const named = object(reference(catalog, 'Dests')).matchAll(/\/([^\s/[]+) (\[[^\]]*\])/g);
  return {
    outline: bookmarks(reference(object(reference(catalog, 'Outlines')), 'First')),
    places: new Map([...named].map(([, name = '', array = '']) => [name, place(array)])),
  };
}

/** A title is Latin text in brackets, or UTF-16 in hexadecimal. */
function titleIn(body: string): string {
  const [, latin, hex] = /\/Title (?:\(((?:\\.|[^\\)])*)\)|<FEFF([0-9A-F]*)>)/.exec(body) ?? [];
  if (latin !== undefined) return latin.replace(/\\(.)/g, '$1');
  return Buffer.from(hex ?? '', 'hex')
    .swap16()
    .toString('utf16le');
}

/** A line as it is printed: its words, and where it begins, in points from the left and upper edge of the page. */
export interface Line {
  text: string;
  x: number;
  y: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

/** Reads the lines of each page of a PDF, from the top. Those that stand at one height are one. */
export function linesOf(path: string): Line[][] {
  const bytes = readFileSync(path);
  const text = bytes.toString('latin1');
  const starts = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((at) => [at[1], at.index + at[0].length]));
  const body = (number: string | undefined): string => {
    const from = starts.get(number) ?? 0;
    return text.slice(from, text.indexOf('endobj', from));
  };
  const stream = (number: string | undefined): string => {
    const own = body(number);
    const from = (starts.get(number) ?? 0) + own.indexOf('stream\n') + 7;
    const part = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(own)?.[1]));
    return (own.includes('/FlateDecode') ? inflateSync(part) : part).toString('latin1');
  };
  const pages = [...starts.keys()].map(body).filter((one) => /\/Type \/Page\b/.test(one));
  return pages.map((page) => {
    const height = Number(/\/MediaBox \[\S+ \S+ \S+ ([\d.]+)/.exec(page)?.[1]);
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => {
        const [, unicode] = /\/ToUnicode (\d+) 0 R/.exec(body(number)) ?? [];
        const letters = unicode === undefined ? new Map<number, string>() : lettersIn(stream(unicode));
        return [name, { letters, digits: body(number).includes('/Subtype /Type3') ? /../g : /.{4}/g }];
      }),
    );
    return toLines(glyphsIn(stream(/\/Contents (\d+) 0 R/.exec(page)?.[1]), fonts), height);
  });
}

/** The letters of a font by the numbers of its glyphs, and how these are written: a font that is drawn has few. */
interface Font {
  letters: Map<number, string>;
  digits: RegExp;
}

/** The letters of a font by the numbers of its glyphs. */
function lettersIn(map: string): Map<number, string> {
  const letter = (hex: string, more = 0): string => {
    const units = hex.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? [];
    return String.fromCharCode(...units.slice(0, -1), (units.at(-1) ?? 0) + more);
  };
  const found = new Map<number, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g))
      found.set(Number.parseInt(glyph, 16), letter(hex));
  for (const [, lines = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1)
        found.set(glyph, letter(hex, glyph - first));
    }
  return found;
}

/** What a page draws of letters, each with its place. */
function glyphsIn(content: string, fonts: ReadonlyMap<string | undefined, Font>): Line[] {
  const found: Line[] = [];
  const saved: Matrix[] = [];
  let current: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = current;
  let font: string | undefined;
  const token = /\/(F\d+) \S+ Tf|([-\d. ]+) (cm|Tm|Td)\b|<([\da-fA-F]+)> Tj|(?:^|\s)([qQ])(?=\s)/g;
  for (const [, name, values = '', act, hex, state] of content.matchAll(token)) {
    const numbers = values.trim().split(/\s+/).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (name) font = name;
    if (act === 'cm') current = times([a, b, c, d, e, f], current);
    if (act === 'Tm') line = [a, b, c, d, e, f];
    if (act === 'Td') line = times([1, 0, 0, 1, a, b], line);
    if (state === 'q') saved.push(current);
    if (state === 'Q') current = saved.pop() ?? current;
    const [, , , , x, y] = times(line, current);
    const { letters, digits } = fonts.get(font) ?? { letters: undefined, digits: /.{4}/g };
    for (const glyph of hex?.match(digits) ?? [])
      found.push({ text: letters?.get(Number.parseInt(glyph, 16)) ?? '?', x, y });
  }
  return found;
}

function toLines(glyphs: readonly Line[], height: number): Line[] {
  const lines = new Map<number, Line[]>();
  for (const glyph of glyphs) {
    const y = Math.round(height - glyph.y);
    lines.set(y, [...(lines.get(y) ?? []), glyph]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([y, all]) => {
      const row = all.toSorted((a, b) => a.x - b.x);
      return { text: row.map(({ text }) => text).join(''), x: row[0]?.x ?? 0, y };
    });
}
