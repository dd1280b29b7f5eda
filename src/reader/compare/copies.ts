/** Copies of what other pages hold, as the columns show it: the text with its places, and what the editors tie it to. */
import { element } from '../kit/dom.ts';
import { idIn } from '../kit/links.ts';
import { annotationOf } from '../margin/remarks.ts';
import { markedPlace } from '../place/place-name.ts';
import type { Found } from './find.ts';

/** A cross-reference from a passage of a page to one of the other document. */
export interface Tie {
  /** The annotation's id. */
  annotation: string;
  from: string;
  to: string;
  /** Where the other passage stands, in words. */
  place: string;
  /** The remark as its page has it. */
  entry: HTMLElement;
}

/** What the editors tie a document to in another, as its page says it beside its passages. */
export function tiesOf({ page }: Found, other: Found): Tie[] {
  const target = `/${other.document}.html`;
  return [...page.querySelectorAll<HTMLElement>('.commentary')].flatMap((commentary) =>
    [...commentary.querySelectorAll<HTMLElement>('.entry')].flatMap((entry): Tie[] => {
      const link = entry.querySelector<HTMLAnchorElement>('a.entry-to');
      const [annotation, from] = [annotationOf(entry), commentary.dataset['of']];
      if (!link || !annotation || from === undefined || !new URL(link.href).pathname.endsWith(target)) return [];
      const place = link.textContent?.replace(`${other.title}, `, '') ?? '';
      return [{ annotation, from, to: idIn(link.hash), place, entry }];
    }),
  );
}

const notText = '.commentary, .section-ways, .section-origin, .backlink, .row-link, .retired, script, link';

/** The language of a document's words. */
const speaking = ({ language }: Found, original: Element): { lang: string; dir: string } => {
  const own = original.closest<HTMLElement>('[lang]')?.lang || language;
  return { lang: own, dir: own === language ? original.closest<HTMLElement>('[dir]')?.dir || 'auto' : 'auto' };
};

/** A copy in which passages are told by `data-passage`, and their numbers lead to where they stand. */
function copied(original: Element, { places }: Found): HTMLElement {
  const copy = document.importNode(original, true) as HTMLElement;
  for (const part of copy.querySelectorAll(notText)) part.remove();
  for (const pilcrow of copy.querySelectorAll<HTMLAnchorElement>('.pilcrow')) {
    const label = `Read ${markedPlace(pilcrow)} in its document`;
    const number = pilcrow.querySelector('span:not(.pilcrow-sign)')?.textContent ?? '¶';
    pilcrow.replaceWith(
      element('a', { class: 'compare-at', href: pilcrow.href, 'aria-label': label, lang: 'en' }, number),
    );
  }
  for (const part of copy.querySelectorAll('.note-reference')) part.replaceChildren(part.textContent ?? '');
  for (const part of [copy, ...copy.querySelectorAll<HTMLElement>('[id], [aria-labelledby]')]) {
    if (Object.hasOwn(places, part.id)) part.dataset['passage'] = part.id;
    for (const name of ['id', 'aria-labelledby']) part.removeAttribute(name);
  }
  return copy;
}

/** Marks the words that a cross-reference compares. */
const markWords = (copy: Element, annotations: ReadonlySet<string>): void => {
  for (const quote of copy.querySelectorAll<HTMLElement>('.quote'))
    if (quote.dataset['annotations']?.split(' ').some((one) => annotations.has(one)))
      quote.classList.add('is-compared');
};

/** A passage by itself, in what holds it: an item in a list, a row in a table. */
export function passageCopy(found: Found, annotations: ReadonlySet<string>): HTMLElement {
  const original = found.page.getElementById(found.id ?? '');
  const box = element('div', { class: 'compare-words' });
  if (!original) return box;
  Object.assign(box, speaking(found, original));
  // The text of an item and what stands under it are the item.
  const whole = original.matches('.item-text') ? (original.closest('li') ?? original) : original;
  const copy = copied(whole, found);
  const held =
    copy instanceof HTMLLIElement
      ? element('ul', { class: 'compare-held' }, copy)
      : copy instanceof HTMLTableRowElement
        ? element('table', { class: 'table' }, element('tbody', {}, copy))
        : copy;
  for (const at of held.querySelectorAll('.compare-at')) at.remove();
  // By itself it has no heading over it that a run-in one could stand under.
  for (const lead of held.querySelectorAll('.lead'))
    for (const name of ['role', 'aria-level']) lead.removeAttribute(name);
  markWords(held, annotations);
  box.append(held);
  return box;
}

/** The whole text of a document, with its notes. */
export function textCopy(found: Found, annotations: ReadonlySet<string>): HTMLElement {
  const text = found.page.querySelector('.document-text');
  const box = element('div', { class: 'compare-text' });
  if (!text) return box;
  Object.assign(box, speaking(found, text));
  const copy = copied(text, found);
  markWords(copy, annotations);
  // What stands under the text, the terms and the citation, is not the text.
  box.append(...[...copy.children].filter((one) => one.matches('.section, .notes')));
  return box;
}
