/** Words in any script: where they end, and what of them is compared. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestWords } from '../../src/corpus/problems/nearest-words.ts';
import { nearestStretch } from '../../src/corpus/problems/suggest.ts';
import { beginningOf, cutBefore, lastWordsOf } from '../../src/corpus/text/characters.ts';
import { profileOf } from '../../src/corpus/text/languages/index.ts';
import { isUnspacedLanguage, scriptsIn } from '../../src/corpus/text/scripts.ts';
import { indexText, queryText, shownText, wordsIn } from '../../src/corpus/text/words.ts';
import { runs } from '../support/runs.ts';

const words = (text: string, language = 'en'): string[] =>
  wordsIn(text, profileOf(language)).map(({ folded }) => folded);

describe('words', () => {
  test.each([
    ['en', 'People’s l’école', ['peoples', 'lecole']],
    ['fr', 'L’école d’été, aujourd’hui, jusqu’à', ['l', 'ecole', 'd', 'ete', 'aujourdhui', 'jusqu', 'a']],
    ['zh', '国际交流，京通', ['国', '际', '交', '流', '京', '通']],
    ['zh', '二〇二五年5G网络GDP', ['二', '〇', '二', '五', '年', '5', 'g', '网', '络', 'gdp']],
    ['ja', 'がか', ['が', 'か']],
    ['ko', '한국 사람', ['한국', '사람']],
    ['de', 'Straße, naïve, Œuvre', ['strasse', 'naive', 'oeuvre']],
    ['ru', 'Ёлка', ['елка']],
    ['hi', 'की का', ['की', 'का']],
  ])('%s: %s', (language, text, expected) => {
    expect(words(text, language)).toEqual(expected.map((word) => word.normalize('NFC')));
  });

  test('they stand where they are said to stand', () => {
    const text = 'd’une “rivière” 河流 5G';
    expect(wordsIn(text, profileOf('fr')).map(({ start, end }) => text.slice(start, end))).toEqual([
      'd’',
      'une',
      'rivière',
      '河',
      '流',
      '5',
      'G',
    ]);
  });

  test('a text that is indexed is shown as it was, whatever its scripts', () => {
    const parts = fc.constantFrom('河', '流', 'a', 'é', '5', ' ', '。', '“', '”', '，', '（', 'GDP', 'น้ำ', 'か');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (some) => {
        const text = some.join('').normalize('NFKC');
        expect(shownText(indexText(text, profileOf('fr')))).toBe(text);
      }),
      runs(100),
    );
    expect(shownText(indexText('l’école d’été', profileOf('fr')))).toBe('l’école d’été');
  });

  test('every word of an indexed text stands between spaces', () => {
    const plain = (text: string): string => indexText(text, profileOf('fr')).replaceAll('\u2060', '');
    expect(plain('合作。北京“京通”平台')).toBe('合 作。 北 京“ 京 通” 平 台');
    expect(plain('全市GDP（亿元）5G')).toBe('全 市 GDP( 亿 元) 5G');
    expect(plain('l’école')).toBe('l’ école');
  });

  test('a query is cut as the index is', () => {
    expect(queryText('国际交流', profileOf('zh'))).toBe('国 际 交 流');
    expect(queryText('«l’école»', profileOf('fr'))).toBe('"l’ école"');
    expect(queryText('「京通」', profileOf('zh'))).toBe('"京 通"');
  });
});

test('scripts', () => {
  expect(scriptsIn('rivière')).toEqual(['Latin']);
  expect(scriptsIn('京通 (Jingtong)')).toEqual(['Latin', 'Han']);
  expect(scriptsIn('ᚠᚢ')).toEqual(['Other']);
  expect(scriptsIn('260,000')).toEqual([]);
  expect(['zh', 'zh-Hant-TW', 'ja', 'th', 'ko', 'en', 'und'].filter(isUnspacedLanguage)).toEqual([
    'zh',
    'zh-Hant-TW',
    'ja',
    'th',
  ]);
});

describe('texts cut short', () => {
  const chinese = '这条河流经过三座城市，每年有两次洪水，河边的道路因此修得很高。';

  test('Chinese is cut at a character, other words at their spaces', () => {
    expect(beginningOf(chinese, 10)).toBe('这条河流经过三座城市 …');
    expect(beginningOf(`9. ${chinese}`, 10)).toBe('9. 这条河流经过三 …');
    expect(beginningOf('全市GDP增长GDP', 9)).toBe('全市GDP增长 …');
    expect(lastWordsOf(chinese, 5)).toBe('修得很高。');
    expect(lastWordsOf('a river runs', 6)).toBe('runs');
  });

  test('an excerpt too', () => {
    expect(cutBefore('a river runs', 9)).toBe(8);
    expect(cutBefore(chinese, 5)).toBe(6);
  });
});

describe('did you mean', () => {
  const nearest = nearestWords([
    'We will build a “garden city”.',
    '这条河流经过国际交流中心。',
    'La rivière est propre.',
  ]);

  test.each([
    ['garden citi', 'garden city'],
    ['Garden-City', 'garden city'],
    ['gadren city', 'garden city'],
    ['国际交留', '国际交流'],
    ['riviere', 'rivière'],
    ['quantum computing', undefined],
    ['', undefined],
  ])('“%s”: %s', (wanted, meant) => {
    expect(nearest(wanted)).toBe(meant);
  });

  test('a quote in Chinese', () => {
    expect(nearestStretch('国际交留中心', '这条河流经过国际交流中心，很近。')).toBe('国际交流中心');
  });
});
