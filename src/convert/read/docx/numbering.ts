/** The numbers and bullets that Word prints before paragraphs, counted as it counts them (ECMA-376-1, 17.9). */
import { formatNumber } from './number-formats.ts';
import { paragraphLook } from './styles.ts';
import { symbolText } from './symbols.ts';
import { childOf, type Element, elementsOf, integer, isOn, valOf } from './xml.ts';

interface Level {
  format: string;
  /** The text with its numbers: `%1.%2`. */
  text: string;
  start: number;
  /** Starts again after a level higher than this (from 1); 0 for never. */
  restart: number | undefined;
  /** All numbers in Arabic. */
  legal: boolean;
  font: string | undefined;
  indent: number | undefined;
}

interface List {
  /** Lists of one kind count together. */
  counters: number[];
  levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, by level; taken once. */
  overrides: Map<number, number>;
}

/** The label of a numbered paragraph. */
export interface Label {
  /** As printed: `1.`, `(a)`, `•`; empty where the level prints none. */
  text: string;
  /** Its own number, without what stands around it. */
  number: string;
  ordered: boolean;
  indent: number | undefined;
  /** The name of a number's form that is not known here: it is printed in digits. */
  unknown?: string | undefined;
}

/** Word has nine levels. */
const levels = 9;

/** Counts the numbered paragraphs of one part, which must come in their order. */
export class Numbering {
  readonly #abstract = new Map<string, Element>();
  readonly #nums = new Map<string, Element>();
  readonly #links = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();
  readonly #lists = new Map<string, List | undefined>();

  constructor(root: Element | undefined) {
    for (const element of elementsOf(root)) {
      if (element.name === 'w:abstractNum') {
        const id = element.attributes['w:abstractNumId'] ?? '';
        this.#abstract.set(id, element);
        const link = valOf(element, 'w:styleLink');
        if (link !== undefined) this.#links.set(link, id);
      }
      if (element.name === 'w:num') this.#nums.set(element.attributes['w:numId'] ?? '', element);
    }
  }

  /** Whether a list is there: a paragraph may name one that is not, or number 0, which is none. */
  has(numId: string): boolean {
    return this.#list(numId) !== undefined;
  }

  /** How far the text of a level is indented, in twentieths of a point. */
  indentOf(numId: string, level: number): number | undefined {
    return this.#list(numId)?.levels.get(level)?.indent;
  }

  /** The label of the next paragraph of a list. */
  next(numId: string, at: number): Label | undefined {
    const list = this.#list(numId);
    if (!list) return undefined;
    const level = Math.min(Math.max(at, 0), levels - 1);
    const { counters, levels: own, overrides } = list;
    const start = overrides.get(level);
    overrides.delete(level);
    const first = own.get(level)?.start ?? 1;
    counters[level] = start ?? (counters[level] === undefined ? first : counters[level] + 1);
    for (let deeper = level + 1; deeper < levels; deeper += 1) {
      const restart = own.get(deeper)?.restart;
      if (restart === undefined || level < restart) delete counters[deeper];
    }
    return labelOf(own, counters, level);
  }

  #list(numId: string): List | undefined {
    if (this.#lists.has(numId)) return this.#lists.get(numId);
    const list = this.#read(numId);
    this.#lists.set(numId, list);
    return list;
  }

  #read(numId: string): List | undefined {
    const num = this.#nums.get(numId);
    const id = valOf(num, 'w:abstractNumId') ?? '';
    const given = this.#abstract.get(id);
    if (!num || !given) return undefined;
    // A list may take its levels from a style's list.
    const linked = this.#links.get(valOf(given, 'w:numStyleLink') ?? '');
    const key = linked ?? id;
    const abstract = this.#abstract.get(key) ?? given;
    const own = new Map(elementsOf(abstract).flatMap((element) => levelOf(element)));
    const overrides = new Map<number, number>();
    for (const element of elementsOf(num)) {
      if (element.name !== 'w:lvlOverride') continue;
      const level = integer(element.attributes['w:ilvl']) ?? 0;
      for (const [, replaced] of elementsOf(element).flatMap((one) => levelOf(one))) own.set(level, replaced);
      const start = integer(valOf(element, 'w:startOverride'));
      if (start !== undefined) overrides.set(level, start);
    }
    const counters = this.#counters.get(key) ?? [];
    this.#counters.set(key, counters);
    return { counters, levels: own, overrides };
  }
}

function levelOf(element: Element): [number, Level][] {
  if (element.name !== 'w:lvl') return [];
  const fonts = childOf(childOf(element, 'w:rPr'), 'w:rFonts')?.attributes;
  const level: Level = {
    format: valOf(element, 'w:numFmt') ?? 'decimal',
    text: valOf(element, 'w:lvlText') ?? '',
    start: integer(valOf(element, 'w:start')) ?? 0,
    restart: integer(valOf(element, 'w:lvlRestart')),
    legal: isOn(element, 'w:isLgl') ?? false,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    indent: paragraphLook(childOf(element, 'w:pPr')).indent,
  };
  return [[integer(element.attributes['w:ilvl']) ?? 0, level]];
}

function labelOf(own: List['levels'], counters: readonly number[], level: number): Label {
  const { format = 'decimal', text = '', legal = false, font, indent } = own.get(level) ?? {};
  if (format === 'bullet') {
    const bullet = [...text]
      .map((sign) => symbolText(sign, font) ?? sign)
      .join('')
      .trim();
    return {
      text: bullet === '' || /^[\uE000-\uF8FF]/u.test(bullet) ? '•' : bullet,
      number: '',
      ordered: false,
      indent,
    };
  }
  let unknown: string | undefined;
  const numberAt = (place: number): string => {
    const one = own.get(place);
    const form = legal && one?.format !== 'none' ? 'decimal' : one?.format;
    const { text: printed, known } = formatNumber(counters[place] ?? one?.start ?? 1, form);
    if (!known) unknown = form;
    return printed;
  };
  const printed = text.replace(/%([1-9])/g, (_, digit: string) => numberAt(Number(digit) - 1)).trim();
  const ordered = format !== 'none';
  return {
    text: printed,
    number: ordered ? numberAt(level) : '',
    ordered,
    indent,
    ...(unknown !== undefined && { unknown }),
  };
}
