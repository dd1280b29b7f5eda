/** The search of a document in one file: as one types, the passages that answer; each a link to its place. */
import { element, isField } from '../kit/dom.ts';
import { excerptOf } from '../search/excerpt.ts';
import { highlight } from '../search/highlight.ts';
import { parseReference } from '../search/query.ts';
import { type PagePassage, passagesOfPage } from './passages.ts';
import { type Found, WordIndex } from './word-index.ts';

/** How many passages are listed at most. */
const most = 50;

/** Starts the search; the page shows its field from then on. */
export function startSearchField(): void {
  const search = document.querySelector<HTMLElement>('.one-file-search');
  const field = search?.querySelector('input');
  const box = search?.querySelector<HTMLElement>('.one-file-hits');
  const status = box?.querySelector('[role="status"]');
  const list = box?.querySelector('ol');
  const main = document.querySelector<HTMLElement>('main');
  if (!search || !field || !box || !status || !list || !main) return;
  search.hidden = false;

  // The words are looked up once, when the field is first used.
  let index: WordIndex<PagePassage> | undefined;
  const show = (): void => {
    const typed = field.value.trim();
    box.hidden = typed === '';
    if (box.hidden) return;
    const { id } = parseReference(typed) ?? {};
    const named = id === undefined ? null : document.getElementById(id);
    if (named && id !== undefined) {
      status.textContent = 'An address in this document.';
      list.replaceChildren(element('li', {}, element('a', { href: `#${id}` }, `¶ ${id}`)));
      return;
    }
    index ??= new WordIndex(passagesOfPage(main));
    const { found, whole } = index.find(typed);
    status.textContent = saying(found.length, whole);
    list.replaceChildren(...found.slice(0, most).map((one) => hit(one, typed, close)));
  };
  const close = (): void => {
    box.hidden = true;
  };
  field.addEventListener('input', show);
  field.addEventListener('focus', show);
  listenForKeys(search, field, close);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !search.contains(target)) close();
  });
}

const saying = (count: number, whole: boolean): string => {
  if (count === 0) return 'No passage of this document holds these words.';
  const passages = count === 1 ? 'One passage' : `${count} passages`;
  const listed = count > most ? `; the first ${most} are listed` : '';
  return whole
    ? `${passages}${listed}.`
    : `No passage holds all of these words. ${passages} with most of them${listed}.`;
};

function hit({ of, match }: Found<PagePassage>, typed: string, close: () => void): HTMLElement {
  const link = element(
    'a',
    { href: `#${encodeURIComponent(of.target.id)}` },
    element('b', {}, of.label),
    element(
      'span',
      { lang: of.language || undefined },
      ...excerptOf(of.text, match.stretches).map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
    ),
  );
  link.addEventListener('click', () => {
    for (let one = of.target.parentElement; one; one = one.parentElement)
      if (one instanceof HTMLDetailsElement) one.open = true;
    highlight([of.target], typed);
    close();
  });
  return element('li', {}, link);
}

/** `/` goes to the field, ↓ and ↑ through what was found, Enter to the first of it, Esc back to the text. */
function listenForKeys(search: HTMLElement, field: HTMLInputElement, close: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    event.preventDefault();
    field.focus();
  });
  search.addEventListener('keydown', (event) => {
    const links = [...search.querySelectorAll<HTMLElement>('.one-file-hits:not([hidden]) a')];
    const at = links.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape') {
      field.focus();
      close();
    } else if (event.key === 'Enter' && event.target === field) links[0]?.click();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? field : links[Math.min(next, links.length - 1)])?.focus();
    }
  });
}
