/** The editor of one note: its colour, its text. What is written is kept without being asked, and stays here where it cannot be. */

import {
  colourName,
  coloursInOrder,
  type NoteColour,
  type OwnNote,
  quotedIn,
} from '../../corpus/own-notes/own-note.ts';
import { beginningOf } from '../../corpus/text/characters.ts';
import { copyText } from '../kit/clipboard.ts';
import { button, element } from '../kit/dom.ts';
import type { NoteStore } from './store.ts';
import { rememberColour } from './wishes.ts';

/** How long after the last key something is kept, in milliseconds. */
const pause = 500;

let count = 0;

/** What the editor tells. */
interface Told {
  changed(): void;
  removed(note: OwnNote): void;
}

/** The editor of a note. */
export class Editor {
  readonly element: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly #store: NoteStore;
  readonly #told: Told;
  readonly #quote: HTMLElement;
  readonly #status = element('p', { class: 'own-status', role: 'status' });
  readonly #copy = button('Copy the text', { hidden: true }, () => void this.#copyText());
  readonly #colours: ReturnType<typeof createColours>;
  /** The note as it was shown last, and as it was kept last. */
  #note: OwnNote;
  #base: OwnNote;
  #isUnkept = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> = Promise.resolve(true);

  constructor(note: OwnNote, store: NoteStore, told: Told) {
    count += 1;
    const name = `h-own-${count}`;
    this.#note = note;
    this.#base = note;
    this.#store = store;
    this.#told = told;
    this.#quote = element(
      'p',
      { class: 'own-quote', id: `${name}-quote`, 'data-colour': note.colour },
      shortened(quotedIn(note)),
    );
    this.#colours = createColours(`${name}-colour`, note.colour, () => void this.#save());
    this.field = element('textarea', { id: `${name}-text`, rows: '3', 'aria-describedby': `${name}-quote` });
    this.field.value = note.body;
    this.field.addEventListener('input', () => this.#write());
    this.element = element(
      'div',
      { class: 'own-editor', role: 'group', 'aria-labelledby': `${name}-quote` },
      this.#quote,
      this.#colours.element,
      element('label', { for: `${name}-text` }, 'Your note'),
      this.field,
      element(
        'p',
        { class: 'own-ways' },
        button('Remove', { 'aria-label': 'Remove this note' }, () => void this.#remove()),
        this.#copy,
      ),
      this.#status,
    );
  }

  /** The note's id. */
  get id(): string {
    return this.#note.id;
  }

  /** Keeps what was written; says whether it is kept. */
  finish(): Promise<boolean> {
    return this.#isChanged() ? this.#save() : this.#saving;
  }

  /** Shows the note as another tab left it, where nothing is written here. */
  refresh(note: OwnNote): void {
    if (this.#isChanged() || note.modified === this.#note.modified) return;
    this.#note = note;
    this.#base = note;
    this.field.value = note.body;
    this.#colours.choose(note.colour);
    this.#status.textContent = 'Another tab has changed this note.';
  }

  #isChanged(): boolean {
    return this.#isUnkept || this.field.value !== this.#note.body || this.#colours.value() !== this.#note.colour;
  }

  #write(): void {
    this.#status.textContent = '';
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#save(), pause);
  }

  #save(): Promise<boolean> {
    clearTimeout(this.#waiting);
    this.#saving = this.#saving.then(() => this.#keep());
    return this.#saving;
  }

  async #keep(): Promise<boolean> {
    if (!this.#isChanged()) return true;
    const before = this.#note;
    const own = {
      ...before,
      body: this.field.value,
      colour: this.#colours.value(),
      modified: new Date().toISOString(),
    };
    const { note, beside, trouble } = await this.#store.save(own, this.#base);
    this.#isUnkept = trouble !== undefined;
    this.#copy.hidden = !this.#isUnkept;
    this.#note = note;
    if (!this.#isUnkept) this.#base = note;
    this.#quote.dataset['colour'] = note.colour;
    // Another tab's words may have come in where here the colour alone was changed.
    if (this.field.value === own.body) this.field.value = note.body;
    if (own.colour !== before.colour) rememberColour(own.colour);
    const kept = beside
      ? 'Kept. Another tab had changed this note: its words are a second note now.'
      : 'Kept on this device.';
    this.#status.textContent = trouble
      ? `Not kept. ${trouble} What you wrote stays here while this page is open.`
      : kept;
    this.#told.changed();
    return !this.#isUnkept;
  }

  async #remove(): Promise<void> {
    await this.finish();
    const trouble = await this.#store.remove(this.#note);
    if (trouble) this.#status.textContent = trouble;
    else this.#told.removed(this.#note);
  }

  async #copyText(): Promise<void> {
    const isCopied = await copyText(this.field.value);
    this.#status.textContent = isCopied ? 'Text copied.' : 'The browser does not let the page copy.';
  }
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
export const shortened = (words: string, most = 160): string => beginningOf(words.replace(/\s+/g, ' '), most);
