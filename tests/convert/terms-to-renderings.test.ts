/** A definition that rests on a text quotes it, or opens with the place that it renders, and with no other. */
import { describe, expect, test } from 'vitest';
import { termsToRenderings } from '../../src/convert/commentary/terms-to-renderings.ts';
import { notePlace, type Place, paragraphPlace, sectionPlace } from '../../src/corpus/model/place.ts';
import { profileOf } from '../../src/corpus/text/languages/index.ts';
import { placeOf, termOf } from '../support/commentary.ts';

const words = 'A barge is a flat boat that carries grain.';

/** How a definition renders a passage; a problem by its rule. */
function rendered(definition: string, place: Place, language = 'en', basis: object = { at: 'p1' }) {
  const term = termOf('barge', ['barge'], { definition, basis: { kind: 'text', document: 'doc', ...basis } });
  const { value, problems } = termsToRenderings({
    terms: [{ term, place: placeOf }],
    passages: [{ document: 'doc', id: 'p1', place, words }],
    languages: new Map([['doc', language]]),
  });
  return problems[0]?.rule ?? value?.[0]?.by;
}

const zh = profileOf('zh').words;
const fr = profileOf('fr').words;
const note = notePlace('15');
const paragraph = paragraphPlace('9', '2');

describe('it opens with its place', () => {
  test.each<[string, Place, string?]>([
    ['After note 15, a boat.', note],
    ['After Note 15: a boat.', note],
    ['after  note 15, a boat.', note],
    ['After section 9, paragraph 2, a boat.', paragraph],
    ['After 9, ¶ 2, a boat.', paragraph],
    ['After section 9, a boat.', sectionPlace('9')],
    ['After section 9, paragraphs of all sizes.', sectionPlace('9')],
    ['After the closing, paragraph 3, a boat.', paragraphPlace('Closing', '3')],
    ['After Closing, paragraph 3, a boat.', paragraphPlace('Closing', '3')],
    ['After paragraph 4, a boat.', paragraphPlace(undefined, '4')],
    ['After paragraph 4.2, a boat.', paragraphPlace(undefined, '4.2')],
    ['After section 9, paragraph 4, row 3, a boat.', paragraphPlace('9', '4', { row: 3 })],
    ['After section 2, note 1, a boat.', notePlace('1', '2')],
    [
      'After introduction, paragraph 1 (2), a boat.',
      { ...paragraphPlace('Introduction', '1'), words: 'Introduction, ¶ 1 (2)' },
    ],
    ['After section 9, paragraph 2, a boat.', paragraphPlace('9', '2', undefined, fr), 'fr'],
    ['Selon la section 9, paragraphe 2, un bateau.', paragraphPlace('9', '2', undefined, fr), 'fr'],
    ['After Section 9, paragraphe 2, a boat.', paragraphPlace('9', '2', undefined, fr), 'fr'],
    ['据注15，平底船。', notePlace('15', undefined, zh), 'zh'],
    ['After 第9节，第2段, a boat.', paragraphPlace('9', '2', undefined, zh), 'zh'],
    ['After note 15, a boat.', notePlace('15', undefined, zh), 'zh'],
  ])('%s', (definition, place, language) => {
    expect(rendered(definition, place, language)).toBe('place');
  });
});

describe('it does not', () => {
  test.each<[string, Place, string?]>([
    ['A boat, after note 15.', note],
    ['After note 16, a boat.', note],
    ['After note 1, a boat.', note],
    ['After note 155, a boat.', note],
    ['After note 15 and note 16, a boat.', note],
    ['After note 15', note],
    ['After note 15,', note],
    ['Note 15, a boat.', note],
    ['After section 9, a boat.', paragraph],
    ['After paragraph 2, a boat.', paragraph],
    ['After section 9, paragraph 2, a boat.', sectionPlace('9')],
    ['After section 9, ¶ 2, a boat.', sectionPlace('9')],
    ['After section 9, paragraph 4, row 3, a boat.', paragraphPlace('9', '4')],
    ['After section 2, note 1, a boat.', sectionPlace('2')],
    [
      'After introduction, paragraph 1, a boat.',
      { ...paragraphPlace('Introduction', '1'), words: 'Introduction, ¶ 1 (2)' },
    ],
    ['据注16，平底船。', notePlace('15', undefined, zh), 'zh'],
    ['据注15，平底船。', note],
  ])('%s', (definition, place, language) => {
    expect(rendered(definition, place, language)).toBe('definition-not-of-text');
  });
});

test('it is in the words of its passage, as a reader compares them', () => {
  for (const definition of [words, 'A FLAT boat', 'a  flat boat.', 'grain'])
    expect(rendered(definition, note), definition).toBe('quotation');
  for (const definition of ['flat boats', 'A flat bo', 'A boat that carries grain.', '.'])
    expect(rendered(definition, note), definition).toBe('definition-not-of-text');
});

test('what rests on the editors, or on a passage that is not there, is not asked', () => {
  expect(rendered('Anything.', note, 'en', { at: 'p9' })).toBeUndefined();
  expect(rendered('Anything.', note, 'en', { document: 'other', at: 'p1' })).toBeUndefined();
  const term = termOf('barge', ['barge'], { definition: 'Anything.' });
  expect(termsToRenderings({ terms: [{ term, place: placeOf }], passages: [], languages: new Map() })).toEqual({
    value: [],
    problems: [],
  });
});

test('what is to be written is said', () => {
  const term = termOf('barge', ['barge'], {
    definition: 'A boat.',
    basis: { kind: 'text', document: 'doc', at: 'p1' },
  });
  const { problems } = termsToRenderings({
    terms: [{ term, place: placeOf }],
    passages: [{ document: 'doc', id: 'p1', place: paragraph, words }],
    languages: new Map([['doc', 'en']]),
  });
  expect(problems).toMatchObject([{ severity: 'error', where: { file: 'definition' } }]);
  expect(problems[0]?.help).toContain('“After section 9, paragraph 2, …”');
});
