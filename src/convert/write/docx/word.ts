/** Elements of WordprocessingML (ECMA-376) as xast nodes: runs of words, paragraphs, bookmarks. */
import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'xast';
import { directionOf } from '../../../corpus/text/languages/index.ts';
import { type Attributes, el } from '../xml.ts';

/** An element of Word's own namespace, as its attributes are unless they name another. */
export const w = (name: string, attributes: Attributes = {}, ...children: ElementContent[]): Element =>
  el(
    `w:${name}`,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.includes(':') ? key : `w:${key}`, value])),
    ...children,
  );

/** An element that only has a value. */
export const val = (name: string, value: string): Element => w(name, { val: value });

/** How a run looks. */
export interface Look {
  style?: string | undefined;
  italic?: boolean;
  bold?: boolean;
  lang?: string | undefined;
}

/** The properties of a run, in the order that the standard has them. */
export function runProperties({ style, italic, bold, lang }: Look): Element[] {
  const all = [
    ...(style === undefined ? [] : [val('rStyle', style)]),
    ...(bold ? [w('b')] : []),
    ...(italic ? [w('i')] : []),
    ...(lang !== undefined && directionOf(lang) === 'rtl' ? [w('rtl')] : []),
    ...(lang === undefined ? [] : [w('lang', { val: lang, eastAsia: lang, bidi: lang })]),
  ];
  return all.length === 0 ? [] : [w('rPr', {}, ...all)];
}

/** A run of what is not text. */
export const runOf = (look: Look, ...content: ElementContent[]): Element =>
  w('r', {}, ...runProperties(look), ...content);

/** Words as runs have them; where white space counts, the ends of lines and tabs are elements. */
export function run(words: string, look: Look = {}, verbatim = false): Element {
  const pieces = verbatim ? words.split(/(\n|\t)/) : [words.replaceAll(/[\n\t]/g, ' ')];
  const content = pieces.filter(Boolean).map((piece) => {
    if (verbatim && piece === '\n') return w('br');
    return verbatim && piece === '\t' ? w('tab') : w('t', { 'xml:space': 'preserve' }, { type: 'text', value: piece });
  });
  return runOf(look, ...content);
}

/** How a paragraph is set. */
export interface Setting {
  style?: string | undefined;
  /** The list that it is an item of, and its level. */
  list?: { number: number; level: number } | undefined;
  /** How far it is set in, in twentieths of a point. */
  indent?: number | undefined;
  lang?: string | undefined;
}

/** A paragraph. */
export function p({ style, list, indent, lang }: Setting, ...content: ElementContent[]): Element {
  const properties = [
    ...(style === undefined ? [] : [val('pStyle', style)]),
    ...(list ? [w('numPr', {}, val('ilvl', String(list.level)), val('numId', String(list.number)))] : []),
    ...(lang !== undefined && directionOf(lang) === 'rtl' ? [w('bidi')] : []),
    ...(indent ? [w('ind', { left: String(indent) })] : []),
  ];
  return w('p', {}, ...(properties.length > 0 ? [w('pPr', {}, ...properties)] : []), ...content);
}

/** Word's bookmarks have letters, digits and underscores, 40 at most. */
export function bookmarkName(id: string): string {
  const name = id
    .replaceAll('-', '_')
    .replaceAll(/[^\p{L}\p{Nd}_]/gu, (sign) => `x${sign.codePointAt(0)?.toString(16)}`);
  return name.length <= 40 ? name : `${name.slice(0, 31)}_${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}

/** A link to a bookmark. */
export const linkTo = (id: string, ...content: ElementContent[]): Element =>
  w('hyperlink', { anchor: bookmarkName(id) }, ...content);
