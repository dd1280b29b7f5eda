/** Own notes in the panel "Reading": the way to all of them, and whether they are printed with the text. */
import { button, element } from '../kit/dom.ts';
import { siteRoot } from '../kit/links.ts';
import type { WithNotes } from './notes-script.ts';
import { choosePrinting, printsNotes } from './wishes.ts';

const root = siteRoot();

/** Makes the part, on the page of a document. On a disk, where a browser may keep the notes of each page apart, a page has files of its own. */
export function createNotesPart(withNotes: WithNotes): HTMLElement[] {
  if (!document.querySelector('.document')) return [];
  const input = element('input', { type: 'checkbox', checked: printsNotes() });
  input.addEventListener('change', () => choosePrinting(input.checked));
  const link = element('a', { href: new URL('notes.html', root).href }, 'All your notes');
  return [
    element(
      'fieldset',
      { class: 'notes-part' },
      element('legend', {}, 'Your notes'),
      element('label', {}, input, element('span', {}, 'Print them with the text')),
      element('p', {}, link),
      ...(root.protocol === 'file:' ? files(withNotes) : []),
    ),
  ];
}

function files(withNotes: WithNotes): HTMLElement[] {
  const field = element('input', { type: 'file', accept: '.jsonld,.json,.md' });
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file) void withNotes((notes) => void notes.bringIn(file));
    field.value = '';
  });
  return [
    element(
      'p',
      {},
      button('Save those of this page', {}, () => void withNotes((notes) => void notes.saveHere())),
    ),
    element('label', { class: 'notes-file' }, 'Bring in a file ', field),
  ];
}
