/** What a peer is: another way to make a site with search of the same texts. */
import type { SearchPage } from '../../search.ts';
import type { MadeFile } from '../made-library.ts';

/** A text for a peer. */
export interface PeerText {
  id: string;
  title: string;
  /** All but its title. */
  markdown: string;
}

/** A peer: a small project of its own, in a folder outside this one. */
export interface Peer {
  /** Its folder's name, and its name in the figures. */
  id: string;
  name: string;
  /** What it is made of: exact versions, so that a run can be done again. */
  packages: Readonly<Record<string, string>>;
  /** The files of its project that do not depend on the texts. */
  files: readonly MadeFile[];
  /** The file of a text. */
  document: (text: PeerText) => MadeFile;
  /** The page that lists them all: `links` are as Markdown. */
  home: (links: readonly string[]) => MadeFile;
  /** The address of a text's page from the root of the site, as its own links have it. */
  page: (id: string) => string;
  /** The programs that build the site, in order: files of `node_modules`, each with its arguments. */
  build: readonly (readonly [program: string, ...args: string[]])[];
  /** Where the site goes. */
  out: string;
  /** What a build leaves for the next: it goes before each, since each is measured from nothing. */
  leftovers: readonly string[];
  /** How its search is used in a browser, and the page on which it is, if it is not on each. */
  search: SearchPage & { page?: string };
}

/** Front matter with a title, and with more lines. */
export const titled = (title: string, markdown: string, ...more: string[]): string =>
  `---\ntitle: ${JSON.stringify(title)}\n${more.map((line) => `${line}\n`).join('')}---\n\n${markdown}`;

/** The search that Pagefind brings, as its own page shows it: of a peer that has none. */
export const pagefindPage = `<link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div>
<script>new PagefindUI({ element: '#search' });</script>`;

/** How that search is used. A hit is there with its link: before, it holds the place of one. */
export const pagefindSearch: SearchPage = { field: '.pagefind-ui__search-input', hit: '.pagefind-ui__result-link' };
