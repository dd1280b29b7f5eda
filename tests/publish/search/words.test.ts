/** What the search is given at build beside its index: the words of the texts, and what is offered. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultLibrary } from '../../../src/corpus/editors/library.ts';
import { searchOffers } from '../../../src/publish/search/offers.ts';
import { wordsOfRecords } from '../../../src/publish/search/records.ts';
import { mostWords } from '../../../src/publish/search/words.ts';
import { termOf } from '../../support/commentary.ts';
import { documentOf, note, paragraph, section } from '../../support/document.ts';
import { writeIndex } from '../../support/languages.ts';
import { searchRecords, searchScripts } from '../../support/records.ts';
import { closeEngine, openEngine } from '../../support/search-engine.ts';

const wordsOf = (texts: readonly string[], language = 'en'): { path: string; lists: string[] }[] => {
  const document = documentOf(
    'doc',
    texts.map((text, index) => paragraph(`p${index + 1}`, text)),
    { language },
  );
  const scripts = searchScripts(wordsOfRecords(searchRecords([document], { terms: [] })));
  return scripts.slice(0, -1).map(({ path, content }) => {
    const handed: string[][] = [];
    new Function(`pilcrowWords_${language}`, content)((lists: string[]) => handed.push(lists));
    return { path, lists: handed[0] ?? [] };
  });
};

afterEach(closeEngine);

test('the words of each language, as they are mostly written, the frequent first', () => {
  expect(wordsOf(['Water and water. Beijing’s water; Jingtong, Beijing 5G 260,000 京通 mu of Xiong’an'])).toEqual([
    { path: 'assets/words-en.js', lists: ['water', 'Beijing Beijing’s Jingtong Xiong’an and'] },
  ]);
  expect(wordsOf(['L’école, les écoles'], 'fr')).toEqual([{ path: 'assets/words-fr.js', lists: ['les école écoles'] }]);
});

test('of very many words, those are kept that are frequent', () => {
  const letters = (number: number): string =>
    [...number.toString(26).padStart(4, '0')]
      .map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)])
      .join('');
  const rare = Array.from({ length: mostWords + 500 }, (_, index) => letters(index)).join(' ');
  const [{ lists } = { lists: [] }] = wordsOf([rare, 'zebras zebras']);
  expect(lists[0]).toBe('zebras');
  expect(lists.join(' ').split(' ')).toHaveLength(mostWords);
});

test('terms, headings and names are offered with what they are also called, the latest documents, the examples', () => {
  const documents = Array.from({ length: 30 }, (_, index) =>
    documentOf(`doc-${index}`, [section('s1', `1. Heading ${index}`, [])], {
      meta: { 'short-title': `Doc ${index}` },
      language: index === 29 ? 'fr' : 'en',
    }),
  );
  const term = termOf('mu', ['mu', 'mus'], { original: '亩' });
  const names = [
    { id: 'mu', name: 'mu', kind: 'work' as const },
    { id: 'river', name: 'Long River', kind: 'water' as const, forms: ['Long River', 'the long river'] },
  ];
  const offers = searchOffers({
    settings: defaultLibrary,
    documents,
    terms: [term],
    subjects: [],
    names,
    examples: ['s1-p1'],
  });
  expect(offers.names[0]).toMatchObject({ kind: 'term', label: 'mu', url: 'terms/mu.html' });
  expect(offers.names[0]?.also).toContain('亩');
  expect(offers.names[1]).toMatchObject({ label: '1. Heading 29', document: 'Doc 29', language: 'fr' });
  expect(offers.names.slice(31)).toEqual([
    { kind: 'name', label: 'Long River', url: 'names.html#name-river', also: ['the long river'] },
  ]);
  expect(offers.documents.map(({ title }) => title)).toEqual(
    [22, 23, 24, 25, 26, 27, 28, 29].map((one) => `Doc ${one}`),
  );
  expect(offers.count).toBe(30);
  expect(offers.examples).toEqual({ word: 'water', phrase: 'as a whole', number: '1,000', places: ['s1-p1'] });
});

test('however many terms and headings there are, few thousand are handed over', () => {
  const sections = Array.from({ length: 900 }, (_, index) => section(`s${index}`, `${index}. Heading`, []));
  const documents = Array.from({ length: 6 }, (_, index) => documentOf(`doc-${index}`, sections));
  expect(
    searchOffers({ settings: defaultLibrary, documents, terms: [], subjects: [], names: [], examples: [] }).names,
  ).toHaveLength(4000);
});

test('a hundred short notes lie on one sheet, and all of them are read', async () => {
  const notes = Array.from({ length: 100 }, (_, index) =>
    note(`n${index + 1}`, `Water and trees of note ${index + 1}.`),
  );
  const index = await writeIndex([documentOf('doc', [paragraph('p1', 'Nothing.')], { notes })], { terms: [] });
  const find = openEngine(index.folder);
  const { hits, unread } = await find('water');
  expect([hits.length, unread]).toEqual([100, 0]);
  const question = await find('which trees have zebras');
  expect([question.hits.length, question.unread]).toEqual([100, 0]);
  expect(question.hits.every(({ missing }) => missing?.join() === 'zebras')).toBe(true);
  await index.remove();
});

test('of a hundred sheets eight are read first, then twenty-four at a time; for a question, half as many of those that hold half of it', async () => {
  const long = 'It says so once more. '.repeat(550);
  const notes = Array.from({ length: 100 }, (_, index) =>
    note(`n${index + 1}`, `Water and trees of note ${index + 1}. ${long}`),
  );
  const index = await writeIndex([documentOf('doc', [paragraph('p1', 'Nothing.')], { notes })], { terms: [] });
  const find = openEngine(index.folder);
  const read = async (query: string, most?: number): Promise<number[]> => {
    const { hits, unread } = await find(query, {}, most);
    return [hits.length, unread];
  };
  expect(await read('water')).toEqual([8, 92]);
  expect(await read('water', 48)).toEqual([24, 76]);
  expect(await read('water', 124)).toEqual([100, 0]);
  const question = await find('which trees have zebras');
  expect([question.hits.length, question.unread]).toEqual([12, 88]);
  expect(question.hits.every(({ missing }) => missing?.join() === 'zebras')).toBe(true);
  await index.remove();
});

test('an emoji is searched as itself, alone, joined to a word, or among others', async () => {
  const texts = [
    'We ride the metro 🚇 daily',
    'By metro🚇or bus 🚌🚇',
    'A family 👨‍👩‍👧 and a 👨',
    '京🚇站 ❤️',
    'plain words',
  ];
  const document = documentOf(
    'doc',
    texts.map((text, index) => paragraph(`p${index + 1}`, text)),
  );
  const index = await writeIndex([document], { terms: [] });
  const find = openEngine(index.folder);
  const found = async (query: string): Promise<string[]> =>
    (await find(query)).hits.map(({ url }) => url.replace('doc.html#', '')).sort();
  expect(await found('🚇')).toEqual(['p1', 'p2', 'p4']);
  expect(await found('🚌')).toEqual(['p2']);
  expect(await found('metro 🚇')).toEqual(['p1', 'p2']);
  expect(await found('👨‍👩‍👧')).toEqual(['p3']);
  expect(await found('👨')).toEqual(['p3']);
  expect(await found('❤')).toEqual(['p4']);
  expect(await found('京')).toEqual(['p4']);
  expect(await found('站')).toEqual(['p4']);
  expect(await found('🦓')).toEqual([]);
  expect((await find('👨‍👩‍👧')).hits[0]?.excerpt.filter(({ marked }) => marked)).toEqual([
    { text: '👨‍👩‍👧', marked: true },
  ]);
  await index.remove();
});

test('what the texts write in two ways is listed: in forms with a hyphen, to the letter with a space', () => {
  const texts = [
    'A start-up and startups; sub district, subdistrict.',
    'Part I of the party, the 14th is this.',
    'A part apart, of ten, often; upon up one.',
  ];
  const records = searchRecords(
    [
      documentOf(
        'doc',
        texts.map((text, at) => paragraph(`p${at}`, text)),
      ),
    ],
    { terms: [] },
  );
  expect(searchScripts(wordsOfRecords(records)).at(-1)?.content).toBe(
    'pilcrowSpellings([["startups","start up"],["subdistrict","sub district"]])',
  );
});

test('what documents hold is added up: a word as it is mostly written in all of them, and two spellings of two texts', () => {
  const texts = [
    ['A Subway to the Start-up.', 'The Subway'],
    ['One subway for startups'],
    ['The subway, the SUBWAY and a subway'],
  ];
  const counted = texts.map((own) =>
    wordsOfRecords(
      searchRecords(
        [
          documentOf(
            'doc',
            own.map((text, at) => paragraph(`p${at}`, text)),
          ),
        ],
        { terms: [] },
      ),
    ),
  );
  const [words, spellings] = searchScripts(counted.flat());
  // JSON is what a build keeps of them.
  expect(searchScripts(JSON.parse(JSON.stringify(counted)).flat())).toEqual([words, spellings]);
  expect(words?.content).toContain('"subway the"');
  expect(spellings?.content).toBe('pilcrowSpellings([["startups","start up"]])');
});

describe('words written as one, with a hyphen, or apart', () => {
  const texts = [
    'A start-up grows.',
    'Startups ask for funds.',
    'They start up a firm.',
    'We start here and go up.',
    'E-commerce is new.',
    'ECommerce is old.',
    'Decision-making is slow.',
    'Their decisionmaking is fast.',
    'Good decision making helps.',
    'The well-being of all',
    'Wellbeing comes first.',
    'Their well being',
    'Being here, all is well.',
    'State-of-the-art tools',
    'The postcode of the place',
  ];
  let index: Awaited<ReturnType<typeof writeIndex>>;
  beforeAll(async () => {
    const paragraphs = texts.map((text, at) => paragraph(`p${at + 1}`, text));
    index = await writeIndex([documentOf('doc', paragraphs)], { terms: [] });
    return index.remove;
  });

  test.each([
    [['start-up', 'startup', 'start up'], ['p1', 'p2', 'p3'], ['p4']],
    [['e-commerce', 'ecommerce', 'e commerce'], ['p5', 'p6'], []],
    [['decision-making', 'decisionmaking', 'decision making'], ['p7', 'p8', 'p9'], []],
    [['well-being', 'wellbeing', 'well being', 'Well-Being'], ['p10', 'p11', 'p12'], ['p13']],
    [['state-of-the-art', 'state of the art'], ['p14'], []],
    [['startup funds', 'start-up funds', 'start up funds'], ['p2'], []],
    [['post-code', 'postcode', 'post code'], ['p15'], []],
  ])('%j: whichever is typed, all are found, the way as typed first', async (spellings, places, after) => {
    const find = openEngine(index.folder);
    for (const typed of spellings) {
      const found = (await find(typed)).hits;
      const ids = found.map(({ url }) => url.replace('doc.html#', ''));
      expect(ids.slice(0, places.length).sort(), typed).toEqual([...places].sort());
      expect(
        ids.slice(places.length).filter((id) => !after.includes(id)),
        typed,
      ).toEqual([]);
      expect(
        found.every(({ instead, missing }) => instead === undefined && missing === undefined),
        typed,
      ).toBe(true);
    }
  });

  test('in quotation marks a word is not taken apart, and two are not made one', async () => {
    const find = openEngine(index.folder);
    const places = async (query: string): Promise<string[]> =>
      (await find(query)).hits.map(({ url }) => url.replace('doc.html#', '')).sort();
    expect(await places('“wellbeing”')).toEqual(['p11']);
    expect(await places('“well being”')).toEqual(['p10', 'p12']);
    expect(await places('“well-being”')).toEqual(['p10', 'p12']);
    expect(await places('“good decision-making helps”')).toEqual(['p9']);
  });
});
