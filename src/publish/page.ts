/**
 * A built page, read once for its tags: what is to be changed in it is told as edits, so that every other byte stays as it is.
 *
 * A tokenizer is enough, at a twentieth of what a parser costs that makes a tree: the pages are ours, and close what they open.
 */
import { htmlVoidElements } from 'html-void-elements';
import { type TokenizerCallbacks as Callbacks, Tokenizer } from 'htmlparser2';

/** An attribute as it stands in a tag: its value without references to characters, and where it begins and ends. */
export interface PageAttribute {
  /** In small letters, as HTML has it. */
  name: string;
  value: string;
  start: number;
  end: number;
}

/** A stretch of a page, in characters from its beginning. */
export interface Stretch {
  start: number;
  end: number;
}

export interface PageElement {
  /** In small letters. */
  tagName: string;
  attributes: PageAttribute[];
  /** The element that it stands in. */
  parent: PageElement | undefined;
  /** Its own tag. */
  tag: Stretch;
  /** The tag that ends it; where there is none, the end of what it stands in, or its own. */
  endTag: Stretch;
}

/** A page as it was built, with its elements in the order of their tags. */
export interface BuiltPage {
  html: string;
  elements: readonly PageElement[];
}

/** What takes the place of a stretch of a page; of no stretch, what is put there. */
export interface Edit extends Stretch {
  text: string;
}

const isVoid = new Set(htmlVoidElements);
/** Within these a tag that ends with a stroke has no end tag (HTML, “foreign elements”). */
const foreign = new Set(['svg', 'math']);
/** Reads the tags of a page, those in `noscript` too. */
export function parsePage(html: string): BuiltPage {
  const elements: PageElement[] = [];
  const open = new OpenElements(html.length);
  const word = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  let [name, value] = [{ start: 0, end: 0 }, ''];
  const opened = (end: number, isClosed: boolean): void => {
    const element = elements.at(-1);
    if (!element) return;
    element.tag.end = end + 1;
    element.endTag = { start: end + 1, end: end + 1 };
    if (!isVoid.has(element.tagName) && !(isClosed && open.isForeign(element))) open.add(element);
  };
  tokenize(html, {
    onopentagname(start, end) {
      const tag = { start: start - 1, end };
      elements.push({ tagName: word(start, end), attributes: [], parent: open.last, tag, endTag: tag });
    },
    onattribname(start, end) {
      [name, value] = [{ start, end }, ''];
    },
    onattribdata(start, end) {
      value += html.slice(start, end);
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint);
    },
    onattribend(_, end) {
      const { start } = name;
      elements.at(-1)?.attributes.push({ name: word(start, name.end), value, start, end });
    },
    onopentagend: (end) => opened(end, false),
    onselfclosingtag: (end) => opened(end, true),
    onclosetag(start, end) {
      const last = html.indexOf('>', end);
      open.close(word(start, end), { start: start - 2, end: last < 0 ? html.length : last + 1 });
    },
    isInForeignContext: () => open.isForeign(),
  });
  open.closeAll();
  return { html, elements };
}

/** The elements that are not closed yet, each in the one before it. */
class OpenElements {
  readonly #all: PageElement[] = [];
  readonly #length: number;

  /** @param length The page's. */
  constructor(length: number) {
    this.#length = length;
  }

  get last(): PageElement | undefined {
    return this.#all.at(-1);
  }

  /** Whether HTML's own rules end here, or in an element that stands here. */
  isForeign(element?: PageElement): boolean {
    return foreign.has(element?.tagName ?? '') || this.#all.some(({ tagName }) => foreign.has(tagName));
  }

  add(element: PageElement): void {
    this.#all.push(element);
  }

  /** Closes the last element of a name, and before it what is open in it; an end of nothing is none. */
  close(name: string, endTag: Stretch): void {
    const at = this.#all.findLastIndex(({ tagName }) => tagName === name);
    if (at < 0) return;
    const [own, ...within] = this.#all.splice(at);
    if (own) own.endTag = endTag;
    for (const one of within) one.endTag = { start: endTag.start, end: endTag.start };
  }

  closeAll(): void {
    for (const one of this.#all.splice(0)) one.endTag = { start: this.#length, end: this.#length };
  }
}

const ignored = (): void => {};
const ignoring: Callbacks = {
  onattribdata: ignored,
  onattribend: ignored,
  onattribentity: ignored,
  onattribname: ignored,
  oncdata: ignored,
  onclosetag: ignored,
  oncomment: ignored,
  ondeclaration: ignored,
  onend: ignored,
  onopentagend: ignored,
  onopentagname: ignored,
  onprocessinginstruction: ignored,
  onselfclosingtag: ignored,
  ontext: ignored,
  ontextentity: ignored,
};

function tokenize(html: string, told: Partial<Callbacks>): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, { ...ignoring, ...told });
  tokenizer.write(html);
  tokenizer.end();
}

/** The value of an attribute, if an element has it. */
export const attributeOf = ({ attributes }: PageElement, name: string): string | undefined =>
  attributes.find((one) => one.name === name)?.value;

/** What stands between the tags of an element, as it is. */
export const sourceIn = ({ html }: BuiltPage, { tag, endTag }: PageElement): string =>
  html.slice(tag.end, endTag.start);

/** Edits in the order of the page, each once. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/**
 * A page, or a stretch of it, as edits change it.
 *
 * @param edits In order, none over another.
 */
export const edited = (html: string, edits: readonly Edit[], from?: number, to?: number): string =>
  piecesOf(html, edits, from, to).join('');

/** What an edited page is put together from, by turns its own and the edits': every character is in one piece, and copied once. */
export function piecesOf(html: string, edits: readonly Edit[], from = 0, to = html.length): string[] {
  const pieces: string[] = [];
  let end = from;
  for (const edit of edits) {
    if (edit.start < from || edit.end > to) continue;
    pieces.push(html.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return [...pieces, html.slice(end, to)];
}
