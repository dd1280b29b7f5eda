/** A document → what stands at its head of who, when and from where: for its page, and for the search, which finds the same words. */
import { mainCounts } from '../corpus/editors/figure-words.ts';
import type { Kind } from '../corpus/editors/kinds.ts';
import type { Licence } from '../corpus/editors/licence.ts';
import { type AmendedWords, amendedWords } from '../corpus/model/amended-words.ts';
import type { Document } from '../corpus/model/document.ts';
import { recordedNumbers } from '../corpus/model/numbers-of.ts';
import { dateIn, siteLanguage } from '../corpus/text/languages/index.ts';
import { counted } from './in-numbers.ts';

/** Words of a fact, and what they are beside words. */
export interface FactPart {
  of: string | FactPart[];
  /** Where they lead, and what that is to the page (`rel`). */
  link?: { href: string; rel?: string };
  /** The day that they name (ISO 8601). */
  date?: string;
  /** Whether the site says them, in a fact whose other words are the text's; whether they are a note to the fact. */
  isSites?: boolean;
  isNote?: boolean;
  /** Whether they may be in several scripts. */
  isMixed?: boolean;
}

/** A fact of a document. */
export interface TitleFact {
  /** What it is called, in the language of the site. */
  name: string;
  /** Whether the editors say it, and not the text itself; and whether its words are the site's. */
  isEditors: boolean;
  isSites?: boolean;
  value: FactPart[];
}

/** What the facts of a document are taken from. */
export interface Titled {
  document: Document;
  kind: Kind;
  /** The licence of the text, if one is declared. */
  licence?: Licence | undefined;
  /** Where its figures are listed, for those who follow a link. */
  figures?: string;
}

const day = (date: string, language: string = siteLanguage): FactPart => ({ of: dateIn(language, date), date });
const away = 'noreferrer';

/** The facts of a document, in their order. */
export function titleFacts({ document, kind, licence, figures = '' }: Titled): TitleFact[] {
  const { language, meta } = document;
  const { who, occasion, date, source, part, stated } = meta;
  const isEditors = (field: string): boolean => !stated.includes(field);
  const amended = amendedWords(document.amended);
  const numbers = recordedNumbers(document);
  const editors = (name: string, value: FactPart[]): TitleFact => ({ name, isEditors: true, value });
  const sites = (name: string, value: FactPart[]): TitleFact => ({ ...editors(name, value), isSites: true });
  return [
    who && {
      name: kind.facts.who,
      isEditors: isEditors('who'),
      value: [{ of: [who.name, who.role].filter(Boolean).join(', ') }],
    },
    occasion && { name: kind.facts.occasion, isEditors: isEditors('occasion'), value: [{ of: occasion }] },
    { name: kind.facts.date, isEditors: isEditors('date'), value: [day(date, language)] },
    { name: 'Source', isEditors: isEditors('source'), value: sourceParts(source, language) },
    source.title &&
      editors('Title', [
        { of: 'The editors’; the source’s is', isSites: true },
        { of: ' “' },
        { of: source.title, isMixed: true },
        { of: '”' },
      ]),
    source.also &&
      editors(
        'Also at',
        source.also.flatMap(({ name, url }, at) => [
          ...(at > 0 ? [{ of: ' · ' }] : []),
          { of: name, link: { href: url, rel: away } },
        ]),
      ),
    editors('This text', [{ of: part }]),
    amended && sites('Amended', amendedParts(amended)),
    numbers.found > 0 && sites('Figures', [figuresPart(document, numbers.found, figures)]),
    licence &&
      sites('Licence', [
        { of: licence.name, ...(licence.url !== undefined && { link: { href: licence.url, rel: `license ${away}` } }) },
      ]),
  ].flatMap((fact) => fact || []);
}

function sourceParts({ url, name, published, note }: Document['meta']['source'], language: string): FactPart[] {
  return [
    { of: name, ...(url !== undefined && { link: { href: url, rel: away } }) },
    ...(published ? [{ of: ', ' }, { of: 'published', isSites: true }, { of: ' ' }, day(published, language)] : []),
    ...(note ? [{ of: '. ' }, { of: note, isNote: true }] : []),
  ];
}

function amendedParts({ date, words, gone, reason, before, more }: AmendedWords): FactPart[] {
  const days = before.flatMap((one, at) => [...(at > 0 ? [{ of: ', ' }] : []), day(one)]);
  const others = more > 0 ? ` and ${more} more` : '';
  return [
    day(date),
    { of: `: ${words.join(', ')}` },
    ...(gone ? [{ of: words.length > 0 ? ', ' : '' }, { of: gone, link: { href: '#h-retired' } }] : []),
    { of: reason ? `. ${reason}` : '.' },
    ...(before.length > 0
      ? [{ of: ' ' }, { of: [{ of: 'Before that: ' }, ...days, { of: `${others}.` }], isNote: true }]
      : []),
  ];
}

function figuresPart({ figures }: Document, found: number, href: string): FactPart {
  const numbers = counted(found, 'number', siteLanguage);
  return figures ? { of: mainCounts(figures) || numbers, link: { href } } : { of: `${numbers}, not yet recorded` };
}

/** The words of a document's head, each fact with what it is called: "Speaker: Yin Yong, Mayor of Beijing". */
export const headWords = (titled: Titled): string =>
  [
    titled.document.meta.title,
    titled.kind.label,
    ...titleFacts(titled).map(({ name, value }) => `${name}: ${wordsOf(value)}`),
  ]
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .join(' — ');

const wordsOf = (parts: readonly FactPart[]): string =>
  parts.map(({ of }) => (typeof of === 'string' ? of : wordsOf(of))).join('');
