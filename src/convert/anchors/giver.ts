/** Gives ids: those that the register holds to the texts it knows, new ones to new texts, none twice. */
import { hash } from 'node:crypto';
import type { AnchorEntry, AnchorKind, Register } from '../../corpus/model/register.ts';
import { headOf } from '../../corpus/text/characters.ts';
import { isOf, letters, numberOf, Pool, type Reach, withoutLetters } from './pool.ts';

/** Ids by what became of them in a run. */
export interface Changes {
  new: string[];
  kept: string[];
  gone: string[];
}

/** A part of a document that may have an id: what it is, and its text as printed and in its normal form. `part` is the object that stands for it. */
export interface Part {
  part: object;
  kind: AnchorKind;
  text: string;
  normal: string;
  /** The text with the line ends of the source, where they are spaces in it: registers of before knew it so. */
  former?: string;
}

/** Kinds of one text without parts of their own: it keeps its id where it is read as another of them. */
const ofOneText: ReadonlySet<AnchorKind> = new Set(['section', 'paragraph', 'item', 'verse', 'verbatim', 'note']);

/** The first 16 hexadecimal digits of the SHA-256 of a text as UTF-8. */
const fingerprintOf = (text: string): string => hash('sha256', text, 'hex').slice(0, 16);

/** Every step takes constant time in the mean: a register is read once into maps. */
export class Giver {
  readonly #register: AnchorEntry[];
  readonly #byId: ReadonlyMap<string, AnchorEntry>;
  /** Ids ever given, in small letters: no two differ in case alone. */
  readonly #used: Set<string>;
  /** By kind and words; by words alone; by words that an id had before. */
  readonly #known = new Map<string, Pool>();
  readonly #ofAnyKind = new Map<string, Pool>();
  readonly #former = new Map<string, Pool>();
  readonly #claims = new Map<object, AnchorEntry>();
  readonly #taken = new Set<AnchorEntry>();
  readonly #highest = new Map<string, number>();
  readonly #letters = new Map<string, number>();
  readonly #new: string[] = [];

  constructor(register: Register) {
    this.#register = register.map((entry) => ({ ...entry }));
    this.#byId = new Map(this.#register.map((entry) => [entry.id, entry]));
    this.#used = new Set();
    for (const entry of this.#register) {
      this.#use(entry.id);
      this.#know(this.#known, `${entry.kind} ${entry.fingerprint}`, entry);
      if (!ofOneText.has(entry.kind)) continue;
      this.#know(this.#ofAnyKind, entry.fingerprint, entry);
      for (const { fingerprint } of entry.was ?? []) this.#know(this.#former, fingerprint, entry);
    }
  }

  #know(pools: Map<string, Pool>, key: string, entry: AnchorEntry): void {
    const pool = pools.get(key) ?? new Pool(this.#taken);
    pool.add(entry);
    pools.set(key, pool);
  }

  /**
   * Looks a text up in the register by its words. Of several with the same words it is the one of its own series
   * (`s9-p`; of a note `n15`), so that each stays in its place; and one that has its text still before one that lost it.
   */
  claim({ part, kind, text, normal, former }: Part, series: string | undefined, reach: Reach): string | undefined {
    const known = this.claimed(part);
    if (known !== undefined) return known;
    const find = (words: string) => this.#known.get(`${kind} ${fingerprintOf(words)}`)?.take(series, reach);
    const entry = find(text) ?? find(normal) ?? (former === undefined ? undefined : find(former));
    return this.#keep(part, entry);
  }

  /** Looks a text up that is read as another kind than before, or that is what an id had before it was amended. */
  claimOtherwise({ part, kind, text, normal }: Part, reach: Reach): void {
    if (this.#claims.has(part) || normal === '' || !ofOneText.has(kind)) return;
    const prints = [text, normal].map(fingerprintOf);
    const entry =
      this.#first(this.#ofAnyKind, prints, reach) ??
      (reach === 'all' ? this.#first(this.#former, prints, reach) : undefined);
    if (!entry) return;
    this.#keep(part, entry);
    entry.kind = kind;
    if (prints.includes(entry.fingerprint)) return;
    entry.was = [...(entry.was ?? []), { fingerprint: entry.fingerprint }];
    entry.fingerprint = fingerprintOf(normal);
    entry.head = headOf(normal);
  }

  #first(pools: ReadonlyMap<string, Pool>, prints: readonly string[], reach: Reach): AnchorEntry | undefined {
    for (const print of prints) {
      const entry = pools.get(print)?.take(undefined, reach);
      if (entry) return entry;
    }
    return undefined;
  }

  /** Lets a part keep an id of the register whatever its words are now: one that editors named, a list known by its items. */
  claimNamed(part: object, kind: AnchorKind, id: string): string | undefined {
    const entry = this.#byId.get(id);
    if (this.#claims.has(part)) return this.claimed(part);
    return entry?.kind === kind && !this.#taken.has(entry) ? this.#keep(part, entry) : undefined;
  }

  #keep(part: object, entry: AnchorEntry | undefined): string | undefined {
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
  give({ part, kind, normal }: Part, wanted: string): string {
    const known = this.#claims.get(part);
    if (known) return known.id;
    const id = this.#used.has(wanted.toLowerCase()) ? this.#lettered(wanted) : wanted;
    const entry = { id, kind, fingerprint: fingerprintOf(normal), head: headOf(normal) };
    this.#register.push(entry);
    this.#taken.add(entry);
    this.#use(id);
    this.#new.push(id);
    return id;
  }

  /**
   * Gives the parts of one series their ids, in their order: the next number at the end (after `s9-p4`, `s9-p5`), a
   * letter after its neighbour's id for one that stands before another of the series.
   */
  giveSeries(parts: readonly Part[], series: string): string[] {
    const last = parts.findLastIndex(({ part }) => isOf(series, this.claimed(part)));
    let before = `${series}0`;
    return parts.map((part, index) => {
      const wanted = (): string => (index < last ? this.#lettered(before) : this.next(series));
      const id = this.claimed(part.part) ?? this.give(part, wanted());
      if (isOf(series, id)) before = id;
      return id;
    });
  }

  /** The number after the highest ever given in a series. */
  next(series: string): string {
    return `${series}${(this.#highest.get(series) ?? 0) + 1}`;
  }

  /** The first id after another, by letters, that was never given: `s9-p3a`, `s9-p3b`, … `s9-p3aa`. */
  #lettered(id: string): string {
    const base = withoutLetters(id);
    for (let count = (this.#letters.get(base) ?? 0) + 1; ; count += 1) {
      const candidate = base + letters(count);
      if (this.#used.has(candidate.toLowerCase())) continue;
      this.#letters.set(base, count);
      return candidate;
    }
  }

  #use(id: string): void {
    this.#used.add(id.toLowerCase());
    const { series, number } = numberOf(id);
    if (number > (this.#highest.get(series) ?? 0)) this.#highest.set(series, number);
  }

  /** The register with the new entries, those without a text retired and those whose text came back alive. */
  result(sha256: string): { register: Register; changes: Changes } {
    const gone: string[] = [];
    const register = this.#register.map((entry): AnchorEntry => {
      const { retired, reason, amended, became, proposed, ...alive } = entry;
      if (this.#taken.has(entry)) return alive;
      if (retired !== undefined) return entry;
      gone.push(entry.id);
      return { ...alive, retired: sha256 };
    });
    const isNew = new Set(this.#new);
    const kept = register.filter(({ id, retired }) => retired === undefined && !isNew.has(id)).map(({ id }) => id);
    return { register, changes: { new: this.#new, kept, gone } };
  }
}
