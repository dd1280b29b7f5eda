/** The page of all own notes: what lists them is loaded where the device has some, or a file is brought in. */
import { loadScript } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';
import { stored } from '../kit/storage.ts';

/** The page's parts. */
export interface NotesParts {
  form: HTMLFormElement;
  status: HTMLElement;
  list: HTMLElement;
  empty: HTMLElement;
  tools: HTMLElement;
}

/** What the script that lists them offers. */
export interface NotesListScript {
  start(parts: NotesParts, root: URL): void;
}

/** Starts the page. */
export function startNotesPage(root: URL): void {
  const part = <T extends HTMLElement>(name: string): T | null => document.querySelector<T>(`.notes-page ${name}`);
  const form = part<HTMLFormElement>('.own-filter');
  const [status, list] = [part('.own-summary'), part('.own-list')];
  const [empty, tools] = [part('.own-empty'), part('.own-tools')];
  const disk = part('.own-disk');
  if (!form || !status || !list || !empty || !tools) return;
  if (disk) disk.hidden = root.protocol !== 'file:';
  const withList = onDemand<NotesListScript>('pilcrowNotesList', () =>
    loadScript(new URL('assets/notes-list.js', root)),
  );
  const begin = (): void =>
    void withList(
      (script) => script.start({ form, status, list, empty, tools }, root),
      () => {
        status.textContent = 'Your notes could not be loaded. Reload the page.';
      },
    );
  void isKept().then((isOne) => {
    if (isOne) return begin();
    empty.hidden = false;
    tools.addEventListener('change', begin, { once: true });
  });
}

/** Whether the device may have notes: it remembers that it has, or there is a database of them. */
async function isKept(): Promise<boolean> {
  if (stored('pilcrow:notes') !== undefined) return true;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'pilcrow-notes');
  } catch {
    return false;
  }
}
