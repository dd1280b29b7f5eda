/** Single keys. None fires in a field, with a modifier, or when the reader has switched them off (WCAG 2.1.4). */
import { isField } from '../kit/dom.ts';
import { openPopover } from '../kit/popover.ts';
import { setting } from '../settings/settings.ts';

/** What a key does. */
export type Keys = Record<string, () => void>;

/** Whether an event is a single key that may do something. */
export const isSingleKey = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.isComposing &&
  !isField(event.target) &&
  setting('keys') === 'on';

const panelKeys = ['?', 't'];

/** Listens for single keys. */
export function startKeys(keys: Keys): void {
  document.addEventListener('keydown', (event) => {
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act || !isSingleKey(event)) return;
    // In a panel only the keys that open panels do something, and so close them.
    if (openPopover()?.contains(document.activeElement) && !panelKeys.includes(event.key)) return;
    event.preventDefault();
    act();
  });
}
