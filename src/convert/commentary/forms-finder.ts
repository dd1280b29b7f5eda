/** Where the words of many things stand in a text, found in one way through it: the work grows with the text, not with them. */
import { hash } from 'node:crypto';
import type { Stretch } from '../../corpus/model/links.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { plainQuotes } from '../../corpus/text/characters.ts';
import { unspaced } from '../../corpus/text/scripts.ts';

/** What runs on as one word, a letter of a script without spaces, white space of any length, any other sign; marks go with theirs. */
const pieces = new RegExp(`(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])+|${unspaced}\\p{M}*|\\s+|.\\p{M}*`, 'gsu');
const isSpace = /^\s/;

/** Gives what was found in a document when the same was looked for in the same words, or finds it. */
export type FoundBefore = <Found>(
  document: string,
  stage: string,
  of: readonly unknown[],
  find: () => Found[],
) => Found[];

/** What is looked for: by which stage, and all that decides what is found in the words of a passage. */
interface LookedFor<Found> {
  stage: string;
  forms: unknown;
  foundIn: (words: string, at: string) => readonly Found[];
}

/** What is found in passages, document by document, in the order of the text. */
export function byDocument<Found>(
  passages: readonly Pick<Passage, 'document' | 'id' | 'words'>[],
  { stage, forms, foundIn }: LookedFor<Found>,
  before: FoundBefore = (_, __, ___, find) => find(),
): Map<string, Found[]> {
  const wanted = hash('sha256', JSON.stringify(forms));
  const texts = Map.groupBy(passages, ({ document }) => document);
  return new Map(
    [...texts].map(([document, own]) => {
      const of = [wanted, own.map(({ id, words }) => [id, words])];
      return [document, before(document, stage, of, () => own.flatMap(({ id, words }) => foundIn(words, id)))];
    }),
  );
}

/** Where the pieces of a form may lead, and whose form ends here. */
interface Step {
  next: Map<string, Step>;
  owners: Set<number>;
}

/** A form in a text, with whose it is. One that lies in, or runs into, another is not marked. */
export interface FoundForm extends Stretch {
  owner: number;
  marked: boolean;
}

/**
 * A function that finds things by their forms: as whole words, the longest of each thing at each place. In a script without
 * spaces a form may stand inside what runs on. Quotation marks and apostrophes of every kind are alike.
 *
 * @param owners The forms of each thing.
 * @returns The forms in order; of those that overlap, the first and longest is marked.
 */
export function formsFinder(owners: readonly (readonly string[])[]): (text: string) => FoundForm[] {
  const first = stepsOf(owners);
  return (words) => {
    const text = [...plainQuotes(words).matchAll(pieces)].map(({ 0: piece, index }) => ({
      piece: spaceOr(piece),
      start: index,
      end: index + piece.length,
    }));
    const found = text.flatMap(({ start }, from) => {
      const here: Omit<FoundForm, 'marked'>[] = [];
      let step: Step | undefined = first;
      for (let index = from; step; index += 1) {
        const { piece = '', end = 0 } = text[index] ?? {};
        step = step.next.get(piece);
        for (const owner of step?.owners ?? []) here.push({ owner, start, end });
      }
      return here.sort((a, b) => b.end - a.end || a.owner - b.owner);
    });
    return withMarks(longestOfEach(found));
  };
}

function stepsOf(owners: readonly (readonly string[])[]): Step {
  const first: Step = { next: new Map(), owners: new Set() };
  for (const [owner, forms] of owners.entries()) {
    for (const form of forms.flatMap(writtenSo)) {
      let step = first;
      for (const [piece] of form.matchAll(pieces)) {
        const key = spaceOr(piece);
        const next = step.next.get(key) ?? { next: new Map(), owners: new Set() };
        step.next.set(key, next);
        step = next;
      }
      step.owners.add(owner);
    }
  }
  return first;
}

/** A small first letter stands for the capital too. */
function writtenSo(form: string): string[] {
  const [first = '', ...rest] = plainQuotes(form);
  return [first, first.toUpperCase()].map((initial) => initial + rest.join(''));
}

/** White space of any kind and length is one space. */
const spaceOr = (piece: string): string => (isSpace.test(piece) ? ' ' : piece);

/** Of the forms of one thing that overlap, the first and longest. They are in order, of those at one place the longer first. */
function longestOfEach(found: readonly Omit<FoundForm, 'marked'>[]): Omit<FoundForm, 'marked'>[] {
  const free = new Map<number, number>();
  return found.filter(({ owner, start, end }) => {
    if (start < (free.get(owner) ?? 0)) return false;
    free.set(owner, end);
    return true;
  });
}

function withMarks(found: readonly Omit<FoundForm, 'marked'>[]): FoundForm[] {
  let free = 0;
  return found.map((one) => {
    const marked = one.start >= free;
    if (marked) free = one.end;
    return { ...one, marked };
  });
}
