/** The list under the search's field: the field keeps the focus, arrows choose, Enter follows (WAI-ARIA APG, combobox). */
import { element } from '../kit/dom.ts';
import type { Hit } from './hits.ts';
import type { Name } from './offers.ts';

/** What the list does with what is chosen. */
export interface Chosen {
  /** A hit or an offer is followed, by a click on its link or by Enter; one that opens beside this page is left to the browser. */
  follow: (option: Hit | Name, event: Event) => void;
  /** More hits are asked for. */
  more: () => void;
}

/** What is shown. */
export interface Listed {
  offers: readonly Name[];
  hits: readonly Hit[];
  /** How many of the hits are shown already, and stay. */
  kept: number;
  /** Which hit is chosen: the first, or the first of those that are added. */
  choose: number;
  /** Whether each hit says what it lacks. */
  saysMissing: boolean;
  /** The words of the option that brings more hits. */
  more: string | undefined;
  addressOf: (option: Hit | Name) => URL;
}

export const isHit = (option: Hit | Name): option is Hit => 'asked' in option;

/**
 * Makes the list.
 *
 * @returns Shows what is found.
 */
export function createHitList(input: HTMLInputElement, list: HTMLElement, chosen: Chosen): (listed: Listed) => void {
  const part = (name: string): HTMLElement => list.querySelector(`[data-part="${name}"]`) as HTMLElement;
  const [offers, hits, more] = [part('offers'), part('hits'), part('more')];
  const acts = new WeakMap<Element, (event: Event) => void>([[more, () => chosen.more()]]);
  const { activate, move, active, options } = createChoice(input, list);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !list.hidden) {
      move(step);
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const option = active() ?? hits.firstElementChild ?? options()[0];
      if (option) acts.get(option)?.(event);
    }
  });
  // The field keeps the focus.
  more.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option) acts.get(option)?.(event);
  });

  const linked = (own: Hit | Name, made: HTMLElement): HTMLElement => {
    acts.set(made, (event) => chosen.follow(own, event));
    return made;
  };
  return ({ kept, choose, addressOf, saysMissing, ...listed }) => {
    const made = listed.hits
      .slice(kept)
      .map((hit, index) =>
        linked(hit, hitElement(saysMissing ? hit : { ...hit, missing: [] }, kept + index, addressOf(hit))),
      );
    if (kept > 0) hits.append(...made);
    else hits.replaceChildren(...made);
    const named = listed.offers.map((name, index) => linked(name, offerElement(name, index, addressOf(name))));
    offers.replaceChildren(...offers.querySelectorAll(':scope > .search-group'), ...named);
    offers.hidden = named.length === 0;
    more.hidden = listed.more === undefined;
    more.textContent = listed.more ?? '';
    const all = options();
    list.hidden = all.length === 0;
    input.setAttribute('aria-expanded', String(all.length > 0));
    activate(made[choose - kept] ?? named[0]);
  };
}

/** Which of the options is chosen: the field says it to those who do not see it. */
function createChoice(input: HTMLInputElement, list: HTMLElement) {
  let active: HTMLElement | undefined;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]:not([hidden])')];
  const activate = (option: HTMLElement | undefined): void => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    option?.setAttribute('aria-selected', 'true');
    // From what is scrolled to, a browser goes on with Tab: not where the keyboard has not been yet.
    if (document.activeElement !== document.body) option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const move = (step: number): void => {
    const all = options();
    const own = active ? all.indexOf(active) : -1;
    activate(own < 0 && step < 0 ? all.at(-1) : all[Math.min(own + step, all.length - 1)]);
  };
  return { activate, move, options, active: () => active };
}

/** Attributes of an option that is a link. */
const optionOf = (id: string, address: URL, kind: string, language: string | undefined) => ({
  id,
  href: address.href,
  tabindex: '-1',
  role: 'option',
  'aria-selected': 'false',
  'data-kind': kind,
  lang: language === document.documentElement.lang ? undefined : language,
  dir: 'auto',
});

/** What an offer is, where no document says it. */
const kinds = { term: 'Term', heading: 'Heading', name: 'Name', subject: 'Subject' } as const;

function offerElement({ kind, label, document: own, language }: Name, index: number, address: URL): HTMLElement {
  return element(
    'a',
    optionOf(`h-search-offer-${index}`, address, kind, language),
    element('span', { class: 'search-offer-name' }, label),
    ' ',
    element('span', { class: 'search-hit-where' }, own ?? kinds[kind]),
  );
}

function hitElement(
  { title, document: own, section, kind, language, excerpt, instead, inForms, missing = [] }: Hit,
  index: number,
  address: URL,
): HTMLElement {
  const hasSection = section !== '' && section !== own && section !== title;
  const words = excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  return element(
    'a',
    optionOf(`h-search-hit-${index}`, address, kind, language),
    element('span', { class: 'search-hit-place' }, title),
    ' ',
    element('span', { class: 'search-hit-where' }, hasSection ? `${own} · ${section}` : own),
    ' ',
    ...(instead ? [element('span', { class: 'search-hit-instead' }, instead), ' '] : []),
    ...(inForms ? [element('span', { class: 'search-hit-instead' }, `${inForms} (another form)`), ' '] : []),
    ...(missing.length > 0 ? [missingElement(missing), ' '] : []),
    ...(words.length > 0 ? [element('span', { class: 'search-hit-text' }, ...words)] : []),
  );
}

/** "all but *families*, *homes*" */
const missingElement = (missing: readonly string[]): HTMLElement =>
  element('span', { class: 'search-hit-missing', lang: 'en', dir: 'auto' }, 'all but ', ...wordsListed(missing));

/** Words one after another, each as what it is: a word. */
export const wordsListed = (words: readonly string[]): (HTMLElement | string)[] =>
  words.flatMap((word, index) => [...(index > 0 ? [', '] : []), element('em', {}, word)]);
