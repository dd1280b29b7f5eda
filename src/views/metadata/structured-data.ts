/** What pages say of what they hold in the vocabulary of schema.org, as JSON-LD. */
import type { Licence } from '../../corpus/editors/licence.ts';
import type { Term } from '../../corpus/editors/term.ts';
import type { Described } from './document-metadata.ts';
import { documentTypeOf } from './document-types.ts';

/** A thing in JSON-LD. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const organization = (name: string): Thing => ({ '@type': 'Organization', name });

/** A licence: its address, else its name. */
const licenceOf = (licence: Licence | undefined): string | undefined => licence?.url ?? licence?.name;

/** A document: a report, an article or whatever its kind is. */
export function documentThing({ document, kind, licence, url }: Described): Thing {
  const { language, meta, amended } = document;
  const { title, who, date, source } = meta;
  return {
    '@type': documentTypeOf(kind).schema,
    name: title,
    headline: title,
    url,
    // Who has a role is a person; of others nothing is known.
    author: who?.role ? { '@type': 'Person', name: who.name, jobTitle: who.role } : who?.name,
    datePublished: date,
    dateModified: amended?.at(-1)?.date,
    inLanguage: language,
    publisher: organization(source.name),
    isBasedOn: source.url,
    license: licenceOf(licence),
  };
}

/** What is said of the glossary. */
interface Glossary {
  name: string;
  /** Its address as its page is seen from where this is said. */
  url: string;
}

/** A term. */
export const termThing = (term: Term, glossary: Glossary): Thing => ({
  '@type': 'DefinedTerm',
  name: term.label,
  alternateName: term.original,
  termCode: term.id,
  description: term.definition,
  inDefinedTermSet: { '@type': 'DefinedTermSet', ...glossary },
});

/** The glossary with those of its terms that a page lists, which sees the site's root so: `../`. */
export const glossaryThing = (terms: readonly Term[], name: string, root = ''): Thing => ({
  '@type': 'DefinedTermSet',
  name,
  hasDefinedTerm: terms.map(({ id, label }) => ({
    '@type': 'DefinedTerm',
    name: label,
    url: `${root}terms/${id}.html`,
  })),
});
