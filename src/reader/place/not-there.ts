/** An address whose id the document has not: the case of letters is forgiven, anything else is answered by a quiet line. */
import { element } from '../kit/dom.ts';
import { documentHere, idIn } from '../kit/links.ts';
import { loadAnchors } from '../search/anchors.ts';
import { type WhatThereIs, whatThereIs } from './what-there-is.ts';

let line: HTMLElement | undefined;

/** Takes the line away, when the address is another. */
const takeAway = (): void => {
  line?.remove();
  line = undefined;
};

/**
 * Says what there is instead of what the address names.
 *
 * @param root The site's root, where the list of all ids is.
 */
export async function showNotThere(root: URL): Promise<void> {
  takeAway();
  const wanted = idIn(location.hash);
  const places = (await loadAnchors(root, () => [documentHere()]))[documentHere()]?.places ?? {};
  const { written, words } = whatThereIs(wanted, places);
  if (written !== undefined) location.replace(`#${written}${location.hash.match(/:~:.*$/s)?.[0] ?? ''}`);
  else if (words && wanted === idIn(location.hash)) show(wanted, words);
}

function show(wanted: string, { before, link, after, id }: NonNullable<WhatThereIs['words']>): void {
  line = element('p', { class: 'not-there', role: 'status' });
  document.querySelector('.document')?.prepend(line);
  addEventListener('hashchange', takeAway, { once: true });
  scrollTo(0, 0);
  // What is put into a status that is there already is read aloud.
  setTimeout(() =>
    line?.append(`There is no ¶ ${wanted} here. ${before}`, element('a', { href: `#${id}` }, link), after),
  );
}
