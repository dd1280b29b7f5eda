/** The document and the register → every part with its id, and the register with the new ids added. */
import { hash } from 'node:crypto';
import {
  type Block,
  inlinesOf,
  type Note,
  type Section,
  textOf,
  type UnanchoredBlock,
  type UnanchoredDocument,
} from '../../corpus/model/document.ts';
import type { AnchorEntry, AnchorKind, Register } from '../../corpus/model/register.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { headOf } from '../../corpus/text/characters.ts';

interface Anchored {
  sections: Section[];
  notes: Note[];
  register: Register;
  retired: { id: string; head: string }[];
  /** Ids by what became of them in this run. */
  changes: { new: string[]; kept: string[]; gone: string[] };
}

/**
 * Gives every section, paragraph and note its id.
 *
 * A text that the register knows keeps its id, wherever it stands now. A new text takes the next id that its place
 * suggests and that was never given: its number at first publication, a letter after its neighbour's id later.
 *
 * @param input The document, the register as committed, and the SHA-256 of the seed (written beside ids that it retires).
 */
export function documentToAnchors(input: {
  document: UnanchoredDocument;
  register: Register;
  sha256: string;
}): Outcome<Anchored> {
  const { document, register, sha256 } = input;
  const ids = new Giver(register);

  // Texts that are known take their ids before any new id is given, so that a new one cannot take theirs.
  for (const section of document.sections) {
    const id = ids.claim(section, 'section', textOf(section.heading ?? []), { name: section.named });
    const series = seriesOf(id);
    for (const block of section.blocks) {
      if (block.kind === 'paragraph') ids.claim(block, 'paragraph', textOf(inlinesOf(block)), { series });
    }
  }
  for (const note of document.notes)
    ids.claim(note, 'note', textOf(note.inlines), { series: `n${labelInId(note.label)}` });

  const sections = document.sections.map((source): Section => {
    const { named, blocks, ...section } = source;
    const id = source.heading && ids.give(source, 'section', textOf(source.heading), named ?? `s${source.number}`);
    return { ...section, id, blocks: anchoredBlocks(blocks, seriesOf(id), ids) };
  });
  const notes = document.notes.map((note) => ({
    ...note,
    id: ids.give(note, 'note', textOf(note.inlines), `n${labelInId(note.label)}`),
  }));
  return { value: { sections, notes, ...ids.result(sha256) }, problems: [] };
}

/** What the ids of a section's paragraphs begin with. */
const seriesOf = (sectionId: string | undefined): string => (sectionId === undefined ? 'p' : `${sectionId}-p`);

function anchoredBlocks(blocks: readonly UnanchoredBlock[], series: string, ids: Giver): Block[] {
  let before = `${series}0`;
  return blocks.map((block, index): Block => {
    if (block.kind === 'salutation') return { ...block, kind: 'salutation' };
    const followed = blocks.slice(index + 1).some((later) => ids.claimed(later)?.startsWith(series));
    const wanted = followed ? ids.lettered(before) : ids.nextInSeries(series);
    const id = ids.give(block, 'paragraph', textOf(inlinesOf(block)), wanted);
    if (id.startsWith(series)) before = id;
    return { ...block, kind: 'paragraph', id };
  });
}

/** Labels such as * and † in characters that an address can hold. */
const labelInId = (label: string): string =>
  label.replaceAll('*', 'star').replaceAll('†', 'dagger').replaceAll('‡', 'double-dagger');

/** The first 16 hexadecimal digits of the SHA-256 of a text as UTF-8. */
const fingerprintOf = (text: string): string => hash('sha256', text, 'hex').slice(0, 16);

/** Gives ids: those that the register holds to the texts it knows, new ones to new texts, none twice. */
class Giver {
  readonly #register: AnchorEntry[];
  readonly #used: Set<string>;
  readonly #claims = new Map<object, AnchorEntry>();
  readonly #taken = new Set<AnchorEntry>();
  readonly #new: string[] = [];

  constructor(register: Register) {
    this.#register = register.map((entry) => ({ ...entry }));
    this.#used = new Set(register.map(({ id }) => id));
  }

  /**
   * Looks a text up in the register: by the name the editors gave, else by its exact words.
   * Of several with the same words it is the one of its own series, so that each stays in its place.
   */
  claim(
    part: object,
    kind: AnchorKind,
    text: string,
    by: { name?: string | undefined; series?: string },
  ): string | undefined {
    const fingerprint = fingerprintOf(text);
    const found = this.#register.filter(
      (entry) =>
        entry.kind === kind &&
        !this.#taken.has(entry) &&
        (by.name === undefined ? entry.fingerprint === fingerprint : entry.id === by.name),
    );
    const entry = found.find(({ id }) => by.series !== undefined && id.startsWith(by.series)) ?? found[0];
    if (!entry) return undefined;
    this.#claims.set(part, entry);
    this.#taken.add(entry);
    return entry.id;
  }

  /** The id of the register that a part keeps. */
  claimed(part: object): string | undefined {
    return this.#claims.get(part)?.id;
  }

  /** The claimed id of a part, or the wanted one, with a letter where it was given before. */
  give(part: object, kind: AnchorKind, text: string, wanted: string): string {
    const known = this.#claims.get(part);
    if (known) return known.id;
    const id = this.#used.has(wanted) ? this.lettered(wanted) : wanted;
    const entry = { id, kind, fingerprint: fingerprintOf(text), head: headOf(text) };
    this.#register.push(entry);
    this.#taken.add(entry);
    this.#used.add(id);
    this.#new.push(id);
    return id;
  }

  /** The number after the highest ever given in a series: after `s9-p4`, `s9-p5`. */
  nextInSeries(series: string): string {
    const numbers = [...this.#used].map((id) =>
      id.startsWith(series) ? Number(/^\d+/.exec(id.slice(series.length))?.[0] ?? 0) : 0,
    );
    return `${series}${Math.max(0, ...numbers) + 1}`;
  }

  /** The first id after another, by letters, that was never given: `s9-p3a`, `s9-p3b`, … `s9-p3aa`. */
  lettered(id: string): string {
    const base = id.replace(/(?<=\d)[a-z]+$/, '');
    for (let count = 1; ; count += 1) {
      const candidate = base + letters(count);
      if (!this.#used.has(candidate)) return candidate;
    }
  }

  /** The register with the new entries, those without a text retired and those whose text came back alive. */
  result(sha256: string): Pick<Anchored, 'register' | 'retired' | 'changes'> {
    const gone: string[] = [];
    const register = this.#register.map((entry): AnchorEntry => {
      const { retired, ...alive } = entry;
      if (this.#taken.has(entry)) return alive;
      if (retired === undefined) gone.push(entry.id);
      return { ...alive, retired: retired ?? sha256 };
    });
    const isNew = new Set(this.#new);
    const kept = register.filter(({ id, retired }) => retired === undefined && !isNew.has(id)).map(({ id }) => id);
    const retired = register.flatMap(({ id, head, retired: since }) => (since === undefined ? [] : [{ id, head }]));
    return { register, retired, changes: { new: this.#new, kept, gone } };
  }
}

/** 1 → a, 26 → z, 27 → aa. */
const letters = (count: number): string =>
  count <= 26
    ? String.fromCharCode(96 + count)
    : letters(Math.floor((count - 1) / 26)) + letters(((count - 1) % 26) + 1);
