/** How an edition's MDX becomes HTML: the plugins and settings that Astro and the tests share. */
import type { ElementContent, Text as HastText } from 'hast';
import type { Link, Text } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';

export const remarkPlugins = [remarkGfm];

/** A bare slug can begin with a digit, or equal an id of ours such as `closing`: hence the prefix. */
export const rehypePlugins: [typeof rehypeSlug, { prefix: string }][] = [[rehypeSlug, { prefix: 'h-' }]];

export const remarkRehype = {
  handlers: {
    /** The usual handler trims white space around line breaks; a seed's text is kept as it is. */
    text: (_state: unknown, node: Text): HastText => ({ type: 'text', value: node.value }),
    /** What remark-gfm took for a web or e-mail address is text again: an edition's Markdown has no links of its own. */
    link: (state: { all(node: Link): ElementContent[] }, node: Link): ElementContent[] => state.all(node),
  },
};
