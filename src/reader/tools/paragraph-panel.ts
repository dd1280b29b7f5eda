/** The panel of a paragraph's tools: its link, and its citation in every form. */
import { copyText } from '../kit/clipboard.ts';
import { button, element, focusOn } from '../kit/dom.ts';
import { onceAFrame } from '../kit/frames.ts';
import { siteRoot } from '../kit/links.ts';
import { createPanel, giveBack, isOpen, onToggle, putLast, standBeside } from '../kit/popover.ts';
import { say } from '../kit/toast.ts';
import type { WithNotes } from '../own-notes/notes-script.ts';
import { markedPlace, placeInFull } from '../place/place-name.ts';
import type { CitationForm } from './citation.ts';
import { citationIn } from './cited.ts';
import { comparisonsOf } from './comparisons.ts';
import { copyLink } from './copy-link.ts';
import { studyOf } from './study.ts';

const forms: readonly (readonly [CitationForm, string])[] = [
  ['text', 'Text'],
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
  ['ris', 'RIS'],
];

const root = siteRoot();

let pilcrow: HTMLAnchorElement | undefined;
let open: (() => void) | undefined;

/** Opens the panel beside a pilcrow. */
export function openParagraphPanel(at: HTMLAnchorElement, withNotes: WithNotes): void {
  open ??= createParagraphPanel(withNotes);
  pilcrow = at;
  open();
}

const notLoaded = (): void => say('Notes could not be loaded. Try again.');

const idOf = (): string => pilcrow?.hash.slice(1) ?? '';

/** The citation of what the panel is open for, with its place and its address. */
const citation = async (form: CitationForm): Promise<string | undefined> =>
  pilcrow && citationIn(form, { id: idOf(), place: markedPlace(pilcrow), element: pilcrow });

function createParagraphPanel(withNotes: WithNotes): () => void {
  const copyCitation = async (form: CitationForm, name: string): Promise<void> => {
    const place = placeInFull(idOf());
    const words = await citation(form);
    if (words === undefined) return say(`The citation (${name}) could not be loaded.`);
    const done = await copyText(words);
    say(done ? `Citation of ${place} copied (${name})` : 'The browser does not let the page copy.');
  };
  const finish = (work: Promise<void>): void => {
    panel.hidePopover();
    void work;
  };
  const title = element('p', { class: 'tools-title', id: 'h-tools-title' });
  const link = button('Copy link', {}, () => finish(copyLink(idOf())));
  const note = button('Write a note', {}, () => {
    const id = idOf();
    finish(withNotes((notes) => void notes.notePassage(id), notLoaded));
  });
  const citations = forms.map(([form, name]) => button(name, {}, () => finish(copyCitation(form, name))));
  const row = element('div', { class: 'tools-row', role: 'group', 'aria-labelledby': 'h-tools-cite' });
  row.append(element('span', { id: 'h-tools-cite' }, 'Copy citation'), ...citations);
  const subjects = element('ul', { class: 'tools-subjects', 'aria-label': 'Subjects of this passage' });
  const figures = element('ul', { class: 'tools-figures', 'aria-label': 'Figures of this passage' });
  const comparisons = element('ul', { class: 'tools-comparisons', 'aria-label': 'Side by side' });
  const panel = createPanel('tools', title, link, row, note, comparisons, subjects, figures);
  putLast(panel);
  onToggle(panel, (isOpening) => {
    if (isOpening) return;
    pilcrow?.setAttribute('aria-expanded', 'false');
    giveBack(panel, pilcrow);
  });
  const stand = (): void => {
    if (pilcrow && isOpen(panel)) standBeside(panel, pilcrow.getBoundingClientRect());
  };
  addEventListener('resize', onceAFrame(stand));
  return () => {
    if (!pilcrow) return;
    title.textContent = `${markedPlace(pilcrow)} · ¶ ${idOf()}`;
    panel.showPopover();
    const id = idOf();
    const list = (into: HTMLElement, links: HTMLAnchorElement[] = []): void =>
      into.replaceChildren(...links.map((one) => element('li', {}, one)));
    list(comparisons, comparisonsOf(id, root));
    list(subjects);
    list(figures);
    // With it the citation comes: a browser lets a page copy for a moment after a press, and it is to be there by then.
    void studyOf(id).then((own) => {
      if (id !== idOf()) return;
      list(subjects, own.subjects);
      list(figures, own.figures);
      stand();
    });
    pilcrow.setAttribute('aria-expanded', 'true');
    stand();
    focusOn(link);
  };
}
