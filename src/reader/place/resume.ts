/** Where the reader stopped: remembered on this device, and offered the next time, never forced. */
import { button, element } from '../kit/dom.ts';
import { onScroll } from '../kit/frames.ts';
import { setting } from '../settings/settings.ts';
import { placeOf } from './place-name.ts';
import { lastBefore, paragraphs, placed } from './reading-line.ts';
import { stopAt, stopIn } from './stopped.ts';

/** Starts the remembering on a document page, and the offer. */
export function startResuming(): void {
  const all = paragraphs();
  if (all.length === 0) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let offer: HTMLElement | undefined;
  const remember = (): void => {
    if (offer || setting('position') !== 'on') return;
    const own = lastBefore(placed());
    // Who looks at a note is still where it was called.
    if (own?.matches('.notes')) return;
    const paragraph = lastBefore(all);
    stopAt(paragraph && paragraph !== all[0] ? { id: paragraph.id, place: placeOf(paragraph) } : undefined);
  };
  const end = (): void => {
    offer?.remove();
    offer = undefined;
  };
  const wait = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(remember, 400);
  };
  onScroll(() => {
    // Who reads on for more than a screen has not taken the offer.
    if (offer && scrollY > innerHeight) end();
    wait();
  });
  // The scroll that this begins with.
  if (scrollY > 0) wait();

  const stopped = stopIn(location)?.id;
  const last = all.find(({ id }) => id === stopped);
  if (!last || setting('position') !== 'on' || location.hash !== '' || scrollY > innerHeight) return;
  offer = offerOf(last, end);
  document.body.append(offer);
}

/** The offer to go on at a paragraph; `end` takes it away. */
function offerOf(paragraph: HTMLElement, end: () => void): HTMLElement {
  const go = element('a', { href: `#${paragraph.id}` }, `Go on at ${placeOf(paragraph)}`);
  go.addEventListener('click', end);
  return element(
    'aside',
    { class: 'offer', 'aria-label': 'Where you stopped' },
    element('span', {}, 'You have been here before.'),
    go,
    button('×', { 'aria-label': 'No, thank you' }, end),
  );
}
