/** Astro without anything: pages of Markdown in a bare layout, and Pagefind over what it built. */
import { type Peer, pagefindPage, pagefindSearch, titled } from './peer.ts';
import { packages } from './versions.ts';

const layout = `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
  </head>
  <body>
    <nav><a href="/">Reports</a> <a href="/search/">Search</a></nav>
    <main data-pagefind-body><h1>{title}</h1><slot /></main>
  </body>
</html>
`;

const page = `---
import { getCollection, render } from 'astro:content';
import Layout from '../layout.astro';

export async function getStaticPaths() {
  return (await getCollection('docs')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Layout title={entry.data.title}><Content /></Layout>
`;

const search = `---
import Layout from '../layout.astro';
const ui = ${JSON.stringify(pagefindPage)};
---
<Layout title="Search"><Fragment set:html={ui} /></Layout>
`;

const collections = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { docs: defineCollection({ loader: glob({ pattern: '*.md', base: 'docs' }) }) };
`;

/** The peer. */
export const plainAstro: Peer = {
  id: 'astro',
  name: 'Astro + Pagefind',
  packages: packages('astro', 'pagefind'),
  files: [
    ['astro.config.mjs', 'export default {};\n'],
    ['src/content.config.ts', collections],
    ['src/layout.astro', layout],
    ['src/pages/[id].astro', page],
    ['src/pages/search.astro', search],
  ],
  document: ({ id, title, markdown }) => [`docs/${id}.md`, titled(title, markdown)],
  home: (links) => ['src/pages/index.md', titled('Reports', links.join('\n'), 'layout: ../layout.astro')],
  page: (id) => `${id}/`,
  build: [
    ['astro/bin/astro.mjs', 'build'],
    ['pagefind/lib/runner/bin.cjs', '--site', 'dist'],
  ],
  out: 'dist',
  leftovers: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  search: { ...pagefindSearch, page: 'search/' },
};
