/** The path of an element: a selector that means it alone, short enough to be read and copied. */
import type { Page, PageElement } from './page.ts';

/** So many steps at most: deeper elements begin anew with how many of their name stand before them in the page. */
const mostSteps = 8;
const plainName = /^[a-z][a-z0-9-]{0,30}$/;
const plainId = /^[A-Za-z][\w-]{0,60}$/;

/** Gives the paths of a page’s elements: `#notes > li:nth-of-type(3)`, `main > p:nth-of-type(12)`, `p:nth(417)`. */
export function pathsOf({ elements, targets }: Page): (element: PageElement) => string {
  const ids = new Map<string, number>();
  for (const { attributes } of elements) {
    const id = attributes.get('id');
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  const singles = new Set(['html', 'head', 'body', 'main']);
  const counts = new Map<string, number>();
  for (const { name } of elements) if (singles.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = new Map<PageElement, { path: string; steps: number }>();

  const found = (element: PageElement): { path: string; steps: number } => {
    const before = known.get(element);
    if (before) return before;
    const { name, parent, nth, nthOfType, attributes } = element;
    const id = attributes.get('id') ?? '';
    const tag = plainName.test(name) ? name : '*';
    let value: { path: string; steps: number };
    if (plainId.test(id) && ids.get(id) === 1 && targets.get(id) === element) value = { path: `#${id}`, steps: 0 };
    else if (counts.get(name) === 1) value = { path: name, steps: 0 };
    else {
      const above = parent && tag !== '*' ? found(parent) : undefined;
      value =
        above && above.steps < mostSteps && parent?.parent
          ? { path: `${above.path} > ${tag}:nth-of-type(${nthOfType})`, steps: above.steps + 1 }
          : { path: tag === '*' ? `*:nth-element(${element.order})` : `${tag}:nth(${nth})`, steps: 0 };
    }
    known.set(element, value);
    return value;
  };
  return (element) => found(element).path;
}
