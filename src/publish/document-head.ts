/** The head of a document's page, as text: its title, and what stands under it of who, when, and from where. */
import { attributeOf, type BuiltPage, type PageElement, textIn } from './page.ts';

/**
 * The words of a page's title block, each fact with what it is called: "Speaker: Yin Yong, Mayor of Beijing". They are those
 * that the page shows, so that what is found in them is marked there.
 *
 * @returns `undefined` where a page has no title block.
 */
export function headWords(page: BuiltPage): string | undefined {
  const block = page.elements.find((one) => hasClass(one, 'title-block'));
  if (!block) return undefined;
  const own = page.elements.filter(({ tag }) => tag.start >= block.tag.end && tag.start < block.endTag.start);
  const wordsOf = (element: PageElement): string => textIn(page, element).replace(/\s+/g, ' ').trim();
  const title = own.find(({ tagName }) => tagName === 'h1');
  const kind = own.find((one) => hasClass(one, 'title-block-kind'));
  const facts = own
    .filter(({ tagName }) => tagName === 'dt')
    .map((name) => {
      const value = own.find(({ tag }) => tag.start >= name.endTag.end);
      return `${wordsOf(name)}: ${value ? wordsOf(value) : ''}`;
    });
  return [...[title, kind].flatMap((one) => (one ? wordsOf(one) : [])), ...facts].join(' — ');
}

const hasClass = (element: PageElement, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(' ').includes(name);
