/** What a link of the text can show before one follows it: a copy of a note, a passage, a term's entry, a source, from the page it leads to. */
import { idIn, isHere, sideBySide } from '../kit/links.ts';
import { annotationOf } from '../margin/remarks.ts';
import { inFull, placeOf, wordFor } from '../place/place-name.ts';
import { markMeant, meantName, supportedAt } from './meant.ts';
import { loadPage } from './pages.ts';

/** A preview of what a link leads to. */
export interface Preview {
  kind: 'note' | 'term' | 'passage' | 'source';
  title: string;
  /** The language of the title. */
  language?: string | undefined;
  body: Node[];
  /** Where what is copied stands. */
  href: string;
  /** Of a cross-reference, where both its passages stand side by side. */
  beside?: string | undefined;
}

/** The links that can have a preview: terms, note references, and what the editors' remarks and entries point to. */
const links = 'a.term, a[role="doc-noteref"], .entry a, .definition-basis a, .term-mentions a, .term-items a';

/** The link of the text at a place on the page, if it is one that has previews. */
export const previewLinkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null;

/**
 * Makes the preview of a link, from this page, or from the one that it leads to when that has been loaded.
 *
 * @param root The site's root.
 * @returns Nothing where there is nothing to show; a promise that is rejected where the page cannot be had.
 */
export function previewOf(link: HTMLAnchorElement, root: URL): Preview | Promise<Preview | undefined> | undefined {
  const id = idIn(link.hash);
  const withBeside = (preview?: Preview) => preview && { ...preview, beside: besideOf(link, root) };
  if (isHere(link)) return withBeside(previewIn(document, id, link, `#${id}`));
  return loadPage(link, root)?.then((page) => withBeside(previewIn(page, id, link)));
}

function besideOf(link: HTMLAnchorElement, root: URL): string | undefined {
  const entry = link.matches('.entry-to') ? link.closest<HTMLElement>('.entry') : null;
  const annotation = entry && annotationOf(entry);
  return annotation ? sideBySide(annotation, link, root) : undefined;
}

/** The preview of a part of a page, or of a whole page, which a term's is, with what the link means marked. */
function previewIn(page: Document, id: string, link: HTMLAnchorElement, href = link.href): Preview | undefined {
  const preview = partIn(page, id, link, href);
  if (preview?.kind === 'passage' || (preview?.kind === 'note' && !link.matches('[role="doc-noteref"]')))
    markMeant(
      preview.body.filter((one) => one instanceof Element),
      link,
    );
  return preview;
}

function partIn(page: Document, id: string, link: HTMLAnchorElement, href: string): Preview | undefined {
  const source = id === '' ? page.querySelector<HTMLElement>('.term-page') : page.getElementById(id);
  if (!source) return undefined;
  const common = { href, language: source.closest<HTMLElement>('[lang]')?.lang };
  const term = page.querySelector('.term-page > h1')?.textContent ?? '';
  const title = page === document ? undefined : page.querySelector<HTMLElement>('.document')?.dataset['title'];
  const titled = (place: string): string => [title, place].filter(Boolean).join(', ');
  if (source.matches('.term-page')) {
    return {
      kind: 'term',
      title: term,
      body: [...source.querySelectorAll('[data-preview] > *')].map(copyOf),
      ...common,
    };
  }
  const termHere = source.closest('.one-file-term')?.querySelector('h3')?.textContent;
  if (source.matches('.one-file-term')) {
    const body = [...source.querySelectorAll('[data-preview] > *')].map(copyOf);
    return { kind: 'term', title: termHere ?? '', body, ...common };
  }
  if (source.matches('.term-items > li')) {
    const [label, ...rest] = source.children;
    return { kind: 'term', title: `${termHere ?? term}: ${label?.textContent}`, body: rest.map(copyOf), ...common };
  }
  if (source.matches('.source-list > li')) {
    const publisher = source.closest('section')?.querySelector<HTMLElement>('h3');
    return {
      kind: 'source',
      title: publisher?.textContent ?? '',
      href,
      language: publisher?.lang || common.language,
      body: [...[...source.querySelectorAll(':scope > p')].map(copyOf), ...supportedAt(source, link)],
    };
  }
  if (source.matches('.note')) {
    const paragraphs = [...source.querySelectorAll(':scope > p')];
    return {
      kind: 'note',
      title: titled(wordFor(source, 'note', labelOf(source))),
      body: paragraphs.map(copyOf),
      ...common,
    };
  }
  if (source.matches('.paragraph')) {
    return { kind: 'passage', title: titled(inFull(placeOf(source), source)), body: [copyOf(source)], ...common };
  }
  if (source.matches('.section')) {
    const parts = [...source.querySelectorAll(':scope > h2, :scope > h2 ~ .paragraph')].slice(0, 2);
    return { kind: 'passage', title: titled(wordFor(source, 'part')), body: parts.map(copyOf), ...common };
  }
  return undefined;
}

/** The printed label of a note. */
export const labelOf = (note: HTMLElement): string => note.getAttribute('value') ?? note.dataset['label'] ?? '';

/** A copy for this page, in the original's language, without what belongs to its place alone: ids, tools, ways back, marks. */
export function copyOf(original: Element): Element {
  const copy = document.importNode(original, true);
  for (const part of copy.querySelectorAll('.pilcrow, .backlink')) part.remove();
  for (const part of copy.querySelectorAll('.note-reference')) part.replaceChildren(part.textContent ?? '');
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  for (const part of [copy, ...copy.querySelectorAll(`.is-current, .is-meant, .${meantName}`)])
    part.classList.remove('is-current', 'is-meant', 'is-met', meantName);
  copy.removeAttribute('tabindex');
  for (const name of ['lang', 'dir']) {
    const own = original.closest(`[${name}]`)?.getAttribute(name);
    if (own) copy.setAttribute(name, own);
  }
  return copy;
}
