/** A selection inside a paragraph or note offers a link to these very words; and on arrival the words are marked. */
import { addressOf } from '../kit/clipboard.ts';
import { button, idIn } from '../kit/dom.ts';
import { markText, numbersIn, offsetOf, textNodesOf } from '../kit/text-nodes.ts';
import type { Saying } from './paragraph-panel.ts';
import { findFragment, readFragment, toFragment, writeFragment } from './text-fragment.ts';

/** What is selected in a passage. */
interface Selected {
  passage: HTMLElement;
  range: Range;
}

/** The passage that holds the whole of what is selected, if there is enough of it. */
function selectedIn(selection: Selection | null): Selected | undefined {
  if (!selection || selection.isCollapsed || selection.toString().trim().length < 3) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const of = (node: Node): HTMLElement | null =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.paragraph[id], .note[id]') ?? null;
  const passage = of(range.startContainer);
  if (!passage) return undefined;
  // Three clicks select a paragraph up to the beginning of the next.
  if (range.endOffset === 0 && of(range.endContainer) !== passage && passage.lastChild)
    range.setEndAfter(passage.lastChild);
  return passage === of(range.endContainer) ? { passage, range } : undefined;
}

/** Starts the offer, with what is selected now. It stands under the selection and goes with it. */
export function offerQuotes({ copyText, say }: Saying): void {
  const copy = button('Copy link to this quote', { class: 'quote-link', hidden: true }, async () => {
    const selected = selectedIn(getSelection());
    if (!selected) return;
    const { passage, range } = selected;
    const nodes = textNodesOf(passage);
    const from = offsetOf(nodes, range.startContainer, range.startOffset);
    const to = offsetOf(nodes, range.endContainer, range.endOffset);
    const text = nodes.map(({ data }) => data).join('');
    const address = addressOf(passage.id) + writeFragment(toFragment(text, from, to, numbersIn(nodes)));
    say((await copyText(address)) ? 'Link to the quote copied' : `The browser does not let the page copy. ${address}`);
    getSelection()?.removeAllRanges();
  });
  // Pressing it must not end the selection.
  copy.addEventListener('pointerdown', (event) => event.preventDefault());
  document.body.append(copy);

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const offer = (): void => {
    clearTimeout(waiting);
    if (copy === document.activeElement) return;
    copy.hidden = true;
    waiting = setTimeout(() => {
      const selected = selectedIn(getSelection());
      if (!selected) return;
      copy.hidden = false;
      // After the passage, so that Tab goes from the selection to it.
      selected.passage.after(copy);
      const lines = selected.range.getClientRects();
      const last = lines[lines.length - 1];
      const holder = copy.offsetParent?.getBoundingClientRect();
      if (!last || !holder) return;
      const left = Math.min(last.right, innerWidth - 12) - copy.offsetWidth - holder.left;
      copy.style.setProperty('--left', `${Math.max(left, 0)}px`);
      copy.style.setProperty('--top', `${last.bottom + 8 - holder.top}px`);
    }, 250);
  };
  offer();
  document.addEventListener('selectionchange', offer);
}

/**
 * Marks the words that an address means. A browser that knows text fragments does so itself and shows the page no trace of
 * them in the hash; the others leave them to the page.
 */
export function markQuote(hash: string): void {
  for (const mark of document.querySelectorAll('mark.quoted')) mark.replaceWith(...mark.childNodes);
  const fragment = readFragment(hash);
  const passage = document.getElementById(idIn(hash));
  if (!fragment || !passage) return;
  const nodes = textNodesOf(passage);
  const found = findFragment(nodes.map(({ data }) => data).join(''), fragment);
  const marks = found ? markText(nodes, found.from, found.to) : [];
  (marks[0] ?? passage).scrollIntoView({ block: found ? 'center' : 'start' });
}
