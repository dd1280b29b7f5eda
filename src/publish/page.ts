/** A built page, parsed once: what is to be changed in it is told as edits, so that every other byte stays as it is. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;

/** A page as it was built, with its elements in the order of their tags. */
export interface BuiltPage {
  html: string;
  elements: readonly PageElement[];
}

/** What takes the place of a stretch of a page; of no stretch, what is put there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Parses a page, `noscript` too. The only time that this is done: it is the dearest part of publishing. */
export function parsePage(html: string): BuiltPage {
  const elements: PageElement[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [
    parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }),
  ];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return { html, elements };
}

/** The value of an attribute, if an element has it. */
export const attributeOf = ({ attrs }: PageElement, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

/** The text that stands in an element itself. */
export const textIn = ({ childNodes }: PageElement): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Edits in the order of the page, each once: of a tag that is not closed, a parser can make several elements. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/**
 * A page, or a stretch of it, as edits change it.
 *
 * @param edits In order, none over another.
 */
export const edited = (html: string, edits: readonly Edit[], from?: number, to?: number): string =>
  piecesOf(html, edits, from, to).join('');

/** What an edited page is put together from, by turns its own and the edits': every character is in one piece, and copied once. */
export function piecesOf(html: string, edits: readonly Edit[], from = 0, to = html.length): string[] {
  const pieces: string[] = [];
  let end = from;
  for (const edit of edits) {
    if (edit.start < from || edit.end > to) continue;
    pieces.push(html.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return [...pieces, html.slice(end, to)];
}
