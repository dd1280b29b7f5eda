/** Formulas as one line of text: what stands over, under or beside something is said by the usual signs. */
import { type Leaf, type PageElement, type PageNode, textOf } from './page.ts';
import { raisedText } from './raised.ts';

/** A part of a formula: characters of the page, as they are shown, or a sign that stands for how it is arranged. */
export type FormulaPart = { leaf: Leaf; as: string } | { leaf?: undefined; as: string };

const sign = (as: string): FormulaPart => ({ as });

/** The parts of a formula (`math`), in their order. */
export function formulaParts(node: PageNode): FormulaPart[] {
  if (node.type !== 'element') return node.type === 'text' ? [{ leaf: node, as: node.value.trim() }] : [];
  if (node.machine) return [];
  const all = node.children.filter((child): child is PageElement => child.type === 'element');
  const of = (at: number): FormulaPart[] => (all[at] ? grouped(formulaParts(all[at])) : []);
  switch (node.name) {
    case 'mfrac': {
      const parts = [...of(0), sign('/'), ...of(1)];
      // Beside others it keeps together.
      const others = node.parent?.children.filter((child) => child.type === 'element' && !child.machine).length ?? 0;
      return others > 1 ? [sign('('), ...parts, sign(')')] : parts;
    }
    case 'msup':
      return [...of(0), ...raised(all[1], 'sup')];
    case 'msub':
    case 'munder':
      return [...of(0), ...raised(all[1], 'sub')];
    case 'mover':
      return [...of(0), sign('^'), ...of(1)];
    case 'msubsup':
    case 'munderover':
      return [...of(0), ...raised(all[1], 'sub'), ...raised(all[2], 'sup')];
    case 'msqrt':
      return [sign('√'), ...grouped(node.children.flatMap(formulaParts))];
    case 'mroot':
      return [...of(1), sign('√'), ...of(0)];
    case 'mfenced':
      return [sign('('), ...parted(all, ', '), sign(')')];
    case 'mtable':
      return parted(all, '; ');
    case 'mtr':
      return parted(all, ', ');
    default:
      return node.children.flatMap(formulaParts);
  }
}

const parted = (all: readonly PageElement[], between: string): FormulaPart[] =>
  all.flatMap((child, index) => [...(index > 0 ? [sign(between)] : []), ...formulaParts(child)]);

/** An index or a power: with signs of its own where there are some. */
function raised(element: PageElement | undefined, name: 'sup' | 'sub'): FormulaPart[] {
  if (!element) return [];
  const parts = formulaParts(element);
  const as = raisedText(name, textOf(element).trim());
  const [only] = parts;
  if (as !== undefined && parts.length === 1 && only?.leaf) return [{ leaf: only.leaf, as }];
  return [sign(name === 'sup' ? '^' : '_'), ...grouped(parts)];
}

/** More than one sign keeps together in brackets. */
function grouped(parts: FormulaPart[]): FormulaPart[] {
  const shown = parts.map(({ as }) => as).join('');
  return [...shown].length > 1 && !/^(?:\d+|\(.*\))$/.test(shown) ? [sign('('), ...parts, sign(')')] : parts;
}
