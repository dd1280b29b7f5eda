/** A remark plugin: every paragraph and commentary learns where it stands ("9, ¶ 2"), for labels and for what is copied from it. */
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Edition, placeLabel } from '../corpus/model/edition.ts';

/** The elements that learn it, and the attribute that holds the passage's id. */
const placed: Readonly<Record<string, string>> = { P: 'id', Commentary: 'of' };

/** Adds `position` to each `P` and `Commentary`. */
export const remarkPositions = () => (tree: Root, file: VFile) => {
  const { language = 'und', outline = [], notes = [] }: Partial<Edition> = file.data.astro?.frontmatter ?? {};
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
    const key = placed[node.name ?? ''];
    const id = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === key)?.value;
    if (typeof id !== 'string') return;
    const value = placeLabel({ language, outline, notes }, id);
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'position', value });
  });
};
