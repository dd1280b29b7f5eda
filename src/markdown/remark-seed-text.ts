/** A remark plugin: what remark-gfm took for a web or e-mail address is text again. An edition's Markdown has no links of its own. */
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Replaces every link by its children. */
export const remarkSeedText = () => (tree: Root) => {
  visit(tree, 'link', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
};
