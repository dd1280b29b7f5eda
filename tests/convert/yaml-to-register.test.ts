/** The register as a file: what counts as none, when one must be there, and that what is written is read again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { mergeRegisters } from '../../src/convert/anchors/merge-registers.ts';
import { registerToYaml } from '../../src/convert/anchors/register-to-yaml.ts';
import { yamlToRegister } from '../../src/convert/anchors/yaml-to-register.ts';
import type { Register } from '../../src/corpus/model/register.ts';
import { runs } from '../support/runs.ts';
import { expectValue } from '../support/source.ts';

const read = (text: string, edition?: string) => yamlToRegister({ doc: 'doc', text, file: 'doc.yaml', edition });

test.each(['', '\n', '# Nothing yet.\n  # Nothing at all.\n'])(
  '%j is the register of what was never published',
  (text) => {
    expect(read(text)).toEqual({ value: [], problems: [] });
  },
);

test.each<[edition: string, publishes: boolean]>([
  ['<P id="p1" lines="1">A text.</P>', true],
  ['---\nid: doc\n---\n\n    <Item id="p1-i1">One.</Item>', true],
  ['---\noutline:\n  - paragraphs:\n      - id: p1\n---\n', true],
  ['---\nnotes:\n  - label: 1\n    id: n1\n---\n', true],
  ['---\nid: doc\ntitle: On the id: a card\nhash: x\n---\n', false],
  ['---\nid: doc\n---\n\nA word and <P id="p1">.', false],
])('an edition %j, and no register: ids were published is %s', (edition, publishes) => {
  expect(read('', edition).problems.map(({ rule }) => rule)).toEqual(publishes ? ['register-missing'] : []);
});

test('what is written is read again, a long reason in one line', () => {
  const register: Register = [
    { id: 's1', kind: 'section', fingerprint: '0'.repeat(16), head: '1. One' },
    {
      id: 'p1',
      kind: 'paragraph',
      fingerprint: 'a'.repeat(16),
      head: 'It was: “so”',
      retired: '1'.repeat(64),
      reason: 'It was replaced by another text '.repeat(5).trim(),
      amended: '2025-03-01',
    },
  ];
  const text = expectValue(registerToYaml(register));
  expect(read(text)).toEqual({ value: register, problems: [] });
  expect(text.split('\n').filter((line) => line.startsWith('  reason: '))).toEqual([
    `  reason: ${register[1]?.reason}`,
  ]);
});

test('the registers of two branches know every id of both, and name those of two texts', () => {
  const entry = (id: string, text: string, more: Partial<Register[number]> = {}): Register[number] => ({
    id,
    kind: 'paragraph',
    fingerprint: text.repeat(16),
    head: text,
    ...more,
  });
  const ours = [
    entry('p1', 'a'),
    entry('p2', 'c', { was: [{ fingerprint: 'b'.repeat(16) }] }),
    entry('p3', 'd'),
    entry('x', '1'),
  ];
  const theirs = [entry('p1', 'a'), entry('p2', 'b'), entry('p3', 'e'), entry('p4', 'f'), entry('X', '1')];
  const { value, problems } = mergeRegisters({ ours, theirs, file: 'doc.yaml' });
  expect(value).toEqual([
    ours[0],
    ours[1],
    entry('p3', 'd', { was: [{ fingerprint: 'e'.repeat(16) }] }),
    ours[3],
    entry('p4', 'f'),
  ]);
  expect(problems.map(({ rule, what }) => [rule, /: (.*)$/.exec(what)?.[1]])).toEqual([
    ['ids-of-two-branches', '“p3”.'],
  ]);
});

test('a register is written as YAML’s own writer would', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
  const few = fc.constantFrom(...'0123456789e');
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'ab 0:-#\'"\n,[]{}&*!|>%@`?~.') }),
    // White space that no line of YAML ends with, at an end.
    fc.constantFrom('\u00a0', 'a\u00a0', '\u3000a\u3000', 'a\u2028', 'a\u0085', 'a\ufeff', 'a\t'),
    fc.constantFrom(
      'null',
      'true',
      'no',
      '~',
      '12e3',
      '0x1f',
      '.5',
      '2025-01-01',
      '- a',
      'a: b',
      'a #b',
      '...',
      '---',
      '... a',
    ),
  );
  const entry = fc.record(
    {
      id: fc.oneof(fc.constantFrom('s1-p2', 'true', 'null', 'n1'), words.filter(Boolean)),
      kind: fc.constantFrom('paragraph' as const, 'note' as const),
      fingerprint: fc.oneof(digits(16), fc.string({ unit: few, minLength: 16, maxLength: 16 })),
      head: words,
      retired: digits(64),
      was: fc.array(fc.record({ fingerprint: digits(16) }), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['id', 'kind', 'fingerprint', 'head'] },
  );
  const fields = ['id', 'kind', 'fingerprint', 'head', 'was', 'retired'] as const;
  fc.assert(
    fc.property(fc.array(entry), (register) => {
      const ordered = register.map((one) =>
        Object.fromEntries(fields.flatMap((field) => (one[field] === undefined ? [] : [[field, one[field]]]))),
      );
      expect(expectValue(registerToYaml(register)).replace(/^(?:#.*\n)*/, '')).toBe(
        stringify(ordered, { lineWidth: 0, aliasDuplicateObjects: false }),
      );
    }),
    runs(500),
  );
});
