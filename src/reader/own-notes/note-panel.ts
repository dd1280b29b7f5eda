/** The panel of a passage's notes: an editor for each. What is written is kept when it closes; where it cannot be, it opens again. */
import type { OwnNote } from '../../corpus/own-notes/own-note.ts';
import type { Box } from '../kit/beside.ts';
import { button, element, focusOn } from '../kit/dom.ts';
import { onceAFrame } from '../kit/frames.ts';
import { siteRoot } from '../kit/links.ts';
import { createPanel, giveBack, isOpen, onToggle, putLast, standBeside } from '../kit/popover.ts';
import { Editor } from './editor.ts';
import type { NoteStore } from './store.ts';

const root = siteRoot();

/** What the panel is opened for. */
export interface Opened {
  notes: readonly OwnNote[];
  place: string;
  /** Where it stands beside, and what gets the focus when it closes. */
  line(): Box | undefined;
  home(): HTMLElement | undefined;
  /** Whether somebody wants to write at once. */
  isWriting?: boolean;
}

/** The panel, made when it is first needed. */
export class NotePanel {
  readonly #store: NoteStore;
  readonly #changed: () => void;
  readonly #title = element('p', { class: 'own-title', id: 'h-own-panel-title', tabindex: '-1' });
  readonly #editors = element('div');
  readonly #panel: HTMLElement;
  #open: Editor[] = [];
  #for: Opened | undefined;
  /** Whether it has come back once already to say that something is not kept. */
  #isTold = false;

  constructor(store: NoteStore, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
    this.#panel = createPanel(
      'own-panel',
      this.#title,
      this.#editors,
      element(
        'p',
        { class: 'own-foot' },
        element('a', { href: new URL('notes.html', root).href }, 'All your notes'),
        button('Done', {}, () => this.#panel.hidePopover()),
      ),
    );
    putLast(this.#panel);
    onToggle(this.#panel, (isOpening) => {
      this.#for?.home()?.setAttribute('aria-expanded', String(isOpening));
      if (!isOpening) this.#close();
    });
    addEventListener(
      'resize',
      onceAFrame(() => this.#stand()),
    );
    addEventListener('pagehide', () => void this.#finish());
  }

  /** Opens it for some notes. */
  open(opened: Opened): void {
    if (isOpen(this.#panel)) this.#panel.hidePopover();
    this.#for = opened;
    this.#isTold = false;
    this.#title.textContent = `${opened.notes.length > 1 ? 'Your notes' : 'Your note'} on ${opened.place}`;
    this.#open = opened.notes.map((note) => this.#editorOf(note));
    this.#editors.replaceChildren(...this.#open.map(({ element }) => element));
    this.#panel.showPopover();
    this.#stand();
    focusOn((opened.isWriting && this.#open[0]?.field) || this.#title);
  }

  /** Shows what another tab has changed. */
  refresh(notes: readonly OwnNote[]): void {
    if (!isOpen(this.#panel)) return;
    for (const editor of this.#open) {
      const now = notes.find(({ id }) => id === editor.id);
      if (now) editor.refresh(now);
    }
  }

  #editorOf(note: OwnNote): Editor {
    const editor = new Editor(note, this.#store, {
      changed: this.#changed,
      removed: (gone) => {
        const undo = button('Undo', {}, () => {
          void this.#store.save(gone).then(({ note: back, trouble }) => {
            if (trouble) return undo.before(`${trouble} `);
            const again = this.#editorOf(back);
            this.#open.push(again);
            removed.replaceWith(again.element);
            focusOn(again.field);
            return this.#changed();
          });
        });
        const removed = element('p', { class: 'own-removed', role: 'status' }, 'Removed. ', undo);
        this.#open = this.#open.filter((one) => one !== editor);
        editor.element.replaceWith(removed);
        focusOn(undo);
        this.#changed();
      },
    });
    return editor;
  }

  #stand(): void {
    const line = this.#for?.line();
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom;
    if (line && isOpen(this.#panel)) standBeside(this.#panel, line, bar);
  }

  /** Gives the focus back at once; what cannot be kept comes back with its words. */
  #close(): void {
    giveBack(this.#panel, this.#for?.home());
    const opened = this.#for;
    // It is closed when this is over.
    const closed = new Promise((resolve) => setTimeout(resolve));
    void Promise.all([this.#finish(), closed]).then(([isKept]) => {
      if (isKept || this.#isTold || isOpen(this.#panel) || opened !== this.#for) return;
      this.#isTold = true;
      this.#panel.showPopover();
      this.#stand();
      focusOn(this.#title);
    });
  }

  async #finish(): Promise<boolean> {
    const kept = await Promise.all(this.#open.map((editor) => editor.finish()));
    return kept.every(Boolean);
  }
}
