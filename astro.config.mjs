// The site: MDX editions in, files that run from any folder out (src/publish finishes what Astro writes).
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { rehypePlugins, remarkPlugins, remarkRehype } from './src/markdown/processor.ts';
import { targets } from './src/publish/bundle.ts';
import { publish } from './src/publish/integration.ts';

export default defineConfig({
  publicDir: 'src/public',
  // Astro's own place is in `node_modules`, which checkouts may share: their builds would write into each other's.
  cacheDir: '.astro/cache',
  // Pages are files that end in .html, so that every link works on a disk; styles are files, so that the CSP needs no exception.
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      syntaxHighlight: false,
      remarkPlugins,
      rehypePlugins,
      remarkRehype,
    }),
  },
  integrations: [mdx({ optimize: true }), publish()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro's own target is the newest browsers: in others there would be no colours.
      cssTarget: targets,
      rolldownOptions: { onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log) },
    },
  },
});
