/** YAML against a schema: what is refused, and where. What a sidecar's problems say is pinned in tests/convert/yaml-to-sidecar. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml, yamlPlaces } from '../../src/corpus/editors/yaml.ts';

const schema = z.strictObject({
  name: z.string(),
  date: z.iso.date().optional(),
  deep: z.strictObject({ list: z.array(z.strictObject({ colour: z.string().optional() })) }).prefault({ list: [] }),
});
const problemsOf = (text: string): string[] =>
  readYaml(text, 'a.yaml', schema).problems.map(
    ({ rule, where: { line, column }, what, help }) => `${line}:${column} ${rule} | ${what} | ${help}`,
  );

test('gives the value, with defaults', () => {
  expect(readYaml('name: x # a comment\ndate: 2025-01-14\n', 'a.yaml', schema)).toEqual({
    value: { name: 'x', date: '2025-01-14', deep: { list: [] } },
    problems: [],
  });
});

test.each([
  ['an empty file', '', 'undefined:undefined'],
  ['a file of comments', '# nothing\n', 'undefined:undefined'],
  ['a list', '- name: x\n', '1:1'],
  ['a word', 'name\n', '1:1'],
])('%s is not a map of fields', (_, text, place) => {
  expect(problemsOf(text)).toEqual([
    `${place} yaml-value | The file is not as it must be: it must be a map of fields. | Give the value as the README’s table of fields describes it.`,
  ]);
});

test.each([
  ['a key twice', 'name: x\nname: y\n', '2:1', 'Map keys must be unique.'],
  ['a key twice, deep', 'name: x\ndeep: { list: [], list: [] }\n', '2:19', 'Map keys must be unique.'],
  ['a tag', 'name: !secret x\n', '1:7', 'Unresolved tag: !secret.'],
  [
    'a tag of another language',
    'name: !!python/object:os.system x\n',
    '1:7',
    'Unresolved tag: tag:yaml.org,2002:python/object:os.system.',
  ],
  [
    'a second document',
    'name: x\n---\nname: y\n',
    '2:1',
    'Source contains multiple documents; please use YAML.parseAllDocuments().',
  ],
  ['a tab', 'deep:\n\tlist: []\n', '2:1', 'Tabs are not allowed as indentation.'],
  [
    'an alias to nothing',
    'name: *x\n',
    'undefined:undefined',
    'Unresolved alias (the anchor must be set before the alias): x.',
  ],
])('%s cannot be read', (_, text, place, message) => {
  expect(problemsOf(text)[0]).toBe(
    `${place} yaml-syntax | The YAML cannot be read: ${message} | Mend the line. Put text that holds “: ”, “#” or quotation marks in quotes.`,
  );
});

test('aliases that multiply are refused before they fill the memory', () => {
  const levels = 'abcdefgh'.split('').map((name, index, all) => {
    const before = index === 0 ? 'x' : `*${all[index - 1]}`;
    return `${name}: &${name} [${Array(10).fill(before).join(', ')}]`;
  });
  expect(problemsOf(levels.join('\n'))[0]).toContain('Excessive alias count');
});

describe('an unknown field', () => {
  test('is found at any depth, with what was meant', () => {
    expect(problemsOf('nmae: x\nname: x\ndeep:\n  list:\n    - colour: red\n    - color: red\n')).toEqual([
      '1:1 yaml-unknown-key | “nmae” is not a field here. | Did you mean “name”? The fields are “name”, “date”, “deep”.',
      '6:7 yaml-unknown-key | “color” is not a field here. | Did you mean “colour”? The fields are “colour”.',
    ]);
  });

  test('is found where JavaScript has one of that name', () => {
    expect(problemsOf('name: x\nconstructor: 1\n__proto__: { name: y }\n').map((one) => one.split(' | ')[1])).toEqual([
      '“constructor” is not a field here.',
      '“__proto__” is not a field here.',
    ]);
    expect(({} as { name?: string }).name).toBeUndefined();
  });
});

test('problems come in the order of the lines', () => {
  expect(problemsOf('date: 14 January\nname: 2025\ndeep: { lst: 1 }\n').map((one) => one.split(' ')[0])).toEqual([
    '1:7',
    '2:7',
    '3:7',
    '3:9',
  ]);
});

test('places are those of values; of what is not there, that of what is around it', () => {
  const placeOf = yamlPlaces('name: x\ndeep:\n  list:\n    - colour: red\n', 'a.yaml');
  expect(placeOf('name')).toEqual({ file: 'a.yaml', line: 1, column: 7 });
  expect(placeOf('deep', 'list', 0, 'colour')).toEqual({ file: 'a.yaml', line: 4, column: 15 });
  expect(placeOf('deep', 'list', 3)).toEqual({ file: 'a.yaml', line: 4, column: 5 });
  expect(placeOf('date')).toEqual({ file: 'a.yaml', line: 1, column: 1 });
  expect(yamlPlaces('', 'a.yaml')('name')).toEqual({ file: 'a.yaml' });
});
