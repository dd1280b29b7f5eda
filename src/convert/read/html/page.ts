/** A page as it was received: its elements, each stamped with where it stands, and its characters in their order. */

/** A text or a comment. `start` counts the characters of the page before it, in UTF-16 units. */
export interface Leaf {
  type: 'text' | 'comment';
  value: string;
  /** Which leaf of the page it is, from 0. */
  index: number;
  start: number;
  parent: PageElement;
}

/** An element. Its text is all that stands in it, scripts and comments too: the characters from `start` to `end`. */
export interface PageElement {
  type: 'element';
  name: string;
  attributes: ReadonlyMap<string, string>;
  parent: PageElement | undefined;
  children: PageNode[];
  /** Whether it is no HTML, but of a formula or a drawing. */
  foreign: boolean;
  /** Whether what it holds is written for programs: it is a script, or stands in a template. */
  machine: boolean;
  /** How many elements of its name stand before it in the page, and among its parent’s children. */
  nth: number;
  nthOfType: number;
  nthChild: number;
  /** Which of its parent’s children it is, from 0. */
  at: number;
  /** Where its tag stands in the file, from 1. */
  line: number;
  column: number;
  start: number;
  end: number;
  /** Its leaves are those of the page from `firstLeaf` to before `endLeaf`, the elements in it those from `order` to before `endOrder`. */
  firstLeaf: number;
  endLeaf: number;
  order: number;
  endOrder: number;
}

export type PageNode = PageElement | Leaf;

/** A page. Elements and leaves stand in the order of the text. */
export interface Page {
  root: PageElement;
  body: PageElement;
  elements: PageElement[];
  leaves: Leaf[];
  /** The elements that links lead to, by `id` or, of an `a`, by `name`. */
  targets: ReadonlyMap<string, PageElement>;
}

/** An attribute’s value; the empty text where there is none. */
export const attribute = ({ attributes }: PageElement, name: string): string => attributes.get(name) ?? '';

/** The words of an attribute that holds several, such as `class` and `role`, in lower case. */
export const wordsIn = (element: PageElement, name: string): string[] =>
  attribute(element, name).toLowerCase().split(/\s+/).filter(Boolean);

/** The elements in an element, itself first. */
export const elementsIn = ({ elements }: Page, { order, endOrder }: PageElement): PageElement[] =>
  elements.slice(order, endOrder);

/** The texts of an element, in their order: no comments, and no scripts. */
export const leavesIn = ({ leaves }: Page, { firstLeaf, endLeaf }: PageElement): Leaf[] =>
  leaves.slice(firstLeaf, endLeaf).filter(({ type, parent }) => type === 'text' && !isMachine(parent));

/** The characters of these. */
export const textIn = (page: Page, element: PageElement): string =>
  leavesIn(page, element)
    .map(({ value }) => value)
    .join('');

/** How a part of a page begins: the characters of its first leaves. */
export const headText = (
  { leaves }: Page,
  { firstLeaf, endLeaf }: Pick<PageElement, 'firstLeaf' | 'endLeaf'>,
): string =>
  leaves
    .slice(firstLeaf, Math.min(endLeaf, firstLeaf + 20))
    .map(({ type, value, parent }) => (type === 'text' && !isMachine(parent) ? value.slice(0, 200) : ''))
    .join('');

/** The characters of an element, found by itself: of what is small. */
export const textOf = (node: PageNode): string =>
  node.type === 'element'
    ? node.machine
      ? ''
      : node.children.map(textOf).join('')
    : node.type === 'text'
      ? node.value
      : '';

/** Whether an element is another, or stands in it. */
export const isWithin = (inner: PageElement, outer: PageElement): boolean =>
  inner.order >= outer.order && inner.order < outer.endOrder;

const machines = new Set(['script', 'style', 'template', 'xml', 'annotation', 'annotation-xml']);

/** Whether what an element holds is written for programs. */
export const isMachine = ({ machine }: PageElement): boolean => machine;

/** Whether elements of a name are written for programs. */
export const isMachineName = (name: string): boolean => machines.has(name);

/** A text as HTML shows it: a run of white space is a space, none stands at the edges. */
export const shown = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').trim();
