/**
 * A remark plugin: notes keep their printed numbers.
 *
 * Rendering GFM's footnotes numbers them by order of reference and drops those that nothing calls. Here each reference
 * becomes a `NoteReference` and the definitions a `Notes` at the end, in their own order, with what the front matter
 * knows of them: the printed label, and for each back-link where it goes.
 */
import type { FootnoteDefinition, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Edition, type EditionNote, positionLabel, positionOf } from '../corpus/model/edition.ts';
import { fill, profileOf, type Words } from '../corpus/text/languages/index.ts';

type Front = Pick<Edition, 'language' | 'outline' | 'notes'>;

/** Reads the front matter from where Astro leaves it, `file.data.astro.frontmatter`. */
export const remarkPrintedNotes = () => (tree: Root, file: VFile) => {
  const { language = 'und', outline = [], notes = [] }: Partial<Front> = file.data.astro?.frontmatter ?? {};
  const { words } = profileOf(language);
  const noteOf = (identifier: string): EditionNote | undefined => notes.find(({ id }) => id === `n${identifier}`);

  const seen = new Map<string, number>();
  visit(tree, 'footnoteReference', (node, index, parent) => {
    const note = noteOf(node.identifier);
    if (!parent || index === undefined || !note) return;
    const call = seen.get(note.id) ?? 0;
    seen.set(note.id, call + 1);
    const name = fill(words.note, note.label);
    const attributes = { id: note.references[call]?.id ?? `ref-${note.id}`, note: note.id, label: note.label, name };
    parent.children[index] = element('mdxJsxTextElement', 'NoteReference', attributes, []) as never;
  });

  const definitions: FootnoteDefinition[] = [];
  tree.children = tree.children.filter((node) => {
    if (node.type === 'footnoteDefinition') definitions.push(node);
    return node.type !== 'footnoteDefinition';
  });
  const items = definitions.flatMap((definition) => {
    const note = noteOf(definition.identifier);
    return note ? [noteElement(definition, note, { language, outline, words })] : [];
  });
  if (items.length > 0)
    tree.children.push(
      element('mdxJsxFlowElement', 'Notes', { heading: words.notes, language: words.language }, items),
    );
};

interface Context extends Omit<Front, 'notes'> {
  words: Words;
}

function noteElement(
  definition: FootnoteDefinition,
  note: EditionNote,
  { language, outline, words }: Context,
): RootContent {
  const backlinks = note.references.flatMap(({ id, at }): PhrasingContent[] => {
    const position = at === undefined ? undefined : positionOf(outline, at);
    const place = (position && positionLabel(position, language)) || words.text;
    const label = fill(words.back, place);
    return [
      { type: 'text', value: ' ' },
      element('mdxJsxTextElement', 'Backlink', { to: id, label, language: words.language }, []),
    ];
  });
  // A note without words has no paragraph, but its references are led back to all the same.
  const empty: Paragraph = { type: 'paragraph', children: [] };
  const own = definition.children.map(asParagraph);
  const hasParagraph = own.some(({ type }) => type === 'paragraph');
  const children = hasParagraph ? own : [empty, ...own];
  const lastParagraph = children.findLastIndex(({ type }) => type === 'paragraph');
  const content = children.map((child, index): RootContent => {
    if (child.type !== 'paragraph') return child;
    const body = element('mdxJsxTextElement', 'NoteText', {}, child.children);
    const paragraph: Paragraph = { type: 'paragraph', children: [body] };
    if (index === lastParagraph) paragraph.children.push(...backlinks);
    return paragraph;
  });
  return element('mdxJsxFlowElement', 'Note', { id: note.id, label: note.label }, content);
}

/** A note of marked words alone stands in a `NoteText` already, which MDX has made a block. */
const asParagraph = (child: FootnoteDefinition['children'][number]): FootnoteDefinition['children'][number] =>
  child.type === 'mdxJsxFlowElement' && child.name === 'NoteText'
    ? { type: 'paragraph', children: child.children as unknown as PhrasingContent[] }
    : child;

type Element = MdxJsxFlowElement & MdxJsxTextElement;

function element(
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement',
  name: string,
  attributes: Record<string, string>,
  children: readonly (RootContent | PhrasingContent)[],
): Element {
  const list = Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value }));
  return { type, name, attributes: list, children } as unknown as Element;
}
