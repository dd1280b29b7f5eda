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

/**
 * Copies a text as `text/plain` and as `text/html` in one: an editor takes what it can use.
 *
 * @returns Whether the browser took it. Where it has no clipboard for the page, the older way is tried.
 */
export async function copyFormatted(text: string, html: string): Promise<boolean> {
  const forms = { 'text/plain': text, 'text/html': html };
  try {
    const blobs = Object.entries(forms).map(([type, content]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    const fill = (event: ClipboardEvent): void => {
      for (const [type, content] of Object.entries(forms)) event.clipboardData?.setData(type, content);
      event.preventDefault();
    };
    document.addEventListener('copy', fill, { once: true });
    const done = copyByCommand(text);
    document.removeEventListener('copy', fill);
    return done;
  }
}

/** The older way: the browser's command, on a field of its own. */
function copyByCommand(text: string): boolean {
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
