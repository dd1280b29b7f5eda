/** The lists of a page: items with the marks that browsers print before them, lists in items, terms with what they mean. */
import type { TreeBlock, TreeItem, TreeList } from '../../../corpus/model/tree.ts';
import { romanOf } from '../../../corpus/text/numerals.ts';
import { type Flow, type FlowContext, markIn } from './flow.ts';
import { attribute, type PageElement, type PageNode } from './page.ts';
import { isInline } from './prose.ts';

/** Reads a list. What stands in it beside its items is an item too, or belongs to the one before. */
export function readList(flow: Flow, element: PageElement, context: FlowContext): TreeList | undefined {
  const ordered = element.name === 'ol';
  const items: TreeItem[] = [];
  let number = startOf(element);
  const { main, notes, marks, decisions } = flow.reading;
  for (const child of entriesOf(element)) {
    if (child.type !== 'element') {
      if (child.type === 'text' && /[^ \t\n\f\r]/.test(child.value)) {
        marks.set(child, markIn(context, element));
        items.push({
          type: 'item',
          children: [
            {
              type: 'plain',
              inlines: [{ type: 'text', value: child.value.replace(/\s+/g, ' ').trim() }],
              source: { path: flow.reading.pathOf(element), offset: child.start - element.start },
            },
          ],
        });
      }
      continue;
    }
    const fate = main.fateOf(child);
    if (fate) {
      if (fate.kind !== 'machine') marks.all(child, { owner: child, ...fate });
      const decision = decisions.get(child);
      if (decision) flow.reading.used.add(decision);
      continue;
    }
    if (notes.in.has(child)) {
      const inner = flow.within(context, element);
      inner.note(child);
      flow.events.push(...inner.events);
      continue;
    }
    const inner = flow.within(context, child);
    if (/^(?:ul|ol|menu|dir|dl)$/.test(child.name)) inner.block(child);
    else inner.inside(child);
    flow.events.push(...inner.events.filter(({ type }) => type === 'note'));
    const blocks = inner.blocks();
    const last = items.at(-1);
    if (child.name !== 'li' && child.name !== 'dt' && last && !isInline(child)) last.children.push(...blocks);
    else if (blocks.length > 0) {
      const value = Number.parseInt(attribute(child, 'value'), 10);
      if (!Number.isNaN(value)) number = value;
      items.push(
        itemOf(
          flow,
          child,
          child.name === 'dt' ? blocks.map(strong) : blocks,
          ordered ? labelOf(element, child, number) : undefined,
        ),
      );
      number += element.attributes.has('reversed') ? -1 : 1;
    }
  }
  return items.length > 0 ? { type: 'list', ordered, items, ...flow.source(element, 0) } : undefined;
}

/** What stands in a list; of a list of terms also what groups there hold. */
const entriesOf = ({ name, children }: PageElement): PageNode[] =>
  name === 'dl'
    ? children.flatMap((child) => (child.type === 'element' && child.name === 'div' ? child.children : [child]))
    : children;

const strong = (block: TreeBlock): TreeBlock =>
  block.type === 'plain' ? { ...block, inlines: [{ type: 'strong', children: block.inlines }] } : block;

function itemOf(flow: Flow, element: PageElement, children: TreeBlock[], label: string | undefined): TreeItem {
  const source = children[0]?.source ?? flow.source(element, 0).source;
  return { type: 'item', ...(label !== undefined && { label }), children, source };
}

function startOf(element: PageElement): number {
  const start = Number.parseInt(attribute(element, 'start'), 10);
  if (!Number.isNaN(start)) return start;
  return element.attributes.has('reversed')
    ? element.children.filter((child) => child.type === 'element' && child.name === 'li').length
    : 1;
}

/** The forms of numbers that style sheets name, as the attribute `type` has them. */
const styles: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  decimal: '1',
};

/** The form of an item's number: as its style says, or that of its list; or an attribute of these. */
function formOf(list: PageElement, item: PageElement): string {
  for (const element of [item, list]) {
    const style = attribute(element, 'style').slice(0, 2000);
    const named = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase() ?? '';
    if (/^(?:none|disc|circle|square)$/.test(named)) return named;
    const form = Object.hasOwn(styles, named) ? styles[named] : undefined;
    if (form !== undefined) return form;
    const type = attribute(element, 'type');
    if (type !== '') return type;
  }
  return '1';
}

/** The mark that browsers print before an item of a numbered list; none where its style says so. */
function labelOf(list: PageElement, item: PageElement, number: number): string | undefined {
  const type = formOf(list, item);
  if (/^(?:none|disc|circle|square)$/.test(type)) return undefined;
  if (type === 'a' || type === 'A') {
    const letters = lettersOf(number);
    return `${type === 'a' ? letters : letters.toUpperCase()}.`;
  }
  if (type === 'i' || type === 'I') {
    // Browsers print none for others.
    const roman = number < 1 || number > 3999 ? String(number) : romanOf(number);
    return `${type === 'i' ? roman.toLowerCase() : roman}.`;
  }
  return `${number}.`;
}

function lettersOf(number: number): string {
  let [left, letters] = [number, ''];
  if (number < 1) return String(number);
  for (; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
  return letters;
}
