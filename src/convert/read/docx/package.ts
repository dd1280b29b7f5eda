/** The archive of a Word document → its parts: the text, its notes, what says how they look, and what is beside them. */
import { type Entry, entriesOf } from './archive.ts';
import { Inflater } from './inflate.ts';
import { damaged, Refusal } from './refusal.ts';
import { childOf, type Element, elementsOf, parseXml } from './xml.ts';

/** Where a part leads: to another, or out of the file. */
export interface Relationship {
  /** The end of its type: `hyperlink`, `footnotes`. */
  type: string;
  target: string;
  external: boolean;
}

/** A part that was read. */
export interface Part {
  /** Its name in the archive. */
  name: string;
  /** What paths call it: `document`, `footnotes`, `header1`. */
  label: string;
  root: Element;
  relationships: ReadonlyMap<string, Relationship>;
}

/** The parts of a document. */
export interface Package {
  main: Part;
  footnotes?: Part | undefined;
  endnotes?: Part | undefined;
  styles?: Element | undefined;
  numbering?: Element | undefined;
  settings?: Element | undefined;
  /** Parts that hold text beside the document's: headers, comments, charts. */
  beside: { part: Part; type: string }[];
  /** All other files in the archive, which are not read. */
  unread: string[];
  /** Whether it holds a program. It is never run, nor read. */
  macros: boolean;
}

const relationshipsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** What an archive is that is no Word document, by what it holds. */
const otherKinds: [holds: RegExp, kind: string][] = [
  [/^xl\/workbook/i, 'a workbook of Excel'],
  [/^ppt\/presentation/i, 'a presentation of PowerPoint'],
  [/^content\.xml$/i, 'an OpenDocument file (.odt)'],
  [/^META-INF\/container\.xml$/i, 'an EPUB'],
  [/^Index\/Document\.iwa$/i, 'a document of Pages'],
];

/** Parts that say how a text looks, or what is known of it, and hold none of it. */
const withoutText =
  /^(?:theme|fontTable|webSettings|settings|styles|stylesWithEffects|numbering|customXml|customXmlProps|core-properties|extended-properties|custom-properties|people|keyMapCustomizations|commentsExtended|commentsIds|commentsExtensible)$/;

/**
 * Opens a package and parses the parts that hold text.
 *
 * @param bytes The whole file.
 * @throws Refusal for what is no Word document, or was made to do harm.
 */
export function openPackage(bytes: Uint8Array): Package {
  const reader = new PartReader(bytes);
  const roots = reader.relationships('');
  const target = [...roots.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const main = reader.part(target, 'document');
  const other = otherKinds.find(([holds]) => reader.names.some((name) => holds.test(name)))?.[1];
  if (other !== undefined && main?.root.name !== 'w:document') throw new Refusal('docx-not-word', { kind: other });
  if (!main) throw damaged(`its part “${target}” is missing, which holds the text`);
  if (main.root.name !== 'w:document') throw new Refusal('docx-not-word', { kind: 'a file of another program' });

  const related = [...main.relationships.values()].filter(({ external }) => !external);
  const one = (type: string): Part | undefined => {
    const found = related.find((relationship) => relationship.type === type);
    return found && reader.part(found.target);
  };
  const [footnotes, endnotes, styles, numbering, settings] = [
    'footnotes',
    'endnotes',
    'styles',
    'numbering',
    'settings',
  ].map(one);
  const types = new Map([...roots.values(), ...related].map((one) => [one.target.toLowerCase(), one.type]));
  const { beside, unread } = reader.rest(types);
  return {
    main,
    footnotes,
    endnotes,
    styles: styles?.root,
    numbering: numbering?.root,
    settings: settings?.root,
    beside,
    unread,
    macros: reader.names.some((name) => /(?:^|\/)vba(?:Project|Data)[^/]*$/i.test(name)),
  };
}

class PartReader {
  readonly names: string[];
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #inflater: Inflater;
  readonly #read = new Map<string, Part | undefined>();
  readonly #labels = new Set<string>();

  constructor(bytes: Uint8Array) {
    const entries = entriesOf(bytes);
    this.names = entries.map(({ name }) => name);
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.#inflater = new Inflater(bytes);
  }

  /** A part by its name; each is read once. */
  part(name: string, label = name.replace(/^.*\/|\.[^.]*$/g, '')): Part | undefined {
    const key = name.toLowerCase();
    const entry = this.#entries.get(key);
    if (!entry || this.#read.has(key)) return this.#read.get(key);
    const own = this.#labels.has(label) ? name : label;
    this.#labels.add(own);
    const root = parseXml(this.#inflater.read(entry), entry.name);
    const part = { name: entry.name, label: own, root, relationships: this.relationships(entry.name) };
    this.#read.set(key, part);
    return part;
  }

  /** Where a part leads to, by the ids that it uses; of the archive itself for no name. */
  relationships(part: string): Map<string, Relationship> {
    const name = relationshipsName(part);
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return new Map();
    this.#read.set(name.toLowerCase(), undefined);
    const root = parseXml(this.#inflater.read(entry), entry.name);
    return new Map(
      elementsOf(root).flatMap(
        ({ name: own, attributes: { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } }) => {
          if (own !== 'rels:Relationship') return [];
          const external = mode === 'External';
          const resolved = external ? target : resolve(part, target);
          return [[id, { type: type.replace(/^.*\//, ''), target: resolved, external }] as const];
        },
      ),
    );
  }

  /** What is in the archive beside the parts that were asked for: parts with text, and the names of all others. */
  rest(types: ReadonlyMap<string, string>): Pick<Package, 'beside' | 'unread'> {
    const [beside, unread]: [Package['beside'], string[]] = [[], []];
    for (const [key, { name }] of this.#entries) {
      if (this.#read.has(key) || key === '[content_types].xml' || key.endsWith('.rels')) continue;
      const type = types.get(key) ?? name.replace(/^.*\/|\d*\.[^.]*$/g, '');
      const isText = key.endsWith('.xml') && !withoutText.test(type) && !/^(?:customXml|docProps)\//i.test(name);
      const part = isText ? this.part(name) : undefined;
      if (part) beside.push({ part, type });
      else unread.push(name);
    }
    return { beside, unread };
  }
}

/** A target as it is written, relative to its part → the name of the part that it means. */
function resolve(part: string, target: string): string {
  const folder = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}

/** The body of the text. */
export const bodyOf = ({ root }: Part): Element => childOf(root, 'w:body') ?? root;
