/** Own notes on the page of a document: shown where their words stand, made, changed, printed. */
import { type NoteColour, type NotedWords, type OwnNote, quotedIn } from '../../corpus/own-notes/own-note.ts';
import { toWebAnnotations } from '../../corpus/own-notes/web-annotations.ts';
import { type Box, besideLines } from '../kit/beside.ts';
import { documentHere } from '../kit/links.ts';
import { say } from '../kit/toast.ts';
import { placeInFull } from '../place/place-name.ts';
import { selectedWords } from '../quote/selection.ts';
import { markOf, setMarks } from './marks.ts';
import { newId } from './new-id.ts';
import { noteAt } from './note-at.ts';
import { NotePanel } from './note-panel.ts';
import type { NotesScript } from './notes-script.ts';
import { type StandingNote, standing, wordsIn, wordsOfPassage } from './page-passages.ts';
import { paint, unpaint } from './painter.ts';
import { printNotes } from './printed-notes.ts';
import { NoteStore } from './store.ts';
import { bringIn, byTime, saveFile, today } from './transfer.ts';
import { lastColour, rememberColour } from './wishes.ts';

/** The notes of this page. It shows them when it is made. */
export class OwnNotesHere implements NotesScript {
  readonly #store = new NoteStore();
  readonly #panel = new NotePanel(this.#store, () => void this.#show());
  readonly #document = documentHere();
  readonly #root: URL;
  #shown: StandingNote[] = [];
  #showing: Promise<void> = Promise.resolve();
  /** What was said last of the storage: once is enough. */
  #said: string | undefined;

  /** @param root The site's root. */
  constructor(root: URL) {
    this.#root = root;
    document.addEventListener('click', (event) => {
      const own = noteAt(event, this.#shown);
      if (own) this.#openNote(own, false);
    });
    this.#store.onChange(() => void this.#show());
    addEventListener('beforeunload', (event) => {
      // What could not be kept would be lost.
      if (this.#store.unkept > 0) event.preventDefault();
    });
    printNotes(() => this.#shown, unpaint, paint);
    void this.#show();
  }

  async noteSelection(colour?: NoteColour): Promise<void> {
    const selected = selectedWords(getSelection());
    if (!selected) return;
    if (colour) rememberColour(colour);
    const own = await this.#make(wordsIn(selected.range), colour);
    getSelection()?.removeAllRanges();
    if (own && !colour) this.#openNote(own, true);
  }

  async notePassage(id: string): Promise<void> {
    await this.#showing;
    const passage = document.getElementById(id);
    const words = passage ? wordsOfPassage(passage) : [];
    // Who comes back to it goes on writing.
    const known = this.#shown.find(({ note }) => quotedIn(note) === words[0]?.exact && note.words[0].passage === id);
    const own = known ?? (await this.#make(words));
    if (own) this.#openNote(own, true);
  }

  async saveHere(): Promise<void> {
    const { notes } = await this.#store.all(this.#document);
    if (notes.length === 0) say('There are no notes of yours on this page.');
    else saveFile(toWebAnnotations(byTime(notes)), `notes-${this.#document}-${today()}.jsonld`, 'application/ld+json');
  }

  async bringIn(file: File): Promise<void> {
    say(await bringIn(file, this.#store));
    await this.#show();
  }

  /** Shows what is kept, one time after the other: what was read last is what is seen. */
  #show(): Promise<void> {
    this.#showing = this.#showing.then(() => this.#read());
    return this.#showing;
  }

  async #read(): Promise<void> {
    const { notes, trouble } = await this.#store.all(this.#document);
    if (trouble && trouble !== this.#said) say(trouble);
    this.#said = trouble;
    unpaint();
    this.#shown = standing(byTime(notes));
    if (paint(this.#shown)) this.#shown = standing(byTime(notes));
    setMarks(this.#shown, (passage) => this.#openPassage(passage));
    this.#panel.refresh(notes);
  }

  async #make(words: readonly NotedWords[], colour = lastColour()): Promise<StandingNote | undefined> {
    const [first, ...others] = words;
    if (!first) {
      say('Only words of the text itself can have a note.');
      return undefined;
    }
    const now = new Date().toISOString();
    const note: OwnNote = {
      id: newId(),
      document: this.#document,
      site: this.#root.protocol.startsWith('http') ? this.#root.href : '',
      words: [first, ...others],
      colour,
      body: '',
      created: now,
      modified: now,
    };
    const { trouble } = await this.#store.save(note);
    await this.#show();
    say(trouble ? `Shown on this page, but not kept. ${trouble}` : 'Kept on this device.');
    return this.#shown.find((one) => one.note.id === note.id);
  }

  #openPassage(passage: HTMLElement): void {
    const notes = this.#shown.filter(({ passages }) => passages.includes(passage));
    this.#open(notes, passage, () => markOf(passage)?.getBoundingClientRect());
  }

  #openNote(own: StandingNote, isWriting: boolean): void {
    const [passage] = own.passages;
    const lines = (): Box | undefined => besideLines(own.ranges.flatMap((range) => [...range.getClientRects()]));
    if (passage) this.#open([own], passage, lines, isWriting);
  }

  #open(notes: readonly StandingNote[], passage: HTMLElement, line: () => Box | undefined, isWriting = false): void {
    this.#panel.open({
      notes: notes.map(({ note }) => note),
      place: placeInFull(passage.id),
      line,
      home: () => markOf(passage) ?? passage,
      isWriting,
    });
  }
}
