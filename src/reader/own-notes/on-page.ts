/** Own notes on the page of a document: shown where their words stand, made, changed, printed. */
import { type NotedWords, type OwnNote, quotedIn } from '../../corpus/own-notes/own-note.ts';
import { toWebAnnotations } from '../../corpus/own-notes/web-annotations.ts';
import { besideLines } from '../kit/beside.ts';
import { documentHere } from '../kit/links.ts';
import { say } from '../kit/toast.ts';
import { placeInFull } from '../place/place-name.ts';
import { selectedWords } from '../quote/selection.ts';
import { markOf, setMarks } from './marks.ts';
import { newId } from './new-id.ts';
import { NotePanel } from './note-panel.ts';
import { printNotes } from './on-paper.ts';
import { type StandingNote, standing, wordsIn, wordsOfPassage } from './page-passages.ts';
import { paint, unpaint } from './painter.ts';
import { noteAt } from './pointed.ts';
import type { NotesScript } from './script.ts';
import { NoteStore } from './store.ts';
import { bringIn, byTime, saveFile, today } from './transfer.ts';
import { lastColour, rememberColour } from './wishes.ts';

/**
 * Starts own notes on this page.
 *
 * @param root The site's root.
 */
export function ownNotesHere(root: URL): NotesScript {
  const document_ = documentHere();
  const store = new NoteStore();
  let shown: StandingNote[] = [];
  let said: string | undefined;

  const show = async (): Promise<void> => {
    const { notes, trouble } = await store.all(document_);
    if (trouble && trouble !== said) say(trouble);
    said = trouble;
    unpaint();
    shown = standing(byTime(notes));
    paint(shown);
    setMarks(shown, (passage) => openPassage(passage));
    panel.refresh(notes);
  };
  const panel = new NotePanel(store, () => void show());
  const openPassage = (passage: HTMLElement): void => {
    const notes = shown.filter(({ passages }) => passages.includes(passage)).map(({ note }) => note);
    const mark = markOf(passage);
    panel.open({
      notes,
      place: placeInFull(passage.id),
      line: () => mark?.getBoundingClientRect(),
      home: () => markOf(passage) ?? passage,
    });
  };
  const openNote = (own: StandingNote, isWriting: boolean): void => {
    const [passage] = own.passages;
    if (!passage) return;
    panel.open({
      notes: [own.note],
      place: placeInFull(passage.id),
      line: () => besideLines(own.ranges.flatMap((range) => [...range.getClientRects()])),
      home: () => markOf(passage) ?? passage,
      isWriting,
    });
  };

  const make = async (words: readonly NotedWords[], colour = lastColour()): Promise<StandingNote | undefined> => {
    const [first, ...others] = words;
    if (!first) {
      say('Only words of the text itself can have a note.');
      return undefined;
    }
    const now = new Date().toISOString();
    const site = root.protocol.startsWith('http') ? root.href : '';
    const id = newId();
    const note: OwnNote = {
      id,
      document: document_,
      site,
      words: [first, ...others],
      colour,
      body: '',
      created: now,
      modified: now,
    };
    const { trouble } = await store.save(note);
    await show();
    say(trouble ? `Shown on this page, but not kept. ${trouble}` : 'Kept on this device.');
    return shown.find((one) => one.note.id === id);
  };

  document.addEventListener('click', (event) => {
    const own = noteAt(event, shown);
    if (own) openNote(own, false);
  });
  store.onChange(() => void show());
  addEventListener('beforeunload', (event) => {
    // What could not be kept would be lost.
    if (store.unkept > 0) event.preventDefault();
  });
  printNotes(() => shown, unpaint, paint);
  void show();

  return {
    async noteSelection(colour) {
      const selected = selectedWords(getSelection());
      if (!selected) return;
      if (colour) rememberColour(colour);
      const own = await make(wordsIn(selected.range), colour);
      getSelection()?.removeAllRanges();
      if (own && !colour) openNote(own, true);
    },
    async notePassage(id) {
      const passage = document.getElementById(id);
      const words = passage ? wordsOfPassage(passage) : [];
      // Who comes back to it goes on writing.
      const known = shown.find(({ note }) => quotedIn(note) === words[0]?.exact && note.words[0].passage === id);
      const own = known ?? (await make(words));
      if (own) openNote(own, true);
    },
    async saveHere() {
      const { notes } = await store.all(document_);
      if (notes.length === 0) return say('There are no notes of yours on this page.');
      return saveFile(toWebAnnotations(byTime(notes)), `notes-${document_}-${today()}.jsonld`, 'application/ld+json');
    },
    async bringIn(file) {
      say(await bringIn(file, store));
      await show();
    },
  };
}
