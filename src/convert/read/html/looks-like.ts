/** Paragraphs of a page that look like structure which its markup does not say. */
import { beginsItem, countLook, isUpper, longestHeading, namesPart } from '../typed-structure.ts';
import { attribute, type Leaf, type PageElement } from './page.ts';
import type { PageReading } from './page-reading.ts';

const looks: [name: string, is: (text: string, leaves: readonly Leaf[], owner: PageElement) => boolean][] = [
  [
    'a heading',
    (text, leaves, owner) =>
      text.length <= longestHeading &&
      !/[.,;:。，；]$/.test(text) &&
      (isUpper(text) || leaves.every((leaf) => stands(leaf, owner))),
  ],
  ['a heading', namesPart],
  ['a note', (text) => /^(?:[[［【]\d{1,4}[\]］】]|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}|[①-⑳]|[*†‡]{1,3}\s)/u.test(text)],
  ['an item of a list', beginsItem],
  ['a row of a table', (text) => /\|.*\|/.test(text)],
];

/** Notes what a paragraph looks like, if it looks like something else. */
export function noteLook(
  reading: PageReading,
  paragraph: { text: string; leaves: readonly Leaf[]; owner: PageElement; at: string },
): void {
  const { leaves, owner, at } = paragraph;
  const text = paragraph.text.slice(0, 400).trim();
  // A caption, a picture or a rule of stars is what it is.
  if (owner.name === 'figcaption' || !/\p{L}/u.test(text) || leaves.every(({ value }) => value.trim() === '')) return;
  const name = looks.find(([, is]) => is(text, leaves, owner))?.[0];
  if (name !== undefined) countLook(reading.looks, name, at, text);
}

/** Whether words are set as headings are: bold, underlined, larger. */
function stands({ value, parent }: Leaf, owner: PageElement): boolean {
  if (value.trim() === '') return true;
  for (let at: PageElement | undefined = parent; at; at = at.parent) {
    if (/^(?:b|strong|u|big)$/.test(at.name) || isLarge(at)) return true;
    if (at === owner) return false;
  }
  return false;
}

const isLarge = (element: PageElement): boolean =>
  (element.name === 'font' && /^(?:\+[1-9]|[5-7])$/.test(attribute(element, 'size').trim())) ||
  /(?:^|[;\s])(?:font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration\s*:\s*underline)/i.test(
    attribute(element, 'style').slice(0, 2000),
  );
