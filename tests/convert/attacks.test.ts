/** Texts that were built to take for ever, and files that are no texts: each is read, or refused in a few words, at once. */
import { expect, test } from 'vitest';
import { registerToYaml } from '../../src/convert/anchors/register-to-yaml.ts';
import { readText } from '../../src/convert/convert.ts';
import { nearestWords } from '../../src/corpus/problems/nearest-words.ts';
import { atOnce } from '../support/at-once.ts';
import { expectValue, sourceOf } from '../support/source.ts';

/** Many of each, of which what grows with the square would take minutes. */
const kilobytes100 = (unit: string): string => unit.repeat(Math.ceil(100_000 / unit.length));
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const texts: Record<string, [seed: string, layout?: string]> = {
  'numbers glued to words that no note answers': [kilobytes100('a1 ')],
  'numbers glued to words that one note answers': [`${kilobytes100('a1 ')}\n[1]Note.\n`],
  'brackets and nothing else': [kilobytes100('[1]')],
  'brackets that one note answers': [`${kilobytes100('a[1]')}\n[1]Note.\n`],
  'a mark of many before a digit': [`a${kilobytes100('.')}1 ${kilobytes100(')1')}`],
  'opening brackets': [kilobytes100('[')],
  'a number': [kilobytes100('1')],
  'spaces within a line': [`a${kilobytes100(' ')}b${kilobytes100('\t')}c,`],
  'byte-order marks': [`${kilobytes100('\uFEFF')}a`],
  'lines with white space at their ends': ['x \n'.repeat(20_000)],
  'the same in one paragraph': ['x \n'.repeat(20_000), '{ paragraphs: blank-line }'],
  'paragraphs and blank lines': ['x\n\n'.repeat(10_000)],
  'as many paragraphs as lines': [lines(10_000, (n) => `Line ${n} of the text.`)],
  'as many notes as lines': [lines(10_000, (n) => `Word w${n % 999}.\n[${n}]Note ${n}.`)],
  'notes that are each called twice': [lines(999, (n) => `Word w${n} and v${n}.\n[${n}]Note ${n}.`)],
  'headings out of order': [lines(10_000, (n) => `${((n * 7) % 900) + 1}. Head`), '{ headings: numbered }'],
  'run-in headings with many numbers': [`${kilobytes100('Build a1 ')}. More.\n[1]Note`, '{ leads: imperative }'],
  'decisions on every line': [
    lines(2000, (n) => `Line ${n}`),
    `{ lines: [${lines(2000, (n) => `{ at: ${n + 1}, kind: paragraph },`)}] }`,
  ],
  'a decision on all lines, many times': [
    lines(2000, (n) => `Line ${n}`),
    `{ lines: [${'{ at: [1, 2000], kind: paragraph },'.repeat(100)}] }`,
  ],
};

test.each(Object.entries(texts))('%s', (_, [seed, layout = '{}']) => {
  const { problems } = atOnce(() => readText(sourceOf(seed, `layout: ${layout}\n`)));
  for (const { what } of problems) expect(what.length).toBeLessThan(500);
});

test('what was published once is found again', () => {
  const source = sourceOf('x \n'.repeat(2000));
  const { register } = expectValue(readText(source));
  const text = expectValue(registerToYaml(register));
  const { changes } = expectValue(atOnce(() => readText({ ...source, register: { ...source.register, text } })));
  expect([changes.new.length, changes.kept.length, changes.gone.length]).toEqual([0, 2000, 0]);
});

const file = 'Hello world, a line of text.\n'.repeat(4000);
test.each([
  ['UTF-16 without a byte-order mark', Buffer.from(file, 'utf16le'), 1],
  ['UTF-16 in the other order', Buffer.from(file, 'utf16le').swap16(), 1],
  ['NUL after NUL', Buffer.alloc(100_000), 1],
  ['a NUL after every letter but one', Buffer.from(`ab\0${'c\0'.repeat(100_000)}`), 1],
  ['every control character, many times', Buffer.from(Array.from({ length: 100_000 }, (_, n) => n % 128)), 1],
  ['a single-byte encoding', Buffer.from(file.replaceAll('e', 'é'), 'latin1'), 1],
  ['no encoding at all', Buffer.alloc(100_000, 0xff), 1],
  [
    'a wrong byte after many replacement characters',
    Buffer.concat([Buffer.from('\uFFFD'.repeat(100_000)), Buffer.of(0xff)]),
    1,
  ],
])('%s is refused', (_, bytes, count) => {
  const { value, problems } = atOnce(() => readText(sourceOf(bytes)));
  expect(value).toBeUndefined();
  expect(problems).toHaveLength(count);
});

test('many questions to many texts, of what one may have meant', () => {
  const word = (seed: number): string =>
    [0, 1, 2, 3].map((part) => 'abcdefghijklmnoprstuvz'.slice((seed >> (part * 3)) % 20).slice(0, 2)).join('');
  const texts = Array.from({ length: 2000 }, (_, text) =>
    Array.from({ length: 60 }, (__, place) => word((text * 61 + place * 17) % 9973)).join(' '),
  );
  const answers = atOnce(() => {
    const ask = nearestWords(texts);
    return Array.from({ length: 100 }, (_, term) => ask(`nowhere ${word(term)} mentioned`));
  });
  expect(answers).toHaveLength(100);
});
