/** What the editors say that they changed: days in their order, and Markdown of which nothing is HTML. */
import { expect, test } from 'vitest';
import { isOwnPage, markdownToChanges } from '../../src/corpus/editors/changes.ts';

test('days with what stands under them; what comes before the first is the lead, and the file’s own title is not shown', () => {
  const { value, problems } = markdownToChanges({
    text: '# Changes\n\nWhat is kept here.\n\n## 2026-11-26\n\n- One\n- Two\n\n### Terms\n\n## 2026-01-02\n\nThree.\n',
  });
  expect(problems).toEqual([]);
  expect(value?.lead.map(({ type }) => type)).toEqual(['paragraph']);
  expect(value?.days.map(({ date, content }) => [date, ...content.map(({ type }) => type)])).toEqual([
    ['2026-11-26', 'list', 'heading'],
    ['2026-01-02', 'paragraph'],
  ]);
});

test('a file without a day has none', () => {
  expect(markdownToChanges({ text: '' }).value).toEqual({ lead: [], days: [] });
});

test.each([
  ['## March 2026\n', 'changes-not-a-day', 1, 1],
  ['## 2026-02-30\n', 'changes-not-a-day', 1, 1],
  ['## 2026-01-02\n\n## 2026-03-04\n', 'changes-order', 3, 1],
  ['## 2026-01-02\n\n## 2026-01-02\n', 'changes-order', 3, 1],
  ['## 2026-01-02\r\n\r\nA [link](javascript:alert(1)).\r\n', 'changes-address', 3, 3],
  ['## 2026-01-02\n\n- > [link](../elsewhere.html)\n', 'changes-address', 3, 5],
  ['## 2026-01-02\n\nA \u0001 sign\n', 'changes-character', 3, 3],
])('%j: %s', (text, rule, line, column) => {
  expect(markdownToChanges({ text })).toMatchObject({
    value: undefined,
    problems: [{ rule, severity: 'error', where: { file: 'content/CHANGES.md', line, column } }],
  });
});

test('pages of the site are told from other addresses', () => {
  expect(['a.html', 'terms/mu.html', 'a-b.html#s9-p2'].filter((url) => !isOwnPage(url))).toEqual([]);
  expect(['/a.html', '../a.html', 'a', 'http://a.html', 'javascript:a.html', 'a.html?x'].filter(isOwnPage)).toEqual([]);
});
