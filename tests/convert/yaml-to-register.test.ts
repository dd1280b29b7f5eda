/** The register as a file: what counts as none, when one must be there, and that what is written is read again. */
import { expect, test } from 'vitest';
import { mergeRegisters } from '../../src/convert/anchors/merge-registers.ts';
import { registerToYaml } from '../../src/convert/anchors/register-to-yaml.ts';
import { yamlToRegister } from '../../src/convert/anchors/yaml-to-register.ts';
import type { Register } from '../../src/corpus/model/register.ts';
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
