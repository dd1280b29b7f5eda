/** What the editors say of a document → pieces of plain text. */
import type { Taken } from '../format.ts';
import { saidFacts } from '../said-facts.ts';
import { type SaidRemark, saidRemarks, sourcesSaid } from '../said-remarks.ts';
import { saidRetired } from '../said-retired.ts';
import { saidSubjects, saidTerms, sourceSaid } from '../said-terms.ts';
import { labelled } from './nodes-to-text.ts';

/** The facts that the text does not state, remarks, glossary, subjects, and what is gone. */
export function editorsToText(taken: Taken): string[] {
  const { document } = taken;
  const facts = saidFacts(taken).filter(({ editors }) => editors);
  return [
    ...headed('About this text', [
      facts.map(({ label, words, href }) => `${label}: ${words}${href === undefined ? '' : ` <${href}>`}`).join('\n'),
    ]),
    ...headed(
      'Remarks of the editors',
      saidRemarks(taken).map(({ place, remarks }) => [place.words, ...remarks.map(remarkToText)].join('\n')),
    ),
    ...headed('Glossary', saidTerms(taken).map(termToText)),
    ...headed(
      'Subjects',
      saidSubjects(taken).map(({ label, passages }) =>
        [label, ...passages.map(({ place, why }) => labelled('-', `${place}: ${why}`))].join('\n'),
      ),
    ),
    ...headed(
      'No longer in the text',
      saidRetired(document).map(({ id, words }) => `¶ ${id}: ${words}`),
    ),
  ];
}

const headed = (heading: string, pieces: readonly string[]): string[] =>
  pieces.length === 0 ? [] : [`\n${heading}`, ...pieces];

function remarkToText({ head, about, original, to, body, reading, sources }: SaidRemark): string {
  const words = [
    about === undefined ? '' : `On “${about.replaceAll(/\s+/g, ' ')}”.`,
    `${head}${to ? `, ${to.words}` : ''}:`,
    original ? `${original.words}:` : '',
    body,
    reading ? 'The editors’ reading.' : '',
    sourcesSaid(sources),
  ];
  return labelled('-', words.filter(Boolean).join(' '));
}

function termToText({
  label,
  kind,
  definition,
  quoted,
  original,
  basis,
  sources,
  items,
}: ReturnType<typeof saidTerms>[number]): string {
  const said = quoted ? `“${definition}”` : definition;
  return [
    `${label} (${kind.toLowerCase()})${original ? `, ${original.words}` : ''}: ${said} ${basis.words}`,
    ...items.map((item, index) => labelled(`${index + 1}.`, item.label)),
    ...sources.map((one) => labelled('-', `${sourceSaid(one)} <${one.source.url}>`)),
  ].join('\n');
}
