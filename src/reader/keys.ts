/** Single keys: when one is meant for the page, and not for a field or the browser. WCAG 2.1.4. */

/** Whether a key is being typed into a field, or pressed with a modifier: then it is none of ours. */
export function isTyping({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
