/** Small help with the document: elements in one call, what is being typed into, the focus. */

type Child = Node | string;

/**
 * Makes an element.
 *
 * @param attributes Set as attributes; `true` is an empty one, `undefined` and `false` leave it out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const own = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) own.setAttribute(key, value === true ? '' : value);
  }
  own.append(...children);
  return own;
}

/** A button that does something on this page. */
export const button = (label: string, attributes: Record<string, string | boolean | undefined>, act: () => void) => {
  const own = element('button', { type: 'button', ...attributes }, label);
  own.addEventListener('click', act);
  return own;
};

/** Whether keys go into a field. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Gives the focus to an element, even to one that is only read. The page stays where it is. */
export function focusOn(one: HTMLElement): void {
  if (one.tabIndex < 0) one.tabIndex = -1;
  one.focus({ preventScroll: true });
}
