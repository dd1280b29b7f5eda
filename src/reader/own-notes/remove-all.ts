/** Removes all notes of this device, when that was said twice. */
import { button, element } from '../kit/dom.ts';
import type { NoteStore } from './store.ts';
import { forgetWishes } from './wishes.ts';

/** Starts the button. */
export function startRemovingAll(tools: HTMLElement, store: NoteStore, done: (news: string) => void): void {
  const opener = tools.querySelector('[data-does="remove"]');
  const words = element('p', { id: 'h-own-remove' });
  const dialog = element(
    'dialog',
    { class: 'own-dialog', 'aria-labelledby': 'h-own-remove' },
    words,
    element(
      'p',
      { class: 'own-ways' },
      button('Keep them', {}, () => dialog.close()),
      button('Remove all', {}, () => {
        dialog.close();
        void store.removeAll().then((trouble) => {
          if (!trouble) forgetWishes();
          done(trouble ? `Nothing was removed. ${trouble}` : 'All notes are removed from this device.');
        });
      }),
    ),
  );
  tools.append(dialog);
  opener?.addEventListener('click', () => {
    void store.all().then(({ notes }) => {
      const all = notes.length === 1 ? 'The one note' : `All ${notes.length} notes`;
      words.textContent = `${all} on this device will be gone, and cannot be had back. Save them as a file first if you may want them.`;
      dialog.showModal();
    });
  });
}
