/** What a link means by what it leads to: the words of a passage, which its preview marks; what a source supports there. */
import { element } from '../kit/dom.ts';
import { markText, textNodesOf, textOf } from '../kit/text-nodes.ts';
import { annotationOf } from '../margin/remarks.ts';
import { marksOf, termOf } from './mentions.ts';

/** What a preview's marks are called: what a cross-reference compares has the name on the page too. */
export const meantName = 'is-compared';

/**
 * Marks the words that a link means in a copy of what it leads to: those that its remark is about; what a definition quotes;
 * else the mentions of the term whose page, or preview, it stands on. A remark on a whole passage means no words.
 */
export function markMeant(body: readonly Element[], link: HTMLAnchorElement): void {
  const entry = link.closest<HTMLElement>('.entry');
  if (entry) {
    markAll(body, `.quote[data-annotations~="${CSS.escape(annotationOf(entry) ?? '')}"]`);
    return;
  }
  const quoted = link.closest('.definition-basis') && quotedBeside(link);
  if (quoted && body.some((one) => markWords(one, quoted))) return;
  const term = termAround(link);
  if (term !== undefined) markAll(body, marksOf(term));
}

function markAll(body: readonly Element[], selector: string): void {
  for (const one of body) for (const mark of one.querySelectorAll(selector)) mark.classList.add(meantName);
}

/** The words of a text that a definition quotes, in itself or after what it rests on. */
function quotedBeside(link: Element): string {
  const around = link.closest('[data-preview], .preview-body');
  return around?.querySelector('.definition-said q, .definition[data-basis="text"] q')?.textContent ?? '';
}

function markWords(copy: Element, words: string): boolean {
  const nodes = textNodesOf(copy, '.note-reference');
  const start = textOf(nodes).indexOf(words);
  if (start >= 0) markText(nodes, [{ start, end: start + words.length }], meantName);
  return start >= 0;
}

/** The link of a preview to where what it shows stands. */
const originOf = (link: Element): HTMLAnchorElement | null | undefined =>
  link.closest('.preview')?.querySelector<HTMLAnchorElement>('.preview-foot a');

/** The term whose page, or preview, a link stands on. */
function termAround(link: Element): string | undefined {
  const origin = originOf(link);
  if (origin) return termOf(origin);
  return link.closest('.term-page')
    ? termOf(Object.assign(document.createElement('a'), { href: location.href }))
    : undefined;
}

/**
 * What a source supports where a link to it stands, from its entry on the page of sources; where that names the place not,
 * all its uses.
 */
export function supportedAt(source: Element, link: HTMLAnchorElement): Node[] {
  const here = placesOf(link).map(plain);
  const uses = [...source.querySelectorAll('.source-uses > li')];
  const own = uses.filter((use) => here.includes(plain(use.querySelector('a')?.href ?? '')));
  const said = own.flatMap((use) => use.textContent?.slice(use.querySelector('a')?.textContent?.length ?? 0) || []);
  if (said.length > 0) return [element('p', { class: 'source-supports' }, `Supports here${said.join(';')}.`)];
  return uses.length > 0 ? [document.importNode(source.querySelector('.source-uses') as Element, true)] : [];
}

/** The addresses that stand for where a link is: its passage and, of what joins two, the other; or the term's page. */
function placesOf(link: HTMLAnchorElement): string[] {
  const [page = ''] = location.href.split('#');
  const passage = link.closest<HTMLElement>('.commentary')?.dataset['of'];
  if (passage === undefined) return [originOf(link)?.href ?? page];
  return [`${page}#${passage}`, link.closest('.entry')?.querySelector<HTMLAnchorElement>('.entry-to')?.href ?? page];
}

/** An address as it is compared, whether or not it says `.html`, without a query. */
const plain = (href: string): string => href.replace(/\?[^#]*/, '').replace(/\.html(?=#|$)/, '');
