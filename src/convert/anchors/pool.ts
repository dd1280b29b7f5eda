/** Entries of the register that have the same words; and the series and numbers of ids. */
import type { AnchorEntry } from '../../corpus/model/register.ts';

/** Which entries a text may take: one of its own series that has a text still, any that has, or any. */
export type Reach = 'own' | 'alive' | 'all';

/** The entries of the register with the same words, each taken once; those whose text went come last. */
export class Pool {
  readonly #taken: ReadonlySet<AnchorEntry>;
  readonly #alive = new Lists();
  readonly #retired = new Lists();

  constructor(taken: ReadonlySet<AnchorEntry>) {
    this.#taken = taken;
  }

  add(entry: AnchorEntry): void {
    (entry.retired === undefined ? this.#alive : this.#retired).add(entry);
  }

  take(series: string | undefined, reach: Reach): AnchorEntry | undefined {
    const own = this.#alive.first(series, this.#taken);
    if (own || reach === 'own') return own;
    const alive = this.#alive.first(undefined, this.#taken);
    if (alive || reach === 'alive') return alive;
    return this.#retired.first(series, this.#taken) ?? this.#retired.first(undefined, this.#taken);
  }
}

/** Entries in their order, all of them and by the series of their ids. */
class Lists {
  readonly #lists = new Map<string | undefined, { entries: AnchorEntry[]; head: number }>();

  add(entry: AnchorEntry): void {
    for (const series of new Set([undefined, withoutLetters(entry.id), numberOf(entry.id).series])) {
      const own = this.#lists.get(series);
      if (own) own.entries.push(entry);
      else this.#lists.set(series, { entries: [entry], head: 0 });
    }
  }

  /** The first that is not taken. What was taken once stays so: the search goes on from there. */
  first(series: string | undefined, taken: ReadonlySet<AnchorEntry>): AnchorEntry | undefined {
    const list = this.#lists.get(series);
    if (!list) return undefined;
    for (let entry = list.entries[list.head]; entry && taken.has(entry); entry = list.entries[list.head])
      list.head += 1;
    return list.entries[list.head];
  }
}

/** `s9-p3` of `s9-p3a`, `n15` of `n15a`. */
export const withoutLetters = (id: string): string => id.replace(/(?<=\d)[a-z]+$/, '');

/** The series of an id and its number there: `s9-p` and 3 of `s9-p3a`. */
export function numberOf(id: string): { series: string; number: number } {
  const [, series = id, digits = '0'] = /^(.*?)(\d+)[a-z]*$/.exec(id) ?? [];
  return { series, number: Number(digits) };
}

/** Whether an id is one of a series. */
export const isOf = (series: string, id: string | undefined): boolean =>
  id !== undefined && numberOf(id).series === series;

/** 1 → a, 26 → z, 27 → aa. */
export const letters = (count: number): string =>
  count <= 26
    ? String.fromCharCode(96 + count)
    : letters(Math.floor((count - 1) / 26)) + letters(((count - 1) % 26) + 1);
