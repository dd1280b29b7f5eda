/** The pieces of one paragraph as they are met: words with how they are set, calls of notes, and what is set aside. */
import { hrefSchema } from '../../../corpus/model/inline.ts';
import { turned } from './fates.ts';
import type { Fields } from './fields.ts';
import { type FullLook, raisedText, settingOf } from './looks.ts';
import type { Relationship } from './package.ts';
import type { Call, Fate, Notices, Piece } from './pieces.ts';
import type { Styles } from './styles.ts';
import { symbolText } from './symbols.ts';
import { type Element, textIn } from './xml.ts';

/** What a part is read with. */
export interface Reading {
  styles: Styles;
  fields: Fields;
  relationships: ReadonlyMap<string, Relationship>;
  /** What is not in the document, and what it shows in another way than Word. */
  aside: Notices;
  simplified: Notices;
  /** Reads what hangs at a paragraph: a text box. */
  box: (content: Element, fate: Fate | undefined) => void;
  /** The section of Word's that is being read. */
  section: () => number;
  /** Which page it is, from 0, as Word last laid them out; none where it did not note that. Another begins. */
  page: () => number | undefined;
  turn: () => void;
  /** The notes that bookmarks stand around, by their names. */
  marked: ReadonlyMap<string, Pick<Call, 'series' | 'id'>>;
}

/** Where something stands: set aside or not, in a link or not. */
export interface At {
  fate?: Fate | undefined;
  target?: string | undefined;
  /** The bookmark around a note that the result of a field calls once more. */
  again?: string | undefined;
}

/** Writes the pieces of a paragraph. */
export class PieceWriter {
  readonly pieces: Piece[] = [];
  readonly #reading: Reading;
  readonly #path: string;

  constructor(reading: Reading, path: string) {
    this.#reading = reading;
    this.#path = path;
  }

  /** What becomes of text that stands here and looks so. */
  fate(look: FullLook, at: At): Fate | undefined {
    const own = at.fate ?? this.#reading.fields.fate();
    if (own || !look.hidden) return own;
    this.#reading.aside.add(['piece of hidden text', 'pieces of hidden text'], this.#path);
    return { kind: 'hidden', reason: 'text that Word hides' };
  }

  /** A text: the white space at its edges is printed only where the file says so. */
  text(element: Element, look: FullLook, at: At): void {
    const text = textIn(element);
    if (this.#callAgain(text, look, at)) return;
    const inner =
      element.attributes['xml:space'] === 'preserve'
        ? text
        : text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '');
    const start = inner === '' ? text.length : text.indexOf(inner);
    const edge: Fate = { kind: 'machine', reason: 'white space that Word does not print' };
    this.aside(text.slice(0, start), edge);
    if (inner !== '') this.shown(inner, this.#signs(inner, look), look, at);
    this.aside(text.slice(start + inner.length), edge);
  }

  /** The result of a field that calls a note once more (`NOTEREF _Ref1 \f`). */
  #callAgain(text: string, look: FullLook, at: At): boolean {
    const name = at.again ?? this.#reading.fields.again();
    const note = name === undefined ? undefined : this.#reading.marked.get(name);
    if (!note || text.trim() === '' || this.fate(look, at)) return false;
    const [section, page, mark] = [this.#reading.section(), this.#reading.page(), text.trim()];
    const call: Call = { ...note, section, page, mark, again: true };
    this.pieces.push({ is: 'call', text, call, look: { strong: false, emphasis: false } });
    return true;
  }

  /** The signs that a font shows for some letters, and figures that are raised or lowered. */
  #signs(text: string, look: FullLook): string {
    const running = text.replace(/[\r\n]/g, ' ');
    const isPrivate = /[\uF020-\uF0FF]/.test(running);
    const signs =
      isPrivate || /^symbol$/i.test(look.font ?? '')
        ? [...running].map((sign) => symbolText(sign, look.font) ?? this.#unknownSymbol(sign, look.font)).join('')
        : running;
    return raisedText(signs, look.raised);
  }

  shown(text: string, shown: string, look: FullLook, at: At): void {
    const fate = this.fate(look, at);
    if (fate) {
      this.aside(text, fate);
      return;
    }
    if (look.struck && /\S/.test(shown))
      this.#reading.simplified.add(
        ['struck-through passage, shown as text', 'struck-through passages, shown as text'],
        this.#path,
      );
    this.pieces.push({ is: 'text', text, shown, look: settingOf(look, shown, this.#href(at)) });
  }

  aside(text: string, fate: Fate): void {
    if (text !== '') this.pieces.push({ is: 'aside', text, fate });
  }

  break(element: Element, look: FullLook, at: At): void {
    const type = element.attributes['w:type'] ?? 'textWrapping';
    // The end of a page or a column parts words, and is no line that counts.
    const isTurn = type !== 'textWrapping' && this.pieces.at(-1)?.is === 'break';
    const fate = this.fate(look, at) ?? (isTurn ? turned : undefined);
    if (fate) this.aside('\n', fate);
    else this.pieces.push({ is: 'break', text: '\n' });
  }

  call(element: Element, look: FullLook, at: At): void {
    // A call in what is set aside calls nothing.
    if (this.fate(look, at)) return;
    const call: Call = {
      series: element.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
      id: element.attributes['w:id'] ?? '',
      section: this.#reading.section(),
      page: this.#reading.page(),
    };
    this.pieces.push({ is: 'call', text: '', call, look: { strong: false, emphasis: false } });
  }

  /** A picture is its words. */
  picture(alt: string, look: FullLook, at: At): void {
    if (alt !== '') this.pieces.push({ is: 'image', text: alt, look: settingOf(look, '', this.#href(at)) });
    else
      this.#reading.aside.add(
        ['picture without an alternative text', 'pictures without an alternative text'],
        this.#path,
      );
  }

  symbol(element: Element, look: FullLook, at: At): void {
    const sign = this.signOf(element);
    this.shown(sign, sign, look, at);
  }

  /** The sign that a symbol is. */
  signOf({ attributes }: Element): string {
    const font = attributes['w:font'];
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    if (!(code > 0 && code < 0x10000)) return this.#unknownSymbol('', font);
    const character = String.fromCharCode(code);
    return symbolText(character, font) ?? this.#unknownSymbol(character, font);
  }

  #unknownSymbol(character: string, font = 'its font'): string {
    const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? '?';
    this.#reading.simplified.add(
      [
        `sign ${code} of ${font} that is not known and shown as �`,
        `signs ${code} of ${font} that are not known and shown as �`,
      ],
      this.#path,
    );
    return '\uFFFD';
  }

  #href(at: At): string | undefined {
    const target = (at.target ?? this.#reading.fields.target())?.trim();
    if (target === undefined || target === '') return undefined;
    if (hrefSchema.safeParse(target).success) return target;
    this.#reading.simplified.add(
      [
        'link that leads to no address of the web, shown as text',
        'links that lead to no address of the web, shown as text',
      ],
      this.#path,
    );
    return undefined;
  }
}
