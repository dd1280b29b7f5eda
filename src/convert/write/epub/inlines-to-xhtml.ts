/** Running text with its marks → XHTML. */

import { fill, profileOf } from '../../../corpus/text/languages/index.ts';
import type { MarkedInline } from '../marking.ts';
import { isDash } from '../note-series.ts';
import { x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { type Content, inLanguage } from './xhtml.ts';

/** The words that remarks are about are not marked: what is said of a passage stands in a chapter of its own. */
export const inlinesToXhtml = (inlines: readonly MarkedInline[], book: Book): Content[] =>
  inlines.flatMap((inline): Content[] => {
    switch (inline.type) {
      case 'text':
        // XML has no form feed.
        return [inline.value.replaceAll('\f', ' ')];
      case 'break':
        return [x('br')];
      // No file goes with a text: what a picture shows is said in its words.
      case 'image':
        return [x('span', { class: 'picture', role: 'img', 'aria-label': inline.alt }, inline.alt)];
      case 'note-reference': {
        const { id, note, label, printed } = inline;
        const name = fill(profileOf(book.document.language).words.note, label);
        const attributes = {
          id,
          href: book.addressOf(note),
          'epub:type': 'noteref',
          role: 'doc-noteref',
          'aria-label': name,
        };
        // The dash of “7–9” leads to what stands between.
        return [x('sup', { class: 'noteref' }, x('a', attributes, isDash(inline) ? printed : label))];
      }
      case 'term': {
        const children = inlinesToXhtml(inline.children, book);
        if (!inline.link) return children;
        return [x('a', { class: 'term', href: `${files.glossary}#term_${inline.term}` }, children)];
      }
      case 'quote':
        return inlinesToXhtml(inline.children, book);
      default: {
        const { type, lang } = inline.by;
        const href = 'href' in inline.by ? inline.by.href : undefined;
        return [x(names[type], { href, ...inLanguage(lang) }, inlinesToXhtml(inline.children, book))];
      }
    }
  });

const names = { emphasis: 'em', strong: 'strong', span: 'span', link: 'a' } as const;
