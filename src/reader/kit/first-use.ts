/** What begins when a page is first used: until then it works as it does without scripts, and costs no more. */

import { asksForSearch } from './keys.ts';
import { isModified, leadToSearch } from './links.ts';

/** What `assets/reading.js` offers, which is loaded then. */
export interface ReadingScript {
  /**
   * Starts what helps in reading. Called once.
   *
   * @param root The site's root.
   * @param notes The notes in the margin, with their references.
   */
  start(root: URL, notes: readonly { element: HTMLElement; reference: HTMLElement }[]): void;
}

/** What says that somebody uses the page. */
const signs = [
  'pointermove',
  'pointerdown',
  'keydown',
  'focusin',
  'scroll',
  'click',
  'hashchange',
  'selectionchange',
] as const;
/** What waits for the reader's code, since without it a click does something else, or nothing; and what a press alone opens. */
const waiting = '.pilcrow, a.term, .bar-button, .search-open';
const pressed = '[role="doc-noteref"], .entry a';

/**
 * Says how that begins which waits for the first use of the page.
 *
 * @param begin Resolves when it is there; where it fails, links lead on as they do without it, and the next use tries again.
 * @param isMeant Whether it is needed at once.
 */
export type FirstUse = (begin: () => Promise<boolean>, isMeant: boolean) => void;

/** Where `first.js`, which listens before anything is seen, leaves it for `reader.js`, which comes when all of the page is there. */
export interface AwaitsFirstUse {
  pilcrowFirstUse?: FirstUse;
}

/**
 * Listens for the first use of the page. What is done until it is there that begins then is done again, so that nothing is
 * lost; Esc takes it back.
 */
export function awaitFirstUse(): FirstUse {
  let begin: (() => Promise<boolean>) | undefined;
  let done: Event[] = [];
  const held = new Set<Event>();
  let [isUsed, isBeginning, isAgain] = [false, false, false];
  const start = async (): Promise<void> => {
    isUsed = true;
    if (isBeginning || !begin) return;
    isBeginning = true;
    const isThere = await begin();
    isBeginning = false;
    const all = done;
    done = [];
    if (isThere) for (const sign of signs) removeEventListener(sign, keep, true);
    let typed: string | undefined;
    isAgain = true;
    for (const event of all) {
      const wasHeld = held.delete(event);
      if (isThere && event.type !== 'click') {
        if (wasHeld || !event.defaultPrevented) again(event);
      } else if (!isThere && wasHeld && asksForIt(event)) typed ??= '';
      else if (wasHeld) clickAgain(event);
      else if (typed !== undefined && event instanceof KeyboardEvent && event.key.length === 1) typed += event.key;
    }
    isAgain = false;
    // Where it does not come, what was typed is taken along to the search's page.
    if (typed !== undefined) leadToSearch(typed);
  };
  const keep = (event: Event): void => {
    // What is done again has been kept before.
    if (isAgain) return;
    // Of moves the last one says where the pointer is.
    if (event.type === 'pointermove' && done.at(-1)?.type === 'pointermove') done.pop();
    // Focus that comes with a jump is not the reader's.
    const isJump = event.type === 'focusin' && done.at(-1)?.type === 'click';
    if (event.target instanceof Element && event.type !== 'scroll' && !isJump) done.push(event);
    if (event instanceof KeyboardEvent && event.key === 'Escape') done = [];
    if (isHeld(event, begin !== undefined)) {
      event.preventDefault();
      held.add(event);
    }
    // A browser tells a page that comes to lie under a pointer of a move that is none.
    const isMove = event instanceof MouseEvent && event.type === 'pointermove';
    if (!isMove || event.movementX || event.movementY) void start();
  };
  for (const sign of signs) addEventListener(sign, keep, { capture: true, passive: sign === 'scroll' });
  return (own, isMeant) => {
    begin = own;
    if (isMeant || isUsed) void start();
  };
}

/** Whether what was held back asks for the search: by key, or by its link. */
const asksForIt = ({ type, target }: Event): boolean =>
  type !== 'click' || (target as Element).closest('.search-open') !== null;

/**
 * Whether a browser must not do what it would with a click or a key.
 *
 * @param isSoon Whether what begins is on its way at the first use: a click on a link waits for nothing else.
 */
function isHeld(event: Event, isSoon: boolean): boolean {
  if (event instanceof KeyboardEvent) return asksForSearch(event);
  if (event.type !== 'click' || !(event instanceof MouseEvent) || isModified(event)) return false;
  // By key a click has no detail.
  const meant = event.detail > 0 ? `${waiting}, ${pressed}` : waiting;
  return event.target instanceof Element && event.target.closest(isSoon ? meant : '.bar-button') !== null;
}

/** Does once more what nobody has answered: now it is heard. */
function again(event: Event): void {
  const { target, type } = event;
  if (!(target instanceof Element) || !target.isConnected) return;
  target.dispatchEvent(new (event.constructor as typeof Event)(type, event));
}

/** One that was not held back has done what it does. */
function clickAgain({ target }: Event): void {
  if (target instanceof Element && target.isConnected) target.closest<HTMLElement>('a[href], button')?.click();
}
