/** On the home page: beside the way to a document's beginning, the way to where one stopped in it. */
import { element } from '../kit/dom.ts';
import { setting } from '../settings/settings.ts';
import { beginnings, stopIn } from './stopped.ts';

/** Offers it, where something is remembered and the reader has not switched that off. */
export function offerGoingOn(): void {
  if (setting('position') !== 'on') return;
  for (const link of beginnings()) {
    const stop = stopIn(link);
    if (!stop) continue;
    // The document's name, for who hears the link alone; it says the language of its places too.
    const name = link.querySelector('.visually-hidden')?.cloneNode(true) as HTMLElement | undefined;
    const href = `${link.href}#${encodeURIComponent(stop.id)}`;
    link.after(
      ' ',
      element(
        'a',
        { class: 'home-start home-go-on', href },
        'Go on',
        element('span', {}, ' reading'),
        ': ',
        element('span', { lang: name?.lang || undefined, dir: name?.dir || undefined }, stop.place),
        name ?? '',
      ),
    );
  }
}
