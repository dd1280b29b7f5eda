/** Running text → WordprocessingML: runs, links, the calls of footnotes, and what the editors say of words as comments. */
import type { ElementContent } from 'xast';
import type { Inline, NoteReference } from '../../../corpus/model/inline.ts';
import { walk } from '../../../corpus/model/walk.ts';
import type { Comments } from './comments.ts';
import type { Footnotes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Relations } from './relations.ts';
import { bookmarkName, type Look, linkTo, run, runOf, w } from './word.ts';

/** What the parts of a document share. */
export interface Parts {
  footnotes: Footnotes;
  numbering: Numbering;
  relations: Relations;
  comments: Comments;
}

/** Writes the running text of one document. */
export class InlinesToWord {
  readonly #parts: Parts;
  #relations: Relations;
  #bookmarks = 0;
  readonly #called = new Set<string>();
  /** Word has no comments in footnotes: those on a note stand at its call. */
  #inFootnotes = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#relations = parts.relations;
  }

  /** What follows stands in footnotes, whose part has relations of its own. */
  beginFootnotes(relations: Relations): void {
    this.#relations = relations;
    this.#inFootnotes = true;
  }

  /** Words with the bookmarks of some passages, and with the comments on them. */
  marked(ids: readonly string[], words: readonly ElementContent[]): ElementContent[] {
    const marks = ids.map((id) => ({ name: bookmarkName(id), id: String(this.#bookmarks++) }));
    return [
      ...marks.map(({ id, name }) => w('bookmarkStart', { id, name })),
      ...(this.#inFootnotes ? words : this.#commented(ids, words)),
      ...marks.map(({ id }) => w('bookmarkEnd', { id })),
    ];
  }

  /**
   * Writes inlines.
   *
   * @param inNote Whether they stand in a note, which can call no footnote.
   */
  write(inlines: readonly Inline[], look: Look, inNote = false, verbatim = false): ElementContent[] {
    return inlines.flatMap((inline): ElementContent[] => {
      const lang = 'lang' in inline && inline.lang !== undefined ? inline.lang : look.lang;
      switch (inline.type) {
        case 'text':
          return [run(inline.value, look, verbatim)];
        case 'break':
          return [runOf(look, w('br'))];
        case 'image':
          return inline.alt === '' ? [] : [run(`[${inline.alt}]`, look)];
        case 'note-reference':
          return this.#call(inline, inNote);
        case 'link': {
          const words = this.write(inline.children, { ...look, style: 'Hyperlink', lang }, inNote, verbatim);
          return [w('hyperlink', { 'r:id': this.#relations.link(inline.href) }, ...words)];
        }
        case 'span':
          return this.write(inline.children, { ...look, lang }, inNote, verbatim);
        default: {
          const apart = inline.type === 'emphasis' ? { italic: true } : { bold: true };
          return this.write(inline.children, { ...look, ...apart, lang }, inNote, verbatim);
        }
      }
    });
  }

  /** The first call of a footnote is Word's own; one that calls it again leads there, and any in a note to the note. */
  #call({ note, label }: NoteReference, inNote: boolean): ElementContent[] {
    const { numbers, notes, start } = this.#parts.footnotes;
    const number = numbers.get(note);
    const look = { style: 'FootnoteReference' };
    if (inNote || number === undefined) return [linkTo(note, run(`[${label}]`))];
    const name = bookmarkName(`call-${note}`);
    if (this.#called.has(note)) return [w('fldSimple', { instr: ` NOTEREF ${name} \\f \\h ` }, run(label, look))];
    this.#called.add(note);
    const id = String(this.#bookmarks++);
    const reference =
      start === undefined
        ? [
            w('footnoteReference', { customMarkFollows: '1', id: String(number) }),
            w('t', {}, { type: 'text', value: label }),
          ]
        : [w('footnoteReference', { id: String(number) })];
    const ids = [...walk(notes.filter((one) => one.id === note))].flatMap(({ node }) => ('id' in node ? node.id : []));
    return this.#commented(ids, [
      w('bookmarkStart', { id, name }),
      runOf(look, ...reference),
      w('bookmarkEnd', { id }),
    ]);
  }

  /** Words with the comments on some passages. */
  #commented(ids: readonly string[], words: readonly ElementContent[]): ElementContent[] {
    const comments = ids.flatMap((id) => this.#parts.comments.on(id)).map(String);
    return [
      ...comments.map((id) => w('commentRangeStart', { id })),
      ...words,
      ...comments.flatMap((id) => [
        w('commentRangeEnd', { id }),
        runOf({ style: 'CommentReference' }, w('commentReference', { id })),
      ]),
    ];
  }
}
