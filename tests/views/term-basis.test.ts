/** Whose words a definition is in, and the text's own beside it. */
import { describe, expect, test } from 'vitest';
import { textBasis } from '../../src/views/term-basis.ts';

const of = (definition: string, passage: string, variants = ['Jingtong'], language = 'en') =>
  textBasis({ definition, variants }, passage, language);

const note = 'Jingtong is the city’s unified public-service platform, and provides direct services.';

describe('a definition that stands in the passage is the text’s', () => {
  test.each([
    ['word for word', 'Jingtong is the city’s unified public-service platform, and provides direct services.'],
    ['a part of it', 'The city’s unified public-service platform'],
    ['with other quotation marks and dashes', "the city's unified public‐service platform."],
    ['in other letters and spaces', 'The  City’s unified\npublic-service PLATFORM'],
  ])('%s', (_, definition) => {
    expect(of(definition, note).isQuoted).toBe(true);
  });

  test.each([
    ['in other words', 'Beijing’s unified public-service platform.'],
    ['with a word less', 'The city’s public-service platform'],
    ['as a part of a word', 'ongtong is the city’s'],
    ['that ends within a word', 'the city’s uni'],
    ['that says nothing', '.'],
  ])('but not %s', (_, definition) => {
    expect(of(definition, note).isQuoted).toBe(false);
  });
});

describe('the words of the passage', () => {
  const filler = 'It says one thing after another without a word of what is meant here. '.repeat(6);

  test('are shown whole where they are few', () => {
    expect(of('x', ` ${note}\nAnd more. `).words).toBe(`${note} And more.`);
  });

  test('else it is the sentence that names the term, whichever of its names', () => {
    const passage = `${filler}The Qi'an'an system will be better. ${filler}`;
    expect(of('x', passage, ['System of safety', 'Qi’an’an system']).words).toBe("The Qi'an'an system will be better.");
    expect(of('x', `${filler}Jingtong.`).words).toBe('Jingtong.');
  });

  test('of a sentence that is too long what is around the term, cut at words', () => {
    const clause = 'and one thing after another, ';
    const [middle, early] = [`${clause.repeat(20)}Jingtong ${clause.repeat(20)}`, `Jingtong ${clause.repeat(20)}`];
    const { words } = of('x', middle);
    expect(words).toMatch(/^… .*Jingtong.* …$/);
    expect(words.length).toBeLessThan(330);
    expect(middle).toContain(words.slice(2, -2));
    expect(of('x', early).words).toMatch(/^Jingtong and .* …$/);
  });

  test('without a sentence that names it they are the first', () => {
    expect(of('x', `A beginning. ${filler}`).words).toBe('A beginning.');
  });

  test('in a language without spaces too', () => {
    const passage = `${'这里说的是别的事情。'.repeat(40)}京通是统一的平台。${'还有别的。'.repeat(20)}`;
    expect(of('x', passage, ['京通'], 'zh').words).toBe('京通是统一的平台。');
  });
});
