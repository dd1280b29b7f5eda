/** Copying text together with its form. */
import { copyByCommand } from '../kit/clipboard.ts';

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
