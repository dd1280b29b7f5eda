/** What a kind of document is called by those who read metadata: by Zotero, and in the vocabulary of schema.org. */
import type { Kind } from '../../corpus/editors/kinds.ts';

/** A type of CSL, as others have it. */
interface DocumentType {
  /** Its type of item in Zotero, whose translator takes it as a `DC.type`. */
  zotero: string;
  /** Its type in schema.org. */
  schema: string;
  /** Whether Zotero keeps what it stands in: a paper, a site, an encyclopedia. */
  inside?: true;
}

/** Every type of CSL that a kind can have, as others have it. */
export const documentTypes: Readonly<Record<Kind['cite']['type'], DocumentType>> = {
  article: { zotero: 'preprint', schema: 'Article' },
  'article-journal': { zotero: 'journalArticle', schema: 'ScholarlyArticle', inside: true },
  'article-magazine': { zotero: 'magazineArticle', schema: 'Article', inside: true },
  'article-newspaper': { zotero: 'newspaperArticle', schema: 'NewsArticle', inside: true },
  bill: { zotero: 'bill', schema: 'Legislation' },
  book: { zotero: 'book', schema: 'Book' },
  chapter: { zotero: 'bookSection', schema: 'Chapter', inside: true },
  document: { zotero: 'document', schema: 'CreativeWork' },
  entry: { zotero: 'encyclopediaArticle', schema: 'Article', inside: true },
  hearing: { zotero: 'hearing', schema: 'CreativeWork' },
  interview: { zotero: 'interview', schema: 'CreativeWork' },
  legal_case: { zotero: 'case', schema: 'CreativeWork' },
  legislation: { zotero: 'statute', schema: 'Legislation' },
  manuscript: { zotero: 'manuscript', schema: 'Manuscript' },
  pamphlet: { zotero: 'document', schema: 'CreativeWork' },
  'paper-conference': { zotero: 'conferencePaper', schema: 'ScholarlyArticle', inside: true },
  personal_communication: { zotero: 'letter', schema: 'Message' },
  post: { zotero: 'forumPost', schema: 'SocialMediaPosting', inside: true },
  'post-weblog': { zotero: 'blogPost', schema: 'BlogPosting', inside: true },
  regulation: { zotero: 'statute', schema: 'Legislation' },
  report: { zotero: 'report', schema: 'Report' },
  speech: { zotero: 'presentation', schema: 'CreativeWork' },
  standard: { zotero: 'standard', schema: 'CreativeWork' },
  thesis: { zotero: 'thesis', schema: 'Thesis' },
  treaty: { zotero: 'statute', schema: 'Legislation' },
  webpage: { zotero: 'webpage', schema: 'WebPage', inside: true },
};

/** What a kind is called by others. */
export const documentTypeOf = ({ cite }: Kind): DocumentType => documentTypes[cite.type];
