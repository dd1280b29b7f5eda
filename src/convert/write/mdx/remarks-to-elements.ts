/** What the editors say beside a passage → one element after it. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { Place } from '../../../corpus/model/place.ts';
import type { Remark } from '../../../corpus/model/remark.ts';
import { runsByScript } from '../../../corpus/text/runs.ts';
import { groupRemarks, type RemarkGroup } from '../group-remarks.ts';
import { type SharedSources, sharedSources } from '../shared-sources.ts';
import { type Attributes, flowElement, leafElement, textElement } from './elements.ts';

/** What a remark says of its sources, where it says it. */
type Said = ReadonlyMap<Remark, SharedSources>;

/** No element where nothing is said. `foreign`: the text around them has another language than the site, whose words they are. */
export function remarksToElements(
  id: string,
  place: Place,
  remarks: readonly Remark[],
  foreign: boolean,
): MdxJsxFlowElement[] {
  if (remarks.length === 0) return [];
  const attributes = { of: id, place: place.words, short: place.short, count: String(remarks.length), foreign };
  const groups = groupRemarks(remarks);
  const said = sharedSources(groups.flatMap((group): Remark[] => group.remarks));
  return [
    flowElement(
      'Commentary',
      attributes,
      groups.map((group) => groupElement(group, said)),
    ),
  ];
}

function groupElement(group: RemarkGroup, said: Said): RootContent {
  if (group.kind === 'alone') return remarkElement(group.remarks[0], said);
  const { kind, remarks, ...attributes } = group;
  return flowElement(
    'Remarks',
    attributes,
    remarks.map((remark) => remarkElement(remark, said)),
  );
}

function remarkElement(remark: Remark, said: Said): RootContent {
  const [name, attributes, words] = partsOf(remark);
  const sources = said.get(remark);
  if (!sources) return leafElement(name, attributes, runsOf(words));
  return leafElement(name, attributes, [...runsOf(`${words} `), sourcesElement(sources)]);
}

/** The sources of a remark, by who published them; what each is, how it was read and what it supports, their own page says. */
function sourcesElement({ sources, following }: SharedSources): PhrasingContent {
  const links = sources.flatMap(({ id, publisher }, index): PhrasingContent[] => {
    const link = textElement('Source', { id, publisher });
    return index === 0 ? [link] : [{ type: 'text', value: ', ' }, link];
  });
  const next = following > 0 && String(following);
  return textElement('Sources', { several: sources.length > 1, next }, links);
}

/** The editors' words, those of another script in their language. */
const runsOf = (text: string): PhrasingContent[] =>
  runsByScript(text).map(({ words, language: lang }) => {
    const run = { type: 'text' as const, value: words };
    return lang === undefined ? run : textElement('Span', { lang }, [run]);
  });

function partsOf(remark: Remark): [name: string, attributes: Attributes, words: string] {
  if (remark.kind === 'treats') {
    const { term, item, index, reason } = remark;
    return ['Treats', { term, item, number: String(index + 1) }, reason];
  }
  const { id, basis, body } = remark;
  if (remark.kind === 'comment') return ['Comment', { id, basis }, body];
  if (remark.kind === 'outcome') return ['Outcome', { id }, body];
  if (remark.kind === 'translation') {
    const { words: original, language } = remark.original ?? {};
    return ['Translation', { id, original, language }, body];
  }
  const { direction, other, shard, label, language } = remark;
  const { document, id: to } = other;
  return ['CrossReference', { id, basis, direction, shard, document, to, label, language }, body];
}
