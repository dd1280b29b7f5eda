/** What the editors say of a document → mdast: facts, remarks, glossary, subjects, and what is gone. */
import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { runsByScript } from '../../../corpus/text/runs.ts';
import type { Taken } from '../format.ts';
import { type SaidFact, saidFacts } from '../said-facts.ts';
import { type SaidRemark, saidRemarks, sourcesSaid } from '../said-remarks.ts';
import { saidRetired } from '../said-retired.ts';
import { type SaidTerm, saidSubjects, saidTerms, sourceSaid } from '../said-terms.ts';
import { anchor, spanIn } from './tags.ts';

/** Under one heading, which says whose words these are. */
export function editorsToMdast(taken: Taken): RootContent[] {
  const { document, library } = taken;
  const facts = saidFacts(taken).filter(({ editors }) => editors);
  return [
    { type: 'thematicBreak' },
    heading(2, `From the editors of ${library.name}`),
    ...headed('About this text', [factsToMdast(facts)]),
    ...headed(
      'Remarks',
      saidRemarks(taken).flatMap(({ at, place, remarks }) => [
        paragraph([linkTo(`#${at}`, words(place.words))]),
        listOf(remarks.map((remark) => [paragraph(remarkToMdast(remark, document.id))])),
      ]),
    ),
    ...headed('Glossary', saidTerms(taken).flatMap(termToMdast)),
    ...headed(
      'Subjects',
      saidSubjects(taken).flatMap(({ id, label, passages }) => [
        paragraph([anchor(`h-subject-${id}`), { type: 'strong', children: words(label) }]),
        listOf(
          passages.map(({ at, place, why }) => [paragraph([linkTo(`#${at}`, words(place)), ...words(`: ${why}`)])]),
        ),
      ]),
    ),
    ...headed(
      'No longer in the text',
      saidRetired(document).map((one) => paragraph([anchor(one.id), ...words(`¶ ${one.id}: ${one.words}`)])),
    ),
  ];
}

/** Facts as a list, each with what it is called. */
export const factsToMdast = (facts: readonly SaidFact[]): RootContent =>
  listOf(
    facts.map(({ label, words: said, language, href }) => {
      const own = language === 'en' ? words(said) : spanIn(language, words(said));
      return [paragraph([...words(`${label}: `), ...(href === undefined ? own : [linkTo(href, own)])])];
    }),
  );

function remarkToMdast(
  { head, about, original, to, body, reading, sources }: SaidRemark,
  own: string,
): PhrasingContent[] {
  const href = to && hrefOf(to, own);
  return [
    ...(about === undefined ? [] : words(`On “${about}”. `)),
    { type: 'strong', children: words(head) },
    ...(to ? [...words(', '), ...(href === undefined ? words(to.words) : [linkTo(href, words(to.words))])] : []),
    ...words(': '),
    ...(original ? [...spanIn(original.language, words(original.words)), ...words(': ')] : []),
    ...words([body, reading ? 'The editors’ reading.' : '', sourcesSaid(sources)].filter(Boolean).join(' ')),
  ];
}

/** Where a remark leads in this file, if it does. */
function hrefOf(to: NonNullable<SaidRemark['to']>, own: string): string | undefined {
  if ('term' in to) return to.term === undefined ? undefined : `#h-term-${to.term}`;
  return to.document === own ? `#${to.id}` : undefined;
}

function termToMdast({
  id,
  label,
  kind,
  definition,
  quoted,
  original,
  basis,
  sources,
  items,
}: SaidTerm): RootContent[] {
  return [
    paragraph([
      anchor(`h-term-${id}`),
      { type: 'strong', children: words(label) },
      ...words(` (${kind.toLowerCase()})`),
      ...(original ? [...words(', '), ...spanIn(original.language, words(original.words))] : []),
      ...words(`: ${quoted ? `“${definition}”` : definition} `),
      ...(basis.at === undefined ? words(basis.words) : [linkTo(`#${basis.at}`, words(basis.words))]),
    ]),
    ...(items.length > 0
      ? [
          listOf(
            items.map((item) => [paragraph(words(item.label))]),
            true,
          ),
        ]
      : []),
    ...(sources.length > 0
      ? [listOf(sources.map((one) => [paragraph([linkTo(one.source.url, words(sourceSaid(one)))])]))]
      : []),
  ];
}

const headed = (title: string, content: RootContent[]): RootContent[] =>
  content.length === 0 ? [] : [heading(3, title), ...content];

const heading = (depth: 2 | 3, title: string): RootContent => ({ type: 'heading', depth, children: words(title) });

/** The editors' words, those of another script in their language. */
const words = (text: string): PhrasingContent[] =>
  runsByScript(text).flatMap(({ words: value, language }) =>
    spanIn(language, [{ type: 'text', value: value.replaceAll(/\s*\n\s*/g, ' ') }]),
  );

const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });

const linkTo = (url: string, children: PhrasingContent[]): PhrasingContent => ({
  type: 'link',
  url,
  children: children as Extract<PhrasingContent, { type: 'link' }>['children'],
});

const listOf = (items: readonly BlockContent[][], ordered = false): RootContent => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((children): ListItem => ({ type: 'listItem', spread: false, children })),
});
