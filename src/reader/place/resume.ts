/** Where the reader stopped: remembered on this device, and offered the next time, never forced. */
import { button, element } from '../kit/dom.ts';
import { setting, store, stored } from '../settings/settings.ts';
import { lastBefore, onScroll, paragraphs, placeName, places } from './reading-line.ts';

/** Starts the remembering on a document page. */
export function startPosition(): void {
  const all = paragraphs();
  if (all.length === 0) return;
  const name = `at:${location.pathname.replace(/\.html$/, '')}`;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let offer: HTMLElement | undefined;
  const remember = (): void => {
    if (offer || setting('position') !== 'on') return;
    const own = lastBefore(places());
    // Who looks at a note is still where it was called.
    if (own?.matches('.notes')) return;
    const paragraph = lastBefore(all);
    store(name, paragraph && paragraph !== all[0] ? paragraph.id : undefined);
  };
  onScroll(() => {
    // Who reads on for more than a screen has not taken the offer.
    if (offer && scrollY > innerHeight) {
      offer.remove();
      offer = undefined;
    }
    clearTimeout(waiting);
    waiting = setTimeout(remember, 400);
  });

  const last = all.find(({ id }) => id === stored(name));
  if (!last || setting('position') !== 'on' || location.hash !== '' || scrollY > innerHeight) return;
  const end = (): void => {
    offer?.remove();
    offer = undefined;
  };
  const go = element('a', { href: `#${last.id}` }, `Go on at ${placeName(last)}`);
  go.addEventListener('click', end);
  offer = element(
    'aside',
    { class: 'offer', 'aria-label': 'Where you stopped' },
    element('span', {}, 'You have been here before.'),
    go,
    button('×', { 'aria-label': 'No, thank you' }, end),
  );
  document.body.append(offer);
}
