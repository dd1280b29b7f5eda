/** Copying, wherever the page lies. */
import { focusOn } from './dom.ts';
import { openPopover } from './popover.ts';

/**
 * Copies text.
 *
 * @returns Whether the browser took it. Where it has no clipboard for the page, as over plain http, the older way is tried.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The older way: the browser's command, on a field of its own. */
export function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Inside an open popover the field can have the focus without closing it.
  (openPopover() ?? document.body).append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focusOn(focused);
  return done;
}
