/** A selection inside a paragraph or note offers a link to these very words; and on arrival the words are marked. */
import { describeQuote, findDescribed } from '../../corpus/text/quotes.ts';
import { button } from '../kit/dom.ts';
import { addressOf, idIn } from '../kit/links.ts';
import { markText, offsetOf, stretchesIn, textNodesOf, textOf, unmarkText } from '../kit/text-nodes.ts';
import type { Saying } from './script.ts';
import { readFragment, writeFragment } from './text-fragment.ts';

/** Parts of a passage that are none of its text. */
const apart = '.pilcrow, .backlink';

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
    const nodes = textNodesOf(passage, apart);
    const start = offsetOf(nodes, range.startContainer, range.startOffset);
    const end = offsetOf(nodes, range.endContainer, range.endOffset);
    const quote = describeQuote(textOf(nodes), { start, end }, stretchesIn(nodes, '.note-reference'));
    const address = addressOf(passage.id) + writeFragment(quote);
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
  unmarkText('quoted');
  const quote = readFragment(hash);
  const passage = document.getElementById(idIn(hash));
  if (!quote || !passage) return;
  const nodes = textNodesOf(passage, apart);
  const found = findDescribed(textOf(nodes), quote);
  const [first] = found ? markText(nodes, [found], 'quoted') : [];
  (first ?? passage).scrollIntoView({ block: found ? 'center' : 'start' });
}
