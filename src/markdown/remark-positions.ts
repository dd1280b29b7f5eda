/** A remark plugin: every paragraph learns where it stands ("9, ¶ 2"), for the labels of its link and of what is copied from it. */
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Edition, positionLabel, positionOf } from '../corpus/edition.ts';

/** Adds `position` to each `P`. */
export const remarkPositions = () => (tree: Root, file: VFile) => {
  const outline: Edition['outline'] = file.data.astro?.frontmatter?.['outline'] ?? [];
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
    if (node.name !== 'P') return;
    const id = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
    if (typeof id !== 'string') return;
    const position = positionOf(outline, id);
    if (position) node.attributes.push({ type: 'mdxJsxAttribute', name: 'position', value: positionLabel(position) });
  });
};
