/** What is said of a document on its title page, in words: what the text states of itself, and what the editors add. */

import { amendedWords } from '../../corpus/model/amended-words.ts';
import type { Amendment, Document } from '../../corpus/model/document.ts';
import { editionWords } from '../../corpus/model/edition.ts';
import { dateIn, siteLanguage } from '../../corpus/text/languages/index.ts';
import type { Taken } from './format.ts';

/** One of them. */
export interface SaidFact {
  /** What it is called, in the site's language: “Source”. */
  label: string;
  words: string;
  /** The language of its words. */
  language: string;
  /** Where it leads. */
  href?: string | undefined;
  /** Whether the editors say it, and not the text itself. */
  editors: boolean;
}

/** The facts of a document in the order of its title page; those that the text states stand among those of the editors. */
export function saidFacts({ document, kind, licence, library }: Taken): SaidFact[] {
  const { language, meta } = document;
  const { who, occasion, date, source, part, stated, seed } = meta;
  const ours = (label: string, words: string, href?: string): SaidFact => ({
    ...{ label, words, href, language: siteLanguage, editors: true },
  });
  const its = (field: string, label: string, words: string, href?: string): SaidFact => ({
    ...{ label, words, href, language, editors: !stated.includes(field) },
  });
  const facts: (SaidFact | false | undefined)[] = [
    ours('Kind', kind.label),
    who && its('who', kind.facts.who, who.role === undefined ? who.name : `${who.name}, ${who.role}`),
    occasion !== undefined && its('occasion', kind.facts.occasion, occasion),
    its('date', kind.facts.date, dateIn(language, date)),
    its('source', 'Source', source.name, source.url),
    source.published !== undefined && ours('Published by the source', dateIn(siteLanguage, source.published)),
    source.note !== undefined && ours('On the source', source.note),
    source.title !== undefined && { ...ours('Title in the source', source.title), language },
    ...(source.also ?? []).map(({ name, url }) => ours('Also at', name, url)),
    ours('This text', part),
    ...amendmentsSaid(document.amended).map(({ words }) => ours('Amended', words)),
    licence && ours('Licence', licence.name, licence.url),
    ours('Edition', editionWords(document)),
    ours('Text as received', `${meta['received-as']}, SHA-256 ${seed.sha256}`),
    ours('Library', library.name, library.site),
  ];
  return facts.filter((fact) => typeof fact === 'object');
}

/** Each amendment in a sentence, the last first: “3 March 2025: 2 passages changed, 1 new. A misprint.” */
export const amendmentsSaid = (amended: Document['amended'] = []): { date: string; words: string }[] =>
  amended.toReversed().map((one: Amendment) => {
    const { date, words = [], gone, reason } = amendedWords([one]) ?? {};
    const counts = [...words, ...(gone === undefined ? [] : [gone])].join(', ');
    const said = `${dateIn(siteLanguage, date ?? one.date)}: ${counts}.`;
    return { date: one.date, words: reason === undefined ? said : `${said} ${reason}` };
  });
