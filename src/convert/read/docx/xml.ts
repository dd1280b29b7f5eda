/** A part of a Word document → its elements, with the names of one edition of the standard, strict or transitional. */
import { SaxesParser } from 'saxes';
import { Refusal } from './refusal.ts';

/** An element. Names have the usual prefixes (`w:p`, `r:id`), whatever the file calls them. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  /** Of a paragraph: which one of its part it is, from 1. */
  n?: number;
}
export type Node = Element | string;

/** Deeper than Word itself goes: it stops at some twenty tables in one another. */
const deepest = 400;

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const strict = 'http://purl.oclc.org/ooxml';
const microsoft = 'http://schemas.microsoft.com/office';

/** The namespaces that matter, and the prefixes by which they are known here. Strict and transitional are one. */
const prefixes: Readonly<Record<string, string>> = {
  [word]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${office}/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${office}/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${drawing}/wordprocessingDrawing`]: 'wp',
  [`${strict}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${drawing}/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${drawing}/picture`]: 'pic',
  [`${strict}/drawingml/picture`]: 'pic',
  [`${drawing}/chart`]: 'c',
  [`${strict}/drawingml/chart`]: 'c',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rels',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'types',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  [`${microsoft}/word/2010/wordprocessingShape`]: 'wps',
  [`${microsoft}/word/2010/wordprocessingGroup`]: 'wpg',
  [`${microsoft}/word/2010/wordprocessingCanvas`]: 'wpc',
  [`${microsoft}/word/2010/wordml`]: 'w14',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

const nameOf = (uri: string, local: string): string => {
  if (uri === '') return local;
  const prefix = prefixes[uri];
  // What stands in a namespace that nobody knows here is no element of ours, whatever its prefix is.
  return `${prefix ?? '?'}:${local}`;
};

/**
 * Parses a part. No entity is expanded but the five of XML itself.
 *
 * @throws Refusal for XML that is not well-formed, declares a document type, or nests too deep.
 */
export function parseXml(bytes: Uint8Array, part: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  /** Whether white space counts, as it is said of what is around. */
  const spaces: (string | undefined)[] = [];
  let paragraphs = 0;
  parser.on('doctype', () => {
    throw new Refusal('docx-doctype', { part });
  });
  parser.on('error', ({ message }) => {
    throw new Refusal('docx-xml', { part, reason: message.replace(/\.$/, '') });
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > deepest) throw new Refusal('docx-too-deep', { part, deepest });
    const name = nameOf(uri, local);
    const element: Element = { name, attributes: attributesOf(attributes), children: [] };
    if (name === 'w:p') {
      paragraphs += 1;
      element.n = paragraphs;
    }
    const space = element.attributes['xml:space'] ?? spaces.at(-1);
    spaces.push(space);
    if (space !== undefined) element.attributes['xml:space'] = space;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
    spaces.pop();
  });
  const text = (value: string): void => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decoded(bytes, part)).close();
  return root.children.find((child) => typeof child !== 'string') ?? root;
}

type Attributes = Record<string, { uri: string; local: string; prefix: string; value: string }>;

function attributesOf(attributes: Attributes): Record<string, string> {
  const named: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const key in attributes) {
    const { uri, local, prefix, value } = attributes[key] as Attributes[string];
    if (prefix !== 'xmlns' && key !== 'xmlns') named[nameOf(uri, local)] = value;
  }
  return named;
}

/** Parts are UTF-8 or UTF-16 (ECMA-376-2, 6.2.5). */
function decoded(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('docx-xml', { part, reason: 'it is neither UTF-8 nor UTF-16' });
  }
}

/** The elements right under one. */
export const elementsOf = (element: Element | undefined): Element[] =>
  element?.children.filter((child) => typeof child !== 'string') ?? [];

/** The first element of a name right under one. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name);
}

/** The value of a child's attribute `w:val`. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Whether a property is on: it is there, and is not said to be off; `undefined` where it is not there. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !/^(?:0|false|off|none)$/.test(child.attributes['w:val'] ?? '');
}

/** Whether an attribute says yes. */
export const isTrue = (value: string | undefined): boolean => /^(?:1|true|on)$/.test(value ?? '');

/** Every element below one, and itself, in the order of the text. */
export function* within(element: Element): Generator<Element> {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (typeof child === 'object') waiting.push(child);
    }
  }
}

/** All the text below an element. */
export const textIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** A whole number, or nothing. */
export const integer = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
