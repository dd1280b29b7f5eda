/** What keys ask for, whoever listens first. */
import { isField } from './dom.ts';

/**
 * Whether an event is a single key that may do something: none in a field, with a modifier, or when the reader has switched
 * them off (WCAG 2.1.4), which an attribute of the page says.
 */
export const isSingleKey = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.isComposing &&
  !isField(event.target) &&
  document.documentElement.dataset['keys'] !== 'off';

/** Whether an event asks for the search: `/`, or Ctrl-K. Some browsers have a search of their own at these keys. */
export function asksForSearch(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isWithControl = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
  return isWithControl || (key === '/' && isSingleKey(event));
}
