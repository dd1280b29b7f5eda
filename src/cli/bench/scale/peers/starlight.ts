/** Starlight as it is set up for documents in Markdown: its own layout, its own search. */
import { type Peer, pagefindSearch, titled } from './peer.ts';
import { packages } from './versions.ts';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// Left alone, every page has a list of all documents at its side, and the site grows with their square.
export default defineConfig({
  integrations: [starlight({ title: 'Reports', sidebar: [{ label: 'Reports', link: '/' }] })],
});
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The peer. */
export const starlight: Peer = {
  id: 'starlight',
  name: 'Starlight',
  packages: packages('@astrojs/starlight', '@astrojs/markdown-remark', 'astro'),
  files: [
    ['astro.config.mjs', config],
    ['src/content.config.ts', collections],
  ],
  document: ({ id, title, markdown }) => [`src/content/docs/${id}.md`, titled(title, markdown)],
  home: (links) => ['src/content/docs/index.md', titled('Reports', links.join('\n'))],
  page: (id) => `${id}/`,
  build: [['astro/bin/astro.mjs', 'build']],
  out: 'dist',
  leftovers: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  search: { ...pagefindSearch, opens: { button: '[data-open-modal]' } },
};
