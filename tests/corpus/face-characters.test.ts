/** The characters of the face that a text is set in. */
import { expect, test } from 'vitest';
import { faceCharacters } from '../../src/corpus/text/face-characters.ts';

test('a letter that looks like an apostrophe is in the face only where the text has it', () => {
  const characters = faceCharacters('The city’s Café, № 5');
  for (const one of ['’', 'é', '№', '\ufb01', ' ', '–']) expect(characters).toContain(one);
  expect(characters).not.toContain('\u02bc');
  expect(faceCharacters('Hawai\u02bci')).toContain('\u02bc');
});
