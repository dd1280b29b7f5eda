/** What becomes of every character of a page, as it is found out, and the ledger that says it. */
import type { PartAside, PartKind, PartLedger, PartSpan } from '../../../corpus/model/ledger.ts';
import { isMachine, type Leaf, type Page, type PageElement } from './page.ts';

/** What becomes of characters of one element. Leaves with one mark, one after the other, are one span of the ledger. */
export interface Mark {
  owner: PageElement;
  kind: PartKind;
  reason: string;
  by: 'rule' | 'sidecar';
}

/** Characters that are set aside within what is kept, by their offsets in the page. */
interface AsideRange {
  start: number;
  end: number;
  reason: string;
}

/** Only white space that HTML does not show. */
const isSpace = (text: string): boolean => !/[^ \t\n\f\r]/.test(text);

/** Gathers the marks of the leaves. */
export class Marks {
  readonly #page: Page;
  readonly #marks: (Mark | undefined)[];
  readonly #asides: (AsideRange[] | undefined)[];

  constructor(page: Page) {
    this.#page = page;
    this.#marks = new Array<Mark | undefined>(page.leaves.length);
    this.#asides = new Array<AsideRange[] | undefined>(page.leaves.length);
  }

  /** Says what becomes of a leaf. */
  set({ index }: Leaf, mark: Mark): void {
    this.#marks[index] = mark;
  }

  /** Sets a part of a leaf aside, in what its mark keeps. */
  aside(leaf: Leaf, reason: string, from = 0, to = leaf.value.length): void {
    if (to <= from) return;
    const own = this.#asides[leaf.index] ?? [];
    own.push({ start: leaf.start + from, end: leaf.start + to, reason });
    this.#asides[leaf.index] = own;
  }

  /** Says what becomes of all of an element that nothing was said of yet. */
  all({ firstLeaf, endLeaf }: PageElement, mark: Mark): void {
    for (let at = firstLeaf; at < endLeaf; at += 1) if (!this.#marks[at]) this.#marks[at] = mark;
  }

  /** The ledger. What nothing was said of is outside of the text. */
  ledger(doc: string, pathOf: (element: PageElement) => string, outside: (leaf: Leaf) => Mark): PartLedger {
    const spans: { span: PartSpan; mark: Mark; end: number }[] = [];
    const { leaves } = this.#page;
    let between = 0;
    for (const leaf of leaves) {
      const machine = machineMark(leaf);
      const mark = machine ?? this.#marks[leaf.index] ?? (isSpace(leaf.value) ? undefined : outside(leaf));
      if (!mark) {
        between += leaf.value.length;
        continue;
      }
      const last = spans.at(-1);
      // White space that nothing was said of belongs to what stands on both sides of it, if that is one.
      const joins = last && last.mark === mark && !machine && isSpace(this.#between(last.end, leaf));
      if (joins) {
        between -= leaf.start - last.end;
        this.#extend(last, leaf);
      } else spans.push(this.#begin(leaf, mark, pathOf));
    }
    const characters = leaves.reduce((sum, { value }) => sum + value.length, 0);
    return { doc, characters, between, spans: spans.map(({ span }) => span) };
  }

  /** The characters between the end of a span and a leaf: those of the leaves before it that have no mark. */
  #between(end: number, leaf: Leaf): string {
    let text = '';
    for (let at = leaf.index - 1; at >= 0; at -= 1) {
      const before = this.#page.leaves[at];
      if (!before || before.start < end) break;
      text = before.value + text;
    }
    return text;
  }

  #begin(
    leaf: Leaf,
    mark: Mark,
    pathOf: (element: PageElement) => string,
  ): { span: PartSpan; mark: Mark; end: number } {
    const { owner, kind, reason, by } = mark;
    const span: PartSpan = {
      path: leaf.type === 'comment' ? `${pathOf(owner)} > comment` : pathOf(owner),
      offset: leaf.start - owner.start,
      length: leaf.value.length,
      ...(kind !== 'machine' && { text: leaf.value }),
      kind,
      reason,
      by,
    };
    const begun = { span, mark, end: leaf.start + leaf.value.length };
    this.#addAsides(begun, leaf);
    return begun;
  }

  #extend(last: { span: PartSpan; end: number; mark: Mark }, leaf: Leaf): void {
    const more = this.#between(last.end, leaf) + leaf.value;
    last.span.length += more.length;
    if (last.span.text !== undefined) last.span.text += more;
    last.end = leaf.start + leaf.value.length;
    this.#addAsides(last, leaf);
  }

  #addAsides({ span, mark }: { span: PartSpan; mark: Mark }, leaf: Leaf): void {
    const from = mark.owner.start + span.offset;
    for (const { start, end, reason } of this.#asides[leaf.index] ?? []) {
      const last = span.asides?.at(-1);
      const text = leaf.value.slice(start - leaf.start, end - leaf.start);
      if (last && last.reason === reason && last.offset + last.text.length === start - from) last.text += text;
      else {
        span.asides ??= [];
        span.asides.push({ offset: start - from, text, reason } satisfies PartAside);
      }
    }
  }
}

const machineMarks = new WeakMap<PageElement, Mark>();

/** What is written for programs is so wherever it stands. */
function machineMark({ type, parent }: Leaf): Mark | undefined {
  if (type === 'comment') return { owner: parent, kind: 'machine', reason: 'a comment', by: 'rule' };
  if (!isMachine(parent)) return undefined;
  const known = machineMarks.get(parent);
  if (known) return known;
  const reason = parent.name === 'script' ? 'a script' : parent.name === 'style' ? 'a style' : 'written for programs';
  const mark: Mark = { owner: parent, kind: 'machine', reason, by: 'rule' };
  machineMarks.set(parent, mark);
  return mark;
}
