/** What a document's head says is what Zotero reads in it: which element gives which field, and each fact right for every kind. */
import { describe, expect, test } from 'vitest';
import { builtInKinds, kindsOf } from '../../../src/corpus/editors/kinds.ts';
import { type Described, documentMetadata, type MetaElement } from '../../../src/views/metadata/document-metadata.ts';
import { documentTypeOf, documentTypes } from '../../../src/views/metadata/document-types.ts';
import { documentOf } from '../../support/document.ts';
import { roots, takenBelow } from '../../support/taken.ts';
import { isItemType, zoteroItem } from '../../support/zotero.ts';

const head = { title: 'Short · Library', language: 'xx', address: 'file:///pilcrow/doc.html' };
const { language, meta } = documentOf('doc', []);
const document: Described['document'] = {
  language,
  meta: {
    ...meta,
    title: 'Report on the Work of the Harbour',
    who: { name: 'Yin Yong', role: 'Mayor' },
    date: '2025-01-14',
    source: { name: 'The People’s Government', url: 'https://gov.example.org/a.html' },
  },
};
const described: Described = {
  document,
  kind: builtInKinds['government-report'],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  url: 'https://library.example.org/doc.html',
};
const read = (metas: readonly MetaElement[]) => zoteroItem({ ...head, metas });
/** Open Graph's type, which every page says, and the site's name. */
const page: MetaElement[] = [
  { property: 'og:type', content: 'article' },
  { property: 'og:site_name', content: 'Library' },
];

test('a report: every fact of it, and nothing else', () => {
  const { abstractNote, ...item } = read([...page, ...documentMetadata(described)]);
  expect(abstractNote).toBeUndefined();
  expect(item).toEqual({
    itemType: 'report',
    title: 'Report on the Work of the Harbour',
    // Which part of a name is the family's is not known: it stays whole.
    creators: [{ lastName: 'Yin Yong', firstName: undefined }],
    date: '2025-01-14',
    institution: 'The People’s Government',
    reportType: 'Government report',
    language: 'en',
    rights: 'CC BY 4.0',
    url: 'https://library.example.org/doc.html',
  });
});

/** Which element gives which field of a report: the first that is there. */
const table: [field: string, elements: string[]][] = [
  ['itemType', ['citation_technical_report_institution']],
  ['title', ['citation_title', 'DC.title']],
  ['creators', ['citation_author']],
  ['date', ['citation_publication_date', 'DC.date']],
  ['institution', ['citation_technical_report_institution', 'DC.publisher']],
  ['reportType', ['DC.type']],
  ['language', ['citation_language', 'DC.language']],
  ['rights', ['DC.rights']],
  ['url', ['citation_public_url']],
];

test.each(table)('%s is given by %s, and by nothing else', (field, elements) => {
  const metas = documentMetadata(described);
  const whole = read(metas)[field];
  // The type decides what is kept.
  const type = { name: 'citation_technical_report_institution', content: 'The People’s Government' };
  for (const element of elements) {
    const alone = metas.filter(({ name }) => name === element);
    expect(read(field === 'itemType' ? alone : [type, ...alone])[field], element).toEqual(whole);
  }
  const rest = metas.filter(({ name }) => !elements.includes(name ?? ''));
  expect(read(elements.includes(type.name) ? rest : [type, ...rest])[field]).not.toEqual(whole);
});

describe('of every kind', () => {
  const every = kindsOf({});
  test.each(Object.entries(every))('%s has its type, title, author, date and source', (_, kind) => {
    const item = read([...page, ...documentMetadata({ ...described, kind })]);
    expect(item).toMatchObject({
      itemType: documentTypeOf(kind).zotero,
      title: document.meta.title,
      creators: [{ lastName: 'Yin Yong' }],
      date: '2025-01-14',
      language: 'en',
      rights: 'CC BY 4.0',
      url: described.url,
    });
    const { name } = document.meta.source;
    const where: Record<string, object> = {
      report: { institution: name },
      newspaperArticle: { publicationTitle: name },
      book: { publisher: name },
      standard: { publisher: name },
    };
    expect(item).toMatchObject(where[item.itemType] ?? {});
    // An address is no name of what a text stands in.
    expect(Object.values(item).filter((value) => value === document.meta.source.url)).toEqual([]);
  });

  test('every type that a kind can have is one of Zotero’s, and what it stands in is a name', () => {
    const types = Object.keys(documentTypes) as (keyof typeof documentTypes)[];
    expect(types.length).toBeGreaterThan(20);
    for (const type of types) {
      const kind = { ...builtInKinds.report, cite: { type, source: 'publisher' as const } };
      const item = read([...page, ...documentMetadata({ ...described, kind })]);
      expect(isItemType(item.itemType), type).toBe(true);
      expect(item.itemType, type).toBe(documentTypeOf(kind).zotero);
      expect(Object.values(item), type).not.toContain(document.meta.source.url);
    }
  });
});

describe('names', () => {
  const nameOf = (name: string) =>
    read(documentMetadata({ ...described, document: { ...document, meta: { ...document.meta, who: { name } } } }))
      .creators;
  test.each(['Yin Yong', 'The harbour board', 'Ministry of Finance and Economy', '林海生', 'Henry St. John-Massinger'])(
    '%s stays whole',
    (name) => expect(nameOf(name)).toEqual([{ lastName: name, firstName: undefined }]),
  );
  test('one that the editors wrote with a comma is what they wrote', () => {
    expect(nameOf('Massinger, Henry')).toEqual([{ lastName: 'Massinger', firstName: 'Henry' }]);
  });
});

test('without an address of the library nothing absolute is said of it, and Zotero takes where the page is open', () => {
  const metas = documentMetadata({ ...described, url: undefined });
  const absolute = metas.filter(({ content }) => /^https?:/.test(content));
  // The source's own address is the editors' to say.
  expect(absolute.map(({ name, content }) => [name, content])).toEqual([
    ['DC.identifier', 'https://gov.example.org/a.html'],
    ['DC.source', 'https://gov.example.org/a.html'],
  ]);
  expect(read(metas).url).toBe(head.address);
});

test('what was amended says when', () => {
  const amended = [{ date: '2026-02-03', changed: ['p1'], added: [], gone: [] }];
  const own = documentMetadata({ ...described, document: { ...document, amended } });
  expect(own).toContainEqual({ property: 'article:modified_time', content: '2026-02-03' });
  expect(read(own)['date']).toBe('2025-01-14');
});

test('of every document of every library', () => {
  const all = roots.flatMap(takenBelow);
  expect(all.length).toBeGreaterThan(10);
  for (const { document: one, kind, licence } of all) {
    const item = read([...page, ...documentMetadata({ document: one, kind, licence })]);
    const { title, who, date, source } = one.meta;
    expect(item).toMatchObject({ itemType: documentTypeOf(kind).zotero, title, date, language: one.language });
    expect(item.creators.map(({ firstName, lastName }) => firstName ?? lastName)).toEqual(who ? [who.name] : []);
    if (item.itemType === 'report') expect(item['institution']).toBe(source.name);
    if (item.itemType === 'newspaperArticle') expect(item['publicationTitle']).toBe(source.name);
  }
});
