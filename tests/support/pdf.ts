/** What a PDF says of itself: its bookmarks and its named places. Chromium writes these objects as plain text. */
import { readFileSync } from 'node:fs';

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
