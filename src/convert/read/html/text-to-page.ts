/** The text of a page → its elements and characters, by the HTML standard's own parser. Nothing in it is run or fetched. */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';
import { isMachineName, type Leaf, type Page, type PageElement } from './page.ts';

/** Browsers go no deeper: elements beyond are put beside one another there, and nobody knows which. */
const deepest = 512;

const htmlSpace = 'http://www.w3.org/1999/xhtml';

class TooMany extends Error {}

/**
 * Parses a page.
 *
 * @param text The page’s source. Unclosed tags can ask for more elements than it has characters; then it is refused.
 */
export function textToPage({ text, file }: { text: string; file: string }): Outcome<Page> {
  try {
    const document = parse(text, {
      sourceCodeLocationInfo: true,
      // What stands in `noscript` is then read as elements.
      scriptingEnabled: false,
      treeAdapter: countingAdapter(Math.max(50_000, text.length / 2)),
    });
    return new PageBuilder(file).build(document);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return { value: undefined, problems: [problem('html-too-many-elements', { file }, {})] };
  }
}

function countingAdapter(most: number): TreeAdapter<DefaultTreeAdapterMap> {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...all) => {
      count += 1;
      if (count > most) throw new TooMany();
      return defaultTreeAdapter.createElement(...all);
    },
  };
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An element whose children are being taken, one after the other: no page is so deep that its reading ends. */
interface Open {
  element: PageElement;
  children: readonly Node[];
  next: number;
  ofType: Map<string, number>;
  /** How many of the children before are no elements. */
  leaves: number;
}

class PageBuilder {
  readonly #file: string;
  readonly #elements: PageElement[] = [];
  readonly #leaves: Leaf[] = [];
  readonly #targets = new Map<string, PageElement>();
  readonly #counts = new Map<string, number>();
  readonly #open: Open[] = [];
  #length = 0;

  constructor(file: string) {
    this.#file = file;
  }

  build(document: DefaultTreeAdapterTypes.Document): Outcome<Page> {
    const root = this.#begin('#document', new Map(), document.childNodes);
    while (true) {
      const top = this.#open.at(-1);
      if (!top) break;
      const node = top.children[top.next];
      top.next += 1;
      if (!node) this.#end();
      else if ('tagName' in node) {
        const element = this.#element(node);
        if (this.#open.length > deepest) {
          const { line, column } = element;
          const where = { file: this.#file, line, column };
          return { value: undefined, problems: [problem('html-too-deep', where, { deepest })] };
        }
      } else if (node.nodeName === '#text') this.#leaf('text', node.value, top.element);
      else if (node.nodeName === '#comment') this.#leaf('comment', node.data, top.element);
    }
    if (this.#elements.some(({ name }) => name === 'frameset'))
      return { value: undefined, problems: [problem('html-frames', { file: this.#file }, {})] };
    const body = this.#elements.find(({ name }) => name === 'body') ?? root;
    const value = { root, body, elements: this.#elements, leaves: this.#leaves, targets: this.#targets };
    return { value, problems: [] };
  }

  #element(node: Element): PageElement {
    const attributes = new Map(
      node.attrs.map(({ name, value, prefix }) => [prefix ? `${prefix}:${name}` : name, value]),
    );
    const children =
      'content' in node ? (node as DefaultTreeAdapterTypes.Template).content.childNodes : node.childNodes;
    const foreign = node.namespaceURI !== htmlSpace;
    return this.#begin(node.tagName, attributes, children, node.sourceCodeLocation ?? undefined, foreign);
  }

  #begin(
    name: string,
    attributes: Map<string, string>,
    children: readonly Node[],
    location?: { startLine: number; startCol: number },
    foreign = false,
  ): PageElement {
    const top = this.#open.at(-1);
    const parent = top?.element;
    const nth = this.#counts.get(name) ?? 0;
    this.#counts.set(name, nth + 1);
    const nthOfType = (top?.ofType.get(name) ?? 0) + 1;
    top?.ofType.set(name, nthOfType);
    const element: PageElement = {
      ...{ type: 'element', name, attributes, parent, children: [], nth: nth + 1, nthOfType },
      nthChild: 1 + (parent?.children.length ?? 0) - (top?.leaves ?? 0),
      at: parent?.children.length ?? 0,
      foreign,
      machine: parent?.machine === true || isMachineName(name),
      line: location?.startLine ?? parent?.line ?? 1,
      column: location?.startCol ?? parent?.column ?? 1,
      ...{ start: this.#length, end: this.#length, firstLeaf: this.#leaves.length, endLeaf: this.#leaves.length },
      ...{ order: this.#elements.length, endOrder: this.#elements.length },
    };
    parent?.children.push(element);
    this.#elements.push(element);
    const names = [attributes.get('id'), name === 'a' ? attributes.get('name') : undefined];
    for (const target of names) if (target && !this.#targets.has(target)) this.#targets.set(target, element);
    this.#open.push({ element, children, next: 0, ofType: new Map(), leaves: 0 });
    return element;
  }

  #end(): void {
    const element = this.#open.pop()?.element;
    if (!element) return;
    element.end = this.#length;
    element.endLeaf = this.#leaves.length;
    element.endOrder = this.#elements.length;
  }

  #leaf(type: Leaf['type'], value: string, parent: PageElement): void {
    const leaf: Leaf = { type, value, index: this.#leaves.length, start: this.#length, parent };
    parent.children.push(leaf);
    const top = this.#open.at(-1);
    if (top) top.leaves += 1;
    this.#leaves.push(leaf);
    this.#length += value.length;
  }
}
