/** The search dialog: on every page but the search's own. */
import { button, element } from '../kit/dom.ts';
import { emptySearch } from './address.ts';
import { arrive } from './hit-bar.ts';
import { createSearchView } from './view.ts';

let opened: ({ dialog: HTMLDialogElement } & ReturnType<typeof createSearchView>) | undefined;

/** Opens the dialog, with the field selected, or with what was typed already. The focus goes back to where it was when it closes. */
export function openSearchDialog(root: URL, typed: string): void {
  opened ??= build(root);
  if (!opened.dialog.open) opened.dialog.showModal();
  opened.input.focus();
  opened.input.select();
  if (typed !== '') opened.set({ ...emptySearch, query: typed });
  // What was searched for since is shown.
  else if (opened.input.value === '') opened.set(emptySearch);
}

function build(root: URL): NonNullable<typeof opened> {
  const body = element('div', { class: 'search-body' });
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, body);
  document.body.append(dialog);
  const view = createSearchView(
    body,
    {
      root,
      withHelp: true,
      follow: (place, isHit) => {
        if (place.pathname !== location.pathname && `${location.pathname}.html` !== place.pathname) return false;
        close();
        location.hash = place.hash;
        if (isHit) arrive(place.searchParams, root);
        return true;
      },
    },
    emptySearch,
  );
  const close = (): void => {
    // Where nothing had the focus before, the hidden field would keep it for a moment, and swallow the next key.
    view.input.blur();
    dialog.close();
  };
  // Where the dialog fills the window there is nothing beside it to click on.
  dialog.append(button('Close', { class: 'search-close', 'aria-label': 'Close the search' }, close));
  // In a search field Escape would first empty the field, and close only then.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) close();
  });
  return { dialog, ...view };
}
