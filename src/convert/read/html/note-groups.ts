/** Notes that stand in one element, each in lines of its own: `<p>[1] One.<br>[2] Two.</p>`. */
import { labelAtHead } from './note-labels.ts';
import type { NoteGroup } from './notes.ts';
import { headText, type Page, type PageElement, type PageNode } from './page.ts';
import { isInline } from './prose.ts';

/** The notes of an element whose lines count on from one label to the next; none where it holds one note, or none. */
export function groupsIn(page: Page, element: PageElement): NoteGroup[] {
  if (!element.children.some((child) => child.type === 'element' && child.name === 'br')) return [];
  const groups: NoteGroup[] = [];
  for (const nodes of linesIn(element)) {
    if (nodes.some((node) => node.type === 'element' && !isInline(node))) return [];
    const label = labelAtHead(headText(page, rangeOf(nodes)))?.label;
    const last = groups.at(-1);
    if (label !== undefined && (!last?.note || isNext(last.note.label, label)))
      groups.push({ note: { label, containers: [element] }, nodes });
    else if (last) for (const node of nodes) last.nodes.push(node);
    else groups.push({ nodes });
  }
  return groups.filter(({ note }) => note).length > 1 ? groups : [];
}

/** Whether a label is the one that counts on from another: 4 from 3, † from *. */
export function isNext(before: string, label: string): boolean {
  if (/^\d+$/.test(before) && /^\d+$/.test(label)) return Number(label) === Number(before) + 1;
  const signs = '*†‡§';
  const at = signs.indexOf(before);
  return at >= 0 && (label === signs[at + 1] || (before === '*' && label === '**'));
}

/** The leaves of nodes that stand next to one another. */
export function rangeOf(nodes: readonly PageNode[]): { firstLeaf: number; endLeaf: number } {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return { firstLeaf: 0, endLeaf: 0 };
  return {
    firstLeaf: first.type === 'element' ? first.firstLeaf : first.index,
    endLeaf: last.type === 'element' ? last.endLeaf : last.index + 1,
  };
}

/** What an element holds, line by line: a `br` begins a new one, and stands at its head. */
function linesIn({ children }: PageElement): PageNode[][] {
  const lines: PageNode[][] = [[]];
  for (const child of children) {
    if (child.type === 'element' && child.name === 'br') lines.push([]);
    lines.at(-1)?.push(child);
  }
  return lines.filter((line) => line.length > 0);
}
