/** Running text with its marks → mdast. */
import type { PhrasingContent } from 'mdast';
import type { MarkedInline } from '../marking.ts';
import { textElement } from './elements.ts';

/** Note references (which say the document's language where it is not the site's), marks and what the source sets apart are components: text is text, and nothing in it is Markdown. */
export const inlinesToPhrasing = (inlines: readonly MarkedInline[], language?: string): PhrasingContent[] =>
  inlines.map((inline): PhrasingContent => {
    switch (inline.type) {
      case 'text':
        return { type: 'text', value: inline.value };
      case 'break':
        return textElement('Break', {});
      case 'image':
        return textElement('Picture', { alt: inline.alt, src: inline.src });
      case 'note-reference':
        return textElement('NoteReference', {
          id: inline.id,
          note: inline.note,
          label: inline.label,
          // The dash of “7–9” leads to what stands between.
          printed: /^[–—⁻-]$/.test(inline.printed) ? inline.printed : undefined,
          language,
        });
      case 'term': {
        const { term, link, rest, holds, children } = inline;
        return textElement(
          'Term',
          { of: term, link, rest, holds: holds.join(' ') || undefined },
          inlinesToPhrasing(children, language),
        );
      }
      case 'quote':
        return textElement('Quote', { of: inline.ids.join(' ') }, inlinesToPhrasing(inline.children, language));
      default: {
        const { type, lang } = inline.by;
        const href = 'href' in inline.by ? inline.by.href : undefined;
        return textElement(wrapperNames[type], { href, lang }, inlinesToPhrasing(inline.children, language));
      }
    }
  });

const wrapperNames = { emphasis: 'Emphasis', strong: 'Strong', span: 'Span', link: 'Link' } as const;
