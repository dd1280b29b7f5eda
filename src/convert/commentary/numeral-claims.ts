/** The numbers of a document's passages, and who says them: each is said once. */
import type { Stretch } from '../../corpus/model/links.ts';
import { numbersOf } from '../../corpus/model/numbers-of.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { numberShown, type TextNumber } from '../../corpus/text/numbers/number.ts';
import { TargetFinder, type Texts } from './target-finder.ts';

/** What is said of a number: the words that hold it, where they stand, and its value. */
interface Said {
  at: string;
  quote: string;
  number: number;
}

/** A number that was found, with the quote around it. */
export interface Claimed {
  stretch: Stretch;
  numeral: TextNumber;
  passage: Pick<Passage, 'words'>;
}

/** Hands out the numbers of a document, and keeps the problems that this meets. */
export class NumeralClaims {
  readonly #document: string;
  readonly #place: PlaceOf;
  readonly #passages: ReadonlyMap<string, Passage>;
  readonly #free: ReadonlyMap<string, Set<TextNumber>>;
  readonly #all: ReadonlyMap<string, readonly TextNumber[]>;
  readonly #finder: TargetFinder;
  readonly #problems: Problem[] = [];

  /** @param place The places in the file of figures. */
  constructor({
    document,
    language,
    place,
    passages,
    ...texts
  }: Omit<Texts, 'passages'> & {
    document: string;
    language: string;
    place: PlaceOf;
    passages: readonly Passage[];
  }) {
    this.#document = document;
    this.#place = place;
    this.#passages = new Map(passages.map((one) => [one.id, one]));
    this.#all = new Map(passages.map((passage) => [passage.id, numbersOf(passage, language)]));
    this.#free = new Map([...this.#all].map(([id, numbers]) => [id, new Set(numbers)]));
    this.#finder = new TargetFinder({ passages, ...texts });
  }

  get problems(): Problem[] {
    return [...this.#finder.problems, ...this.#problems];
  }

  /** Takes the number that an entry says, if its quote holds it and no entry before said it. */
  claim({ at, quote, number }: Said, ...path: PropertyKey[]): Claimed | undefined {
    const target = { document: this.#document, id: at };
    const found = this.#finder.find(target, this.#place(), this.#place(...path, 'at'), quote);
    const stretch = this.#finder.match(quote, found, this.#document, this.#place(...path, 'quote'));
    const passage = this.#passages.get(at);
    const free = this.#free.get(at);
    if (!stretch || !passage || !free) return undefined;
    const held = (this.#all.get(at) ?? []).filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
    const same = held.filter(({ value }) => value === number);
    const numeral = same.find((one) => free.has(one));
    if (numeral) {
      free.delete(numeral);
      return { stretch, numeral, passage };
    }
    const rule = same.length > 0 ? 'figure-number-twice' : 'figure-number-unfound';
    const details = { number, quote, held: held.map(({ value }) => value) };
    this.#problems.push(problem(rule, this.#place(...path, 'number'), details));
    // Which of them it means is asked already: that one is missing need not be said too.
    for (const one of held) free.delete(one);
    return undefined;
  }

  /** Takes what is free of a passage's numbers and counts as said by itself. */
  claimAll({ id }: Passage, isSaid: (number: TextNumber) => boolean): TextNumber[] {
    const free = this.#free.get(id);
    const taken = [...(free ?? [])].filter(isSaid);
    for (const one of taken) free?.delete(one);
    return taken;
  }

  /** A problem for each number that nobody says. */
  missing(): Problem[] {
    return [...this.#free].flatMap(([at, free]) =>
      [...free].map((number) => {
        const shown = numberShown(this.#passages.get(at)?.words ?? '', number);
        return problem('figure-missing', this.#place(), { at, ...shown });
      }),
    );
  }
}
