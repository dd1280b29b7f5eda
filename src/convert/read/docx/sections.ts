/** The text's paragraphs and tables → its sections, each in the one that it stands in, and its title. */
import type { AnyTreeNode, TreeInline, TreeSection } from '../../../corpus/model/tree.ts';
import { blocksOf, type Tools } from './blocks.ts';
import { inlinesOf } from './inlines.ts';
import { type Kind, numberIn, typedNumber } from './kinds.ts';
import { type Block, isKept, type Paragraph, piecesOf, shownOf } from './pieces.ts';
import { note, sourceOf } from './record.ts';
import { boxOf, labelled } from './tables.ts';

/** The text, and what of its statement is not in it. */
export interface Sections {
  children: AnyTreeNode[];
  /** The title and the byline as the text prints them, with where each stands. */
  title?: Stated | undefined;
  byline?: Stated | undefined;
}
export interface Stated {
  text: string;
  path: string;
}

interface Open {
  level: number;
  section: TreeSection;
}

/** Builds the text of a document. `at` is told in which top section what follows stands. */
export function sectionsOf(
  blocks: readonly Block[],
  tools: Tools,
  at: (top: TreeSection | undefined) => void,
): Sections {
  const builder = new SectionBuilder(tools, at);
  for (const block of blocks.flatMap(unboxed)) builder.add(block);
  return builder.result();
}

/** What a table holds that only draws a box. */
const unboxed = (block: Block): Block[] => {
  const box = block.is === 'table' ? boxOf(block) : undefined;
  return box ? box.flatMap(unboxed) : [block];
};

class SectionBuilder {
  readonly #tools: Tools;
  readonly #at: (top: TreeSection | undefined) => void;
  readonly #top: AnyTreeNode[] = [];
  readonly #open: Open[] = [];
  readonly #stated: Partial<Record<'title' | 'byline', Stated>> = {};
  #waiting: Block[] = [];
  /** What a paragraph right before this one was, of the title. */
  #before: Kind['kind'] | undefined;

  constructor(tools: Tools, at: (top: TreeSection | undefined) => void) {
    this.#tools = tools;
    this.#at = at;
  }

  add(block: Block): void {
    if (block.is === 'table') {
      this.#waiting.push(block);
      this.#before = undefined;
      return;
    }
    if (!piecesOf(block).some(isKept)) return;
    const kind = this.#tools.kindOf(block);
    const goesOn = this.#before === kind.kind;
    this.#before = kind.kind;
    if (kind.kind === 'heading') this.#heading(block, kind);
    else if (kind.kind === 'notes-heading') this.#setAside(block, kind);
    else if (kind.kind === 'title' || kind.kind === 'byline') this.#statement(block, kind, kind.kind, goesOn);
    else this.#waiting.push(block);
  }

  result(): Sections {
    this.#flush();
    return { children: this.#top, ...this.#stated };
  }

  #flush(): void {
    const blocks = blocksOf(this.#waiting, this.#tools);
    this.#waiting = [];
    (this.#open.at(-1)?.section.children ?? this.#top).push(...blocks);
  }

  #heading(paragraph: Paragraph, kind: Kind): void {
    this.#flush();
    const { level = 1, id } = kind;
    note(this.#tools.record, paragraph, kind);
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const section: TreeSection = {
      type: 'section',
      ...numberOf(paragraph),
      heading: [],
      origin: 'text',
      ...(id !== undefined && { named: id }),
      children: [],
      ...sourceOf(paragraph),
    };
    (this.#open.at(-1)?.section.children ?? this.#top).push(section);
    this.#open.push({ level, section });
    this.#at(this.#open[0]?.section);
    // Its words say their language: what stands under a heading need not be in that.
    section.heading = asText(inlinesOf(labelled(paragraph), this.#tools.refer));
  }

  #setAside(paragraph: Paragraph, kind: Kind): void {
    note(this.#tools.record, paragraph, kind);
  }

  /** The title and the byline are said at the head of the page: a second of them is a paragraph. */
  #statement(paragraph: Paragraph, kind: Kind, field: 'title' | 'byline', goesOn: boolean): void {
    const before = this.#stated[field];
    if (before && !goesOn) {
      this.#tools.simplified.add(
        [`second ${field}, which is a paragraph`, `more ${field}s, which are paragraphs`],
        paragraph.stretches[0]?.path ?? '',
      );
      this.#waiting.push(paragraph);
      return;
    }
    note(this.#tools.record, paragraph, kind);
    const text = shownOf(paragraph).replace(/\s+/g, ' ').trim();
    this.#stated[field] = {
      text: before ? `${before.text} ${text}` : text,
      path: before?.path ?? paragraph.stretches[0]?.path ?? '',
    };
    if (piecesOf(paragraph).some(({ is }) => is === 'call'))
      this.#tools.simplified.add(
        [
          `note called in the ${field}, which has no call there`,
          `notes called in the ${field}, which have no call there`,
        ],
        paragraph.stretches[0]?.path ?? '',
      );
  }
}

/** The number of a heading: the one that Word prints before it, or one that is typed. */
function numberOf(paragraph: Paragraph): { number?: string; printed?: string } {
  const { label } = paragraph;
  if (label && label.text !== '') {
    const number = numberIn(label.text) ?? (label.number === '' ? undefined : label.number);
    return number === undefined ? {} : { number, printed: `${label.text} ` };
  }
  return typedNumber(shownOf(paragraph)) ?? {};
}

/** A heading whose every word is bold or slanted is so by its style’s hand: it is a heading, no emphasis. */
function asText(heading: TreeInline[]): TreeInline[] {
  const [only] = heading;
  const words = heading.filter(
    (inline) => inline.type !== 'note-reference' && !(inline.type === 'text' && inline.value.trim() === ''),
  );
  if (words.length !== 1 || only === undefined) return heading;
  return heading.flatMap((inline) =>
    inline.type === 'strong' || inline.type === 'emphasis' ? asText(inline.children) : [inline],
  );
}
