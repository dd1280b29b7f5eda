/** A made-up text as Markdown with notes as GitHub writes them: what the peers build their pages from. */
import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { GrownText } from '../growth/grown-formats.ts';

/** The text without its title, which each peer prints in its own way. */
export function madeMarkdown({ sections }: GrownText): string {
  const notes: string[] = [];
  const children = sections.flatMap(({ heading, paragraphs }, index): RootContent[] => [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: `${index + 1}. ${heading}` }] },
    ...paragraphs.map(({ text, note }): RootContent => {
      const called = note === undefined ? undefined : String(notes.push(note));
      return {
        type: 'paragraph',
        children: [
          { type: 'text', value: text },
          ...(called === undefined ? [] : [{ type: 'footnoteReference' as const, identifier: called, label: called }]),
        ],
      };
    }),
  ]);
  const definitions = notes.map(
    (note, index): RootContent => ({
      type: 'footnoteDefinition',
      identifier: String(index + 1),
      label: String(index + 1),
      children: [{ type: 'paragraph', children: [{ type: 'text', value: note }] }],
    }),
  );
  const root: Root = { type: 'root', children: [...children, ...definitions] };
  return toMarkdown(root, { extensions: [gfmToMarkdown()] });
}
