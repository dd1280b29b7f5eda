/** Notes at the feet of pages, in every mark that they have: each is found by the proposal alone, with its call. */
import { expect, test } from 'vitest';
import { readText } from '../../../src/convert/convert.ts';
import { proposeFor, sidecarText } from '../../../src/convert/propose.ts';
import { builtInKinds } from '../../../src/corpus/editors/kinds.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import { outlineOf } from '../../support/outline.ts';

const raised = (n: number): string => '⁰¹²³⁴⁵⁶⁷⁸⁹'[n] ?? '';
const symbol = (n: number): string => '*†‡§¶‖'[n - 1] ?? '';

/** How a note begins, and how it is called. */
const marks: Readonly<Record<string, readonly [label: (n: number) => string, call: (n: number) => string]>> = {
  '[1]': [(n) => `[${n}] `, (n) => `[${n}]`],
  '(1)': [(n) => `(${n}) `, (n) => `(${n})`],
  '(1) behind a space': [(n) => `(${n}) `, (n) => ` (${n})`],
  '( 1 )': [(n) => `( ${n} ) `, (n) => ` ( ${n} )`],
  '1.': [(n) => `${n}. `, String],
  '1)': [(n) => `${n}) `, (n) => `(${n})`],
  '1 behind a space': [(n) => `${n} `, String],
  '1': [String, String],
  '¹': [(n) => `${raised(n)} `, raised],
  '*': [(n) => `${symbol(n)} `, symbol],
};

/** What the pages say, “#” for what calls, and their notes. */
const pages: readonly (readonly [text: string, ...notes: string[]])[] = [
  [
    'The pilots were heard in May# and said that the bar of the bay had moved.# They want a lamp.',
    'At the inn.',
    'By a mile.',
  ],
  ['No lamp was given to them by the board of works,# and nobody knows why it was so.', 'Two were promised.'],
  [
    'The bar moved back in the winter# and two boats were lost on it.# They were heard again.',
    'In a storm.',
    'Both from Hythe.',
  ],
  ['They now want neither lamp nor bell,# but a house on the mole in which there is a stove.', 'By their letter.'],
];

interface Setting {
  mark: string;
  restarts: boolean;
  wrapped: boolean;
  foot: string;
}

/** A text of these pages, with the notes at the foot of each. */
function textOf({ mark, restarts, wrapped, foot }: Setting): string {
  const [label, call] = marks[mark] ?? [String, String];
  const apart = wrapped ? '\n\n' : '\n';
  let before = 0;
  const text = pages.map(([words, ...notes], page) => {
    const first = restarts ? 1 : before + 1;
    before += notes.length;
    let next = first;
    // Behind a space a call stands before the mark that ends the sentence.
    const sign = (_: string, end: string): string =>
      call(1).startsWith(' ') ? `${call(next++)}${end}` : `${end}${call(next++)}`;
    const body = words.replaceAll(/([,.]?)#/g, sign);
    const lines = wrapped ? body.replaceAll(/(.{40,50})(?<!\() (?!\))/g, '$1\n') : body;
    const own = notes.map((note, index) => `${label(first + index)}${note}`).join('\n');
    return [lines, own, foot.replace('#', String(page + 1))].filter((part) => part !== '').join(apart);
  });
  return `The Pilots of the Bay${apart}${text.join(apart)}\n`;
}

const settings = Object.keys(marks).flatMap((mark) =>
  [true, false].flatMap((restarts) =>
    [true, false].flatMap((wrapped) => ['- # -', ''].map((foot): Setting => ({ mark, restarts, wrapped, foot }))),
  ),
);

test.each(settings)('$mark, restarts: $restarts, wrapped: $wrapped, foot: “$foot”', (setting) => {
  const bytes = new TextEncoder().encode(textOf(setting));
  const own = { doc: 'doc', name: 'doc.txt', kinds: builtInKinds, today: '2000-01-01', bytes, ending: '.txt' } as const;
  const sidecar = { file: 'seeds/doc.yaml', text: sidecarText(proposeFor(own)) };
  const register = { file: 'content/anchors/doc.yaml', text: '' };
  const seed = { file: 'seeds/doc.txt', bytes };
  const { value } = readText({ doc: 'doc', seed, sidecar, register }, builtInKinds);
  const outline = outlineOf(value?.document as Document, { bare: true });
  const notes = [...outline.matchAll(/^note \[(.+?)\] (.*)$/gm)];
  expect(notes.map(([, , words]) => words)).toEqual(pages.flatMap(([, ...words]) => words));
  const alike = new Map<string, number>();
  const names = notes.map(([, label = '']) => {
    const count = (alike.get(label) ?? 0) + 1;
    alike.set(label, count);
    return `${label}@${count}`;
  });
  const called = [...outline.matchAll(/\{\^([^@}]+)(@\d+)?\}/g)].map(([, label, which = '@1']) => `${label}${which}`);
  expect(called).toEqual(names);
});
