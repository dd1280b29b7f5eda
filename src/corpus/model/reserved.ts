/** Names that are the site's own: no document and no section can have them. */

/** Pages and folders of the site, today's and those that are kept for it. Names are compared without regard to case. */
export const siteNames: ReadonlySet<string> = new Set(
  (
    '_headers 404 about annotations assets changes check compare content data downloads embed favicon feed figures icon index library ' +
    'licences licences-build llms manifest names notes offline opensearch pagefind provenance robots search sitemap sources social subjects sw terms twins'
  ).split(' '),
);

/** What the ids begin with that the engine puts into a page of a document; no id of a document begins so. */
export const engineIds = ['h-', 'ref-', 'note-'] as const;

/** Ids that pages have had for themselves since the first was published: they stay, and no part of a document has them. */
export const pageIds: ReadonlySet<string> = new Set(['main', 'title']);
