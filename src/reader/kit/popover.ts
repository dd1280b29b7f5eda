/** Panels stand last in the page; the keyboard leaves them to where they belong: after, or before, what opened them. */

const focusable = 'a[href], button, input, [tabindex]:not([tabindex="-1"])';

/**
 * Closes a panel when Tab goes past its last element, or Shift+Tab before its first. Closing gives the focus back to what
 * opened it, and the browser goes on from there.
 */
export function leaveByTab(panel: HTMLElement, close: () => void): void {
  panel.addEventListener('keydown', ({ key, shiftKey }) => {
    if (key !== 'Tab') return;
    const all = [...panel.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.checkVisibility?.() ?? true);
    const { activeElement } = document;
    const isFirst = activeElement === all[0] || !all.some((one) => one === activeElement);
    if (shiftKey ? isFirst : activeElement === all.at(-1)) close();
  });
}
