/** A citation filled with a paragraph's place and address, or with neither. */
import { expect, test } from 'vitest';
import { fillCitation } from '../../src/reader/tools/citation.ts';

const text = 'Somebody. (2025). Title. PILCROWPLACE. https://pilcrow.invalid/';
const bibtex = '@misc{x,\n  note = {Delivered. PILCROWPLACE},\n  url = {https://pilcrow.invalid/},\n}';
const csl = JSON.stringify([{ id: 'x', note: 'PILCROWPLACE', URL: 'https://pilcrow.invalid/' }]);
const ris = ['TY  - RPRT', 'ID  - x', 'N1  - Delivered. PILCROWPLACE', 'UR  - https://pilcrow.invalid/', 'ER  -'].join(
  '\n',
);
const cited = { place: 'R&D, ¶ 2', id: 's9-p2', url: 'https://a.org/$&/x.html#s9-p2', accessed: new Date(2025, 5, 7) };

test('a paragraph', () => {
  expect(fillCitation('text', text, cited)).toBe('Somebody. (2025). Title. R&D, ¶ 2. https://a.org/$&/x.html#s9-p2');
  expect(fillCitation('bibtex', bibtex, cited)).toBe(
    '@misc{x-s9-p2,\n  note = {Delivered. R\\&D, \\P{} 2},\n  url = {https://a.org/$&/x.html#s9-p2},\n  urldate = {2025-06-07},\n}',
  );
  expect(JSON.parse(fillCitation('csl', csl, cited))).toEqual([
    { id: 'x-s9-p2', note: 'R&D, ¶ 2', URL: cited.url, accessed: { 'date-parts': [[2025, 6, 7]] } },
  ]);
  expect(fillCitation('ris', ris, { ...cited, place: 'R&D,\n¶ 2' }).split('\n')).toEqual([
    'TY  - RPRT',
    'ID  - x-s9-p2',
    'N1  - Delivered. R&D, ¶ 2',
    'UR  - https://a.org/$&/x.html#s9-p2',
    'Y2  - 2025/06/07/',
    'ER  -',
  ]);
});

test('the whole of a document that has no address', () => {
  expect(fillCitation('text', text, {})).toBe('Somebody. (2025). Title.');
  expect(fillCitation('bibtex', bibtex, {})).toBe('@misc{x,\n  note = {Delivered.},\n}');
  expect(JSON.parse(fillCitation('csl', csl, {}))).toEqual([{ id: 'x' }]);
  expect(fillCitation('ris', ris, {})).toBe('TY  - RPRT\nID  - x\nN1  - Delivered.\nER  -');
});
