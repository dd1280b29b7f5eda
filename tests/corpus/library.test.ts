/** What a library says of itself: its defaults, its kinds, and what is refused, with its place. */
import { describe, expect, test } from 'vitest';
import { builtInKinds } from '../../src/corpus/editors/kinds.ts';
import { defaultLibrary, yamlToLibrary } from '../../src/corpus/editors/library.ts';
import { synonymsOfTerms, yamlToSynonyms } from '../../src/corpus/editors/synonyms.ts';

const problemsOf = (text: string): string[] =>
  yamlToLibrary({ text }).problems.map(
    ({ rule, where: { file, line, column }, what, help }) => `${file}:${line}:${column} ${rule} | ${what} | ${help}`,
  );

test.each([
  ['an empty file', ''],
  ['comments alone', '# name: x\n\n  # site: y\r\n'],
  ['no field', '{}\n'],
])('%s says nothing: the defaults hold', (_, text) => {
  expect(yamlToLibrary({ text })).toEqual({ value: defaultLibrary, problems: [] });
  expect(Object.keys(defaultLibrary.kinds)).toEqual(Object.keys(builtInKinds));
});

test('what a file says holds, and the rest are the defaults', () => {
  const { value } = yamlToLibrary({ text: 'name: The River Library\nhome: { heading: Of rivers }\n' });
  expect(value).toEqual({
    ...defaultLibrary,
    name: 'The River Library',
    home: { ...defaultLibrary.home, heading: 'Of rivers' },
  });
});

test('the address of a site is a folder’s, with or without a slash at its end', () => {
  const siteOf = (text: string): string | undefined => yamlToLibrary({ text }).value?.site;
  expect(siteOf('site: https://example.org/b\n')).toBe('https://example.org/b/');
  expect(siteOf('site: https://example.org/b/\n')).toBe('https://example.org/b/');
  expect(siteOf('name: B\n')).toBeUndefined();
});

describe('kinds', () => {
  test('one of its own has what it does not say from the defaults', () => {
    const { value } = yamlToLibrary({
      text: 'kinds:\n  sermon: { label: Sermon, cite: { type: speech, genre: Sermon }, facts: { date: Preached } }\n',
    });
    expect(value?.kinds['sermon']).toEqual({
      label: 'Sermon',
      cite: { type: 'speech', genre: 'Sermon', source: 'publisher' },
      facts: { who: 'By', occasion: 'Occasion', date: 'Preached' },
    });
    expect(value?.kinds['law']).toEqual(builtInKinds.law);
  });

  test('a built-in one keeps what is not said otherwise', () => {
    const { value } = yamlToLibrary({ text: 'kinds: { speech: { label: Address, facts: { who: Orator } } }\n' });
    expect(value?.kinds['speech']).toEqual({
      ...builtInKinds.speech,
      label: 'Address',
      facts: { ...builtInKinds.speech.facts, who: 'Orator' },
    });
  });

  test('a name that every object has is no built-in kind', () => {
    expect(problemsOf('kinds: { constructor: { cite: { type: report } } }\n')).toEqual([
      expect.stringContaining('“kinds.constructor.label” is not as it must be: it is missing'),
    ]);
  });
});

test.each([
  [
    'a misspelt field',
    'nmae: x\n',
    ['content/library.yaml:1:1 yaml-unknown-key | “nmae” is not a field here.', 'Did you mean “name”?'],
  ],
  ['an address that is none', 'site: example\n', ['content/library.yaml:1:7 yaml-value', 'an http or https address']],
  ['an empty name', 'name: ""\n', ['content/library.yaml:1:7 yaml-value', 'it is empty']],
  [
    'a type that CSL does not have',
    'kinds:\n  sermon:\n    label: Sermon\n    cite: { type: speach }\n',
    ['content/library.yaml:4:19 yaml-value', '(did you mean “speech”?)'],
  ],
  [
    'a misspelt field of a kind',
    'kinds:\n  sermon:\n    labl: Sermon\n    label: Sermon\n    cite: { type: speech }\n',
    ['content/library.yaml:3:5 yaml-unknown-key', 'Did you mean “label”?'],
  ],
  [
    'a new kind without its label',
    'kinds:\n  sermon: { cite: { type: speech } }\n',
    ['content/library.yaml:2:', 'kinds.sermon.label'],
  ],
  [
    'a new kind without its type',
    'kinds:\n  sermon: { label: Sermon }\n',
    ['content/library.yaml:2:', 'kinds.sermon.cite.type'],
  ],
  [
    'a kind that no sidecar could name',
    'kinds:\n  A sermon: { label: Sermon }\n',
    ['content/library.yaml:2:', 'kinds.A sermon'],
  ],
  ['a list', '- name\n', ['content/library.yaml:1:1 yaml-value', 'a map of fields']],
])('%s is a problem with its place', (_, text, parts) => {
  const [first, ...others] = problemsOf(text);
  for (const part of parts) expect(first).toContain(part);
  expect(others).toEqual([]);
});

describe('synonyms', () => {
  const synonymsOf = (text: string) => yamlToSynonyms({ text });
  test('are groups of words, or none', () => {
    expect(synonymsOf('- [AI, artificial intelligence]\n').value).toEqual([['AI', 'artificial intelligence']]);
    expect(synonymsOf('# none yet\n').value).toEqual([]);
  });
  test.each([
    ['a group of one', '- [AI]\n', 'content/synonyms.yaml:1:3', 'it must hold two words at least'],
    ['a word twice', '- [AI, ai]\n', 'content/synonyms.yaml:1:3', 'it holds a word twice'],
    ['no list', 'AI: artificial intelligence\n', 'content/synonyms.yaml:1:1', 'a list'],
  ])('%s is a problem with its place', (_, text, place, words) => {
    const [first] = synonymsOf(text).problems;
    expect(`${first?.where.file}:${first?.where.line}:${first?.where.column}`).toBe(place);
    expect(first?.what).toContain(words);
  });
  test('are made by terms too: how the texts name it, and what readers type', () => {
    expect(
      synonymsOfTerms([
        { variants: ['sub-center', 'BMC'], synonyms: ['subcenter', 'bmc'] },
        { variants: ['Mu'] },
        { variants: ['Mu'], synonyms: ['mu'] },
      ]),
    ).toEqual([['sub-center', 'BMC', 'subcenter']]);
  });
});
