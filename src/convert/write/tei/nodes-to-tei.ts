/** The nodes of a document → TEI: divisions, paragraphs, lists, tables, verse, each with its id. */
import type { Element, ElementContent } from 'xast';
import type { Inline } from '../../../corpus/model/inline.ts';
import type { Block, Item, List, Note, Table, TreeNode } from '../../../corpus/model/node.ts';
import { block, el, xmlId } from '../xml.ts';
import { inlinesToTei } from './inlines-to-tei.ts';
import { ofEditors } from './of-editors.ts';

/** Sections and blocks. After a division TEI knows divisions alone: what goes on there is one without a heading. */
export function nodesToTei(nodes: readonly TreeNode[]): Element[] {
  const first = nodes.findIndex(({ type }) => type === 'section');
  if (first < 0) return blocksToTei(nodes);
  const written: Element[] = blocksToTei(nodes.slice(0, first));
  let open: TreeNode[] = [];
  const close = (): void => {
    if (open.length > 0) written.push(block('div', { type: 'continued' }, blocksToTei(open)));
    open = [];
  };
  for (const node of nodes.slice(first)) {
    if (node.type !== 'section') {
      open.push(node);
      continue;
    }
    close();
    const { id, number, lang, heading, origin, children } = node;
    const head = el('head', origin === 'editors' ? ofEditors : {}, ...inlinesToTei(heading));
    const attributes = { type: 'section', 'xml:id': xmlId(id), n: number, 'xml:lang': lang };
    written.push(block('div', attributes, [head, ...nodesToTei(children)]));
  }
  close();
  return written;
}

/** A note with its printed label and the calls that lead to it. */
export function noteToTei({ id, label, calls, lang, children }: Note): Element {
  const target = calls.map((call) => `#${xmlId(call.id)}`).join(' ') || undefined;
  return block(
    'note',
    { 'xml:id': xmlId(id), n: label, place: 'end', target, 'xml:lang': lang },
    blocksToTei(children),
  );
}

const blocksToTei = (nodes: readonly TreeNode[]): Element[] =>
  nodes.map((node) => (node.type === 'section' ? block('div', {}, nodesToTei([node])) : blockToTei(node)));

function blockToTei(node: Block): Element {
  const common = { 'xml:lang': node.lang, ...('id' in node && { 'xml:id': xmlId(node.id), n: node.place.paragraph }) };
  switch (node.type) {
    case 'paragraph': {
      const lead = node.lead ? [el('label', { rend: 'run-in' }, ...inlinesToTei(node.lead))] : [];
      return el('p', common, ...lead, ...inlinesToTei(node.inlines));
    }
    case 'plain':
      return el('p', common, ...inlinesToTei(node.inlines));
    case 'salutation':
      return el('p', { ...common, rend: 'salutation' }, ...inlinesToTei(node.inlines));
    case 'verse':
      return verseToTei(node.inlines, common);
    case 'verbatim':
      return el('p', { ...common, rend: 'verbatim', 'xml:space': 'preserve' }, ...inlinesToTei(node.inlines));
    case 'quote':
      return block('quote', common, blocksToTei(node.children));
    case 'list':
      return listToTei(node, common);
    default:
      return tableToTei(node, common);
  }
}

/** Lines in stanzas; a line that ends in words that are set apart ends there. */
function verseToTei(inlines: readonly Inline[], common: Record<string, string | undefined>): Element {
  const stanzas: Inline[][][] = [[[]]];
  for (const [index, inline] of inlines.entries()) {
    if (inline.type !== 'break') stanzas.at(-1)?.at(-1)?.push(inline);
    else if (inlines[index + 1]?.type === 'break') stanzas.push([]);
    else stanzas.at(-1)?.push([]);
  }
  const written = stanzas
    .map((lines) => lines.filter(({ length }) => length > 0).map((line) => el('l', {}, ...inlinesToTei(line))))
    .filter(({ length }) => length > 0);
  const [only = [], ...more] = written;
  return block('lg', common, more.length === 0 ? only : written.map((lines) => block('lg', { type: 'stanza' }, lines)));
}

const listToTei = ({ ordered, items }: List, common: Record<string, string | undefined>): Element =>
  block('list', { ...common, rend: ordered ? 'numbered' : 'bulleted' }, items.map(itemToTei));

/** An item with the label that is printed before it. */
function itemToTei({ id, label, lang, children }: Item): Element {
  const attributes = { 'xml:id': xmlId(id), n: label, 'xml:lang': lang };
  const [only, ...more] = children;
  if (only?.type === 'plain' && more.length === 0 && only.lang === undefined)
    return el('item', attributes, ...inlinesToTei(only.inlines));
  return block('item', attributes, blocksToTei(children));
}

function tableToTei({ caption, rows }: Table, common: Record<string, string | undefined>): Element {
  const head: ElementContent[] = caption ? [el('head', {}, ...inlinesToTei(caption))] : [];
  const written = rows.map(({ id, place, header, lang, cells }) => {
    const attributes = { role: header ? 'label' : 'data', 'xml:id': xmlId(id), n: place.row, 'xml:lang': lang };
    return block(
      'row',
      attributes,
      cells.map((cell) => el('cell', {}, ...inlinesToTei(cell))),
    );
  });
  return block('table', common, [...head, ...written]);
}
