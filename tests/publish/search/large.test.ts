/** The search over a library of many documents: a screen of hits costs a few files, and more of them are there to be asked for. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { documentOf, paragraph, section } from '../../support/document.ts';
import { writeIndex } from '../../support/languages.ts';
import { closeEngine, openEngine } from '../../support/search-engine.ts';

const filler =
  'A sentence of the report that says how the water of the city was cleaned in that year and who paid for it. ';
/** Each has the river in each of its sections; the last alone has the lighthouse, and one only in a longer word. */
const documents = Array.from({ length: 60 }, (_, number) =>
  documentOf(
    `doc-${number}`,
    ['s1', 's2', 's3'].map((id) =>
      section(id, `${id.slice(1)}. Part`, [
        paragraph(`${id}-p1`, `The river number ${number} was measured. ${filler.repeat(25)}`),
        paragraph(
          `${id}-p2`,
          number === 59 ? 'The lighthouse stands.' : number === 7 ? 'Lighthouses stand.' : 'No more.',
        ),
      ]),
    ),
    { meta: { 'short-title': `Document ${number}` } },
  ),
);

let index: Awaited<ReturnType<typeof writeIndex>>;
let find: ReturnType<typeof openEngine>;
let read: string[];
beforeAll(async () => {
  index = await writeIndex(documents, { terms: [] });
  find = openEngine(index.folder);
  const whole = fetch;
  vi.stubGlobal('fetch', (input: string) => {
    if (String(input).includes('/fragment/')) read.push(String(input));
    return whole(input);
  });
  return closeEngine;
});
afterAll(() => index.remove());

const fragments = (): string[] => index.files.map(({ path }) => path).filter((path) => path.includes('/fragment/'));

test('records of one document lie together: there are fewer files than records', () => {
  expect(fragments()).toHaveLength(60);
});

test('the first hits read so many files as fill a screen, at most eight, and say that there is more', async () => {
  read = [];
  const { hits, complete, unread } = await find('river');
  expect(read).toHaveLength(6);
  expect(hits).toHaveLength(18);
  expect(complete).toBe(true);
  expect(unread).toBe(60 - 6);
});

test('of a word that each of them holds often, two files fill it', async () => {
  const { hits, unread } = await find('sentence');
  expect(hits).toHaveLength(6);
  expect(unread).toBe(60 - 2);
});

test('what is asked for once more reads the next, up to all', async () => {
  expect((await find('river', {}, 48)).unread).toBe(60 - 24);
  expect((await find('river', {}, 96)).hits).toHaveLength(180);
});

test.each([
  { order: 'text' as const },
  { document: 'doc-1' },
  { section: 's1' },
  { kind: 'note' as const },
  { library: 'Another' },
])('where only a part of what is found is to be shown, more is read at once: %o', async (part) => {
  expect((await find('river', part)).unread).toBe(60 - 24);
});

test('a word that few have is found in all of them', async () => {
  const { hits, unread } = await find('lighthouse');
  expect(hits.map(({ url }) => url).slice(0, 3)).toEqual(['s1', 's2', 's3'].map((id) => `doc-59.html#${id}-p2`));
  expect(unread).toBe(0);
});

test('several words are found where they stand together, wherever that is', async () => {
  const { hits, complete } = await find('river 59 measured');
  expect(complete).toBe(true);
  expect(hits.map(({ url }) => url)).toEqual(['s1', 's2', 's3'].map((id) => `doc-59.html#${id}-p1`));
});
