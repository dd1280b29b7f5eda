/** The language of a part of a text. */
import { expect, test } from 'vitest';
import { otherLanguage } from '../../../src/convert/recognise/language.ts';

test.each([
  // A small word that two languages have tells of neither.
  ['Núm. 123 Martes 24 de mayo de 2022 Sec. I. Pág. 71234', 'es', undefined],
  ['8447 Ley 9/2022, de 23 de mayo, de faros y balizas.', 'es', undefined],
  ['Decreto do Presidente da República de 3 de maio de 2021', 'pt', undefined],
  ['Les phares et les balises sont entretenus par l’État, qui en informe les ports et les navires.', 'es', 'fr'],
  ['Los faros de la costa española guían a los navegantes desde hace siglos.', 'fr', 'es'],
  ['We will keep to what the law says of the lights at sea.', 'fr', 'en'],
  ['We will keep to what the law says of the lights at sea.', 'en', undefined],
  ['一、建设灯塔和航标。', 'en', 'zh'],
])('“%s” in a text in %s', (part, main, expected) => {
  expect(otherLanguage(part, main)).toBe(expected);
});
