/** The notes of a Word document: the number that a reader sees is the one that Word prints, in every series. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import { notesOf } from '../../src/corpus/model/walk.ts';
import { convert } from '../support/convert.ts';
import { call, type DocxParts, docxSource, noteOf, noteText, p, run, style, styled } from '../support/docx.ts';
import { outlineOf } from '../support/outline.ts';
import { expectValue } from '../support/source.ts';

const settings = (kind: 'footnote' | 'endnote', inner: string): string => `<w:${kind}Pr>${inner}</w:${kind}Pr>`;
const footnotes = (...ids: number[]): string =>
  ids.map((id) => noteOf('footnote', id, noteText('footnote', `Note of id ${id}.`))).join('');
const calling = (...ids: number[]): string => p(ids.map((id) => run(`Word ${id}`) + call('footnote', id)).join(''));
const endOfSection = (inner = ''): string => p('', `<w:sectPr>${inner}</w:sectPr>`);

const of = (parts: DocxParts): string[] =>
  outlineOf(expectValue(convert(docxSource(parts))).document)
    .trimEnd()
    .split('\n')
    .slice(1);
const notes = (parts: DocxParts): string[] =>
  notesOf(expectValue(convert(docxSource(parts))).document).map(({ id, label }) => `${id} ${label}`);
const rules = (parts: DocxParts): string[] => convert(docxSource(parts)).problems.map(({ rule }) => rule);

test('numbers count the calls, whatever the ids and the order of the notes in the file', () => {
  expect(of({ body: calling(7, 3) + calling(5), footnotes: footnotes(3, 5, 7) })).toEqual([
    'p p1 Word 7{^n1}Word 3{^n2}',
    'p p2 Word 5{^n3}',
    'note n1 [1] Note of id 7.',
    'note n2 [2] Note of id 3.',
    'note n3 [3] Note of id 5.',
  ]);
});

test('that begin at 15', () => {
  expect(
    notes({
      body: calling(1, 2),
      footnotes: footnotes(1, 2),
      settings: settings('footnote', '<w:numStart w:val="15"/>'),
    }),
  ).toEqual(['n15 15', 'n16 16']);
});

test('a section of Word’s says its own way', () => {
  const body =
    calling(1) +
    p('', `<w:sectPr>${settings('footnote', '<w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/>')}</w:sectPr>`);
  expect(notes({ body, footnotes: footnotes(1) })).toEqual(['nIV IV']);
});

test.each([
  ['lowerLetter', ['na a', 'nb b']],
  ['chicago', ['star1 *', 'dagger1 †']],
  ['decimalEnclosedCircle', ['n① ①', 'n② ②']],
  ['noSuchFormat', ['n1 1', 'n2 2']],
])('in the form %s', (format, expected) => {
  expect(
    notes({
      body: calling(1, 2),
      footnotes: footnotes(1, 2),
      settings: settings('footnote', `<w:numFmt w:val="${format}"/>`),
    }),
  ).toEqual(expected);
});

test('marks of their own are no numbers, and count none', () => {
  const marked = (id: number, mark: string): string =>
    `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`;
  const own = (id: number, mark: string): string => noteOf('footnote', id, p(`${run(mark)}${run(` Note ${id}.`)}`));
  const parts = {
    body: p(
      run('A') +
        marked(1, '*') +
        run('B') +
        call('footnote', 2) +
        run('C') +
        marked(3, '1 bis') +
        run('D') +
        call('footnote', 4),
    ),
    footnotes: own(1, '*') + footnotes(2) + own(3, '1 bis') + footnotes(4),
  };
  expect(of(parts)).toEqual([
    'p p1 A{^star1}B{^n1}C{^n1-bis}D{^n2}',
    'note n1 [1] Note of id 2.',
    'note n1-bis [1 bis] Note 3.',
    'note n2 [2] Note of id 4.',
    'note star1 [*] Note 1.',
  ]);
});

test('footnotes and endnotes are two series', () => {
  const parts = {
    body: p(run('A') + call('footnote', 1) + run('B') + call('endnote', 1) + run('C') + call('endnote', 2)),
    footnotes: noteOf(
      'footnote',
      1,
      p(`${run('A footnote, with an endnote')}${call('endnote', 3)}`),
      p('Its second paragraph.'),
    ),
    endnotes: [1, 2, 3].map((id) => noteOf('endnote', id, noteText('endnote', `End ${id}.`))).join(''),
    settings: settings('endnote', '<w:numFmt w:val="decimal"/>'),
  };
  expect(of(parts)).toEqual([
    'p p1 A{^n1}B{^notes-2-n1}C{^notes-2-n2}',
    'note n1 [1] A footnote, with an endnote{^notes-2-n3}',
    '  plain Its second paragraph.',
    'note notes-2-n1 [1] End 1.',
    'note notes-2-n2 [2] End 2.',
    'note notes-2-n3 [3] End 3.',
  ]);
});

test('endnotes have small Roman numbers where nothing is said', () => {
  expect(
    notes({ body: p(run('A') + call('endnote', 1)), endnotes: noteOf('endnote', 1, noteText('endnote', 'End.')) }),
  ).toEqual(['ni i']);
});

test('numbers that start again with each section of Word’s are series of the parts that call them', () => {
  const styles = style('H', 'heading 1');
  const body = styled('H', 'One') + calling(1, 2) + endOfSection() + styled('H', 'Two') + calling(3) + endOfSection();
  const all = settings('footnote', '<w:numRestart w:val="eachSect"/>');
  const document = expectValue(
    convert(docxSource({ body, styles, footnotes: footnotes(1, 2, 3), settings: all })),
  ).document;
  expect(document.series.map(({ id, scope, notes: own }) => [id, scope, own.map(({ id: note }) => note)])).toEqual([
    ['notes', 'x1', ['n1', 'n2']],
    ['x2', 'x2', ['x2-n1']],
  ]);
});

test('numbers that start again on each page are counted on, and said', () => {
  const parts = {
    body: calling(1, 2),
    footnotes: footnotes(1, 2),
    settings: settings('footnote', '<w:numRestart w:val="eachPage"/>'),
  };
  expect(notes(parts)).toEqual(['n1 1', 'n2 2']);
  expect(rules(parts)).toEqual(['docx-simplified']);
});

test('a note called twice, one that nothing calls, a call without a note', () => {
  const parts = { body: calling(1, 1) + calling(9), footnotes: footnotes(1, 2) };
  expect(of(parts)).toEqual(['p p1 Word 1{^n1}Word 1{^n1}', 'p p2 Word 9', 'note n1 [1] Note of id 1.']);
  expect(rules(parts)).toEqual(['docx-set-aside', 'docx-simplified']);
});

test('a call in a deletion calls nothing, and counts none', () => {
  const parts = {
    body: p(`${run('A')}<w:del w:id="1">${call('footnote', 1)}</w:del>${call('footnote', 2)}`),
    footnotes: footnotes(1, 2),
  };
  expect(notes(parts)).toEqual(['n1 1']);
});

test('lists and tables in notes', () => {
  const table = `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`;
  const parts = { body: calling(1), footnotes: noteOf('footnote', 1, noteText('footnote', 'See:'), table, p('Then.')) };
  expect(of(parts)).toEqual([
    'p p1 Word 1{^n1}',
    'note n1 [1] See:',
    '  table n1-p1',
    '    row n1-p1-r1 a | b',
    '  plain Then.',
  ]);
});

test('calls in headings, cells and lists', () => {
  const cell = `<w:tc>${p(run('a') + call('footnote', 2))}</w:tc>`;
  const body = `${styled('H', run('One') + call('footnote', 1))}<w:tbl><w:tr>${cell}${cell.replace('"2"', '"3"')}</w:tr></w:tbl>`;
  const parts = { body, styles: style('H', 'heading 1'), footnotes: footnotes(1, 2, 3) };
  expect(of(parts).slice(0, 3)).toEqual(['# x1 One{^n1}', '  table x1-p1', '    row x1-p1-r1 a{^n2} | a{^n3}']);
});

const newPage = '<w:r><w:lastRenderedPageBreak/></w:r>';
const eachPage = settings('footnote', '<w:numRestart w:val="eachPage"/>');

test('numbers that start again on every page do so where Word noted the pages', () => {
  const body = calling(1, 2) + p(newPage + run('Word 3') + call('footnote', 3));
  const parts = { body, footnotes: footnotes(1, 2, 3), settings: eachPage };
  const document = expectValue(convert(docxSource(parts))).document;
  expect(notesOf(document).map(({ label }) => label)).toEqual(['1', '2', '1']);
  expect(new Set(notesOf(document).map(({ id }) => id)).size).toBe(3);
  expect(
    convert(docxSource(parts))
      .problems.map(({ what }) => what)
      .join(),
  ).toContain('as Word last laid out the pages');
});

test('where no pages are noted they are counted on, and that is told', () => {
  const parts = { body: calling(1, 2), footnotes: footnotes(1, 2), settings: eachPage };
  expect(notes(parts)).toEqual(['n1 1', 'n2 2']);
  expect(rules(parts)).toEqual(['docx-simplified']);
});

test('a field calls a note once more; one that only names its number is text', () => {
  const again = (code: string): string => `<w:fldSimple w:instr=" NOTEREF _Ref1 ${code}">${run('1')}</w:fldSimple>`;
  const marked = `<w:bookmarkStart w:id="0" w:name="_Ref1"/>${call('footnote', 1)}<w:bookmarkEnd w:id="0"/>`;
  const body = p(
    run('One') + again('\\f \\h') + run(' two') + marked + call('footnote', 2) + run(' as note ') + again('\\h'),
  );
  expect(of({ body, footnotes: footnotes(1, 2) })).toEqual([
    'p p1 One{^n1} two{^n1}{^n2} as note 1',
    'note n1 [1] Note of id 1.',
    'note n2 [2] Note of id 2.',
  ]);
});

test('a byline that the editors decide states source and date', () => {
  const fields = 'layout:\n  elements: [{ at: document/p1, kind: byline }]\n';
  const source = docxSource({ body: p('A publisher, January 14, 2025') + p('Text.') }, fields);
  expect(expectValue(convert(source)).document.meta.stated).toEqual(['source', 'date']);
});

test('of two thousand notes each comes out right, with its call', () => {
  const all = Array.from({ length: 2000 }, (_, index) => index + 1);
  const body = all.map((id) => p(run('It was said.') + call('footnote', id))).join('');
  const { document } = expectValue(readText(docxSource({ body, footnotes: footnotes(...all) })));
  expect(
    outlineOf(document as Document)
      .trimEnd()
      .split('\n')
      .slice(1),
  ).toEqual([
    ...all.map((id) => `p p${id} It was said.{^n${id}}`),
    ...all.map((id) => `note n${id} [${id}] Note of id ${id}.`),
  ]);
});
