/** One note in the list of all: its words, which lead to their place, its text, and what changes it. */
import { placesInFull } from '../../corpus/check/verdict-words.ts';
import type { OwnNote } from '../../corpus/own-notes/own-note.ts';
import { colourName, quotedIn } from '../../corpus/own-notes/own-note.ts';
import type { Texts } from '../check/quotable.ts';
import { button, element, focusOn } from '../kit/dom.ts';
import { Editor, shortened } from './editor.ts';
import type { PlacedNote } from './placed.ts';
import type { NoteStore } from './store.ts';

/** What an item needs of the page. */
export interface ItemContext {
  store: NoteStore;
  texts: Texts;
  /** Which editors are open. */
  editors: Map<string, Editor>;
  /** Called when a note has changed for good. */
  changed(): void;
}

/** Makes the item. */
export function noteItem(placed: PlacedNote, context: ItemContext): HTMLElement {
  const { note } = placed;
  const item = element('li', { class: 'own-item', 'data-colour': note.colour, 'data-note': note.id });
  const show = (): void => {
    item.replaceChildren(...partsOf(placed, context, edit, remove));
  };
  const edit = (): void => {
    const editor = new Editor(note, context.store, { changed: () => undefined, removed: gone });
    const done = button('Done', {}, () => {
      void editor.finish().then((isKept) => {
        // What is not kept stays before the reader's eyes.
        if (!isKept) return;
        context.editors.delete(note.id);
        context.changed();
      });
    });
    editor.element.querySelector('.own-ways')?.prepend(done);
    context.editors.set(note.id, editor);
    item.replaceChildren(editor.element);
    focusOn(editor.field);
  };
  const gone = (removed: OwnNote): void => {
    context.editors.delete(note.id);
    const undo = button('Undo', {}, () => {
      void context.store.save(removed).then(({ trouble }) => {
        if (trouble) undo.before(`${trouble} `);
        else context.changed();
      });
    });
    item.replaceChildren(element('p', { class: 'own-removed', role: 'status' }, 'Removed. ', undo));
    focusOn(undo);
  };
  const remove = async (): Promise<void> => {
    const trouble = await context.store.remove(note);
    if (trouble) item.append(element('p', { class: 'own-status', role: 'status' }, trouble));
    else gone(note);
  };
  show();
  return item;
}

function partsOf(placed: PlacedNote, { texts }: ItemContext, edit: () => void, remove: () => Promise<void>): Node[] {
  const { note, document, found, isWhole } = placed;
  const words = note.words.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()).join(' … ');
  const about = shortened(quotedIn(note), 60);
  const place = found && placesInFull(found, document?.language ?? 'en');
  const where = found
    ? element('a', { href: texts.addressOf(found), lang: document?.language }, place ?? '')
    : element('span', {}, `¶ ${note.words[0].passage}`);
  const said = found
    ? isWhole
      ? []
      : ['Some of these words are no longer in the text.']
    : [document ? 'These words are no longer in the text.' : 'This text is not in this library.'];
  return [
    element(
      'blockquote',
      { class: 'own-quote', lang: document?.language, 'data-colour': note.colour },
      element('span', {}, words),
    ),
    ...(note.body === '' ? [] : [element('p', { class: 'own-body' }, note.body)]),
    ...said.map((one) => element('p', { class: 'own-lost' }, one)),
    element(
      'p',
      { class: 'own-where' },
      where,
      element('time', { datetime: note.modified }, dayOf(note.modified)),
      element('span', {}, colourName(note.colour)),
      button('Edit', { 'aria-label': `Edit the note on “${about}”` }, edit),
      button('Remove', { 'aria-label': `Remove the note on “${about}”` }, () => void remove()),
    ),
  ];
}

const dayOf = (time: string): string =>
  new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
