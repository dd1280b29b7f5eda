/** The figures of this library: every number of its texts, and what some of them must say. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { readProject } from '../../src/cli/files/io.ts';
import { convertAll } from '../../src/convert/convert.ts';
import { passagesOf } from '../../src/corpus/model/walk.ts';
import { expectValue } from '../support/source.ts';

const project = expectValue(await readProject(diskBelow(join(import.meta.dirname, '../..'))));
const documents = expectValue(convertAll({ value: project, problems: [] })).map(({ document }) => document);
const figures = documents.flatMap(({ id, figures: own = [] }) => own.map((one) => ({ document: id, ...one })));

/** Numerals as anybody sees them: runs of digits, and the words for numbers, however they are written. */
const plain =
  /\d[\d,.]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|trillion|first|second|third|fourth|fifth|half|dozen)\b|(?<=\b(?:Class|Grade) )[IVX]+\b/gi;

test('no numeral that a plain look at the texts finds is missing', () => {
  let seen = 0;
  for (const document of documents) {
    const said = [...(document.figures ?? []), ...(document['left-out'] ?? [])];
    const byPassage = Map.groupBy(said, ({ at }) => at);
    for (const { id, words } of passagesOf(document)) {
      for (const { index, 0: numeral } of words.matchAll(plain)) {
        const own = byPassage
          .get(id)
          ?.filter(({ numeral: at }) => at && at.start <= index && at.end >= index + numeral.length);
        expect(own, `${id}: ${numeral} in “${words.slice(Math.max(0, index - 30), index + 30)}”`).toHaveLength(1);
        seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThan(110);
});

test('numbers are said as the rules want them', () => {
  const said = (at: string, number: number) => figures.find((one) => one.at === at && one.number === number);
  expect(said('s10-p4', 38_000_000)).toMatchObject({ unit: 'm²', kind: 'target' });
  expect(said('s10-p4', 40_000_000_000)).toMatchObject({ unit: 'kWh', kind: 'target' });
  expect(said('s10-p4', 30)).toMatchObject({ unit: '%', qualifier: 'over' });
  expect(said('s5-p2', 1e12)).toMatchObject({ kind: 'name' });
  expect(said('closing-p4', 14)).toMatchObject({ kind: 'ordinal' });
  expect(said('s10-p2', 5)).toMatchObject({ kind: 'ordinal', quote: 'no water bodies are classified below Class V' });
  expect(figures.filter(({ at, quote }) => at === 's5-p3' && quote.includes('first ten'))).toHaveLength(2);
  expect(figures.filter(({ at, quote }) => at === 's7-p3' && quote.includes('100+1,000'))).toHaveLength(2);
  expect(said('s9-p2', 260_000)).toMatchObject({ kind: 'target', qualifier: 'at least', theme: 'employment' });
  expect(said('p8', 49_700)).toMatchObject({ kind: 'result', unit: 'CNY' });
  expect(said('p5', 60_000_000_000)).toMatchObject({ actor: 'The city', qualifier: 'at least' });
  expect(said('s7-p2', 18_667)).toMatchObject({ converts: { number: 280_000, unit: 'mu' } });
  expect(figures.filter(({ deadline }) => deadline)).toEqual([]);
  expect(documents.flatMap((document) => document['left-out'] ?? []).map(({ reason }) => reason)).toEqual([
    'an idiom',
    'a pronoun',
  ]);
});

test('the numbers of sections and notes are references, recorded by the conversion', () => {
  const references = figures.filter(({ kind }) => kind === 'reference').map(({ at, number }) => [at, number]);
  expect(references).toEqual([
    ...[5, 6, 7, 8, 9, 10, 11].map((number) => [`s${number}`, number]),
    ...[15, 16, 17, 18, 19].map((number) => [`n${number}`, number]),
  ]);
});
