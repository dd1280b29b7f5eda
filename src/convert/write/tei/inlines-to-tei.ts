/** Running text → TEI. */
import type { ElementContent } from 'xast';
import type { Inline } from '../../../corpus/model/inline.ts';
import { el, xmlId } from '../xml.ts';

/** Inlines as TEI has them: what the source sets apart, other languages, calls of notes with what is printed. */
export const inlinesToTei = (inlines: readonly Inline[]): ElementContent[] =>
  inlines.map((inline): ElementContent => {
    switch (inline.type) {
      case 'text':
        return { type: 'text', value: inline.value };
      case 'break':
        return el('lb');
      case 'image':
        return el('figure', {}, el('figDesc', {}, inline.alt));
      case 'note-reference': {
        const { id, note, label, printed } = inline;
        return el('ref', { type: 'note', 'xml:id': xmlId(id), target: `#${xmlId(note)}`, n: label }, printed);
      }
      case 'link':
        return el('ref', { target: inline.href, 'xml:lang': inline.lang }, ...inlinesToTei(inline.children));
      case 'span':
        return el('foreign', { 'xml:lang': inline.lang }, ...inlinesToTei(inline.children));
      default: {
        const rend = inline.type === 'emphasis' ? 'italic' : 'bold';
        return el('hi', { rend, 'xml:lang': inline.lang }, ...inlinesToTei(inline.children));
      }
    }
  });
