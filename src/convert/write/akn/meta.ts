/** The metadata of an Akoma Ntoso file: work, edition and file, whose they are, what they treat, how the text changed. */
import type { Element } from 'xast';
import { versionOf } from '../../../corpus/model/edition.ts';
import type { Taken } from '../format.ts';
import { saidSubjects } from '../said-terms.ts';
import { block, el } from '../xml.ts';
import { notesOfEditors } from './editors-to-akn.ts';

/** What stands for a country: a library does not say of which one a document is (ISO 3166 leaves ZZ to its users). */
const noCountry = 'zz';

const ofEditors = { source: '#h-editors' } as const;

/** Writes the metadata. */
export const metaOf = (taken: Taken): Element =>
  block('meta', {}, [
    identification(taken),
    publication(taken),
    ...classification(taken),
    lifecycle(taken),
    references(taken),
    ...notesOfEditors(taken),
    proprietary(taken),
  ]);

/** The address of the work by the naming convention of Akoma Ntoso. */
const workOf = ({ document: { id, meta } }: Taken): string => `/akn/${noCountry}/doc/${meta.kind}/${meta.date}/${id}`;

/** The day from which this edition is as it is. */
const editionDate = ({ document: { meta, amended } }: Taken): string =>
  meta.edition?.date ?? amended?.at(-1)?.date ?? meta.date;

function identification(taken: Taken): Element {
  const { document, kind } = taken;
  const { id, language, meta } = document;
  const work = workOf(taken);
  const expression = `${work}/${language}@${editionDate(taken)}`;
  const value = (name: string, words: string): Element => el(name, { value: words });
  const uris = (uri: string, ending = ''): Element[] => [
    value('FRBRthis', `${uri}/!main${ending}`),
    value('FRBRuri', `${uri}${ending}`),
  ];
  const date = (day: string, name: string): Element => el('FRBRdate', { date: day, name });
  const edited = [date(editionDate(taken), 'edition'), el('FRBRauthor', { href: '#h-editors' })];
  return block('identification', ofEditors, [
    block('FRBRWork', {}, [
      ...uris(work),
      el('FRBRalias', { value: meta.title, name: 'title' }),
      date(meta.date, kind.facts.date),
      el('FRBRauthor', { href: meta.who ? '#h-author' : '#h-source' }),
      value('FRBRcountry', noCountry),
      value('FRBRsubtype', meta.kind),
      value('FRBRname', id),
    ]),
    block('FRBRExpression', {}, [
      ...uris(expression),
      ...edited,
      value('FRBRversionNumber', versionOf(document)),
      el('FRBRlanguage', { language }),
    ]),
    block('FRBRManifestation', {}, [
      ...uris(expression, '.akn.xml'),
      ...edited,
      value('FRBRformat', 'application/akn+xml'),
    ]),
  ]);
}

function publication({ document: { meta } }: Taken): Element {
  const { name, published } = meta.source;
  return el('publication', { date: published ?? meta.date, name, showAs: name });
}

/** Every passage under every subject. */
function classification(taken: Taken): Element[] {
  const keywords = saidSubjects(taken).flatMap(({ id, label, passages }) =>
    passages.map(({ at }) => el('keyword', { value: id, showAs: label, href: `#${at}`, dictionary: '#h-subjects' })),
  );
  return keywords.length === 0 ? [] : [block('classification', ofEditors, keywords)];
}

function lifecycle({ document: { meta, amended = [] } }: Taken): Element {
  const event = (date: string, type: string): Element => el('eventRef', { date, source: '#h-original', type });
  return block('lifecycle', ofEditors, [
    event(meta.date, 'generation'),
    ...amended.map(({ date }) => event(date, 'amendment')),
  ]);
}

function references(taken: Taken): Element {
  const { document, library, sources, terms, subjects } = taken;
  const { who, title, source } = document.meta;
  const one = (name: string, eId: string, href: string, showAs: string): Element => el(name, { eId, href, showAs });
  return block('references', ofEditors, [
    one('original', 'h-original', workOf(taken), title),
    ...(who ? [one('TLCPerson', 'h-author', '/akn/ontology/person/author', who.name)] : []),
    one('TLCOrganization', 'h-source', source.url ?? '/akn/ontology/organization/source', source.name),
    one(
      'TLCOrganization',
      'h-editors',
      library.site ?? '/akn/ontology/organization/editors',
      `The editors of ${library.name}`,
    ),
    ...(subjects.length > 0
      ? [one('TLCConcept', 'h-subjects', '/akn/ontology/concept/subjects', `The subjects of ${library.name}`)]
      : []),
    ...terms.map(({ id, label }) => one('TLCTerm', `h-term-${id}`, `/akn/ontology/term/${id}`, label)),
    ...sources.map(({ id, url, title: named }) =>
      el('TLCReference', { name: 'source', eId: `h-source-${id}`, href: url, showAs: named }),
    ),
  ]);
}

/** What the standard has no element for, in Dublin Core. */
function proprietary({ document, licence, citation }: Taken): Element {
  const { meta } = document;
  const dc = (name: string, words: string | undefined): Element[] =>
    words === undefined ? [] : [el(`dcterms:${name}`, {}, words)];
  return block('proprietary', { ...ofEditors, 'xmlns:dcterms': 'http://purl.org/dc/terms/' }, [
    ...dc('bibliographicCitation', citation()),
    ...dc('license', licence?.url ?? licence?.name),
    ...dc('extent', meta.part),
    ...dc('provenance', `${meta['received-as']}, SHA-256 ${meta.seed.sha256}`),
    ...dc('provenance', meta.source.note),
    ...dc('alternative', meta.source.title),
    ...(meta.source.also ?? []).flatMap(({ name, url }) => dc('source', `${name}: ${url}`)),
  ]);
}
