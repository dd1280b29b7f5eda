/** The nodes of a document → pieces of plain text, between which an empty line stands. */
import { type Inline, wordsOf } from '../../../corpus/model/inline.ts';
import type { Block, Item, Table, TreeNode } from '../../../corpus/model/node.ts';
import { isDash } from '../note-series.ts';

/** Sections and blocks; before a section there is more room than before what it holds. */
export const nodesToText = (nodes: readonly TreeNode[], level = 1): string[] =>
  nodes.flatMap((node): string[] => {
    if (node.type !== 'section') return [blockToText(node)];
    const heading = inlinesToText(node.heading);
    const said = node.origin === 'editors' ? `[${heading}]` : heading;
    return [`${level === 1 ? '\n\n' : '\n'}${said}`, ...nodesToText(node.children, level + 1)];
  });

/** Blocks of an item or a note, each on lines of its own. */
export const blocksToText = (blocks: readonly Block[]): string => blocks.map(blockToText).join('\n');

function blockToText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlinesToText([...(block.lead ?? []), ...block.inlines]);
    case 'plain':
    case 'salutation':
      return inlinesToText(block.inlines);
    case 'verse':
    case 'verbatim':
      return indented(inlinesToText(block.inlines));
    case 'quote':
      return indented(block.children.map(blockToText).join('\n\n'));
    case 'list':
      return block.items.map((item, index) => itemToText(item, block.ordered ? `${index + 1}.` : '-')).join('\n');
    default:
      return tableToText(block);
  }
}

const itemToText = ({ label, children }: Item, without: string): string =>
  labelled(label ?? without, blocksToText(children));

/** A text that opens with a label; what is under it is set in. */
export const labelled = (label: string, text: string): string => indented(`${label} ${text}`).trimStart();

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

/** A row is a line, with bars between its cells. */
function tableToText({ caption, rows }: Table): string {
  const lines = rows.map(({ cells }) =>
    cells
      .map((cell) => inlinesToText(cell).replaceAll('\n', ' '))
      .join(' | ')
      .trimEnd(),
  );
  return [...(caption ? [inlinesToText(caption)] : []), ...lines].join('\n');
}

/** Running text: calls of notes and the words of pictures in brackets, addresses after the words that lead there. */
export const inlinesToText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'break':
          return '\n';
        case 'image':
          return inline.alt === '' ? '' : `[${inline.alt}]`;
        case 'note-reference':
          return isDash(inline) ? inline.printed : `[${inline.label}]`;
        case 'link': {
          const words = inlinesToText(inline.children);
          return wordsOf(inline.children) === inline.href ? words : `${words} <${inline.href}>`;
        }
        default:
          return inlinesToText(inline.children);
      }
    })
    .join('');
