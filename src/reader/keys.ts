/** Single keys. None fires in a field, with a modifier, or when the reader has switched them off (WCAG 2.1.4). */
import { isField } from './dom.ts';
import { setting } from './settings.ts';

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

/** Listens for single keys. */
export function startKeys(keys: Keys): void {
  document.addEventListener('keydown', (event) => {
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act || !isSingleKey(event)) return;
    event.preventDefault();
    act();
  });
}
