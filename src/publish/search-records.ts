/** The site's data → what is indexed: a record for each section, note and term, and for the annotations of a document. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DocumentData, TermsData } from '../corpus/model/data.ts';
import { fill, primaryOf, profileOf, siteLanguage } from '../corpus/text/languages/index.ts';
import { isUnspacedLanguage, scriptsIn } from '../corpus/text/scripts.ts';
import { indexText } from '../corpus/text/words.ts';

/** A record: an HTML page that only Pagefind reads. Its parts have the ids that hits link to. */
export interface SearchRecord {
  url: string;
  html: string;
  /** The language of the index that it goes into: a primary subtag of BCP 47. */
  language: string;
  /** The scripts of its text. */
  scripts: string[];
}

interface Part {
  tag: 'h1' | 'p';
  id: string;
  /** Where it stands, in words; shown as the hit's title. */
  title: string;
  text: string;
}

interface Filters {
  document: string;
  section: string;
  kind: 'text' | 'note' | 'term' | 'annotation';
}

/**
 * Makes the records of a corpus, in the order in which the texts are to be read.
 *
 * @param placeOf Says where a passage stands, in words: "9, ¶ 2".
 */
export function searchRecords(
  documents: readonly DocumentData[],
  { terms }: TermsData,
  placeOf: (document: string, id: string) => string,
): SearchRecord[] {
  const records: SearchRecord[] = [];
  const add = (page: string, language: string, filters: Filters, parts: Part[]): void => {
    if (parts.length > 0) records.push(record(page, language, filters, parts, records.length));
  };
  for (const { id, language, 'short-title': document, sections, notes, annotations } of documents) {
    const page = `${id}.html`;
    const { words } = profileOf(language);
    const place = (passage: string): string => placeOf(id, passage);
    const sectionOf = new Map<string, string>();
    for (const { id: sectionId, heading = '', blocks } of sections) {
      const head: Part[] =
        sectionId && heading ? [{ tag: 'h1', id: sectionId, title: place(sectionId), text: heading }] : [];
      const paragraphs = blocks.flatMap((block): Part[] => {
        if (block.id === undefined) return [];
        sectionOf.set(block.id, heading);
        return [{ tag: 'p', id: block.id, title: withLead(place(block.id), block.lead), text: block.text }];
      });
      add(page, language, { document, section: heading, kind: 'text' }, [...head, ...paragraphs]);
    }
    for (const { id: noteId, label, text } of notes) {
      add(page, language, { document, section: words.notes, kind: 'note' }, [
        { tag: 'p', id: noteId, title: fill(words.note, label), text },
      ]);
    }
    const bySection = Object.entries(Object.groupBy(annotations, ({ at }) => sectionOf.get(at) ?? words.notes));
    for (const [section, own = []] of bySection) {
      const parts = own.map(({ id: annotation, at, kind, body }): Part => {
        const title = kind === 'comment' ? `Comment on ${place(at)}` : `Cross-reference of ${place(at)}`;
        return { tag: 'p', id: `note-${annotation}`, title, text: body };
      });
      add(page, siteLanguage, { document, section, kind: 'annotation' }, parts);
    }
  }
  for (const { term } of terms) {
    const items = (term.items ?? []).map(({ label }) => label).join(', ');
    const text = [term.label, term.original, term.definition, items].filter(Boolean).join(' — ');
    const filters: Filters = { document: 'Glossary', section: 'Glossary', kind: 'term' };
    add(`terms/${term.id}.html`, siteLanguage, filters, [
      { tag: 'p', id: 'title', title: `Term · ${term.label}`, text },
    ]);
  }
  return records;
}

const withLead = (place: string, lead: string | undefined): string => (lead ? `${place} · ${lead}` : place);

function record(page: string, tag: string, filters: Filters, parts: Part[], place: number): SearchRecord {
  const language = primaryOf(tag);
  const profile = profileOf(tag);
  const facts = [
    ...Object.entries(filters).map(([name, value]) =>
      h('meta', { 'data-pagefind-filter': `${name}[content]`, content: value }),
    ),
    ...Object.entries({ page, place: String(place) }).map(([name, value]) =>
      h('meta', { 'data-pagefind-meta': `${name}[content]`, content: value }),
    ),
  ];
  const body = parts.map(
    ({ tag, id, title, text }): Element => h(tag, { id, 'data-pagefind-title': title }, indexText(text, profile)),
  );
  // Pagefind would cut the words of such a language once more, by a dictionary of its own.
  const tree = h('html', { lang: isUnspacedLanguage(language) ? 'und' : language }, [
    h('head', h('title', parts[0]?.title)),
    h('body', h('main', { 'data-pagefind-body': true }, [...facts, ...body])),
  ]);
  const scripts = scriptsIn(parts.map(({ text }) => text).join(' '));
  return { url: `/${page}#${parts[0]?.id}`, html: `<!doctype html>${toHtml(tree)}`, language, scripts };
}
