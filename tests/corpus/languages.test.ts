/** Languages: their tags, and what a profile says of one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageSchema } from '../../src/corpus/editors/language.ts';
import { notePlace, paragraphPlace, sectionPlace } from '../../src/corpus/model/place.ts';
import {
  canonicalTag,
  compareIn,
  dateIn,
  directionOf,
  languageByScript,
  profileOf,
  profiles,
  wordCounter,
} from '../../src/corpus/text/languages/index.ts';
import { runs } from '../support/runs.ts';

describe('tags', () => {
  test.each([
    ['en', 'en'],
    ['EN-gb', 'en-GB'],
    ['en-GB-oed', 'en-GB-oxendict'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['zh-yue', 'yue'],
    ['zh-cmn-Hans-CN', 'zh-Hans-CN'],
    ['zh-min-nan', 'nan'],
    ['i-klingon', 'tlh'],
    ['I-Lux', 'lb'],
    ['art-lojban', 'jbo'],
    ['sgn-BE-FR', 'sfb'],
    ['de-1996', 'de-1996'],
    ['und', 'und'],
    ['qaa', 'qaa'],
    ['ar-u-nu-latn', 'ar-u-nu-latn'],
  ])('%s is %s', (tag, canonical) => {
    expect(canonicalTag(tag)).toBe(canonical);
    expect(() => new Intl.Segmenter(canonical)).not.toThrow();
    expect(canonicalTag(canonical)).toBe(canonical);
  });

  test.each([
    'zz-zz-zz',
    'English',
    'de_DE',
    '',
    'e',
    'x-mine',
    'en-',
    'en--GB',
    'en GB',
    'français',
    'en-a',
    'en-latn-latn',
    '京',
  ])('“%s” is none', (tag) => {
    expect(canonicalTag(tag)).toBeUndefined();
    expect(languageSchema.safeParse(tag).success).toBe(false);
  });

  test('the grandfathered ones of RFC 5646 are all there', () => {
    const all =
      'en-GB-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-BE-FR sgn-BE-NL sgn-CH-DE art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang';
    expect(all.split(' ').filter((tag) => canonicalTag(tag) === undefined)).toEqual([]);
  });

  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ur', 'rtl'],
    ['zh-Hant', 'ltr'],
    ['und', 'ltr'],
  ])('%s is written %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});

describe('profiles', () => {
  test('a language without one has the words of the site, and says so', () => {
    expect(profileOf('de').language).toBe('und');
    expect(profileOf('de').words.language).toBe('en');
    expect(profileOf('zh-Hant-TW').language).toBe('zh');
    expect(profileOf('fr-CA').words.language).toBe('fr');
  });

  test.each(profiles.map((profile) => [profile.language, profile] as const))(
    '%s: its words have room for a value',
    (_, { words }) => {
      for (const template of [words.note, words.section, words.back]) expect(template.split('%')).toHaveLength(2);
      expect(words.contents).not.toBe('');
    },
  );

  test.each([
    ['en', 'Footnotes:', true],
    ['en', 'Noteworthy', false],
    ['en', '注释', false],
    ['fr', 'Notes de bas de page', true],
    ['fr', 'Notes :', true],
    ['fr', 'Notes sur la rivière', false],
    ['zh', '注释', true],
    ['zh', '註釋：', true],
    ['zh', '注意事项', false],
    ['de', 'Notes', true],
  ])('%s: “%s” is the heading of notes: %s', (tag, line, is) => {
    expect(profileOf(tag).notesHeading.test(line)).toBe(is);
  });

  test.each([
    ['en', 'Fellow deputies,', true],
    ['fr', 'Mesdames, Messieurs,', true],
    ['zh', '各位代表：', true],
    ['zh', '主要任务如下：', false],
    ['zh', '河边的道路已经修好，', false],
  ])('%s: “%s” is a salutation: %s', (tag, line, is) => {
    expect(profileOf(tag).isSalutation(line)).toBe(is);
  });

  test.each([
    ['en', 'employed employment employs', 1],
    ['fr', 'national nationale nationaux nationales', 1],
    ['fr', 'propre propres', 1],
    ['fr', 'riviere rivieres', 1],
    ['fr', 'river riviere', 2],
    ['fr', 'rive riviere', 2],
    ['zh', '国 国', 1],
  ])('%s: the stems of %s are %i', (tag, words, count) => {
    expect(new Set(words.split(' ').map(profileOf(tag).stem)).size).toBe(count);
  });

  test.each([
    ['en', '2025-01-14', '14 January 2025'],
    ['en-US', '2025-01-14', 'January 14, 2025'],
    ['fr', '2025-01-14', '14 janvier 2025'],
    ['zh', '2025-01-14', '2025年1月14日'],
    ['de', '2025-01-14', '14. Januar 2025'],
    ['en', '2025-01', 'January 2025'],
    ['fr', '2025-01', 'janvier 2025'],
    ['zh', '2025-01', '2025年1月'],
    ['en', '2025', '2025'],
  ])('%s: %s is %s', (tag, date, words) => {
    expect(dateIn(tag, date)).toBe(words);
  });

  test.each([
    ['en', ['the Axis', '“AI Plus”', 'Bus 10', 'Bus 9'], ['“AI Plus”', 'the Axis', 'Bus 9', 'Bus 10']],
    ['fr', ['l’école', 'Zone', 'les étangs', 'etc'], ['l’école', 'les étangs', 'etc', 'Zone']],
    ['zh', ['中国', '北京'], ['北京', '中国']],
  ])('%s: labels are sorted as its readers would', (tag, labels, sorted) => {
    expect([...labels].sort(compareIn(tag))).toEqual(sorted);
  });

  test.each([
    ['京通', 'zh-Hans'],
    ['“人工智能＋” (AI)', 'zh-Hans'],
    ['ひらがな京', undefined],
    ['AI', undefined],
    ['', undefined],
  ])('by its script alone, “%s” is in %s', (text, tag) => {
    expect(languageByScript(text)).toBe(tag);
  });

  test.each([
    ['en', 'Section 2', '2, ¶ 1', 'Note 3'],
    ['fr', 'Section 2', '2, ¶ 1', 'Note 3'],
    ['zh', '第 2 节', '2，¶ 1', '注 3'],
  ])('%s: places are told in its own words', (language, ...told) => {
    const { words } = profileOf(language);
    const places = [
      sectionPlace('2', words),
      paragraphPlace('2', '1', undefined, words),
      notePlace('3', undefined, words),
    ];
    expect(places.map((place) => place.words)).toEqual(told);
  });
});

test('words are counted as Unicode parts them, plain ones without asking', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const unit = fc.constantFrom(...'aZé0 9.,;:-–—()[]“”"!?/’\'_ÿß×', ' and ', '. The ', 'the ', 'α', '水');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
      expect(wordCounter('en')(text)).toBe(words.length);
    }),
    runs(1000),
  );
});
