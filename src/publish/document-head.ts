/** The head of a document's page, as text: its title, and what stands under it of who, when, and from where. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type BuiltPage, type PageElement } from './page.ts';

/**
 * The words of a page's title block, each fact with what it is called: "Speaker: Yin Yong, Mayor of Beijing". They are those
 * that the page shows, so that what is found in them is marked there.
 *
 * @returns `undefined` where a page has no title block.
 */
export function headWords({ elements }: BuiltPage): string | undefined {
  const block = elements.find((one) => hasClass(one, 'title-block'));
  if (!block) return undefined;
  const own = elementsIn(block);
  const title = own.find(({ tagName }) => tagName === 'h1');
  const kind = own.find((one) => hasClass(one, 'title-block-kind'));
  const facts = own
    .filter(({ tagName }) => tagName === 'dt')
    .map((name) => {
      const value = own[own.indexOf(name) + 1 + elementsIn(name).length];
      return `${wordsOf(name)}: ${value ? wordsOf(value) : ''}`;
    });
  return [...[title, kind].flatMap((one) => (one ? wordsOf(one) : [])), ...facts].join(' — ');
}

const hasClass = (element: PageElement, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(' ').includes(name);

/** The elements in one, in the order of their tags. */
const elementsIn = ({ childNodes }: PageElement): PageElement[] =>
  childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node)] : []));

const wordsOf = (element: PageElement): string => textIn(element).replace(/\s+/g, ' ').trim();

const textIn = (node: DefaultTreeAdapterTypes.ChildNode): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
};
