/** What a link of the text can show before one follows it: a copy of a note, of a term's entry, or of a passage. */
import { targetOf } from '../dom.ts';

/** A preview of what a link leads to. */
export interface Preview {
  kind: 'note' | 'term' | 'passage';
  title: string;
  body: Node[];
  /** What is copied. */
  source: HTMLElement;
}

/** The links that can have a preview: terms, note references, and what the editors and the glossary point to. */
const links = 'a.term, a[role="doc-noteref"], .entry a, .definition-basis a, .term-mentions a';

/** The link of the text at a place on the page, if it is one that has previews. */
export const previewLinkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null;

/** Makes the preview of a link, or nothing where what it leads to is not on this page. */
export function previewOf(link: HTMLAnchorElement): Preview | undefined {
  const term = link.classList.contains('term') ? link.dataset['term'] : undefined;
  const source = term === undefined ? targetOf(link) : document.getElementById(`term-${term}`);
  if (!source) return undefined;
  if (source.matches('.glossary-entry')) {
    const [heading, ...rest] = source.children;
    return { kind: 'term', title: heading?.textContent ?? '', body: rest.map(copyOf), source };
  }
  if (source.matches('.note')) {
    const paragraphs = [...source.querySelectorAll(':scope > p')];
    return { kind: 'note', title: `Note ${labelOf(source)}`, body: paragraphs.map(copyOf), source };
  }
  if (source.matches('.paragraph')) {
    return { kind: 'passage', title: placeOf(source), body: [copyOf(source)], source };
  }
  if (source.matches('.section')) {
    const parts = [...source.querySelectorAll(':scope > h2, :scope > h2 ~ .paragraph')].slice(0, 2);
    return { kind: 'passage', title: 'Section', body: parts.map(copyOf), source };
  }
  return undefined;
}

/** The printed label of a note. */
export const labelOf = (note: HTMLElement): string => note.getAttribute('value') ?? note.dataset['label'] ?? '';

/** Where a paragraph stands, in words: "9, ¶ 2". */
export const placeOf = (paragraph: HTMLElement): string =>
  paragraph.querySelector<HTMLElement>('.pilcrow')?.dataset['place'] ?? paragraph.id;

/** A copy without what belongs to its place alone: ids, tools, ways back, marks. */
export function copyOf(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.pilcrow, .backlink')) part.remove();
  for (const part of copy.querySelectorAll('.note-reference')) part.replaceChildren(part.textContent ?? '');
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  for (const part of copy.querySelectorAll('.is-current, .is-meant')) part.classList.remove('is-current', 'is-meant');
  return copy;
}
