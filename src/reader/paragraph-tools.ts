/** The tools of a paragraph: its pilcrow opens "copy link" and "copy citation". Without scripts a pilcrow is the link itself. */
import { type CitationForm, fillCitation } from './citation.ts';
import { addressOf, copyText } from './clipboard.ts';
import { button, element, isModified } from './dom.ts';
import { placeBeside } from './preview/place.ts';
import { say } from './toast.ts';

const forms: readonly (readonly [CitationForm, string])[] = [
  ['text', 'Text'],
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
];

/** Copies a paragraph's link and says so. */
export async function copyLink(id: string): Promise<void> {
  const address = addressOf(id);
  say((await copyText(address)) ? `Link to ¶ ${id} copied` : `The browser does not let the page copy. ${address}`);
}

/** Starts the tools of a document page. */
export function startParagraphTools(): void {
  const cite = document.querySelector<HTMLElement>('.cite');
  if (!cite || !('showPopover' in HTMLElement.prototype)) return;
  let pilcrow: HTMLAnchorElement | undefined;
  const idOf = (): string => pilcrow?.hash.slice(1) ?? '';

  const copyCitation = async (form: CitationForm, name: string): Promise<void> => {
    const id = idOf();
    const isHosted = location.protocol.startsWith('http');
    const place = pilcrow?.dataset['place']?.replace(/^\d+(?=,)/, 'Section $&');
    const citation = fillCitation(form, cite.dataset[form] ?? '', {
      id,
      place: isHosted ? place : `${place} (¶ ${id})`,
      url: isHosted ? addressOf(id) : cite.dataset['source'],
      accessed: new Date(),
    });
    const done = await copyText(citation);
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
  panel.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    pilcrow?.setAttribute('aria-expanded', 'false');
    if (panel.contains(document.activeElement)) pilcrow?.focus({ preventScroll: true });
  });

  for (const one of document.querySelectorAll<HTMLAnchorElement>('.paragraph > .pilcrow')) {
    one.setAttribute('aria-haspopup', 'dialog');
    one.setAttribute('aria-expanded', 'false');
    one.setAttribute('aria-label', `Link and citation of ${one.dataset['place']}`);
  }
  document.addEventListener('click', (event) => {
    const one =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.paragraph > .pilcrow') : null;
    if (!one || isModified(event)) return;
    event.preventDefault();
    pilcrow = one;
    title.textContent = `${one.dataset['place']} · ¶ ${idOf()}`;
    panel.showPopover();
    one.setAttribute('aria-expanded', 'true');
    const size = { width: panel.offsetWidth, height: panel.offsetHeight };
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeBeside(one.getBoundingClientRect(), size, view);
    panel.style.setProperty('--left', `${left + scrollX}px`);
    panel.style.setProperty('--top', `${top + scrollY}px`);
    link.focus({ preventScroll: true });
  });
}
