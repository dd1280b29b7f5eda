/** Contents of which those entries are left that hold what is typed, with the sections that they stand in. */
import { wordsIn } from '../../corpus/text/words.ts';
import { element } from '../kit/dom.ts';

const folded = (text: string): string =>
  wordsIn(text)
    .map((word) => word.folded)
    .join(' ');

/** Leaves the entries that hold some words; all of them for none. */
export function filterContents(list: HTMLElement, typed: string): void {
  const wanted = folded(typed);
  const items = [...list.querySelectorAll('li')];
  for (const item of items) item.hidden = !folded(item.textContent).includes(wanted);
  // Under a section that itself holds the words all of its entries stay.
  for (const item of items)
    if (folded(item.querySelector('a')?.textContent ?? '').includes(wanted))
      for (const inner of item.querySelectorAll('li')) inner.hidden = false;
  list.querySelector('.contents-none')?.remove();
  if (items.every(({ hidden }) => hidden))
    list.append(element('p', { class: 'contents-none', role: 'status' }, 'No heading has these words.'));
}
