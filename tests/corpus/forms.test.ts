/** Which words are forms of one another: all inflections of a word, and nothing that only shares its stem. */
import { describe, expect, test } from 'vitest';
import { formsOf } from '../../src/corpus/text/forms.ts';
import { profileOf } from '../../src/corpus/text/languages/index.ts';

const english = formsOf(profileOf('en'));

describe('English', () => {
  test.each([
    'build builds building buildings built',
    'city cities',
    'policy policies',
    'university universities',
    'employ employs employed employing employment employments',
    'elevate elevates elevated elevating',
    'elevator elevators',
    'install installs installed installing',
    'plan plans planned planning',
    'make makes making made',
    'travel travelled traveled travelling',
    'study studies studied studying',
    'hope hoped hoping',
    'generate generated generating',
    'people peoples person',
    'child children childrens',
    'grow grows growing grew grown',
    'bus buses',
    'focus focused focuses',
    'tie ties tied tying',
    'find finds finding found',
    'found founded founding',
  ])('%s', (words) => {
    const [first = '', ...others] = words.split(' ');
    expect(others.filter((other) => !english.isForm(other, first))).toEqual([]);
  });

  test.each([
    'elevator elevate elevated elevation',
    'operator operate operation operational',
    'university universe universal',
    'organ organize organization',
    'general generate generous',
    'department depart departed',
    'apartment apart',
    'experience experiment',
    'elderly old elder',
    'news new',
    'culture cultural',
    'find founded',
    'care car careful carefully',
  ])('%s', (words) => {
    const [first = '', ...others] = words.split(' ');
    expect(others.filter((other) => english.isForm(other, first))).toEqual([]);
  });

  test.each([
    ['innovate', 'innovation', true],
    ['disabled', 'disabilities', true],
    ['urbanize', 'urbanization', true],
    ['elevate', 'elevators', false],
    ['universe', 'university', false],
    ['operate', 'operator', false],
    ['environment', 'environmental', true],
    ['government', 'governmental', true],
    ['education', 'educational', true],
    ['industry', 'industrial', true],
    ['culture', 'cultural', true],
    ['ecology', 'ecological', true],
    ['nation', 'national', true],
    ['general', 'generation', false],
    ['minerals', 'miner', false],
    ['terminal', 'termination', false],
    ['county', 'count', false],
    ['police', 'policy', false],
  ])('%s says the same as %s: %j', (one, other, same) => {
    expect(english.isKin(one, other)).toBe(same);
  });

  test('the forms that no ending tells', () => {
    expect(english.others('growing')).toEqual(['grew', 'grown']);
    expect(english.others('found')).toEqual(['find']);
    expect(english.others('river')).toEqual([]);
  });
});

test('a language without a list has the forms of its stems', () => {
  const french = formsOf(profileOf('fr'));
  expect(french.isForm('nationales', 'national')).toBe(true);
  expect(french.others('national')).toEqual([]);
});
