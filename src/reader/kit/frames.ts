/** Work that waits for the next frame, however often it is asked for. */

/** What asks for something to be done in the next frame, once however often it is asked. */
export function onceAFrame(act: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
}

/** Calls back when the page has been scrolled, at most once a frame. */
export function onScroll(act: () => void): void {
  const ask = onceAFrame(act);
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
}

/** Does something with the first frame, when all parts have made their changes, and whenever the page has been scrolled. */
export function whileScrolling(act: () => void): void {
  requestAnimationFrame(act);
  onScroll(act);
}
