/** Single keys. None fires in a field, with a modifier, or when the reader has switched them off (WCAG 2.1.4). */
import { isSingleKey } from '../kit/keys.ts';
import { openPopover } from '../kit/popover.ts';

/** What a key does. */
export type Keys = Record<string, () => void>;

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
