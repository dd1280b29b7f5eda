/**
 * What the head of a document's page says of it to programs: the fields of Highwire Press (`citation_*`), which Google Scholar
 * and reference managers read, Dublin Core, and Open Graph. They are chosen so that Zotero, which reads all three, gets each
 * fact right: `tests/views/metadata/zotero.test.ts` has its rules.
 */
import type { Kind } from '../../corpus/editors/kinds.ts';
import type { Licence } from '../../corpus/editors/licence.ts';
import type { Document } from '../../corpus/model/document.ts';
import { documentTypeOf } from './document-types.ts';

/** A `<meta>`: what is one fact to two vocabularies is one element. */
export interface MetaElement {
  name?: string;
  property?: string;
  content: string;
}

/** What is said of a document. */
export interface Described {
  document: Pick<Document, 'language' | 'meta' | 'amended'>;
  kind: Kind;
  /** The licence of its text, if one is declared. */
  licence?: Licence | undefined;
  /** The address of its page, where the library has one: without it, nothing absolute is said. */
  url?: string | undefined;
}

/** The elements that say what a document is. */
export function documentMetadata({ document, kind, licence, url }: Described): MetaElement[] {
  const { language } = document;
  const { title, who, date, source } = document.meta;
  const amended = document.amended?.at(-1)?.date;
  const { zotero, inside } = documentTypeOf(kind);
  const isReport = zotero === 'report';
  const isInside = inside || kind.cite.source === 'container-title';
  const fields: [string, string | undefined][] = [
    ['citation_author', who && wholeName(who.name)],
    ['citation_language', language],
    // What is named so is a report to Zotero, and an article of a journal.
    [`citation_${isReport ? 'technical_report_institution' : 'publisher'}`, isInside ? undefined : source.name],
    ['citation_journal_title', zotero === 'journalArticle' ? source.name : undefined],
    ['citation_public_url', url],
    ['DC.title', title],
    ['DC.creator', who?.name],
    ['DC.date', date],
    ['DC.type', isReport ? (kind.cite.genre ?? kind.label) : zotero],
    ['DC.publisher', isInside ? undefined : source.name],
    ['DC.language', language],
    ['DC.identifier', url ?? source.url],
    // Zotero takes the first for what a text stands in.
    ['DC.source', isInside ? source.name : source.url],
    ['DC.rights', licence?.name],
  ];
  return [
    { name: 'citation_title', property: 'og:title', content: title },
    { name: 'citation_publication_date', property: 'article:published_time', content: date },
    ...(amended === undefined ? [] : [{ property: 'article:modified_time', content: amended }]),
    ...fields.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }])),
  ];
}

/**
 * A name as one that is all of the family: which part of it is, a sidecar does not say, and what reads a name without a comma
 * takes its last word for that (Yin Yong would be cited as “Yong, Y.”).
 */
const wholeName = (name: string): string => (/\s/.test(name) && !name.includes(',') ? `${name},` : name);
