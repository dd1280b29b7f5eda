/** The index of names and the abbreviations of this library hold every name of its texts: what is in none of the lists is said. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { readProject } from '../../src/cli/files/io.ts';
import { formsFinder } from '../../src/convert/commentary/forms-finder.ts';
import { yamlToTerm } from '../../src/convert/commentary/yaml-to-term.ts';
import { convertAll } from '../../src/convert/convert.ts';
import { type Abbreviation, yamlToAbbreviations } from '../../src/corpus/editors/abbreviations.ts';
import { formsOf, type Names, yamlToNames } from '../../src/corpus/editors/names.ts';
import type { Term } from '../../src/corpus/editors/term.ts';
import { textOf } from '../../src/corpus/model/inline.ts';
import type { Stretch } from '../../src/corpus/model/links.ts';
import { passagesOf, walk } from '../../src/corpus/model/walk.ts';
import { namesIndex } from '../../src/views/names-index.ts';
import { expectGolden, reviewable } from '../support/golden.ts';
import { expectValue } from '../support/source.ts';

const project = expectValue(await readProject(diskBelow(join(import.meta.dirname, '../..'))));
const { notebook } = project;
const documents = expectValue(convertAll({ value: project, problems: [] })).map(({ document }) => document);
const terms = notebook.terms.map((file) => expectValue(yamlToTerm(file)));
const index = expectValue(yamlToNames(notebook.names ?? { text: '' }));
const abbreviations = expectValue(yamlToAbbreviations(notebook.abbreviations ?? { text: '' }));

/** Every text of the two documents: headings, paragraphs, notes, and what the hearers are called. */
const texts = documents.flatMap((document) => [
  ...passagesOf(document).map(({ id, words }) => ({ where: `${document.id}#${id}`, words })),
  ...[...walk(document.children)].flatMap(({ node }) =>
    node.type === 'salutation' ? [{ where: document.id, words: textOf(node.inlines) }] : [],
  ),
]);

interface Word extends Stretch {
  word: string;
  isCapital: boolean;
  /** Whether it opens a sentence, and whether it follows the word before with nothing but a space between. */
  isFirst: boolean;
  follows: boolean;
}

const wordsOf = (text: string): Word[] => {
  let last = 0;
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,+-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index: start }) => {
    const [before, between] = [text.slice(0, start), text.slice(last, start)];
    last = start + word.length;
    return {
      ...{ word, start, end: last },
      isCapital: /\p{Lu}/u.test(word),
      isFirst: /(?:^|[.!?:][”’")]*\s+|\n)[“‘"(]*$/.test(before),
      follows: /^\s+$/.test(between),
    };
  });
};

const isLink = (word: string): boolean => /^(?:of|the|for|\p{N}\S*)$/u.test(word);

/** A run of capitalised words, with the words between them that belong to names. What only opens a sentence is none. */
interface Run extends Stretch {
  /** Where it begins without the word that opens its sentence, which may be no part of it. */
  inner: number;
}

function runsOf(text: string): Run[] {
  const words = wordsOf(text);
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at] as Word;
    if (!first.isCapital) continue;
    let last = at;
    for (let next = at + 1; words[next]?.follows; next += 1) {
      const { word, isCapital } = words[next] as Word;
      if (isCapital || (/^\p{N}+$/u.test(word) && last === next - 1)) last = next;
      else if (!isLink(word)) break;
    }
    const inner = words.slice(at + 1, last + 1).find(({ isCapital }) => isCapital)?.start;
    const end = (words[last] as Word).end;
    const isOwn = /['’]s$/.test((words[last] as Word).word);
    if (!first.isFirst || inner !== undefined)
      runs.push({ start: first.start, end: isOwn ? end - 2 : end, inner: first.isFirst ? (inner ?? 0) : first.start });
    at = last;
  }
  return runs;
}

/** Names that the texts write without capitals, or whose capitals another entry holds too. */
const notAlone = new Set([
  'beijing-peoples-congress-standing-committee',
  'cppcc',
  'dahongmen-museum-cluster',
  'liuli-river-site',
]);

/** What is listed somewhere. */
interface Lists {
  index: Names;
  abbreviations: readonly Abbreviation[];
  terms: readonly Pick<Term, 'variants'>[];
}

const abbreviated = ({ short, forms = [short] }: Abbreviation): readonly string[] => forms;

/** The names and abbreviations of the texts that are in no list, with their places. */
function missingIn({ index: { names, 'left-out': leftOut }, abbreviations: short, terms }: Lists): string[] {
  const left = leftOut.map(({ name }) => [name]);
  const all = formsFinder([
    ...names.map(formsOf),
    ...left,
    ...terms.map(({ variants }) => variants),
    ...short.map(abbreviated),
  ]);
  const shorts = formsFinder([...left, ...short.map(abbreviated)]);
  return texts.flatMap(({ where, words }) => {
    const listed = all(words);
    const isListed = (start: number, end: number): boolean =>
      listed.some((one) => one.start <= start && one.end >= end);
    const named = runsOf(words).filter(({ start, inner, end }) => !isListed(start, end) && !isListed(inner, end));
    const known = new Set(shorts(words).map(({ start, end }) => words.slice(start, end)));
    const capitals = [...words.matchAll(/(?<![\p{L}\p{N}])\p{N}?(?:\p{Lu}{2,}|(?<=\p{N})\p{Lu})s?(?![\p{L}\p{N}])/gu)];
    return [
      ...named.map(({ start, end }) => words.slice(start, end)),
      ...capitals.map(([own]) => own).filter((own) => !known.has(own) && !known.has(`${own}$`)),
    ].map((own) => `${where}: ${own}`);
  });
}

test('every capitalised name of both texts is in the index, in the terms, or left out on purpose; every abbreviation listed', () => {
  expect(missingIn({ index, abbreviations, terms })).toEqual([]);
});

describe('what a name is', () => {
  test.each([
    ['We met Anna Smith. She left.', ['Anna Smith']],
    ['The Party’s guidelines. The river is long.', ['The Party']],
    ['We went to the Beijing Section of the Grand Canal, and Rome.', ['Beijing Section of the Grand Canal', 'Rome']],
    ['The “A Step Forward” program and Line 17 in 2024', ['A Step Forward', 'Line 17']],
    [
      'Fourth Session of the 20th CPC Commission for Rivers met.',
      ['Fourth Session of the 20th CPC Commission for Rivers'],
    ],
    ['5. Making Beijing safer', ['Making Beijing']],
    ['Efforts will be made.\nThey last. “Quoted words” too: Then', []],
    ['the Huilongguan and Tiantongyuan areas for the people', ['Huilongguan', 'Tiantongyuan']],
    ['e-bikes, the Qi’an’an system, High-Tech Z-Park and 6G', ['Qi’an’an', 'High-Tech Z-Park', '6G']],
  ])('%s', (text, expected) => {
    expect(runsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('each entry is needed: without it more is missing, but for what the terms hold', () => {
  const lists = { index, abbreviations, terms: [] };
  const before = missingIn(lists).length;
  // Plans and rules are listed by what the texts say of them, without capitals.
  const named = index.names.filter(({ id, kind, within }) => {
    const isThere = documents.some(({ names = [] }) => names.some(({ name }) => name === id));
    return isThere && !within && kind !== 'plan' && kind !== 'law' && !notAlone.has(id);
  });
  test.each(named)('$name', (own) => {
    const names = index.names.filter((one) => one !== own);
    expect(missingIn({ ...lists, index: { ...index, names } }).length).toBeGreaterThan(before);
  });
  test.each(index['left-out'])('left out: $name', (own) => {
    const others = { ...index, 'left-out': index['left-out'].filter((one) => one !== own) };
    expect(missingIn({ ...lists, index: others }).length).toBeGreaterThan(before);
  });
  test.each(abbreviations)('$short', (own) => {
    const others = abbreviations.filter((one) => one !== own);
    expect(missingIn({ ...lists, abbreviations: others }).length).toBeGreaterThan(before);
  });
  test('most of them are', () => {
    expect(named.length).toBeGreaterThan(50);
  });
});

test('the speaker, whom neither text names, is in the index as one', () => {
  expect(texts.some(({ words }) => words.includes('Yin Yong'))).toBe(false);
  const [people] = namesIndex(index, documents);
  const all = people?.letters.flatMap(({ own }) => own) ?? [];
  expect(all.map(({ name, speaks }) => [name, speaks])).toEqual([
    ['Xi Jinping', []],
    ['Yin Yong', ['work-report-2025']],
  ]);
});

test('where each name stands, as it was read against the texts', () => {
  const places = (mentions: { document: string; at: string }[]): string =>
    mentions.map(({ document, at }) => `${document === 'work-report-2025' ? 'R' : 'A'}#${at}`).join(' ');
  const all = documents.flatMap(({ id, names = [] }) => names.map((one) => ({ document: id, ...one })));
  const short = documents.flatMap(({ id, abbreviations: own = [] }) => own.map((one) => ({ document: id, ...one })));
  const listed = {
    names: index.names.map(({ id: name }) => ({ name, at: places(all.filter((one) => one.name === name)) })),
    abbreviations: abbreviations.map((one) => ({
      short: one.short,
      at: places(short.filter((own) => own.short === one.short)),
    })),
  };
  expectGolden(join(import.meta.dirname, 'names.yaml'), reviewable(listed));
});
