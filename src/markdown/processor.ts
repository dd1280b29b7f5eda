/** How an edition's MDX becomes HTML: the plugins and settings that Astro and the tests share. */
import type { Text as HastText } from 'hast';
import type { Text } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { remarkSeedText } from './remark-seed-text.ts';

export const remarkPlugins = [remarkGfm, remarkSeedText];

/** A bare slug can begin with a digit, or equal an id of ours such as `closing`: hence the prefix. */
export const rehypePlugins: [typeof rehypeSlug, { prefix: string }][] = [[rehypeSlug, { prefix: 'h-' }]];

/** The usual handler trims white space around line breaks; a seed's text is kept as it is. */
export const remarkRehype = {
  handlers: { text: (_state: unknown, node: Text): HastText => ({ type: 'text', value: node.value }) },
};
