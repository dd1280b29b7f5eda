/** Numbered paragraphs → lists in one another: by the levels of their list, or by how far they are indented. */
import type { TreeBlock, TreeInline, TreeItem, TreeList } from '../../../corpus/model/tree.ts';
import type { Kind } from './kinds.ts';
import type { Paragraph } from './pieces.ts';
import { sourceOf } from './record.ts';

/** A paragraph of a list; one without a number goes on in the item before it. */
export interface ListParagraph {
  paragraph: Paragraph;
  kind: Kind;
}

interface Open {
  list: TreeList;
  numId: string | undefined;
  level: number;
  indent: number;
}

/** Word has nine levels; what is indented beyond stands with the ninth. */
const deepest = 9;

/** Builds the lists of paragraphs that stand together, in their order. */
export function listsOf(
  paragraphs: readonly ListParagraph[],
  textOf: (paragraph: Paragraph) => { inlines: TreeInline[]; lang?: string | undefined },
): TreeList[] {
  const top: TreeList[] = [];
  const open: Open[] = [];
  for (const { paragraph } of paragraphs) {
    const last = open.at(-1);
    const text: TreeBlock = { type: 'plain', ...textOf(paragraph), ...sourceOf(paragraph) };
    const { label } = paragraph;
    if (!label && last && paragraph.look.numId === undefined) {
      last.list.items.at(-1)?.children.push(text);
      continue;
    }
    const place = placeOf(paragraph);
    closeTo(open, place);
    const item: TreeItem = {
      type: 'item',
      ...(label && label.text !== '' && { label: label.text }),
      children: [text],
      ...sourceOf(paragraph),
    };
    const same = open.at(-1);
    if (same && isBeside(same, place)) {
      same.list.items.push(item);
      continue;
    }
    const list: TreeList = { type: 'list', ordered: label?.ordered ?? false, items: [item], ...sourceOf(paragraph) };
    const around = same?.list.items.at(-1);
    if (around) around.children.push(list);
    else top.push(list);
    open.push({ list, ...place });
  }
  return top;
}

type Place = Omit<Open, 'list'>;

function placeOf({ look, label }: Paragraph): Place {
  return { numId: look.numId, level: look.level ?? 0, indent: look.indent ?? label?.indent ?? 0 };
}

/** Whether a paragraph is the next item of an open list. */
const isBeside = (open: Open, { numId, level, indent }: Place): boolean =>
  open.numId === numId ? open.level === level : open.indent === indent && open.level === level;

/** Closes the lists in which a paragraph does not stand. */
function closeTo(open: Open[], place: Place): void {
  const own = open.findIndex(({ numId }) => numId === place.numId);
  const stays = (one: Open): boolean => {
    if (one.numId === place.numId) return one.level <= place.level;
    return own >= 0 && open[own] !== undefined && open[own].level <= place.level
      ? open.indexOf(one) < own
      : one.indent < place.indent || (one.indent === place.indent && one.level <= place.level);
  };
  while (
    open.length > 0 &&
    (!stays(open.at(-1) as Open) || (open.length >= deepest && !isBeside(open.at(-1) as Open, place)))
  )
    open.pop();
  // Another list at the same place begins beside the one before it, not in it.
  const last = open.at(-1);
  if (last && last.numId !== place.numId && last.indent === place.indent && last.level === place.level) open.pop();
}
