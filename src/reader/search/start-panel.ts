/** What the search shows before anything is typed: what was searched for on this device, how to search, the documents. */
import { button, element } from '../kit/dom.ts';
import { type HandedOffers, loadOffers } from './offers.ts';
import { forgetQueries, recentQueries } from './recent.ts';

/** What the panel needs. */
export interface StartPanel {
  root: URL;
  /** Searches for an example or for what was searched before. */
  take: (query: string) => void;
  /** Whether it says how to search; the search's own page does so itself. */
  withHelp: boolean;
}

/** Fills the panel. What it lists may come a moment later; what is typed by then stays. */
export async function fillStartPanel(container: HTMLElement, { root, take, withHelp }: StartPanel): Promise<void> {
  const offers = await loadOffers(root);
  const again = (): void => void fillStartPanel(container, { root, take, withHelp });
  container.replaceChildren(
    ...recentPart(take, again),
    ...(withHelp && offers.examples.word ? [helpPart(offers.examples, take)] : []),
    ...(offers.documents.length > 0 ? [documentsPart(offers, root)] : []),
  );
}

const partNamed = (name: string, ...children: (Node | string)[]): HTMLElement =>
  element('section', {}, element('h2', {}, name), ...children);

function recentPart(take: StartPanel['take'], again: () => void): HTMLElement[] {
  const queries = recentQueries();
  if (queries.length === 0) return [];
  const forget = button('Forget them', { class: 'search-forget' }, () => {
    forgetQueries();
    again();
  });
  return [
    partNamed(
      'Your last searches',
      element('ul', { class: 'search-recent' }, ...queries.map((query) => element('li', {}, takeButton(query, take)))),
      element('p', {}, 'They are kept on this device alone. ', forget),
    ),
  ];
}

const takeButton = (query: string, take: StartPanel['take']): HTMLElement =>
  button(query, { dir: 'auto' }, () => take(query));

function helpPart({ word, phrase, number, places }: HandedOffers['examples'], take: StartPanel['take']): HTMLElement {
  const rows: [string[], string][] = [
    [[word], 'a word and its other forms'],
    [[`“${phrase}”`], 'these words in this order'],
    [[number], 'a number, however it is printed'],
    ...(places.length > 0 ? ([[places, 'a paragraph or a note']] as [string[], string][]) : []),
  ];
  const list = rows.map(([queries, meaning]) =>
    element(
      'div',
      {},
      element('dt', {}, ...queries.map((query) => takeButton(query, take))),
      element('dd', {}, meaning),
    ),
  );
  return partNamed('How to search', element('dl', { class: 'search-examples' }, ...list));
}

function documentsPart({ documents, count }: HandedOffers, root: URL): HTMLElement {
  const links = documents.map(({ title, url, language }) =>
    element('li', {}, element('a', { href: new URL(url, root).href, lang: language, dir: 'auto' }, title)),
  );
  const all = element('a', { href: new URL('index.html', root).href }, `All ${count} documents`);
  return partNamed(
    'Documents',
    element('ul', { class: 'search-documents' }, ...links),
    ...(count > documents.length ? [element('p', {}, all)] : []),
  );
}
