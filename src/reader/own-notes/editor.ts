/** The editor of one note: its colour, its text. What is written is kept without being asked, and stays here where it cannot be. */
import {
  colourName,
  coloursInOrder,
  type NoteColour,
  type OwnNote,
  quotedIn,
} from '../../corpus/own-notes/own-note.ts';
import { copyText } from '../kit/clipboard.ts';
import { button, element } from '../kit/dom.ts';
import type { NoteStore } from './store.ts';
import { rememberColour } from './wishes.ts';

/** How long after the last key something is kept, in milliseconds. */
const pause = 500;

let count = 0;

/** What the editor is asked for. */
export interface Editor {
  element: HTMLElement;
  note: OwnNote;
  field: HTMLTextAreaElement;
  /** Keeps what was written; says whether it is kept. */
  finish(): Promise<boolean>;
  /** Shows the note as another tab left it, where nothing is written here. */
  refresh(note: OwnNote): void;
}

/** What it tells. */
interface Told {
  changed(): void;
  removed(note: OwnNote): void;
}

/** Makes the editor of a note that is kept. */
export function createEditor(note: OwnNote, store: NoteStore, told: Told): Editor {
  count += 1;
  const name = `h-own-${count}`;
  const status = element('p', { class: 'own-status', role: 'status' });
  const field = element('textarea', { id: `${name}-text`, rows: '3', 'aria-describedby': `${name}-quote` });
  field.value = note.body;
  const copy = button('Copy the text', { hidden: true }, () => {
    void copyText(field.value).then((done) => {
      status.textContent = done ? 'Text copied.' : 'The browser does not let the page copy.';
    });
  });
  const colours = createColours(`${name}-colour`, note.colour, () => void save());
  const root = element(
    'div',
    { class: 'own-editor', role: 'group', 'aria-labelledby': `${name}-quote` },
    element('p', { class: 'own-quote', id: `${name}-quote`, 'data-colour': note.colour }, shortened(quotedIn(note))),
    colours.element,
    element('label', { for: field.id }, 'Your note'),
    field,
    element(
      'p',
      { class: 'own-ways' },
      button('Remove', { 'aria-label': 'Remove this note' }, () => void remove()),
      copy,
    ),
    status,
  );
  const editor: Editor = { element: root, note, field, finish, refresh };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<boolean> = Promise.resolve(true);
  let isUnkept = false;
  /** The note as it was kept last. */
  let base = note;

  const isChanged = (): boolean =>
    isUnkept || field.value !== editor.note.body || colours.value() !== editor.note.colour;
  field.addEventListener('input', () => {
    status.textContent = '';
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(), pause);
  });

  function save(): Promise<boolean> {
    clearTimeout(waiting);
    saving = saving.then(keep);
    return saving;
  }
  async function keep(): Promise<boolean> {
    if (!isChanged()) return true;
    const before = editor.note;
    const own = { ...before, body: field.value, colour: colours.value(), modified: new Date().toISOString() };
    const { note: kept, beside, trouble } = await store.save(own, base);
    isUnkept = trouble !== undefined;
    if (!isUnkept) base = kept;
    copy.hidden = !isUnkept;
    editor.note = kept;
    root.querySelector<HTMLElement>('.own-quote')?.setAttribute('data-colour', kept.colour);
    // Another tab's words may have come in where here the colour alone was changed.
    if (kept.body !== own.body && field.value === own.body) field.value = kept.body;
    if (own.colour !== before.colour) rememberColour(own.colour);
    status.textContent = trouble
      ? `Not kept. ${trouble} What you wrote stays here while this page is open.`
      : beside
        ? 'Kept. Another tab had changed this note: its words are a second note now.'
        : 'Kept on this device.';
    told.changed();
    return !isUnkept;
  }
  async function remove(): Promise<void> {
    await save();
    const trouble = await store.remove(editor.note);
    if (trouble) status.textContent = trouble;
    else told.removed(editor.note);
  }
  async function finish(): Promise<boolean> {
    return isChanged() ? save() : saving;
  }
  function refresh(own: OwnNote): void {
    if (isChanged() || own.modified === editor.note.modified) return;
    editor.note = own;
    base = own;
    field.value = own.body;
    colours.choose(own.colour);
    status.textContent = 'Another tab has changed this note.';
  }
  return editor;
}

/** The four colours as one choice; each has its line, and says so. */
function createColours(name: string, chosen: NoteColour, changed: () => void) {
  const inputs = coloursInOrder.map((colour) =>
    element('input', { type: 'radio', name, value: colour, checked: colour === chosen }),
  );
  const labels = inputs.map((input) => {
    const colour = input.value as NoteColour;
    input.addEventListener('change', changed);
    return element('label', { 'data-colour': colour }, input, element('span', {}, colourName(colour)));
  });
  return {
    element: element('fieldset', { class: 'own-colours' }, element('legend', {}, 'Colour'), ...labels),
    value: (): NoteColour => (inputs.find(({ checked }) => checked)?.value ?? chosen) as NoteColour,
    choose: (colour: NoteColour): void => {
      for (const input of inputs) input.checked = input.value === colour;
    },
  };
}

/** The words that a note is about, no longer than a panel has room for. */
export function shortened(words: string, most = 160): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length <= most ? plain : `${plain.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
