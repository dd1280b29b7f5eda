/** What is selected in a document offers to be copied, as a link to these very words or as a quotation; and to be noted. */

import { colourName, coloursInOrder, type NoteColour } from '../../corpus/own-notes/own-note.ts';
import { writeFragment } from '../../corpus/text/text-fragment.ts';
import { copyFormatted, copyText } from '../kit/clipboard.ts';
import { button, element } from '../kit/dom.ts';
import { addressOf } from '../kit/links.ts';
import { hasPopovers } from '../kit/popover.ts';
import { say } from '../kit/toast.ts';
import type { WithNotes } from '../own-notes/notes-script.ts';
import { placeOf } from '../place/place-name.ts';
import { citedAddress, textCitation } from '../tools/cited.ts';
import { describeInPage } from './describe.ts';
import { type ReadPage, readPage } from './page-text.ts';
import { type Quoted, quotationAsHtml, quotationAsMarkdown, quotationAsText } from './quotation.ts';
import { paragraphsIn, type Selected, selectedWords, stretchOf } from './selection.ts';

/** Starts the offer, with what is selected now. It stands under the selection and goes with it. */
export function offerQuotes(withNotes: WithNotes): void {
  const act = async (done: string, copied: (page: ReadPage, selected: Selected) => Promise<boolean>): Promise<void> => {
    const selected = selectedWords(getSelection());
    if (!selected) return;
    say((await copied(readPage(), selected)) ? done : 'The browser does not let the page copy.');
    getSelection()?.removeAllRanges();
  };
  const tools = element(
    'div',
    { class: 'quote-tools', role: 'group', 'aria-label': 'What is selected', hidden: true },
    button('Copy link', {}, () => act('Link to these words copied', (...of) => copyText(addressOfWords(...of)))),
    button('Copy quotation', {}, () =>
      act('Quotation copied', (...of) => {
        const quoted = quotedFrom(...of);
        return copyFormatted(quotationAsText(quoted), quotationAsHtml(quoted));
      }),
    ),
    button('Markdown', { 'aria-label': 'Copy quotation as Markdown' }, () =>
      act('Quotation copied (Markdown)', (...of) => copyText(quotationAsMarkdown(quotedFrom(...of)))),
    ),
    // What opens a note again is a popover.
    ...(hasPopovers() ? [noteTools(withNotes)] : []),
  );
  // Pressing one must not end the selection.
  tools.addEventListener('pointerdown', (event) => event.preventDefault());
  document.body.append(tools);
  follow(tools);
}

/** What notes the words: in each colour a highlight, and a note. */
function noteTools(withNotes: WithNotes): HTMLElement {
  const otherwise = (): void => say('Notes could not be loaded. Try again.');
  const note = (colour?: NoteColour): void => void withNotes((notes) => void notes.noteSelection(colour), otherwise);
  const colours = coloursInOrder.map((colour) =>
    button('', { class: 'own-swatch', 'data-colour': colour, 'aria-label': `Highlight: ${colourName(colour)}` }, () =>
      note(colour),
    ),
  );
  return element(
    'span',
    { class: 'note-tools' },
    ...colours,
    button('Note', { 'aria-label': 'Write a note' }, () => note()),
  );
}

/** The address of the passage that the words begin in, with the words where they can be told from all others. */
function addressOfWords(page: ReadPage, selected: Selected): string {
  const { first } = selected;
  const language = first.closest<HTMLElement>('[lang]')?.lang || 'en';
  const described = describeInPage(page, stretchOf(page, selected), language);
  return addressOf(first.id) + (described ? writeFragment(described) : '');
}

function quotedFrom(page: ReadPage, selected: Selected): Quoted {
  const { first, last } = selected;
  const places = [...new Set([placeOf(first), placeOf(last)])];
  const part = { id: first.id, place: places.join(' – '), element: first, address: addressOfWords(page, selected) };
  return {
    paragraphs: paragraphsIn(page, stretchOf(page, selected)),
    reference: textCitation(part, { url: false }),
    url: citedAddress(part),
  };
}

/** How far from the edge of the window they stand at least, in pixels. */
const edge = 12;
const barHeight = (): number => document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;

/** Shows the tools under what is selected, a moment after it has come to rest. */
function follow(tools: HTMLElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const selected = selectedWords(getSelection());
    if (!selected) return;
    tools.hidden = false;
    // After the passage, so that Tab goes from the selection to them.
    selected.last.after(tools);
    const lines = selected.range.getClientRects();
    const last = lines[lines.length - 1];
    const holder = tools.offsetParent?.getBoundingClientRect();
    if (!last || !holder) return;
    const left = Math.min(last.right, innerWidth - edge) - tools.offsetWidth - holder.left;
    tools.style.setProperty('--left', `${Math.max(left, 0)}px`);
    // Where the selection ends below or over the window, they stand at its edge.
    const lowest = innerHeight - tools.offsetHeight - edge;
    const top = Math.max(Math.min(last.bottom + 8, lowest), edge + barHeight());
    tools.style.setProperty('--top', `${top - holder.top}px`);
  };
  const offer = (): void => {
    clearTimeout(waiting);
    if (tools.contains(document.activeElement)) return;
    tools.hidden = true;
    waiting = setTimeout(show, 250);
  };
  offer();
  document.addEventListener('selectionchange', offer);
}
