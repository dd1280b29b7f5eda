/** What of a document is printed: all of it, the section that is being read, or chosen ones. A part of the panel "Reading". */
import { button, element } from '../kit/dom.ts';
import { lastBefore } from '../place/reading-line.ts';
import { headingOf } from './heading.ts';

type What = 'whole' | 'here' | 'chosen';

const ways: readonly (readonly [What, string])[] = [
  ['whole', 'The whole text'],
  ['here', 'The section that I am reading'],
  ['chosen', 'These sections:'],
];

/** Makes the part. Where a page has no sections, there is nothing to choose. */
export function createPrintPart(): HTMLElement {
  const sections = [...document.querySelectorAll<HTMLElement>('.document-text > .section[id]')];
  let what: What = 'whole';
  const boxes = new Map(sections.map((section) => [section, element('input', { type: 'checkbox' })]));
  const chosen = (): HTMLElement[] => {
    if (what === 'here') return [lastBefore(sections) ?? sections[0]].filter((one) => one !== undefined);
    return sections.filter((section) => what === 'whole' || boxes.get(section)?.checked);
  };
  const print = button('Print', { class: 'print-button' }, () =>
    printSections(what === 'whole' ? undefined : chosen()),
  );
  if (sections.length < 2) return element('div', { class: 'print-part' }, print);

  const list = element(
    'ul',
    { hidden: true, 'aria-label': 'Sections to print' },
    ...sections.map((section) => element('li', {}, labelled(boxes.get(section), headingOf(section) ?? section.id))),
  );
  // Without a section there is nothing to print.
  const tell = (): void => {
    list.hidden = what !== 'chosen';
    print.disabled = chosen().length === 0;
  };
  list.addEventListener('change', tell);
  const radios = ways.map(([value, label]) => {
    const input = element('input', { type: 'radio', name: 'print', checked: value === what });
    input.addEventListener('change', () => {
      what = value;
      tell();
    });
    return labelled(input, label);
  });
  return element('fieldset', { class: 'print-part' }, element('legend', {}, 'Print'), ...radios, list, print);
}

const labelled = (input: HTMLElement | undefined, label: string): HTMLElement =>
  element('label', {}, ...(input ? [input] : []), element('span', {}, label));

/** Prints some sections, under the title; without them everything. */
function printSections(sections: readonly Element[] | undefined): void {
  const parts = document.querySelectorAll('.document-text > *');
  const left = sections ? [...parts].filter((part) => !sections.includes(part)) : [];
  for (const part of left) part.setAttribute('data-unprinted', '');
  // Some browsers print when this code has run, and not before.
  const restore = (): void => {
    for (const part of left) part.removeAttribute('data-unprinted');
  };
  addEventListener('afterprint', restore, { once: true });
  print();
}
