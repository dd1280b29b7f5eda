/** A line of text of a page, as it is read: white space is shown as HTML shows it, elements that set words apart stand around them. */
import type { InlineOf, TextInline } from '../../../corpus/model/inline.ts';
import { wordsOf } from '../../../corpus/model/inline.ts';
import type { TreeInline, TreeReference } from '../../../corpus/model/tree.ts';
import { holdsVisible } from '../../../corpus/text/characters.ts';
import type { Mark, Marks } from './marks.ts';
import type { Leaf } from './page.ts';

/** What stands around words. */
export type Wrap =
  | { type: 'emphasis' | 'strong' | 'span'; lang?: string }
  | { type: 'link'; href: string; lang?: string };

interface Level {
  wrap: Wrap | undefined;
  children: TreeInline[];
}

/** Gathers the inlines of one paragraph, heading or cell. */
export class InlineRun {
  readonly mark: Mark;
  /** Where it begins in the page: the first character that it took. */
  start: number | undefined;
  readonly #marks: Marks;
  readonly #verbatim: boolean;
  readonly #levels: Level[] = [{ wrap: undefined, children: [] }];
  readonly #asides: { leaf: Leaf; reason: string; from: number; to: number }[] = [];
  readonly #leaves: Leaf[] = [];
  /** The texts of the line as far as it is written: white space at its end goes. */
  #line: TextInline[] = [];
  #breaks = 0;
  #content = false;

  constructor(mark: Mark, marks: Marks, verbatim = false) {
    this.mark = mark;
    this.#marks = marks;
    this.#verbatim = verbatim;
  }

  /** The leaves that it took, as far as it has come. */
  get leaves(): readonly Leaf[] {
    return this.#leaves;
  }

  /** Takes the characters of a leaf from an offset on, as they are or as others are shown in their place. */
  text(leaf: Leaf, from = 0, to = leaf.value.length, as = leaf.value.slice(from, to)): void {
    this.take(leaf);
    if (this.#verbatim) this.#write(as);
    else {
      const spaced = as.replace(/[ \t\n\f\r]+/g, ' ');
      const last = this.#line.at(-1)?.value ?? '';
      const text = last === '' ? spaced.replace(/^\s+/, '') : last.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
      this.#write(text);
    }
  }

  /** Characters that the page shows without writing them: the marks of a short quotation. */
  shows(text: string): void {
    this.#write(text);
  }

  aside(leaf: Leaf, reason: string, from = 0, to = leaf.value.length): void {
    this.take(leaf);
    this.#asides.push({ leaf, reason, from, to });
  }

  take(leaf: Leaf): void {
    this.start ??= leaf.start;
    if (this.#leaves.at(-1) !== leaf) this.#leaves.push(leaf);
  }

  reference(reference: TreeReference): void {
    this.#push(reference);
    // White space after it counts again.
    this.#line.push({ type: 'text', value: 'x' });
  }

  image(alt: string): void {
    this.#push({ type: 'image', alt });
    this.#line.push({ type: 'text', value: 'x' });
  }

  /** How many line breaks stand after the last word. */
  break(): number {
    this.#trim();
    this.#line = [];
    this.#breaks += 1;
    return this.#content ? this.#breaks : 0;
  }

  open(wrap: Wrap | undefined): void {
    const within = wrap && wrap.type !== 'span' && this.#levels.some((level) => level.wrap?.type === wrap.type);
    const plain = within ? (wrap.lang === undefined ? undefined : ({ type: 'span', lang: wrap.lang } as const)) : wrap;
    this.#levels.push({ wrap: plain, children: [] });
  }

  close(): void {
    const level = this.#levels.pop();
    const parent = this.#levels.at(-1);
    if (!level || !parent) return;
    const { wrap, children } = level;
    if (!wrap) for (const child of children) append(parent.children, child);
    else if (children.length > 0) parent.children.push({ ...wrap, children } as TreeInline);
  }

  /** Ends it: its inlines, if it has any words. What it took is marked as its own, or, of nothing, as `empty` says. */
  end(empty: (reason: string) => Mark): TreeInline[] | undefined {
    this.#trim();
    while (this.#levels.length > 1) this.close();
    const inlines = pruned(this.#levels[0]?.children ?? []);
    const has = this.#content && (holdsVisible(wordsOf(inlines as InlineOf<never>[])) || inlines.some(isMeant));
    for (const leaf of this.#leaves) if (has) this.#marks.set(leaf, this.mark);
    if (has) for (const { leaf, reason, from, to } of this.#asides) this.#marks.aside(leaf, reason, from, to);
    else this.#emptied(empty);
    return has ? inlines : undefined;
  }

  #emptied(empty: (reason: string) => Mark): void {
    const reasons = new Map(this.#asides.map(({ leaf, reason }) => [leaf, reason]));
    const marks = new Map<string, Mark>();
    for (const leaf of this.#leaves) {
      if (!/[^ \t\n\f\r]/.test(leaf.value)) continue;
      const reason = reasons.get(leaf) ?? '';
      const mark = marks.get(reason) ?? empty(reason);
      marks.set(reason, mark);
      this.#marks.set(leaf, mark);
    }
  }

  #write(text: string): void {
    if (text === '') return;
    if (/\S/.test(text)) this.#breaksNow();
    const children = this.#levels.at(-1)?.children ?? [];
    const last = children.at(-1);
    if (last?.type === 'text') {
      last.value += text;
      if (this.#line.at(-1) !== last) this.#line.push(last);
    } else {
      const inline: TextInline = { type: 'text', value: text };
      children.push(inline);
      this.#line.push(inline);
    }
  }

  #push(inline: TreeInline): void {
    this.#breaksNow();
    this.#levels.at(-1)?.children.push(inline);
  }

  /** Line breaks stand between words, not at the edges. */
  #breaksNow(): void {
    if (this.#content && this.#breaks > 0) this.#levels.at(-1)?.children.push({ type: 'break' });
    this.#breaks = 0;
    this.#content = true;
  }

  #trim(): void {
    if (this.#verbatim) return;
    for (let text = this.#line.pop(); text; text = this.#line.pop()) {
      text.value = text.value.trimEnd();
      if (text.value !== '') return;
    }
  }
}

const isMeant = (inline: TreeInline): boolean =>
  inline.type === 'note-reference' ||
  (inline.type === 'image' && inline.alt !== '') ||
  ('children' in inline && inline.children.some(isMeant));

function append(children: TreeInline[], inline: TreeInline): void {
  const last = children.at(-1);
  if (inline.type === 'text' && last?.type === 'text')
    children[children.length - 1] = { ...last, value: last.value + inline.value };
  else children.push(inline);
}

/** Inlines without those that hold nothing; texts next to one another are one. */
function pruned(inlines: readonly TreeInline[]): TreeInline[] {
  const kept: TreeInline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') {
      if (inline.value !== '') append(kept, inline);
    } else if ('children' in inline) {
      const children = pruned(inline.children);
      if (children.length > 0) kept.push({ ...inline, children });
    } else kept.push(inline);
  }
  return kept;
}

/** Cuts inlines in two where so many characters of their words stand before. */
export function cutInlines(inlines: readonly TreeInline[], at: number): [before: TreeInline[], after: TreeInline[]] {
  const before: TreeInline[] = [];
  const after: TreeInline[] = [];
  let left = at;
  for (const inline of inlines) {
    const length = inline.type === 'note-reference' ? 0 : wordsOf([inline as InlineOf<never>]).length;
    if (left >= length && (left > 0 || length > 0)) before.push(inline);
    else if (left <= 0) after.push(inline);
    else if (inline.type === 'text') {
      before.push({ ...inline, value: inline.value.slice(0, left) });
      after.push({ ...inline, value: inline.value.slice(left) });
    } else if ('children' in inline) {
      const [head, tail] = cutInlines(inline.children, left);
      before.push({ ...inline, children: head });
      after.push({ ...inline, children: tail });
    }
    left -= length;
  }
  return [before, after];
}
