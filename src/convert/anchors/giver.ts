/** Gives ids: those that the register holds to the texts it knows, new ones to new texts, none twice. */
import { hash } from 'node:crypto';
import type { AnchorEntry, AnchorKind, Register } from '../../corpus/model/register.ts';
import { headOf } from '../../corpus/text/characters.ts';

/** Ids by what became of them in a run. */
export interface Changes {
  new: string[];
  kept: string[];
  gone: string[];
}

/** A part of a document that may have an id: what it is, and its text as printed. `part` is the object that stands for it. */
export interface Part {
  part: object;
  kind: AnchorKind;
  text: string;
  /** The text with the line ends of the source, where they are spaces in it: registers of before knew it so. */
  former?: string;
}

/** The first 16 hexadecimal digits of the SHA-256 of a text as UTF-8. */
const fingerprintOf = (text: string): string => hash('sha256', text, 'hex').slice(0, 16);

/** Every step takes constant time in the mean: a register is read once into maps. */
export class Giver {
  readonly #register: AnchorEntry[];
  readonly #byId: ReadonlyMap<string, AnchorEntry>;
  /** Ids ever given, in small letters: no two differ in case alone. */
  readonly #used: Set<string>;
  readonly #known = new Map<string, Pool>();
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
      const key = `${entry.kind} ${entry.fingerprint}`;
      const pool = this.#known.get(key) ?? new Pool(this.#taken);
      pool.add(entry);
      this.#known.set(key, pool);
    }
  }

  /**
   * Looks a text up in the register by its exact words. Of several with the same words it is the one of its own series
   * (`s9-p`; of a note `n15`), so that each stays in its place.
   */
  claim({ part, kind, text, former }: Part, series?: string): string | undefined {
    const known = (words: string) => this.#known.get(`${kind} ${fingerprintOf(words)}`)?.take(series);
    return this.#keep(part, known(text) ?? (former === undefined ? undefined : known(former)));
  }

  /** Lets a part keep an id of the register whatever its words are now: one that editors named, a list known by its items. */
  claimNamed(part: object, kind: AnchorKind, id: string): string | undefined {
    const entry = this.#byId.get(id);
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
  give({ part, kind, text }: Part, wanted: string): string {
    const known = this.#claims.get(part);
    if (known) return known.id;
    const id = this.#used.has(wanted.toLowerCase()) ? this.#lettered(wanted) : wanted;
    const entry = { id, kind, fingerprint: fingerprintOf(text), head: headOf(text) };
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
  result(sha256: string): { register: Register; retired: Register; changes: Changes } {
    const gone: string[] = [];
    const register = this.#register.map((entry): AnchorEntry => {
      const { retired, reason, amended, ...alive } = entry;
      if (this.#taken.has(entry)) return alive;
      if (retired === undefined) gone.push(entry.id);
      return { ...alive, retired: retired ?? sha256, ...(reason && { reason }), ...(amended && { amended }) };
    });
    const isNew = new Set(this.#new);
    const kept = register.filter(({ id, retired }) => retired === undefined && !isNew.has(id)).map(({ id }) => id);
    const retired = register.filter((entry) => entry.retired !== undefined);
    return { register, retired, changes: { new: this.#new, kept, gone } };
  }
}

/** The entries of the register with the same words, each taken once. */
class Pool {
  readonly #taken: ReadonlySet<AnchorEntry>;
  readonly #all: AnchorEntry[] = [];
  readonly #bySeries = new Map<string, AnchorEntry[]>();
  readonly #heads = new Map<AnchorEntry[], number>();

  constructor(taken: ReadonlySet<AnchorEntry>) {
    this.#taken = taken;
  }

  add(entry: AnchorEntry): void {
    this.#all.push(entry);
    for (const series of new Set([withoutLetters(entry.id), numberOf(entry.id).series])) {
      const own = this.#bySeries.get(series);
      if (own) own.push(entry);
      else this.#bySeries.set(series, [entry]);
    }
  }

  take(series: string | undefined): AnchorEntry | undefined {
    const own = series === undefined ? undefined : this.#bySeries.get(series);
    return (own && this.#first(own)) ?? this.#first(this.#all);
  }

  /** The first that is not taken. What was taken once stays so: the search goes on from there. */
  #first(entries: AnchorEntry[]): AnchorEntry | undefined {
    let head = this.#heads.get(entries) ?? 0;
    for (let entry = entries[head]; entry && this.#taken.has(entry); entry = entries[head]) head += 1;
    this.#heads.set(entries, head);
    return entries[head];
  }
}

/** `s9-p3` of `s9-p3a`, `n15` of `n15a`. */
const withoutLetters = (id: string): string => id.replace(/(?<=\d)[a-z]+$/, '');

/** The series of an id and its number there: `s9-p` and 3 of `s9-p3a`. */
function numberOf(id: string): { series: string; number: number } {
  const [, series = id, digits = '0'] = /^(.*?)(\d+)[a-z]*$/.exec(id) ?? [];
  return { series, number: Number(digits) };
}

const isOf = (series: string, id: string | undefined): boolean => id !== undefined && numberOf(id).series === series;

/** 1 → a, 26 → z, 27 → aa. */
const letters = (count: number): string =>
  count <= 26
    ? String.fromCharCode(96 + count)
    : letters(Math.floor((count - 1) / 26)) + letters(((count - 1) % 26) + 1);
