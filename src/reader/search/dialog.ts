/** The search dialog: on every page, at `/`, Ctrl-K, or the link in the bar. */
import { isSingleKey } from '../keys.ts';
import { emptySearch } from './address.ts';
import { arrive } from './arrival.ts';
import { createSearchView } from './view.ts';

/** Starts the dialog. Nothing of it is built, and nothing of the index loaded, before it is opened. */
export function startSearchDialog(root: URL): void {
  const link = document.querySelector<HTMLAnchorElement>('a.search-open');
  if (!link || document.querySelector('.search-page')) return;
  link.setAttribute('aria-haspopup', 'dialog');
  let dialog: HTMLDialogElement | undefined;
  let view: ReturnType<typeof createSearchView> | undefined;

  const close = (): void => {
    // Where nothing had the focus before, the hidden field would keep it for a moment, and swallow the next key.
    view?.input.blur();
    dialog?.close();
  };
  const build = (): HTMLDialogElement => {
    const own = Object.assign(document.createElement('dialog'), { className: 'search-dialog' });
    own.setAttribute('aria-label', 'Search');
    const body = Object.assign(document.createElement('div'), { className: 'search-body' });
    own.append(body);
    document.body.append(own);
    view = createSearchView(
      body,
      {
        root,
        follow: (hit, search) => {
          const target = new URL(hit.url, root);
          if (target.pathname !== location.pathname && `${location.pathname}.html` !== target.pathname) return false;
          close();
          location.hash = target.hash;
          arrive(search, root);
          return true;
        },
      },
      emptySearch,
    );
    // In a search field Escape would first empty the field, and close only then.
    own.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    });
    own.addEventListener('click', ({ target }) => {
      if (target === own) close();
    });
    return own;
  };
  const open = (): void => {
    dialog ??= build();
    if (!dialog.open) dialog.showModal();
    view?.input.focus();
    view?.input.select();
  };

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const withControl =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!withControl && (event.key !== '/' || !isSingleKey(event))) return;
    event.preventDefault();
    open();
  });
}
