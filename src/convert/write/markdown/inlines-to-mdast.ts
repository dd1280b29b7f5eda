/** Running text → mdast. */
import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../../corpus/model/inline.ts';
import type { Footnotes } from './footnotes.ts';
import { spanIn } from './tags.ts';

/** How inlines are written: in which footnotes, and whether their lines may end. */
export interface Within {
  footnotes: Footnotes;
  /** In headings and cells a line ends as HTML has it. */
  oneLine?: boolean;
}

/** Inlines as Markdown has them; the words of a picture are in brackets, a language of their own is HTML's. */
export const inlinesToMdast = (inlines: readonly Inline[], within: Within): PhrasingContent[] =>
  inlines.flatMap((inline): PhrasingContent[] => {
    switch (inline.type) {
      case 'text':
        return [{ type: 'text', value: within.oneLine ? inline.value.replaceAll('\n', ' ') : inline.value }];
      case 'break':
        return [within.oneLine ? { type: 'html', value: '<br>' } : { type: 'break' }];
      case 'image':
        return inline.alt === '' ? [] : [{ type: 'text', value: `[${inline.alt}]` }];
      case 'note-reference': {
        const label = within.footnotes.labels.get(inline.note) ?? inline.note;
        return [{ type: 'footnoteReference', identifier: label.toLowerCase(), label }];
      }
      case 'span':
        return spanIn(inline.lang, inlinesToMdast(inline.children, within));
      case 'link': {
        const children = inlinesToMdast(inline.children, within) as Extract<
          PhrasingContent,
          { type: 'link' }
        >['children'];
        return spanIn(inline.lang, [{ type: 'link', url: inline.href, children }]);
      }
      default:
        return spanIn(inline.lang, [{ type: inline.type, children: inlinesToMdast(inline.children, within) }]);
    }
  });
