/** Eleventy: Markdown in a bare layout, and Pagefind over what it built. */
import { type Peer, pagefindPage, pagefindSearch, titled } from './peer.ts';
import { packages } from './versions.ts';

const config = `import footnotes from 'markdown-it-footnote';

export default function (eleventy) {
  eleventy.amendLibrary('md', (markdown) => markdown.use(footnotes));
  return { dir: { input: 'docs', output: 'dist' }, markdownTemplateEngine: false };
}
`;

const layout = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ title }}</title>
  </head>
  <body>
    <nav><a href="/">Reports</a> <a href="/search/">Search</a></nav>
    <main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main>
  </body>
</html>
`;

/** The peer. */
export const eleventy: Peer = {
  id: 'eleventy',
  name: 'Eleventy + Pagefind',
  packages: packages('@11ty/eleventy', 'markdown-it-footnote', 'pagefind'),
  files: [
    ['eleventy.config.mjs', config],
    ['docs/_includes/page.liquid', layout],
    ['docs/docs.json', '{ "layout": "page.liquid" }\n'],
    ['docs/search.html', titled('Search', pagefindPage)],
  ],
  document: ({ id, title, markdown }) => [`docs/${id}.md`, titled(title, markdown)],
  home: (links) => ['docs/index.md', titled('Reports', links.join('\n'))],
  page: (id) => `${id}/`,
  build: [
    ['@11ty/eleventy/cmd.cjs', '--quiet'],
    ['pagefind/lib/runner/bin.cjs', '--site', 'dist'],
  ],
  out: 'dist',
  leftovers: ['dist'],
  search: { ...pagefindSearch, page: 'search/' },
};
