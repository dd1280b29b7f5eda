/** The content of a paragraph → its pieces, in their order. What is not known is looked into: what stands in it may be text. */
import { drawingOf } from './drawings.ts';
import { code, deleted, drawn, moved, otherForm, placeholder, readAloud } from './fates.ts';
import { againOf, fateOfResult, targetOf } from './fields.ts';
import { type FullLook, lookOf } from './looks.ts';
import { mathParts } from './math.ts';
import { type At, PieceWriter, type Reading } from './piece-writer.ts';
import { chosenOf, type Piece } from './pieces.ts';
import type { Style } from './styles.ts';
import { childOf, type Element, elementsOf, isOn, isTrue, textIn } from './xml.ts';

/** Elements that say how something looks, and hold no text. */
const properties =
  /^(?:w:(?:rPr|pPr|sdtPr|sdtEndPr|smartTagPr|customXmlPr|rubyPr|sectPr|tblPr|tblGrid|trPr|tcPr|tblPrEx)|wp:docPr|m:.*Pr)$/;

type Read = (own: RunReader, element: Element, look: FullLook, at: At) => void;

/** What a form shows where nobody wrote anything. */
export const placeholderOf = (element: Element): typeof placeholder | undefined =>
  isOn(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') ? placeholder : undefined;
export const unfilled = ['field of a form that nobody filled', 'fields of a form that nobody filled'] as const;

const plain: FullLook = { strong: false, emphasis: false };

/** Signs that an element stands for. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};

/** Reads one paragraph. */
export class RunReader {
  /** What stands around runs. */
  static readonly #around: [string, Read][] = [
    ['w:r', (own, element, _, at) => own.#run(element, lookOf(element, own.#style, own.#reading.styles), at)],
    [
      'w:del',
      (own, element, look, at) => {
        own.#reading.aside.add(['tracked deletion', 'tracked deletions'], own.#path);
        own.read(element, { ...at, fate: at.fate ?? deleted }, look);
      },
    ],
    ['w:moveFrom', (own, element, look, at) => own.read(element, { ...at, fate: at.fate ?? moved }, look)],
    [
      'w:sdt',
      (own, element, look, at) => {
        const fate = at.fate ?? placeholderOf(element);
        if (fate === placeholder) own.#reading.aside.add(unfilled, own.#path);
        own.read(element, { ...at, fate }, look);
      },
    ],
    [
      'w:ins',
      (own, element, look, at) => {
        own.#reading.simplified.add(
          ['tracked insertion, which is text', 'tracked insertions, which are text'],
          own.#path,
        );
        own.read(element, at, look);
      },
    ],
    [
      'w:hyperlink',
      (own, element, look, at) => {
        const linked = own.#reading.relationships.get(element.attributes['r:id'] ?? '');
        own.read(element, { ...at, target: (linked?.external ? linked.target : undefined) ?? at.target }, look);
      },
    ],
    [
      'w:fldSimple',
      (own, element, look, at) => {
        const instruction = element.attributes['w:instr'] ?? '';
        const target = targetOf(instruction) ?? at.target;
        const again = againOf(instruction) ?? at.again;
        own.read(element, { fate: at.fate ?? fateOfResult(instruction), target, again }, look);
      },
    ],
    ['mc:AlternateContent', (own, element, look, at) => own.#alternate(element, look, at)],
    ['m:oMath', (own, element, _, at) => own.#math(element, at)],
  ];

  /** What stands in runs. A text outside of one is no valid markup, but it is text. */
  static readonly #within: [string, Read][] = [
    ['w:t', (own, element, look, at) => own.#writer.text(element, look, at)],
    ['w:delText', (own, element, _, at) => own.#writer.aside(textIn(element), at.fate ?? deleted)],
    [
      'w:instrText',
      (own, element) => {
        own.#reading.fields.code(textIn(element));
        own.#writer.aside(textIn(element), code);
      },
    ],
    ['w:delInstrText', (own, element) => own.#writer.aside(textIn(element), code)],
    ['w:fldChar', (own, element) => own.#reading.fields.mark(element)],
    ['w:lastRenderedPageBreak', (own) => own.#reading.turn()],
    ['w:sym', (own, element, look, at) => own.#writer.symbol(element, look, at)],
    ['w:br', (own, element, look, at) => own.#writer.break(element, look, at)],
    ['w:cr', (own, element, look, at) => own.#writer.break(element, look, at)],
    ['w:footnoteReference', (own, element, look, at) => own.#writer.call(element, look, at)],
    ['w:endnoteReference', (own, element, look, at) => own.#writer.call(element, look, at)],
    ['w:drawing', (own, element, look, at) => own.#drawing(element, look, at)],
    ['w:pict', (own, element, look, at) => own.#drawing(element, look, at)],
    ['w:object', (own, element, look, at) => own.#drawing(element, look, at)],
    [
      'w:rt',
      (own, element, look, at) => {
        own.#reading.aside.add(['reading beside its signs', 'readings beside their signs'], own.#path);
        own.read(element, { ...at, fate: at.fate ?? readAloud }, look);
      },
    ],
    ['a:t', (own, element, _, at) => own.#drawnText(textIn(element), at)],
  ];

  static readonly #readers: ReadonlyMap<string, Read> = new Map([...RunReader.#around, ...RunReader.#within]);

  readonly #reading: Reading;
  readonly #style: Style | undefined;
  readonly #path: string;
  readonly #writer: PieceWriter;

  constructor(reading: Reading, style: Style | undefined, path: string) {
    this.#reading = reading;
    this.#style = style;
    this.#path = path;
    this.#writer = new PieceWriter(reading, path);
  }

  get pieces(): Piece[] {
    return this.#writer.pieces;
  }

  /** Reads what stands in an element. */
  read(element: Element, at: At, look: FullLook = plain): void {
    for (const child of elementsOf(element)) this.#child(child, look, at);
  }

  #child(element: Element, look: FullLook, at: At): void {
    const { name } = element;
    const read = RunReader.#readers.get(name);
    const sign = signs[name];
    if (read) read(this, element, look, at);
    else if (sign !== undefined) this.#writer.shown(sign, sign, look, at);
    else if (!properties.test(name)) this.read(element, at, look);
  }

  /** A run. After a call with a mark of its own what follows in the run is that mark. */
  #run(run: Element, look: FullLook, at: At): void {
    const { pieces } = this.#writer;
    let marked: Extract<Piece, { is: 'call' }> | undefined;
    for (const child of elementsOf(run)) {
      if (marked && (child.name === 'w:t' || child.name === 'w:sym')) {
        const mark = child.name === 'w:t' ? textIn(child) : this.#writer.signOf(child);
        marked.text += mark;
        marked.call.mark = (marked.call.mark ?? '') + mark;
        continue;
      }
      const before = pieces.length;
      this.#child(child, look, at);
      const last = pieces.length > before ? pieces.at(-1) : undefined;
      if (isTrue(child.attributes['w:customMarkFollows']) && last?.is === 'call') {
        marked = last;
        marked.call.mark = '';
      }
    }
  }

  #alternate(element: Element, look: FullLook, at: At): void {
    const chosen = chosenOf(element);
    for (const branch of elementsOf(element))
      this.read(branch, branch === chosen ? at : { ...at, fate: at.fate ?? otherForm }, look);
  }

  #math(element: Element, at: At): void {
    if (!at.fate)
      this.#reading.simplified.add(['formula, written in one line', 'formulas, written in one line'], this.#path);
    for (const { text, own } of mathParts(element)) {
      if (own || !at.fate) this.#writer.shown(own ? text : '', text, plain, at);
    }
  }

  /** A picture is its alternative text. A text box is read after its paragraph. */
  #drawing(element: Element, look: FullLook, at: At): void {
    const found = drawingOf(element);
    const fate = this.#writer.fate(look, at);
    for (const box of found.boxes) this.#reading.box(box, fate);
    for (const other of found.texts) this.#child(other, look, at);
    this.#drawnText(found.artistic, at);
    if (!fate && found.isPicture) this.#writer.picture(found.alt, look, at);
  }

  #drawnText(text: string, at: At): void {
    if (text === '') return;
    if (!at.fate) this.#reading.aside.add(['text in a drawing', 'texts in drawings'], this.#path);
    this.#writer.aside(text, at.fate ?? drawn);
  }
}
