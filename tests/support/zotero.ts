/**
 * What Zotero makes of a page's head: our own reading of the rules of its translator “Embedded Metadata” (of June 2024) and of
 * “RDF”, to which it hands what is not Highwire's; none of their code, and of their rules those alone that a document's page meets.
 */

/** What a head says, as far as Zotero reads it. */
export interface Head {
  metas: readonly { name?: string | undefined; property?: string | undefined; content: string }[];
  canonical?: string | undefined;
  /** The page's title, its language, and the address at which it is open. */
  title: string;
  language: string;
  address: string;
}

/** An item as Zotero saves it; a field that its type does not have is not saved. */
export interface Item {
  itemType: string;
  title: string;
  creators: { lastName: string; firstName: string | undefined }[];
  [field: string]: unknown;
}

/** Prefixes that name a vocabulary, whether a page declares them or not. */
const vocabularies = new Set(
  'bib bibo dc dcterms prism foaf vcard link z eprint eprints og article book music video so codemeta rdf'.split(' '),
);
/** Fields of Highwire Press: of two that give one field, the later wins. They win over all that other vocabularies give. */
const highwire: readonly (readonly [name: string, field: string])[] = [
  ['citation_title', 'title'],
  ['citation_publication_date', 'date'],
  ['citation_date', 'date'],
  ['citation_journal_title', 'publicationTitle'],
  ['citation_technical_report_institution', 'publisher'],
  ['citation_publisher', 'publisher'],
  ['citation_public_url', 'url'],
  ['citation_language', 'language'],
];
/** Fields that say what sort of thing it is: they win over every type that is said. */
const typesByField: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};
/** What another field is taken from: the first of these that a page has. */
const others: Readonly<Record<string, readonly string[]>> = {
  title: ['dc:title', 'dcterms:title', 'og:title'],
  date: ['og:published_time', 'article:published_time', 'dc:date', 'dcterms:date'],
  publicationTitle: ['prism:publicationName', 'dc:source', 'dcterms:source'],
  publisher: ['dc:publisher', 'dcterms:publisher'],
  rights: ['prism:copyright', 'dc:rights', 'dcterms:rights'],
  language: ['dc:language', 'dcterms:language'],
  url: ['og:url'],
  type: ['dc:type', 'dcterms:type'],
  abstractNote: ['og:description', 'dcterms:abstract'],
};
/** The types of items that a `DC.type` can name, and what they keep beside title, creators, date, language, rights, url and abstract. */
const kept: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: { publisher: 'institution', type: 'reportType' },
  newspaperArticle: { publicationTitle: 'publicationTitle' },
  magazineArticle: { publicationTitle: 'publicationTitle' },
  journalArticle: { publicationTitle: 'publicationTitle' },
  webpage: { publicationTitle: 'websiteTitle', type: 'websiteType' },
  blogPost: { publicationTitle: 'blogTitle', type: 'websiteType' },
  forumPost: { publicationTitle: 'forumTitle', type: 'postType' },
  encyclopediaArticle: { publicationTitle: 'encyclopediaTitle', publisher: 'publisher' },
  bookSection: { publicationTitle: 'bookTitle', publisher: 'publisher' },
  conferencePaper: { publicationTitle: 'proceedingsTitle', publisher: 'publisher' },
  presentation: { type: 'presentationType' },
  manuscript: { type: 'manuscriptType' },
  thesis: { publisher: 'university', type: 'thesisType' },
  letter: { type: 'letterType' },
  preprint: { type: 'genre' },
  standard: { publisher: 'publisher' },
  book: { publisher: 'publisher' },
  document: { publisher: 'publisher' },
  statute: {},
  bill: {},
  case: {},
  hearing: { publisher: 'publisher' },
  interview: {},
};

/** Whether Zotero has such a type of items. */
export const isItemType = (type: string): boolean => Object.hasOwn(kept, type);

/** Reads a head as Zotero does. */
export function zoteroItem(head: Head): Item {
  const said = new Map<string, string>();
  const fields = new Map<string, string>();
  const authors: string[] = [];
  for (const { name, property, content } of head.metas)
    for (const tag of (name || property || '').split(/\s+/)) {
      const parts = tag.split(/[.:_]/);
      // `og:video:tag` is of `video`, where there is such a vocabulary.
      const at = parts.length > 2 && vocabularies.has(parts[1]?.toLowerCase() ?? '') ? 1 : 0;
      const prefix = parts[at]?.toLowerCase() ?? '';
      if (vocabularies.has(prefix)) {
        const rest = tag.slice(parts.slice(0, at + 1).join('.').length + 1);
        const key = `${prefix}:${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
        if (!said.has(key)) said.set(key, content);
      } else if (tag === 'citation_author') authors.push(content);
      else if (!fields.has(tag)) fields.set(tag, content);
    }

  const values: Record<string, string | undefined> = {};
  for (const [field, keys] of Object.entries(others)) values[field] = keys.map((key) => said.get(key)).find(Boolean);
  const itemType = typeOf(fields, said);
  if (itemType === 'webpage' || itemType === 'newspaperArticle')
    values['publicationTitle'] ??= said.get('og:site_name');
  for (const [name, field] of highwire) values[field] = fields.get(name) ?? values[field];
  values['title'] ??= head.title;
  values['url'] ??= head.canonical ?? head.address;
  values['language'] ??= head.language;
  values['abstractNote'] ??= fields.get('description');

  const creator = said.get('dc:creator');
  const creators =
    authors.length > 0 ? authors.flatMap((one) => byline(one, authors.length)) : creator ? [creator] : [];
  const { title = '', date, language, rights, url, abstractNote } = values;
  const own = Object.entries(kept[itemType] ?? {}).map(([field, as]) => [as, values[field]]);
  return {
    ...{ itemType, title, creators: creators.map(nameOf), date, language, rights, url, abstractNote },
    ...Object.fromEntries(own),
  };
}

/** A field that says the type; else a `DC.type` that names one, unless Open Graph says a page or a book; else a guess. */
function typeOf(fields: ReadonlyMap<string, string>, said: ReadonlyMap<string, string>): string {
  const byField = [...fields.keys()].flatMap((name) => typesByField[name] ?? []).at(-1);
  const byGraph = { website: 'webpage', book: 'book' }[said.get('og:type') ?? ''];
  const byName = said.get('dc:type') ?? '';
  const guess = fields.has('citation_title') ? 'journalArticle' : 'webpage';
  return byField ?? byGraph ?? (isItemType(byName) ? byName : guess);
}

/** Several authors may stand in one field: between semicolons, or, in the only one, between commas that have two words on both sides. */
function byline(content: string, fields: number): string[] {
  const parts = content.split(/\s*;\s*/);
  const names = content.split(/\s*,\s*/);
  const areSeveral = fields === 1 && parts.length === 1 && names[0]?.includes(' ') && names[1]?.includes(' ');
  return areSeveral ? names.filter(Boolean) : parts;
}

/** With a comma, the family's name stands before it; without one, it is the last word. */
function nameOf(name: string): Item['creators'][number] {
  const clean = name.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '').replace(/\s+/, ' ');
  if (name.includes(',')) {
    const [lastName = '', firstName] = clean.split(/, ?/);
    return { lastName, firstName };
  }
  const at = clean.lastIndexOf(' ');
  return { lastName: clean.slice(at + 1), firstName: clean.slice(0, Math.max(0, at)) || undefined };
}
