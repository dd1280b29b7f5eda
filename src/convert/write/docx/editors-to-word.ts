/** What the editors say of a document but beside passages → paragraphs after the text, in styles of their own. */
import type { Element, ElementContent } from 'xast';
import { siteLanguage } from '../../../corpus/text/languages/index.ts';
import { runsByScript } from '../../../corpus/text/runs.ts';
import type { Taken } from '../format.ts';
import { type SaidFact, saidFacts } from '../said-facts.ts';
import { saidRetired } from '../said-retired.ts';
import { type SaidTerm, saidSubjects, saidTerms, sourceSaid } from '../said-terms.ts';
import type { Relations } from './relations.ts';
import { linkTo, p, run, w } from './word.ts';

/** The facts that the text does not state, the glossary, the subjects, and what is gone. */
export function editorsToWord(taken: Taken, relations: Relations): Element[] {
  const facts = saidFacts(taken).filter(({ editors }) => editors);
  return [
    heading(`From the editors of ${taken.library.name}`),
    ...facts.map((fact) => paragraph(...factToWord(fact, relations))),
    ...headed(
      'Glossary',
      saidTerms(taken).flatMap((term) => termToWord(term, relations)),
    ),
    ...headed(
      'Subjects',
      saidSubjects(taken).flatMap(({ label, passages }) => [
        paragraph(run(label, { bold: true, lang: siteLanguage })),
        ...passages.map(({ at, place, why }) => paragraph(linkTo(at, run(place)), ...words(`: ${why}`))),
      ]),
    ),
    ...headed(
      'No longer in the text',
      saidRetired(taken.document).map((one) => paragraph(...words(`¶ ${one.id}: ${one.words}`))),
    ),
  ];
}

/** A fact with what it is called. */
export function factToWord({ label, words: said, language, href }: SaidFact, relations: Relations): ElementContent[] {
  const own = run(said, { lang: language, ...(href !== undefined && { style: 'Hyperlink' }) });
  const value = href === undefined ? own : w('hyperlink', { 'r:id': relations.link(href) }, own);
  return [run(`${label}: `, { bold: true, lang: siteLanguage }), value];
}

function termToWord(
  { label, kind, definition, quoted, original, basis, sources, items }: SaidTerm,
  relations: Relations,
): Element[] {
  const said = quoted ? `“${definition}”` : definition;
  return [
    paragraph(
      run(label, { bold: true, lang: siteLanguage }),
      run(` (${kind.toLowerCase()})`, { lang: siteLanguage }),
      ...(original ? [run(', '), run(original.words, { lang: original.language })] : []),
      ...words(`: ${said} `),
      ...(basis.at === undefined ? words(basis.words) : [linkTo(basis.at, run(basis.words))]),
    ),
    ...items.map((item, index) => paragraph(...words(`${index + 1}. ${item.label}`))),
    ...sources.map((one) =>
      paragraph(
        w('hyperlink', { 'r:id': relations.link(one.source.url) }, run(sourceSaid(one), { style: 'Hyperlink' })),
      ),
    ),
  ];
}

const headed = (title: string, content: Element[]): Element[] =>
  content.length === 0 ? [] : [heading(title), ...content];

const heading = (title: string): Element => p({ style: 'EditorsHeading' }, run(title, { lang: siteLanguage }));

const paragraph = (...content: ElementContent[]): Element => p({ style: 'EditorsText' }, ...content);

/** Words of the editors, those of another script in their language. */
const words = (text: string): Element[] =>
  runsByScript(text).map(({ words: own, language = siteLanguage }) => run(own, { lang: language }));
