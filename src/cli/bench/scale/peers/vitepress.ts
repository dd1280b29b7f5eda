/** VitePress: its own layout, and its own search, whose index is one file. */
import { type Peer, titled } from './peer.ts';
import { packages } from './versions.ts';

const config = `import footnotes from 'markdown-it-footnote';

export default {
  title: 'Reports',
  srcDir: 'docs',
  markdown: { config: (markdown) => markdown.use(footnotes) },
  themeConfig: { search: { provider: 'local' } },
};
`;

/** The peer. */
export const vitepress: Peer = {
  id: 'vitepress',
  name: 'VitePress',
  packages: packages('vitepress', 'markdown-it-footnote'),
  files: [['.vitepress/config.mjs', config]],
  document: ({ id, title, markdown }) => [`docs/${id}.md`, titled(title, `# ${title}\n\n${markdown}`)],
  home: (links) => ['docs/index.md', titled('Reports', links.join('\n'))],
  page: (id) => `${id}.html`,
  build: [['vitepress/bin/vitepress.js', 'build']],
  out: '.vitepress/dist',
  leftovers: ['.vitepress/dist', '.vitepress/cache', '.vitepress/.temp'],
  search: {
    opens: { button: '.VPNavBarSearch button' },
    field: '#localsearch-input',
    hit: '#localsearch-list .result',
  },
};
