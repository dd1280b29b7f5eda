/**
 * Where own notes are kept: on this device alone, in one database for all libraries of the same host, a record for each. What
 * cannot be kept stays on the page until it can.
 */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { type OwnNote, readOwnNote } from '../../corpus/own-notes/own-note.ts';
import { type Imported, type Settled, settle, settleImport } from '../../corpus/own-notes/settle.ts';
import { newId } from './new-id.ts';
import { rememberNoted } from './noted.ts';
import { whyNot } from './why-not.ts';

interface Schema extends DBSchema {
  notes: { key: string; value: OwnNote; indexes: { document: string } };
}
type Writable = IDBPObjectStore<Schema, ['notes'], 'notes', 'readwrite'>;

const name = 'pilcrow-notes';

/** What became of a change; `trouble` says why it could not be kept. */
export interface Saved extends Settled {
  trouble?: string;
}

/** The notes of this device. */
export class NoteStore {
  #opening: Promise<IDBPDatabase<Schema>> | undefined;
  readonly #channel = channel();
  /** What could not be kept, and what could not be removed. */
  readonly #unkept = new Map<string, OwnNote>();
  readonly #listeners: (() => void)[] = [];

  constructor() {
    const changed = (): void => {
      for (const one of this.#listeners) one();
    };
    this.#channel?.addEventListener('message', changed);
    // Where tabs cannot tell one another, each looks again when it is looked at.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') changed();
    });
    addEventListener('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) changed();
    });
  }

  /** Calls back when another tab may have changed something. */
  onChange(act: () => void): void {
    this.#listeners.push(act);
  }

  /** How many notes this page alone has. */
  get unkept(): number {
    return this.#unkept.size;
  }

  /** The notes of a document, or all; `trouble` says why there may be more. */
  async all(document?: string): Promise<{ notes: OwnNote[]; trouble?: string }> {
    const kept = new Map<string, OwnNote>();
    let trouble: string | undefined;
    try {
      const db = await this.#open();
      const values: unknown[] =
        document === undefined ? await db.getAll('notes') : await db.getAllFromIndex('notes', 'document', document);
      for (const value of values) {
        try {
          const note = readOwnNote(value);
          kept.set(note.id, note);
        } catch {
          trouble = 'A note that is kept here cannot be read. It is left as it is.';
        }
      }
    } catch (error) {
      trouble = whyNot(error);
    }
    for (const note of this.#unkept.values())
      if (document === undefined || note.document === document) kept.set(note.id, note);
    return { notes: [...kept.values()], ...(trouble !== undefined && { trouble }) };
  }

  /**
   * Keeps a change.
   *
   * @param base The note as it was when the change began; nothing, where it is new.
   */
  async save(own: OwnNote, base?: OwnNote): Promise<Saved> {
    try {
      return await this.#write(async (notes) => {
        const settled = settle(own, base, await notes.get(own.id), newId);
        for (const one of [settled.note, settled.beside ?? []].flat()) await notes.put(one);
        return settled;
      }, own.id);
    } catch (error) {
      this.#unkept.set(own.id, own);
      return { note: own, trouble: whyNot(error) };
    }
  }

  /** Removes a note, unless another tab has changed it meanwhile; says why not. */
  async remove(note: OwnNote): Promise<string | undefined> {
    try {
      const isRemoved = await this.#write(async (notes) => {
        const current = await notes.get(note.id);
        if (current && current.body !== note.body) return false;
        await notes.delete(note.id);
        return true;
      }, note.id);
      return isRemoved ? undefined : 'Another tab has changed this note. It is left as it is there.';
    } catch (error) {
      // What was never kept is gone with that.
      return this.#unkept.delete(note.id) ? undefined : whyNot(error);
    }
  }

  /** Brings in the notes of a file, all or none. */
  async bringIn(incoming: readonly OwnNote[]): Promise<Imported | { trouble: string }> {
    try {
      return await this.#write(async (notes) => {
        const imported = settleImport(await notes.getAll(), incoming, newId);
        for (const one of imported.write) await notes.put(one);
        return imported;
      });
    } catch (error) {
      return { trouble: whyNot(error) };
    }
  }

  /** Removes all notes of this device, and what they left elsewhere; says why not. */
  async removeAll(): Promise<string | undefined> {
    try {
      this.#unkept.clear();
      await this.#write((notes) => notes.clear());
      return undefined;
    } catch (error) {
      return whyNot(error);
    }
  }

  /** Changes what is kept, in one transaction; what could not be kept before is tried again. */
  async #write<T>(work: (notes: Writable) => Promise<T>, own?: string): Promise<T> {
    const db = await this.#open();
    const transaction = db.transaction('notes', 'readwrite', { durability: 'strict' });
    const { store, done } = transaction;
    const unkept = [...this.#unkept.values()].filter(({ id }) => id !== own);
    const working = (async () => {
      for (const one of unkept) await store.put(one);
      return work(store);
    })();
    const [result] = await Promise.all([working, done]);
    this.#unkept.clear();
    await this.#tell(db);
    return result;
  }

  /** Tells pages that are opened later which documents have notes, and other tabs that something changed. */
  async #tell(db: IDBPDatabase<Schema>): Promise<void> {
    const documents: string[] = [];
    let cursor = await db.transaction('notes').store.index('document').openKeyCursor(null, 'nextunique');
    while (cursor) {
      documents.push(cursor.key);
      cursor = await cursor.continue();
    }
    rememberNoted(documents);
    this.#channel?.postMessage('');
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const forget = (): void => {
      this.#opening = undefined;
    };
    this.#opening ??= new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      openDB<Schema>(name, 1, {
        upgrade: (db) => db.createObjectStore('notes', { keyPath: 'id' }).createIndex('document', 'document'),
        blocked: () => reject(new DOMException('', 'BlockedError')),
        // A newer version, or who removes the database, waits for this tab.
        blocking: (_from, _to, { target }) => {
          (target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      }).then(resolve, reject);
    }).catch((error) => {
      forget();
      throw error;
    });
    return this.#opening;
  }
}

function channel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
