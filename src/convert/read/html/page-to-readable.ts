/** A page → the element that holds what a reader came for, as Firefox's reader view finds it. Nothing but the choice is taken from there. */
import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { isMachine, type Page, type PageElement, type PageNode } from './page.ts';

/** Larger pages are not asked about: the choice would take time that grows faster than they do. */
const mostElements = 20_000;
/** Nor deep ones: so many steps from the elements up to the body. */
const mostSteps = 400_000;
/** What Readability looks at. */
const looked = ['id', 'class', 'role', 'style', 'rel', 'itemprop', 'href', 'hidden', 'aria-hidden', 'type'];

/** The smallest element of the page that holds all that Readability kept; none where it found nothing, or the page is too large. */
export function pageToReadable(page: Page): PageElement | undefined {
  const { elements, body } = page;
  if (body.endOrder - body.order > mostElements || stepsIn(body) > mostSteps) return undefined;
  const xml = `<html><head></head>${copyOf(body)}</html>`;
  const stamps: number[] = [];
  try {
    const copy = new JSDOMParser().parse(xml);
    new Readability<undefined>(copy, {
      disableJSONLD: true,
      serializer: (node) => {
        stampsIn(node as unknown as CopyNode, stamps);
        return undefined;
      },
    }).parse();
  } catch {
    // It is made for real pages, and gives up on some that are none: then the page's own markup decides.
    return undefined;
  }
  const kept = stamps.flatMap((stamp) => elements[stamp] ?? []);
  const [first, ...others] = kept;
  return first && others.reduce((common, element) => commonOf(common, element), first);
}

function stepsIn(element: PageElement, depth = 0): number {
  return element.children.reduce(
    (sum, child) => (child.type === 'element' ? sum + stepsIn(child, depth + 1) : sum),
    depth,
  );
}

/** A copy of what Readability needs, each element with its stamp; a copy of everything would bring scripts and megabytes. */
function copyOf(node: PageNode): string {
  if (node.type !== 'element') return node.type === 'text' ? escaped(node.value) : '';
  if (isMachine(node) || node.name === 'svg' || node.name === 'math') return '';
  const name = /^[a-z][a-z0-9]{0,20}$/.test(node.name) ? node.name : 'span';
  const attributes = looked.flatMap((key) => {
    const value = node.attributes.get(key);
    return value === undefined ? [] : [` ${key}="${escaped(value.slice(0, 200))}"`];
  });
  const content = node.children.map(copyOf).join('');
  return `<${name} data-n="${node.order}"${attributes.join('')}>${content}</${name}>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

interface CopyNode {
  childNodes?: ArrayLike<CopyNode>;
  getAttribute?: (name: string) => string | null;
}

/** The stamps of the outermost elements that have one. */
function stampsIn(node: CopyNode, stamps: number[]): void {
  const stamp = node.getAttribute?.('data-n');
  if (stamp) stamps.push(Number(stamp));
  else for (const child of Array.from(node.childNodes ?? [])) stampsIn(child, stamps);
}

/** The smallest element that both stand in. */
function commonOf(a: PageElement, b: PageElement): PageElement {
  let common = a;
  while (common.parent && !(b.order >= common.order && b.order < common.endOrder)) common = common.parent;
  return common;
}
