/** Fields: what Word computes. Their result is text, their code is not. */
import type { Fate } from './pieces.ts';
import { type Element, within } from './xml.ts';

/** The marks of fields that have all their parts; one that never ends, or ends twice, is none. */
export function wholeFields(root: Element): ReadonlySet<Element> {
  const whole = new Set<Element>();
  const open: Element[][] = [];
  for (const element of within(root)) {
    if (element.name !== 'w:fldChar') continue;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') open.push([element]);
    else if (type === 'separate') open.at(-1)?.push(element);
    else if (type === 'end') for (const mark of [...(open.pop() ?? []), element]) whole.add(mark);
  }
  return whole;
}

interface Field {
  code: string;
  inResult: boolean;
}

/** Codes whose results are made for pages of paper. */
const listings: Readonly<Record<string, string>> = {
  TOC: 'a table of contents that Word made: the edition has its own',
  INDEX: 'an index that Word made, by pages',
  TOA: 'a table of authorities that Word made, by pages',
};
const nameOf = (code: string): string => /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';

/** What becomes of the result of a field. */
export function fateOfResult(code: string): Fate | undefined {
  const reason = listings[nameOf(code)];
  return reason === undefined ? undefined : { kind: 'furniture', reason };
}

/** Where the result of a field leads: `HYPERLINK "https://…"`. */
export function targetOf(code: string): string | undefined {
  if (nameOf(code) !== 'HYPERLINK') return undefined;
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(code) ?? [];
  return quoted ?? bare;
}

/** The bookmark of the note that a field calls once more, set as calls are: `NOTEREF _Ref1 \f`. */
export function againOf(code: string): string | undefined {
  if (nameOf(code) !== 'NOTEREF' || !/\\f\b/i.test(code)) return undefined;
  return /^\s*NOTEREF\s+"?([^\s"\\]+)/i.exec(code)?.[1];
}

/** The notes whose calls bookmarks stand around, by their names. */
export function markedNotes(root: Element): Map<string, { series: 'footnote' | 'endnote'; id: string }> {
  const open = new Map<string, string>();
  const marked = new Map<string, { series: 'footnote' | 'endnote'; id: string }>();
  for (const { name, attributes } of within(root)) {
    const { 'w:id': id = '', 'w:name': own = '' } = attributes;
    if (name === 'w:bookmarkStart' && open.size < mostOpen) open.set(id, own);
    else if (name === 'w:bookmarkEnd') open.delete(id);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const series = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      for (const one of open.values()) if (!marked.has(one)) marked.set(one, { series, id });
    }
  }
  return marked;
}

/** So many bookmarks at most are open at once: more are no document’s, but were made to take time. */
const mostOpen = 50;

/** The fields that are open while a part is read. */
export class Fields {
  readonly #whole: ReadonlySet<Element>;
  readonly #open: Field[] = [];

  constructor(root: Element) {
    this.#whole = wholeFields(root);
  }

  mark(element: Element): void {
    if (!this.#whole.has(element)) return;
    const type = element.attributes['w:fldCharType'];
    const last = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ code: '', inResult: false });
    else if (type === 'separate' && last) last.inResult = true;
    else if (type === 'end') this.#open.pop();
  }

  /** Takes a part of a code. */
  code(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.inResult && last.code.length < 4000) last.code += text;
  }

  /** What becomes of text that stands here. */
  fate(): Fate | undefined {
    for (const field of this.#open) {
      if (!field.inResult) return { kind: 'machine', reason: 'the code of a field' };
      const fate = fateOfResult(field.code);
      if (fate) return fate;
    }
    return undefined;
  }

  /** The bookmark of the note that text which stands here calls once more. */
  again(): string | undefined {
    const last = this.#open.at(-1);
    return last?.inResult ? againOf(last.code) : undefined;
  }

  /** Where text that stands here leads. */
  target(): string | undefined {
    return this.#open.map(({ code }) => targetOf(code)).findLast((target) => target !== undefined);
  }
}
