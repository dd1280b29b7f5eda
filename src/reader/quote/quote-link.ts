/** A selection inside a paragraph or note offers a link to these very words; and on arrival the words are marked. */
import { addressOf } from '../clipboard.ts';
import { button, idIn } from '../dom.ts';
import type { Saying } from '../tools/panel.ts';
import { markText, offsetOf, textNodesOf } from './passage-text.ts';
import { findFragment, readFragment, toFragment, writeFragment } from './text-fragment.ts';

/** The passage that holds the whole of what is selected, if there is enough of it. */
function passageOf(selection: Selection): HTMLElement | undefined {
  if (selection.isCollapsed || selection.toString().trim().length < 3) return undefined;
  const { startContainer, endContainer } = selection.getRangeAt(0);
  const of = (node: Node): HTMLElement | null =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.paragraph[id], .note[id]') ?? null;
  const passage = of(startContainer);
  return passage && passage === of(endContainer) ? passage : undefined;
}

/** Starts the offer, with what is selected now. It stands under the selection and goes with it. */
export function offerQuotes({ copyText, say }: Saying): void {
  const copy = button('Copy link to this quote', { class: 'quote-link', hidden: true }, async () => {
    const selection = getSelection();
    const passage = selection ? passageOf(selection) : undefined;
    if (!selection || !passage) return;
    const nodes = textNodesOf(passage);
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const [from, to] = [offsetOf(nodes, startContainer, startOffset), offsetOf(nodes, endContainer, endOffset)];
    const text = nodes.map(({ data }) => data).join('');
    const address = addressOf(passage.id) + writeFragment(toFragment(text, from, to));
    say((await copyText(address)) ? 'Link to the quote copied' : `The browser does not let the page copy. ${address}`);
    selection.removeAllRanges();
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
      const selection = getSelection();
      const passage = selection ? passageOf(selection) : undefined;
      if (!selection || !passage) return;
      copy.hidden = false;
      // After the passage, so that Tab goes from the selection to it.
      passage.after(copy);
      const lines = selection.getRangeAt(0).getClientRects();
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
