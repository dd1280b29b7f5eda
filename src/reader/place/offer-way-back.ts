/** The offer to go back to where one was before a jump within the page. */
import { button, element } from '../kit/dom.ts';
import { onScroll } from '../kit/frames.ts';
import { placeInFull } from './place-name.ts';
import { goToLine, type Line } from './reading-line.ts';

let offer: HTMLElement | undefined;
let arrived = 0;

const end = (): void => {
  offer?.remove();
  offer = undefined;
};

/** Offers to go back to a line, if it is out of sight. The offer goes when it is taken, and when the reader reads on. */
export function offerWayBack(line: Line): void {
  end();
  const box = document.getElementById(line.id)?.getBoundingClientRect();
  if (!box || (box.bottom > 0 && box.top < innerHeight)) return;
  const back = element('a', { href: `#${line.id}` }, `Back to ${placeInFull(line.id)}`);
  back.addEventListener('click', (event) => {
    event.preventDefault();
    end();
    location.hash = line.id;
    // The way back is no new jump.
    addEventListener('hashchange', () => end(), { once: true });
    goToLine(line);
  });
  offer = element(
    'aside',
    { class: 'offer is-way-back', 'aria-label': 'Where you were' },
    back,
    button('×', { 'aria-label': 'Stay here' }, end),
  );
  document.body.append(offer);
  arrived = scrollY;
}

onScroll(() => {
  if (offer && Math.abs(scrollY - arrived) > 1.5 * innerHeight) end();
});
