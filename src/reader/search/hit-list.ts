/** The list of hits under the search's field: the field keeps the focus, arrows choose, Enter follows (WAI-ARIA APG, combobox). */
import { element } from '../kit/dom.ts';
import { isModified } from '../kit/links.ts';
import type { Hit } from './hits.ts';

/**
 * Makes the list.
 *
 * @param follow Told the hit that is followed, by a click on its link or by Enter, and the event.
 * @returns Shows hits, the first chosen.
 */
export function createHitList(
  input: HTMLInputElement,
  list: HTMLElement,
  follow: (hit: Hit, event: Event) => void,
): (hits: readonly Hit[], addressOf: (hit: Hit) => URL) => void {
  let hits: readonly Hit[] = [];
  let active = -1;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const activate = (index: number): void => {
    const all = options();
    all[active]?.setAttribute('aria-selected', 'false');
    active = all.length === 0 ? -1 : Math.max(-1, Math.min(index, all.length - 1));
    const option = all[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const followAt = (index: number, event: Event): void => {
    const hit = hits[index];
    if (hit) follow(hit, event);
  };

  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      activate(active < 0 && step < 0 ? hits.length - 1 : active + step);
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      followAt(Math.max(active, 0), event);
    }
  });
  list.addEventListener('click', (event) => {
    if (isModified(event)) return;
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option) followAt(options().indexOf(option), event);
  });
  return (own, addressOf) => {
    hits = own;
    list.replaceChildren(...hits.map((hit, index) => hitElement(hit, index, addressOf(hit))));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    active = -1;
    activate(hits.length > 0 ? 0 : -1);
  };
}

function hitElement(
  { title, document: own, section, kind, language, excerpt, instead }: Hit,
  index: number,
  address: URL,
): HTMLElement {
  const words = excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  return element(
    'a',
    {
      id: `h-search-hit-${index}`,
      href: address.href,
      tabindex: '-1',
      role: 'option',
      'aria-selected': 'false',
      'data-kind': kind,
      lang: language === document.documentElement.lang ? undefined : language,
      dir: 'auto',
    },
    element('span', { class: 'search-hit-place' }, title),
    ' ',
    element('span', { class: 'search-hit-where' }, section && section !== own ? `${own} · ${section}` : own),
    ' ',
    ...(instead ? [element('span', { class: 'search-hit-instead' }, instead.label), ' '] : []),
    element('span', { class: 'search-hit-text' }, ...words),
  );
}
