/** Citations as citation-js makes them, for a government report and for a news article. */
import { expect, test } from 'vitest';
import { documentToCitation } from '../../src/citation/document-to-citation.ts';
import { builtInKinds } from '../../src/corpus/editors/kinds.ts';
import { documentOf } from '../support/document.ts';

const report = documentOf('work-report-2025', [], {
  meta: {
    kind: 'government-report',
    title: 'Report on the Work of the Government, 2025',
    who: { name: 'Yin Yong', role: 'Mayor' },
    occasion: 'Third Session of the Congress',
    date: '2025-01-14',
    source: { name: 'The People’s Government', url: 'https://example.org/a' },
  },
});
const article = documentOf('action-plan-2025', [], {
  meta: {
    kind: 'news-article',
    title: 'Beijing releases action plan',
    date: '2025-04-08',
    source: { name: 'China.org.cn' },
  },
});

test('a title that is the editors’ own: every form says what the source calls the text, but the CSL, whose note is for the place', () => {
  const source = { ...report.meta.source, title: 'Report on the Work' };
  const cited = documentToCitation({ ...report, meta: { ...report.meta, source } }, builtInKinds['government-report']);
  const said = 'Delivered 14 January 2025. Entitled “Report on the Work” by its source. Version 00000000.';
  expect(cited.text).toContain(said);
  // However long it is, it is one line, so that no token is broken.
  expect(cited.ris.split('\n')).toContain(`N1  - ${said} PILCROWPLACE`);
  expect(cited.bibtex).toContain("Entitled ``Report on the Work'' by its source.");
  expect(JSON.parse(cited.csl)).toEqual(JSON.parse(documentToCitation(report, builtInKinds['government-report']).csl));
});

test('a government report', () => {
  const { text, bibtex, csl, ris } = documentToCitation(report, builtInKinds['government-report']);
  expect(ris.split('\n')).toEqual([
    'TY  - RPRT',
    'AU  - Yin Yong',
    'DA  - 2025/01/14/',
    'PY  - 2025',
    'ID  - work-report-2025',
    'LA  - en',
    'M3  - Government report',
    'N1  - Delivered 14 January 2025. Version 00000000. PILCROWPLACE',
    'PB  - The People’s Government',
    `TI  - ${report.meta.title}`,
    'UR  - https://pilcrow.invalid/',
    'ER  -',
  ]);
  expect(text).toBe(
    'Yin Yong. (2025). Report on the Work of the Government, 2025 [Government report]. The People’s Government. Third Session of the Congress. Delivered 14 January 2025. Version 00000000. PILCROWPLACE. https://pilcrow.invalid/',
  );
  expect(bibtex).toBe(
    [
      '@techreport{workreport2025,',
      '  author = {{Yin Yong}},',
      '  year = {2025},',
      '  note = {Delivered 14 January 2025. Version 00000000. PILCROWPLACE},',
      '  institution = {The People\\textquoteright{}s Government},',
      '  title = {Report on the {Work} of the {Government}, 2025},',
      '  type = {Government report},',
      '  url = {https://pilcrow.invalid/},',
      '}',
    ].join('\n'),
  );
  expect(JSON.parse(csl)).toEqual([
    {
      id: 'work-report-2025',
      type: 'report',
      title: report.meta.title,
      author: [{ literal: 'Yin Yong' }],
      genre: 'Government report',
      publisher: 'The People’s Government',
      'event-title': 'Third Session of the Congress',
      issued: { 'date-parts': [[2025, 1, 14]] },
      language: 'en',
      URL: 'https://pilcrow.invalid/',
      version: '00000000',
      note: 'PILCROWPLACE',
    },
  ]);
});

test('a news article without an author, its site’s name as it is written', () => {
  const { text, bibtex, csl } = documentToCitation(article, builtInKinds['news-article']);
  expect(text).toBe(
    'Beijing releases action plan. (2025, April 8). China.org.cn. Version 00000000. PILCROWPLACE. https://pilcrow.invalid/',
  );
  expect(bibtex).toBe(
    [
      '@article{actionplan2025,',
      '  journal = {China.org.cn},',
      '  year = {2025},',
      '  note = {Published 8 April 2025. Version 00000000. PILCROWPLACE},',
      '  title = {Beijing releases action plan},',
      '  url = {https://pilcrow.invalid/},',
      '}',
    ].join('\n'),
  );
  expect(JSON.parse(csl)[0]).toMatchObject({ type: 'article-newspaper', 'container-title': 'China.org.cn' });
});

test('of a title in another script BibTeX keeps the words, and the next one in Latin letters has its commands again', () => {
  const { bibtex } = documentToCitation(
    {
      ...report,
      meta: { ...report.meta, title: '河流治理报告', source: { name: '河流办公室' } },
    },
    builtInKinds['government-report'],
  );
  expect(bibtex).toContain('title = {河流治理报告}');
  expect(bibtex).toContain('institution = {河流办公室}');
  expect(documentToCitation(report, builtInKinds['government-report']).bibtex).toContain(
    'The People\\textquoteright{}s Government',
  );
});

test('the edition that the editors name is cited with its date', () => {
  const named = documentOf('report', [], { meta: { ...report.meta, edition: { date: '2026-03-01', version: '2.1' } } });
  const { text, bibtex, csl } = documentToCitation(named, builtInKinds['government-report']);
  expect(text).toContain('Edition of 1 March 2026, version 2.1. PILCROWPLACE. https');
  expect(bibtex).toContain('Delivered 14 January 2025. Edition of 1 March 2026, version 2.1. PILCROWPLACE}');
  expect(JSON.parse(csl)[0]).toMatchObject({ version: '2.1', edition: '2026-03-01' });
  const dated = documentOf('report', [], {
    meta: { ...report.meta, edition: { date: '2026-03-01' } },
    hash: `b1${'0'.repeat(62)}`,
  });
  expect(documentToCitation(dated, builtInKinds['government-report']).text).toContain(
    'Edition of 1 March 2026, version b1000000. PILCROWPLACE',
  );
});
