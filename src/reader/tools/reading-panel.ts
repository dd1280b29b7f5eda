/** The panel "Reading": what is shown, how it looks, what is remembered, the keys. All of it optional. */
import { element } from '../kit/dom.ts';
import { createPanel, tellOpener } from '../kit/popover.ts';
import { say } from '../kit/toast.ts';
import type { WithNotes } from '../own-notes/notes-script.ts';
import { createNotesPart } from '../own-notes/reading-part.ts';
import { createPrintPart } from '../paper/print-part.ts';
import { choices, choose, type Setting, setting } from '../settings/settings.ts';

const keys: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['j k', 'next and previous paragraph'],
  ['n p', 'next and previous hit'],
  ['c', 'copy the paragraph’s link'],
  ['e', 'text alone, notes, editors'],
  ['t', 'contents'],
  ['?', 'this panel'],
  ['Esc', 'close'],
];

/** The choices of one among several, and what each is called. */
const groups: readonly (readonly [Setting, string, readonly (readonly [string, string])[]])[] = [
  [
    'show',
    'Show',
    [
      ['text', 'Text alone'],
      ['notes', 'With notes'],
      ['editors', 'With editors'],
    ],
  ],
  [
    'size',
    'Text size',
    [
      ['small', 'Small'],
      ['medium', 'Usual'],
      ['large', 'Large'],
      ['larger', 'Larger'],
    ],
  ],
  [
    'measure',
    'Lines',
    [
      ['short', 'Short'],
      ['medium', 'Usual'],
      ['long', 'Long'],
    ],
  ],
  [
    'face',
    'Face',
    [
      ['serif', 'Serif'],
      ['sans', 'Sans'],
    ],
  ],
  [
    'theme',
    'Colours',
    [
      ['system', 'As the system'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  ],
];

/** Changes to the next way of showing a text: with the editors, with its notes, alone. */
export function changeShow(): void {
  const { show } = choices;
  const own = (show as readonly string[]).indexOf(setting('show'));
  const next = show[(own + 1) % show.length] ?? show[0];
  choose('show', next);
  const input = document.querySelector<HTMLInputElement>(`.reading input[name="show"][value="${next}"]`);
  if (input) input.checked = true;
  say({ editors: 'With notes and the editors’ remarks', notes: 'With notes', text: 'The text alone' }[next]);
}

/** Makes the panel, which its button opens and closes as the browser does. */
export function createReadingPanel(opener: HTMLButtonElement, withNotes: WithNotes): HTMLElement {
  const toggleFor = (name: Setting, label: string): HTMLElement => {
    const input = element('input', { type: 'checkbox', checked: setting(name) === 'on' });
    input.addEventListener('change', () => choose(name, input.checked ? 'on' : 'off'));
    return element('label', { class: `is-${name}` }, input, label);
  };
  const groupFor = ([name, legend, values]: (typeof groups)[number]): HTMLElement => {
    const inputs = values.map(([value, label]) => {
      const input = element('input', { type: 'radio', name, value, checked: setting(name) === value });
      input.addEventListener('change', () => choose(name, value));
      return element('label', {}, input, label);
    });
    return element('fieldset', { class: `reading-choice is-${name}` }, element('legend', {}, legend), ...inputs);
  };
  const list = element('dl', { class: 'reading-keys' });
  for (const [key, meaning] of keys) {
    const names = key.split(' ').map((one) => element('kbd', {}, one));
    list.append(element('div', {}, element('dt', {}, ...names), element('dd', {}, meaning)));
  }
  // What concerns a document alone is not asked for where there is none.
  const own = document.querySelector('.document') ? groups : groups.filter(([name]) => name !== 'show');
  const panel = createPanel(
    'reading',
    element('h2', { id: 'h-reading-title', tabindex: '-1', autofocus: true }, 'Reading'),
    ...own.map(groupFor),
    toggleFor('position', 'Remember where I stopped, on this device'),
    toggleFor('keys', 'Single-key shortcuts'),
    createPrintPart(),
    ...createNotesPart(withNotes),
    list,
  );
  tellOpener(opener, panel);
  opener.after(panel);
  opener.popoverTargetElement = panel;
  return panel;
}
