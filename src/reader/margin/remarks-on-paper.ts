/** On paper the editors' remarks are open: by the stylesheet, or, where a browser cannot be told so, for as long as it prints. */

/** Starts it. */
export function startRemarksOnPaper(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.commentary > details:not([open])')];
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
  });
}
