/** XML in tests: read strictly into a small tree, and held against schemas by xmllint. */
import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';

/** An element with its attributes by their names as written. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Reads a file; one that is not well formed, or uses a prefix that it does not declare, throws. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: XmlElement = { name, attributes: Object.fromEntries(own), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (value) => void open.at(-1)?.children.push(value));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error('there is no element');
  return root;
}

/** The element and all below it, in their order. */
export const elementsIn = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child))),
];

/** The elements of a name below an element. */
export const named = (element: XmlElement, name: string): XmlElement[] =>
  elementsIn(element).filter((one) => one.name === name);

/** Its text. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** What is wrong with files by a schema of RelaxNG or XML Schema. */
export async function faultsOf(
  files: readonly { name: string; xml: string }[],
  schema: string,
  extension: 'relaxng' | 'schema',
): Promise<string[]> {
  const xml = files.map(({ name: fileName, xml: contents }) => ({ fileName, contents }));
  const { errors } = await validateXML({ xml, schema, extension, maxMemoryPages: 16_384 });
  return errors.map(({ rawMessage }) => rawMessage);
}
