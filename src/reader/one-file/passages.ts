/** What of a page can be found: the passages of the text, the notes, what the editors say beside them, the terms. */
import { textNodesOf } from '../kit/text-nodes.ts';
import { inFull, placeOf } from '../place/place-name.ts';
import type { Findable } from './word-index.ts';

/** A passage of the page. */
export interface PagePassage extends Findable {
  /** What is gone to. */
  target: HTMLElement;
  /** Where it stands, in words. */
  label: string;
}

/** What a text can belong to, and what is none of the text. */
const passages =
  '.note, .entry[id], .one-file-term, .document-text :is(p, li, tr, h2, h3)[id], .document-text > .section';
const apart =
  '.pilcrow, .note-reference, .backlink, .section-ways, .section-origin, .cite, .take, .document-terms, .margin-note, .visually-hidden';

/** The passages of this page, the text's before the editors'. */
export function passagesOfPage(main: HTMLElement): PagePassage[] {
  const texts = new Map<HTMLElement, string>();
  for (const { data, parentElement: parent } of textNodesOf(main, apart)) {
    const target = parent?.closest<HTMLElement>(passages);
    // What the editors say in another place, and say here once more, is found there.
    const isElsewhere = parent?.closest('.commentary') && !target?.matches('.entry');
    if (target && !isElsewhere) texts.set(target, (texts.get(target) ?? '') + data);
  }
  const all = [...texts].map(([target, text]) => ({
    target,
    text: text.replace(/\s+/g, ' ').trim(),
    label: labelOf(target),
    language: target.closest<HTMLElement>('[lang]')?.lang ?? '',
  }));
  const isEditors = ({ target }: PagePassage): boolean => target.matches('.entry, .one-file-term');
  return [...all.filter((one) => !isEditors(one)), ...all.filter(isEditors)];
}

function labelOf(target: HTMLElement): string {
  if (target.matches('.one-file-term')) return `Term: ${target.querySelector('h3')?.textContent}`;
  const passage = target.closest<HTMLElement>('.entry') ? besideOf(target) : (headed(target) ?? target);
  const place = inFull(placeOf(passage), passage);
  return passage === target || !target.matches('.entry') ? place : `The editors on ${place}`;
}

/** The section that a heading is of. */
const headed = (target: HTMLElement): HTMLElement | null =>
  target.matches('h2, h3') ? target.closest<HTMLElement>('.section') : null;

/** The passage beside which a remark stands: the nearest before it that has an address. */
function besideOf(entry: HTMLElement): HTMLElement {
  for (let one: Element | null = entry; one; one = one.previousElementSibling ?? one.parentElement)
    if (one instanceof HTMLElement && one.matches('.paragraph, .note, li[id]:not(.entry)')) return one;
  return entry;
}
