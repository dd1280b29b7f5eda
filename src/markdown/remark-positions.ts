/** A remark plugin: every paragraph learns where it stands ("9, ¶ 2"), for the labels of its link and of search hits. */
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Edition, positionLabel, positionOf } from '../corpus/edition.ts';

/** Adds `position` to each `P` and `lead`, its run-in heading's words, where it has one. */
export const remarkPositions = () => (tree: Root, file: VFile) => {
  const outline: Edition['outline'] = file.data.astro?.frontmatter?.['outline'] ?? [];
  const leads = new Map(outline.flatMap(({ paragraphs }) => paragraphs.map(({ id, lead }) => [id, lead])));
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
    if (node.name !== 'P') return;
    const id = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
    if (typeof id !== 'string') return;
    const position = positionOf(outline, id);
    const lead = leads.get(id);
    if (position) node.attributes.push({ type: 'mdxJsxAttribute', name: 'position', value: positionLabel(position) });
    if (lead) node.attributes.push({ type: 'mdxJsxAttribute', name: 'lead', value: lead });
  });
};
