/** The quote checker on whole documents of several languages: all that a document says is there, and in no other. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkText, countsOf } from '../../../src/corpus/check/check-text.ts';
import { documentToChecked } from '../../../src/corpus/check/document-to-checked.ts';
import { textIndex } from '../../../src/corpus/check/text-index.ts';
import { documentSchema } from '../../../src/corpus/model/document.ts';

const documents = globSync('tests/corpora/{languages,formats}/content/documents/*.json')
  .sort()
  .map((file) => documentToChecked(documentSchema.parse(JSON.parse(readFileSync(file, 'utf8')))));
const index = textIndex(documents);
const allOf = ({ passages }: (typeof documents)[number]): string => passages.map(({ words }) => words).join('\n\n');

test.each(documents.map((one) => [one.id, one] as const))('%s', (_, document) => {
  const { all, same, own } = countsOf(checkText(allOf(document), index));
  expect({ same, own }).toEqual({ same: all, own: 0 });
  const others = textIndex(documents.filter((one) => one !== document));
  // A few words may stand anywhere: “Table 1.”
  const elsewhere = checkText(allOf(document), others).filter((one) => one.is !== 'own' && one.verdict !== 'none');
  expect(elsewhere.map(({ text }) => text).filter((text) => text.length >= 30)).toEqual([]);
});

test('letters of Chinese that are changed, put in or left out are told', () => {
  const chinese = documents.filter(({ language }) => language.startsWith('zh'));
  expect(chinese).toHaveLength(2);
  const sentences = chinese.flatMap(({ passages }) =>
    passages.flatMap(({ words }) => words.match(/[^。！？\n\t“”]{12,}。/g) ?? []),
  );
  expect(sentences.length).toBeGreaterThan(40);
  for (const sentence of sentences) {
    const at = (sentence.length / 2) | 0;
    for (const changed of [
      `${sentence.slice(0, at)}〇${sentence.slice(at + 1)}`,
      `${sentence.slice(0, at)}不${sentence.slice(at)}`,
    ])
      expect(checkText(changed, index)[0], changed).toMatchObject({ verdict: 'different' });
  }
});
