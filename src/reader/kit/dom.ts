/** Small help with the document: elements in one call, what is being typed into, which link leads into this page. */

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

/** Whether a click asks for more than following the link here: a new tab, a download. */
export const isModified = (event: MouseEvent): boolean =>
  event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Whether a link leads into this page, whether or not its address says `.html`. */
export function isHere({ origin, pathname }: HTMLAnchorElement): boolean {
  const plain = (path: string): string => path.replace(/\.html$/, '');
  return origin === location.origin && plain(pathname) === plain(location.pathname);
}

/** The id in a fragment; what is not well encoded is taken as it is. */
export function idIn(hash: string): string {
  const raw = hash.replace(/^#/, '').replace(/:~:.*$/s, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
