/** The search over a library of three languages: each text is found by its own words, in its own script, and no other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertLibrary, writeIndex } from '../../support/languages.ts';
import { closeEngine, openEngine } from '../../support/search-engine.ts';

let index: Awaited<ReturnType<typeof writeIndex>>;
let find: ReturnType<typeof openEngine>;
beforeAll(async () => {
  const { documents, terms } = await convertLibrary();
  index = await writeIndex(documents, terms);
  find = openEngine(index.folder);
  return closeEngine;
});
afterAll(() => index.remove());

const short = (url: string): string =>
  url
    .replace('river-report.html', 'E')
    .replace('rapport-riviere.html', 'F')
    .replace('heliu-baogao.html', 'C')
    .replace(/^terms\/([^.]+)\.html#title$/, 'T#$1');

test('each language has an index of its own; the site’s stands where it always stood', () => {
  const paths = index.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['pagefind/pagefind.js', 'pagefind/fr/pagefind.js', 'pagefind/zh/pagefind.js']),
  );
  const list = JSON.parse(
    new TextDecoder().decode(index.files.find(({ path }) => path.endsWith('languages.json'))?.content),
  );
  expect(list).toEqual([
    { language: 'en', path: 'pagefind/', scripts: ['Han', 'Latin'], files: 1 },
    { language: 'fr', path: 'pagefind/fr/', scripts: ['Latin'], files: 1 },
    { language: 'zh', path: 'pagefind/zh/', scripts: ['Han', 'Latin'], files: 1 },
  ]);
});

test.each([
  ['river', ['E#s1', 'E#s1-p1', 'T#international-exchange', 'E#s2-p1']],
  ['rivière', ['F#s1-p1']],
  ['riviere', ['F#s1-p1']],
  ['RIVIÈRE', ['F#s1-p1']],
  ['rivières', ['F#s1-p1']],
  ['propre', ['F#s1-p1', 'F#s2-p1']],
  ['propres', ['F#s2-p1', 'F#s1-p1']],
  ['nationale', ['F#s2-p2']],
  ['école', ['F#s1-p2']],
  ['l’école', ['F#s1-p2']],
  ["l'ecole", ['F#s1-p2']],
  ['« station d’épuration »', []],
  ['“stations d’épuration”', ['F#s2-p1']],
  ['国际', ['T#international-exchange', 'C#s2-p1', 'C#s2-p3']],
  ['“国际”', ['T#international-exchange', 'C#s2-p1', 'C#s2-p3']],
  ['京通', ['E#s2-p2', 'C#s2-p2', 'T#jingtong']],
  ['"国际交流"', ['C#s2-p1', 'T#international-exchange']],
  ['国际交流', ['C#s2-p1', 'T#international-exchange']],
  ['“国际论坛”', ['C#s2-p3']],
  ['国际 交流', ['C#s2-p1', 'C#s2-p3', 'T#international-exchange']],
  ['“河流国际交流”', []],
  ['5G监测网络', ['C#s2-p1']],
  ['5G', ['C#s2-p1']],
  ['治水', ['C#s2-p1']],
  ['水治', []],
  ['二〇二四年', ['C#s1-p1']],
  ['3200', ['E#s2-p1']],
  ['Beijing', ['F#s2-p2']],
  ['Jingtong', ['E#s2-p2', 'T#jingtong']],
  ['Jingtong 京通', ['E#s2-p2', 'T#jingtong']],
  ['2024', ['E#s1-p1', 'F#s1-p1']],
  ['2026', ['F#s2-p1']],
  ['combien de stations d’épuration seront ouvertes en 2026 ?', ['F#s2-p1']],
  ['where does the river run?', ['E#s1-p1']],
  ['测', ['C#s1-p1', 'C#s2-p1']],
  ['жизнь', []],
])('“%s”', async (query, expected) => {
  const { hits } = await find(query);
  expect(hits.map(({ url }) => short(url)).sort()).toEqual([...expected].sort());
});

describe('what is shown', () => {
  test('the text as it stands in the document, without the spaces of the index', async () => {
    const [hit] = (await find('5G监测网络')).hits;
    const shown = hit?.excerpt.map(({ text }) => text).join('');
    expect(shown).toBe('全市将推动国际交流与合作,同两座外国城市分享治水经验,加快建设5G监测网络。');
    expect(hit?.excerpt.filter(({ marked }) => marked)).toEqual([{ text: '5G监测网络', marked: true }]);
    expect(hit).toMatchObject({ title: '2，¶ 1', language: 'zh', document: '河流报告' });
  });

  test('each hit says its language; words are found with their accents', async () => {
    const [hit] = (await find('riviere')).hits;
    expect(hit?.language).toBe('fr');
    expect(hit?.excerpt.find(({ marked }) => marked)?.text).toBe('rivière');
    expect((await find('comparer')).hits).toEqual([]);
  });

  test('places, notes and sections in the words of their language', async () => {
    const note = (await find('国家', { kind: 'note' })).hits;
    expect(note.map(({ title, section }) => [title, section])).toEqual([['注 1', '注释']]);
    expect((await find('seuils')).hits.map(({ title, section }) => [title, section])).toEqual([['Note 1', 'Notes']]);
  });
});

describe('words that no text holds', () => {
  const lacking = async (query: string): Promise<[string, string[] | undefined][]> =>
    (await find(query)).hits.map(({ url, missing }) => [short(url), missing]);

  test('a question is answered by what has most of it, in whichever language that is', async () => {
    expect((await lacking('how many trees will be planted near schools?'))[0]).toEqual([
      'E#s2-p1',
      ['near', 'schools'],
    ]);
    expect((await lacking('combien d’école et de digues près de la route ?'))[0]).toEqual(['F#s1-p2', ['près']]);
    expect((await lacking('哪些外国城市分享火星经验？'))[0]).toEqual(['C#s2-p1', ['火星']]);
  });

  test('words of two languages: places of both, each with what it lacks', async () => {
    expect(await lacking('trees digues')).toEqual(
      expect.arrayContaining([
        ['E#s2-p1', ['digues']],
        ['F#s1-p2', ['trees']],
      ]),
    );
  });

  test.each([
    ['Jintong', ['Jingtong']],
    ['Beijng', ['Beijing']],
    ['mesurement', ['measurement']],
    ['riviére', []],
    ['rivièze', ['rivière']],
    ['stattions d’épurration', ['stations', 'épuration']],
    ['межа', []],
  ])('%s: offered is %j', async (query, offered) => {
    expect((await find(query)).corrections.map(({ instead }) => instead)).toEqual(offered);
  });
});

test('written together nowhere, the words of a Chinese clause are looked for one by one', async () => {
  expect((await find('河流国际论坛')).hits.map(({ url }) => short(url))).toEqual(['C#s2-p3']);
});

test('the same records give the same bytes', async () => {
  const { documents, terms } = await convertLibrary();
  const again = await writeIndex(documents, terms);
  expect(again.files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')])).toEqual(
    index.files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
  );
  await again.remove();
});
