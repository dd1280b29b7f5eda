/** The panel of a paragraph's tools: its link, and its citation in every form. */
import { type CitationForm, fillCitation } from '../citation.ts';
import { addressOf } from '../clipboard.ts';
import { button, element } from '../dom.ts';
import { leaveByTab } from '../leave-by-tab.ts';
import { inFull, onceAFrame } from '../place.ts';
import { placeBeside } from '../preview/place.ts';

const forms: readonly (readonly [CitationForm, string])[] = [
  ['text', 'Text'],
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
];

/** How the reader's code copies and says so; one page has one voice. */
export interface Saying {
  copyLink(id: string): Promise<void>;
  copyText(text: string): Promise<boolean>;
  say(message: string): void;
}

let pilcrow: HTMLAnchorElement | undefined;
let open: (() => void) | undefined;

/** Opens the panel beside a pilcrow. */
export function openTools(at: HTMLAnchorElement, saying: Saying): void {
  open ??= createPanel(saying);
  pilcrow = at;
  open();
}

const idOf = (): string => pilcrow?.hash.slice(1) ?? '';

/** The paragraph's citation, with its place and its address. */
function citationIn(form: CitationForm): string {
  const cite = document.querySelector<HTMLElement>('.cite');
  const id = idOf();
  const isHosted = location.protocol.startsWith('http');
  const place = pilcrow ? inFull(pilcrow.dataset['place'] ?? id, pilcrow) : id;
  return fillCitation(form, cite?.dataset[form] ?? '', {
    id,
    place: isHosted ? place : `${place} (¶ ${id})`,
    url: isHosted ? addressOf(id) : cite?.dataset['source'],
    accessed: new Date(),
  });
}

function createPanel({ copyLink, copyText, say }: Saying): () => void {
  const copyCitation = async (form: CitationForm, name: string): Promise<void> => {
    const id = idOf();
    const done = await copyText(citationIn(form));
    say(done ? `Citation of ¶ ${id} copied (${name})` : 'The browser does not let the page copy.');
  };
  const finish = (work: Promise<void>): void => {
    panel.hidePopover();
    void work;
  };
  const title = element('p', { class: 'tools-title', id: 'tools-title' });
  const link = button('Copy link', {}, () => finish(copyLink(idOf())));
  const citations = forms.map(([form, name]) => button(name, {}, () => finish(copyCitation(form, name))));
  const row = element('div', { class: 'tools-row', role: 'group', 'aria-labelledby': 'tools-cite' });
  row.append(element('span', { id: 'tools-cite' }, 'Copy citation'), ...citations);
  const panel = element(
    'div',
    { class: 'tools', popover: 'auto', role: 'dialog', 'aria-labelledby': 'tools-title' },
    title,
    link,
    row,
  );
  document.body.append(panel);
  leaveByTab(panel, () => panel.hidePopover());
  panel.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    pilcrow?.setAttribute('aria-expanded', 'false');
    if (panel.contains(document.activeElement)) pilcrow?.focus({ preventScroll: true });
  });
  const place = (): void => {
    if (!pilcrow || !panel.matches(':popover-open')) return;
    const size = { width: panel.offsetWidth, height: panel.offsetHeight };
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeBeside(pilcrow.getBoundingClientRect(), size, view);
    panel.style.setProperty('--left', `${left + scrollX}px`);
    panel.style.setProperty('--top', `${top + scrollY}px`);
  };
  addEventListener('resize', onceAFrame(place));
  return () => {
    if (!pilcrow) return;
    title.textContent = `${pilcrow.dataset['place']} · ¶ ${idOf()}`;
    panel.showPopover();
    pilcrow.setAttribute('aria-expanded', 'true');
    place();
    link.focus({ preventScroll: true });
  };
}
