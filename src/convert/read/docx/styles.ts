/** The styles of a document: what each says of its paragraphs and words, with what it is based on (ECMA-376-1, 17.7). */
import { childOf, type Element, elementsOf, integer, isOn, valOf } from './xml.ts';

/** What is said of words. What is `undefined` is said elsewhere, or nowhere. */
export interface RunLook {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  hidden?: boolean | undefined;
  struck?: boolean | undefined;
  underlined?: boolean | undefined;
  capitals?: boolean | undefined;
  /** In half points. */
  size?: number | undefined;
  raised?: 'superscript' | 'subscript' | 'baseline' | undefined;
  font?: string | undefined;
  language?: string | undefined;
  eastAsian?: string | undefined;
  bidi?: string | undefined;
  rightToLeft?: boolean | undefined;
}

/** What is said of paragraphs. */
export interface ParagraphLook {
  /** From 0; 9 is text. */
  outline?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  indent?: number | undefined;
}

/** A style with all that it is based on. */
export interface Style {
  id: string;
  /** The name in small letters: that of a style of Word's own is English in every language. */
  name: string;
  /** The names of what it is based on, the nearest first. */
  bases: readonly string[];
  run: RunLook;
  paragraph: ParagraphLook;
}

/** Finds styles. */
export interface Styles {
  /** The style of a paragraph, or of words, by its id; the default one of its type for no id. */
  find: (id: string | undefined, type: 'paragraph' | 'character') => Style | undefined;
  /** What holds where nothing else is said. */
  defaults: RunLook;
}

/** What `w:rPr` says of words. */
export function runLook(properties: Element | undefined): RunLook {
  if (!properties) return {};
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const lang = childOf(properties, 'w:lang')?.attributes;
  const raised = valOf(properties, 'w:vertAlign');
  return {
    bold: isOn(properties, 'w:b'),
    italic: isOn(properties, 'w:i'),
    hidden: isOn(properties, 'w:vanish'),
    struck: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike'),
    underlined: isUnderlined(valOf(properties, 'w:u')),
    capitals: isOn(properties, 'w:caps') ?? isOn(properties, 'w:smallCaps'),
    size: integer(valOf(properties, 'w:sz')),
    raised: raised === 'superscript' || raised === 'subscript' || raised === 'baseline' ? raised : undefined,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    language: lang?.['w:val'],
    eastAsian: lang?.['w:eastAsia'],
    bidi: lang?.['w:bidi'],
    rightToLeft: isOn(properties, 'w:rtl'),
  };
}

const isUnderlined = (how: string | undefined): boolean | undefined => (how === undefined ? undefined : how !== 'none');

/** What `w:pPr` says of a paragraph. */
export function paragraphLook(properties: Element | undefined): ParagraphLook {
  if (!properties) return {};
  const numbering = childOf(properties, 'w:numPr');
  const indent = childOf(properties, 'w:ind')?.attributes;
  return {
    outline: integer(valOf(properties, 'w:outlineLvl')),
    numId: valOf(numbering, 'w:numId'),
    level: integer(valOf(numbering, 'w:ilvl')),
    indent: twips(indent?.['w:left'] ?? indent?.['w:start']),
  };
}

const perUnit: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 567, mm: 56.7, pc: 240, pi: 240 };

/** A length in twentieths of a point: a bare number is one, the strict form has units ("1.27cm"). */
function twips(text: string | undefined): number | undefined {
  const [, number, unit] = /^\s*(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc|pi)?\s*$/.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Math.round(Number(number) * (perUnit[unit ?? ''] ?? 1));
}

/** What is said nearer goes before what is said farther. */
export function over<T extends object>(near: T, far: T): T {
  const merged = { ...far };
  for (const key of Object.keys(near) as (keyof T)[]) if (near[key] !== undefined) merged[key] = near[key];
  return merged;
}

/** Reads the styles. One that is based on itself, however far around, ends there. */
export function readStyles(root: Element | undefined): Styles {
  const all = new Map<string, { element: Element; type: string }>();
  const standard = new Map<string, string>();
  for (const element of elementsOf(root)) {
    if (element.name !== 'w:style') continue;
    const { 'w:styleId': id = '', 'w:type': type = 'paragraph', 'w:default': isDefault = '' } = element.attributes;
    all.set(`${type} ${id}`, { element, type });
    if (/^(?:1|true|on)$/.test(isDefault)) standard.set(type, id);
  }
  const known = new Map<string, Style | undefined>();
  const read = (key: string): Style | undefined => {
    const chain: { key: string; element: Element; type: string }[] = [];
    const met = new Set<string>();
    let next: string | undefined = key;
    // A loop, not a recursion: chains can be as long as the file has styles.
    while (next !== undefined && !known.has(next) && !met.has(next)) {
      met.add(next);
      const one = all.get(next);
      if (!one) break;
      chain.push({ key: next, ...one });
      const base = valOf(one.element, 'w:basedOn');
      next = base === undefined ? undefined : `${one.type} ${base}`;
    }
    let style = next === undefined ? undefined : known.get(next);
    for (const { key: own, element } of chain.reverse()) {
      style = styleOf(element, style);
      known.set(own, style);
    }
    return style;
  };
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return {
    find: (id, type) => {
      const own = id ?? standard.get(type);
      const key = `${type} ${own}`;
      return own === undefined ? undefined : known.has(key) ? known.get(key) : read(key);
    },
    defaults: runLook(defaults),
  };
}

/** Of the styles that one is based on so many names are kept, the nearest. */
const nearest = 20;

function styleOf(element: Element, base: Style | undefined): Style {
  return {
    id: element.attributes['w:styleId'] ?? '',
    name: (valOf(element, 'w:name') ?? element.attributes['w:styleId'] ?? '').trim().toLowerCase(),
    bases: base ? [base.name, ...base.bases].slice(0, nearest) : [],
    run: over(runLook(childOf(element, 'w:rPr')), base?.run ?? {}),
    paragraph: over(paragraphLook(childOf(element, 'w:pPr')), base?.paragraph ?? {}),
  };
}
