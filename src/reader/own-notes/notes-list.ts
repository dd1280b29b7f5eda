/** All own notes: listed by document, searched, changed, taken along, removed. Loaded where there are some. */
import type { OwnNote } from '../../corpus/own-notes/own-note.ts';
import { toWebAnnotations } from '../../corpus/own-notes/web-annotations.ts';
import { loadTexts } from '../check/load-texts.ts';
import { type QuotableDocument, Texts } from '../check/quotable.ts';
import { element, focusOn } from '../kit/dom.ts';
import { idIn } from '../kit/links.ts';

import type { Editor } from './editor.ts';
import { notesAsMarkdown } from './markdown.ts';
import { type ItemContext, noteItem } from './note-item.ts';
import { type NotesParts, showArranged } from './notes-page.ts';
import { folded, type PlacedNote, placeNotes, quotedOf, speaksOf } from './placed.ts';
import { startRemovingAll } from './remove-all.ts';
import { NoteStore } from './store.ts';
import { bringIn, counted, saveFile, today } from './transfer.ts';

/** The notes of this device in their page. */
export class NotesList {
  readonly #parts: NotesParts;
  readonly #root: URL;
  readonly #store = new NoteStore();
  readonly #editors = new Map<string, Editor>();
  #texts = new Texts([], new URL(location.href));
  #documents: readonly QuotableDocument[] | undefined;
  #placed: PlacedNote[] = [];
  #looking: Promise<void> = Promise.resolve();
  /** What was said of a file, or went wrong: said before the count. */
  #news = '';

  constructor(parts: NotesParts, root: URL) {
    this.#parts = parts;
    this.#root = root;
  }

  /** Lists them; a file that was chosen before this came is brought in. */
  start(): void {
    const { page, form, tools } = this.#parts;
    form.addEventListener('input', () => this.#list());
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#store.onChange(() => void this.#look());
    const press = (name: string, act: () => void): void =>
      tools.querySelector(`[data-does="${name}"]`)?.addEventListener('click', act);
    press('json', () => this.#saveAs('jsonld'));
    press('markdown', () => this.#saveAs('md'));
    press('print', () => print());
    const file = tools.querySelector<HTMLInputElement>('input[type="file"]');
    file?.addEventListener('change', () => void this.#bringIn(file));
    startRemovingAll(tools, this.#store, (news) => {
      this.#editors.clear();
      void this.#look(news);
    });
    const chosen = file?.files?.length ? this.#bringIn(file) : this.#look();
    void chosen.then(() => {
      showArranged(page);
      if (location.hash !== '') document.getElementById(idIn(location.hash))?.scrollIntoView();
    });
  }

  /** Reads what is kept, and lists it, one time after the other. */
  #look(news = ''): Promise<void> {
    this.#looking = this.#looking.then(() => this.#read(news));
    return this.#looking;
  }

  /** What is being written stays as it is. */
  async #read(news: string): Promise<void> {
    const { notes, trouble } = await this.#store.all();
    this.#news = [news, trouble].filter(Boolean).join(' ');
    for (const [id, editor] of this.#editors) {
      const now = notes.find((note) => note.id === id);
      if (now) editor.refresh(now);
    }
    if (notes.length > 0) await this.#load(notes);
    this.#placed = placeNotes(notes, this.#documents ?? []);
    this.#offerDocuments(notes);
    this.#list();
  }

  /** Loads the texts that have notes. */
  async #load(notes: readonly OwnNote[]): Promise<void> {
    try {
      this.#documents = await loadTexts(this.#root, () => notes.map(({ document: own }) => own));
      this.#texts = new Texts(this.#documents, this.#root);
    } catch {
      this.#news =
        `${this.#news} The texts of this library could not be loaded: where the notes belong is not known now.`.trim();
    }
  }

  #titleOf({ note, document }: PlacedNote): string {
    return document?.title ?? note.document;
  }

  #offerDocuments(notes: readonly OwnNote[]): void {
    const select = this.#parts.form.elements.namedItem('document');
    if (!(select instanceof HTMLSelectElement)) return;
    const { value } = select;
    const titles = new Map(this.#placed.map((one) => [one.note.document, this.#titleOf(one)]));
    select.replaceChildren(
      element('option', { value: '' }, 'all'),
      ...[...titles].map(([id, title]) => element('option', { value: id }, title)),
    );
    select.value = notes.some(({ document }) => document === value) ? value : '';
  }

  #wanted(): PlacedNote[] {
    const data = new FormData(this.#parts.form);
    const of = (name: string): string => String(data.get(name) ?? '');
    const words = folded(of('words')).split(/\s+/).filter(Boolean);
    return this.#placed.filter(
      ({ note }) =>
        (of('document') === '' || note.document === of('document')) &&
        (of('colour') === '' || note.colour === of('colour')) &&
        speaksOf(note, words),
    );
  }

  #list(): void {
    const { list, empty, form, tools, status } = this.#parts;
    const all = this.#placed;
    const wanted = this.#wanted();
    empty.hidden = all.length > 0;
    form.hidden = all.length === 0;
    tools.classList.toggle('is-empty', all.length === 0);
    status.textContent = [this.#news, all.length > 0 && this.#count(wanted)].filter(Boolean).join(' ');
    // An editor that is open is not taken from under somebody's hands.
    if (this.#editors.size > 0) return;
    const context: ItemContext = {
      store: this.#store,
      texts: this.#texts,
      editors: this.#editors,
      changed: () => void this.#again(),
    };
    const byDocument = new Map<string, PlacedNote[]>();
    for (const one of wanted) byDocument.set(one.note.document, [...(byDocument.get(one.note.document) ?? []), one]);
    list.replaceChildren(...[...byDocument.values()].map((notes) => this.#section(notes, context)));
  }

  #section(notes: readonly PlacedNote[], context: ItemContext): HTMLElement {
    const [first] = notes;
    const { document: own, note } = first as PlacedNote;
    const href = new URL(`${note.document}.html`, this.#root).href;
    const title = own ? element('a', { href, lang: own.language }, own.title) : note.document;
    return element(
      'section',
      { 'aria-labelledby': `h-own-in-${note.document}`, id: note.document },
      element('h2', { id: `h-own-in-${note.document}` }, title),
      element('ol', {}, ...notes.map((one) => noteItem(one, context))),
    );
  }

  /** Lists anew, with the focus where it was. */
  async #again(): Promise<void> {
    const { activeElement } = document;
    const id = activeElement?.closest<HTMLElement>('[data-note]')?.dataset['note'];
    await this.#look();
    const item = [...this.#parts.list.querySelectorAll<HTMLElement>('[data-note]')].find(
      (one) => one.dataset['note'] === id,
    );
    const edit = item?.querySelector('button');
    if (edit) focusOn(edit);
  }

  #count(wanted: readonly PlacedNote[]): string {
    const all = this.#placed;
    const documents = new Set(all.map(({ note }) => note.document)).size;
    const lost = all.filter(({ document: own, isWhole }) => own && !isWhole).length;
    const words = `${counted(all.length, 'note')} in ${counted(documents, 'document')}.`;
    const shown = wanted.length === all.length ? words : `${wanted.length} of ${words}`;
    return lost === 0 ? shown : `${shown} Of ${lost} the words are no longer in their text.`;
  }

  #saveAs(form: 'jsonld' | 'md'): void {
    const wanted = this.#wanted();
    const name = `notes-${today()}.${form}`;
    if (form === 'jsonld') saveFile(toWebAnnotations(wanted.map(({ note }) => note)), name, 'application/ld+json');
    else {
      const cited = wanted.map((one) => ({
        note: one.note,
        title: this.#titleOf(one),
        quoted: quotedOf(one, this.#texts),
      }));
      saveFile(notesAsMarkdown(cited), name, 'text/markdown');
    }
    this.#parts.status.textContent = `${counted(wanted.length, 'note')} saved as ${name}.`;
  }

  async #bringIn(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const news = await bringIn(file, this.#store);
    input.value = '';
    await this.#look(news);
  }
}
