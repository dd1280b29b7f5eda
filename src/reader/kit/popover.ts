/** Popovers: how every panel of the reader opens beside something, closes, and gives the focus back. */
import { type Box, placeBeside } from './beside.ts';
import { element, focusOn } from './dom.ts';

/** Whether the browser has popovers. Where it has none, links lead on as they do without scripts. */
export const hasPopovers = (): boolean => 'showPopover' in HTMLElement.prototype;

/** Whether a popover is open. */
export const isOpen = (popover: HTMLElement): boolean => popover.matches(':popover-open');

/** The popover of the page that is open, if one is. */
export const openPopover = (): Element | null => document.querySelector(':popover-open');

/**
 * Makes a panel: a dialog that the browser closes on Esc and when something beside it is pressed.
 *
 * @param name Its class; `<name>-title` is the id of the element in it that names it.
 */
export const createPanel = (name: string, ...children: Node[]): HTMLElement =>
  element('div', { class: name, popover: 'auto', role: 'dialog', 'aria-labelledby': `h-${name}-title` }, ...children);

/** Calls back just before a popover opens or closes. */
export function onToggle(popover: HTMLElement, act: (isOpening: boolean) => void): void {
  popover.addEventListener('beforetoggle', (event) => act((event as ToggleEvent).newState === 'open'));
}

/** Says of the button that opens a popover whether it is open. */
export const tellOpener = (opener: HTMLElement, popover: HTMLElement): void =>
  onToggle(popover, (isOpening) => opener.setAttribute('aria-expanded', String(isOpening)));

/** Gives the focus, if a closing panel holds it, back to where it came from. */
export function giveBack(panel: HTMLElement, home: HTMLElement | undefined): void {
  if (home && panel.contains(document.activeElement)) focusOn(home);
}

const focusable = 'a[href], button, input, [tabindex]:not([tabindex="-1"])';

/**
 * Puts a panel at the end of the page. The keyboard leaves it to where it belongs: it closes when Tab goes past its last
 * element, or Shift+Tab before its first; closing gives the focus back, and the browser goes on from there.
 */
export function putLast(panel: HTMLElement): void {
  document.body.append(panel);
  panel.addEventListener('keydown', ({ key, shiftKey }) => {
    if (key !== 'Tab') return;
    const all = [...panel.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.checkVisibility?.() ?? true);
    const { activeElement } = document;
    const isFirst = activeElement === all[0] || !all.some((one) => one === activeElement);
    if (shiftKey ? isFirst : activeElement === all.at(-1)) panel.hidePopover();
  });
}

/**
 * Puts an open panel beside a line, and makes it no taller than there is room.
 *
 * @param line The line that it is about, in the window's pixels.
 * @param clear What it must not cover at the top of the window.
 */
export function standBeside(panel: HTMLElement, line: Box, clear?: number): void {
  const { style } = panel;
  style.removeProperty('--room');
  const size = { width: panel.offsetWidth, height: panel.offsetHeight };
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top, room } = placeBeside(line, size, view, clear);
  panel.classList.toggle('is-above', top < line.top);
  style.setProperty('--left', `${left + scrollX}px`);
  style.setProperty('--top', `${top + scrollY}px`);
  style.setProperty('--room', `${Math.max(room, 120)}px`);
}
