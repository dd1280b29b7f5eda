/** Where words of the library are read: an address that means them in their page, and their reference. */
import { describe, expect, test } from 'vitest';
import { checkWords } from '../../src/corpus/check/check-words.ts';
import type { Found } from '../../src/corpus/check/checked.ts';
import { documentToChecked } from '../../src/corpus/check/document-to-checked.ts';
import { textIndex } from '../../src/corpus/check/text-index.ts';
import { Texts } from '../../src/reader/check/quotable.ts';
import { documentOf, paragraph, reference, section, text } from '../support/document.ts';

const river = documentOf('river', [
  section('s1', 'The water rose', [
    paragraph(
      's1-p1',
      [text('The water rose by a foot'), reference('7'), text(' and fell again. It was cold.')],
      '1, ¶ 1',
    ),
    paragraph('s1-p2', 'It was cold. It was wet.', '1, ¶ 2'),
  ]),
]);
const documents = [river].map((one) => ({
  ...documentToChecked(one),
  citation: 'On the river. PILCROWPLACE. https://pilcrow.invalid/',
  source: 'https://paper.example/river',
}));
const index = textIndex(documents);
const hosted = new Texts(documents, new URL('https://site.example/a/'));

function found(words: string): Found {
  const [first] = checkWords(words, index, true, { steps: 0 }).found;
  if (!first) throw new Error(`“${words}” is not there`);
  return first;
}

describe('the address', () => {
  test.each([
    ['words that stand once', 'It was wet.', 's1-p2:~:text=It%20was%20wet'],
    [
      'with the number of a note that the page has',
      'by a foot and fell again',
      's1-p1:~:text=by%20a%20foot7%20and%20fell%20again',
    ],
    ['words that the contents have too', 'The water rose by', 's1-p1:~:text=The%20water%20rose%20by'],
    [
      'over the border of paragraphs',
      'fell again. It was cold. It was cold. It was wet.',
      's1-p1:~:text=fell%20again.%20It%20was%20cold,It%20was%20cold.%20It%20was%20wet',
    ],
  ])('%s', (_, words, expected) => {
    expect(hosted.addressOf(found(words))).toContain(`https://site.example/a/river.html#${expected}`);
  });
});

test('what is quoted has the words of the library, its reference, and its address', () => {
  expect(hosted.quotedFrom(found('it WAS wet'))).toEqual({
    paragraphs: ['It was wet'],
    reference: 'On the river. Section 1, ¶ 2.',
    url: 'https://site.example/a/river.html#s1-p2:~:text=It%20was%20wet',
  });
});

test('on a disk, the address is that of the source, and the id says where', () => {
  const onDisk = new Texts(documents, new URL('file:///stick/'));
  expect(onDisk.quotedFrom(found('it WAS wet'))).toMatchObject({
    reference: 'On the river. Section 1, ¶ 2 (¶ s1-p2).',
    url: 'https://paper.example/river',
  });
});
