/** What is seen of the parts of a text once they are told: which go on in one another, who speaks, which are notes, what is asked. */
import { expect, test } from 'vitest';
import { askSpeakers, leadsIn } from '../../../src/convert/recognise/asides.ts';
import type { Question } from '../../../src/convert/recognise/choice.ts';
import { type Facts, factQuestions, fieldsOf } from '../../../src/convert/recognise/fields.ts';
import { footNotesIn } from '../../../src/convert/recognise/foot-notes.ts';
import type { Ruled } from '../../../src/convert/recognise/forms.ts';
import { joinedParts } from '../../../src/convert/recognise/joined.ts';
import { languageOf } from '../../../src/convert/recognise/language.ts';
import { namedAs } from '../../../src/convert/recognise/named.ts';
import type { Part } from '../../../src/convert/recognise/recognise.ts';
import { titlesAgain } from '../../../src/convert/recognise/title-again.ts';
import type { Setting } from '../../../src/convert/recognise/units.ts';
import type { LineDecision } from '../../../src/corpus/editors/sidecar.ts';
import { rowsIn, unitsIn, wordsOf } from '../../support/rows.ts';

const said = 'The harbour board met in spring and said that the mole and the lights are to be built anew this year.';
const wrapped: Setting = { paragraphs: 'blank-line', width: 50, indent: 0, indented: false, reason: '' };

const partOf = (rows: Part['rows'], kind: Part['kind'] = 'paragraph'): Part => ({ kind, rows, reason: 'running text' });
const questionsOf = (questions: readonly Question[]): string[] =>
  questions.map(({ field, lines, ask, chosen }) => `${field} ${lines?.join('–')}: ${ask} ${chosen}`);

/** Parts that blank lines part, with lines of which some are set aside (“#”) and some are notes (“^”). */
function joined(
  lines: readonly string[],
  setting: Partial<Setting> = {},
  change: (parts: Part[]) => void = () => {},
): string[] {
  const rows = rowsIn(lines);
  const of = (sign: string): typeof rows => rows.filter(({ text }) => text.startsWith(sign));
  const parts: Part[] = [];
  for (const row of rows) {
    if (/^[#^]/.test(row.text)) continue;
    if (row.apart || /^[#^]/.test(lines[row.n - 2] ?? '')) parts.push(partOf([row]));
    else parts.at(-1)?.rows.push(row);
  }
  change(parts);
  const questions: Question[] = [];
  const around = { aside: new Map(of('#').map(({ n }) => [n, true])), notes: new Set(of('^').map(({ n }) => n)) };
  const found = joinedParts(parts, { ...wrapped, ...setting }, new Set(['of', 'the']), around, questions);
  return [...wordsOf(found), ...questionsOf(questions)];
}

const goesOn = (from: number, to: number, over: string): string =>
  `layout.lines ${from}–${to}: Does the paragraph go on after ${over} here? two paragraphs`;
const open = 'The board met and said that the lights';
const small = 'are to be built anew.';
const large = 'Harbour is to be built anew.';

test.each<[what: string, lines: string[], found: string[], setting?: Partial<Setting>]>([
  ['over a blank line', [open, '', small], [`${open} / ${small}`]],
  ['a sentence', [`${open}.`, '', small], [`${open}.`, small]],
  ['a capital', [open, '', large], [open, large]],
  ['where each line is a paragraph', [open, '', small], [open, small], { paragraphs: 'line' }],
  ['a short line', ['The board met and so', '', small], ['The board met and so / are to be built anew.']],
  ['a shorter one', ['The board met and s', '', small], ['The board met and s', small]],
  ['over the number of a page', [open, '', '# 3', '', small], [`${open} / ${small}`]],
  ['with a capital', [open, '', '# 3', '', large], [open, large, goesOn(1, 5, 'what is set aside')]],
  ['with a capital, left open', [`${open} of the`, '', '# 3', '', large], [`${open} of the / ${large}`]],
  ['left open over a blank line alone', [`${open} of the`, '', large], [`${open} of the`, large]],
  [
    'full lines with a capital',
    ['The board', open, '', '# 3', '', large],
    [`The board / ${open} / ${large}`],
    { width: 45 },
  ],
  [
    'lines that are not full',
    ['The board', open, '', '# 3', '', large],
    [`The board / ${open}`, large, goesOn(2, 6, 'what is set aside')],
    { width: 46 },
  ],
  [
    'narrow lines',
    ['The board', 'It said that the lights', '', '# 3', '', large],
    ['The board / It said that the lights', large, goesOn(2, 6, 'what is set aside')],
    { width: 30 },
  ],
  ['eight lines on', [`${open} of the`, '', '# 3', '', '', '', '', '', large], [`${open} of the / ${large}`]],
  ['nine lines on', [`${open} of the`, '', '# 3', '', '', '', '', '', '', large], [`${open} of the`, large]],
  ['over notes', [open, '', '^ 1 See the law.', '', small], [open, small, goesOn(1, 5, 'the notes')]],
  ['over notes, with a capital', [open, '', '^ 1 See the law.', '', large], [open, large]],
  [
    'over notes and a number',
    [`${open} of the`, '', '^ 1 See the law.', '# 3', large],
    [`${open} of the`, large, goesOn(1, 5, 'the notes')],
  ],
])('paragraphs go on: %s', (_, lines, found, setting) => {
  expect(joined(lines, setting)).toEqual(found);
});

test('only paragraphs go on, those that are not counted, and say why', () => {
  const lines = [open, '', small];
  const kinds = (first: Partial<Part>, second: Partial<Part>) =>
    joined(lines, {}, (parts) => {
      Object.assign(parts[0] as Part, first);
      Object.assign(parts[1] as Part, second);
    }).length;
  expect(kinds({}, {})).toBe(1);
  expect(kinds({ kind: 'heading' }, {})).toBe(2);
  expect(kinds({}, { kind: 'list' })).toBe(2);
  expect(kinds({}, { family: 'numbered' })).toBe(2);
  const parts = [partOf(rowsIn([open])), partOf(rowsIn(['', '', small]))];
  const [first] = joinedParts(parts, wrapped, new Set(), { aside: new Map(), notes: new Set() }, []);
  expect([first?.reason, parts[0]?.rows.length]).toEqual(['a paragraph that goes on after the page’s end', 1]);
});

const leads = (lines: readonly string[], language = 'en', kind: Part['kind'] = 'paragraph'): string | undefined =>
  leadsIn(
    lines.map((line) => partOf(rowsIn(line.split(' / ')), kind)),
    language,
  );
const build = `Build the mole anew. ${said}`;

test('most paragraphs open with an imperative sentence', () => {
  expect(leads([build, build, build])).toBe('3 of 3 paragraphs open with an imperative sentence');
  expect(leads([build, build])).toBeUndefined();
  expect(leads([build, build, build, said, said])).toBe('3 of 5 paragraphs open with an imperative sentence');
  expect(leads([build, build, build, said, said, said])).toBeUndefined();
  expect(leads([build, build, build], 'it')).toBeUndefined();
  expect(leads([build, build, build], 'en', 'list')).toBeUndefined();
  expect(leads([build, build, 'Build the mole / anew. The board said so.'])).toBe(
    '3 of 3 paragraphs open with an imperative sentence',
  );
  expect(leads([build, build, 'Build the mole anew.'])).toBeUndefined();
  expect(leads([build, build, 'Dig. The board said so.'])).toBeUndefined();
  expect(leads([build, build, `Build ${'stone '.repeat(24)}anew. The board.`])).toBeUndefined();
  expect(leads([build, build, `We build the mole. ${said}`])).toBeUndefined();
});

const speakers = (lines: readonly string[], headed: readonly number[] = []): string[] => {
  const questions: Question[] = [];
  askSpeakers(unitsIn(lines), new Map(headed.map((at) => [at, {} as Ruled])), questions);
  return questionsOf(questions);
};

test('who speaks is asked', () => {
  const heads = (n: number, text: string) => [
    `layout.lines ${n}–${n}: Does “${text}” head what comes after it? a paragraph`,
  ];
  expect(speakers([said, 'JUSTICE LOW, with whom others join, dissenting.', said])).toEqual(
    heads(2, 'JUSTICE LOW, with whom others join, dissenting.'),
  );
  expect(speakers(['CHIEF JUSTICE J. LOW delivered it.'])).toEqual(heads(1, 'CHIEF JUSTICE J. LOW delivered it.'));
  expect(speakers([`JUSTICE LOW ${'and others '.repeat(5)}join.`])).toEqual(
    heads(1, `JUSTICE LOW ${'and others '.repeat(5)}join.`.slice(0, 60)),
  );
  expect(speakers([`JUSTICE LOW ${'and others '.repeat(6)}join.`])).toEqual([]);
  expect(speakers(['JUSTICE LOW, dissenting.'], [0])).toEqual([]);
  expect(
    speakers([
      'JUSTICE LOW, dissenting',
      'JUSTICE, dissenting.',
      'Justice Low, dissenting.',
      'JUSTICE LOW. She',
      'In JUSTICE LOW, dissenting.',
    ]),
  ).toEqual([]);
});

function notesIn(lines: readonly string[], byRow = true, known: readonly number[] = []): string[] {
  const questions: Question[] = [];
  const setting = { byRow, isPageNumber: (text: string) => /^- \d+ -$/.test(text) };
  const feet = footNotesIn(rowsIn(lines), new Set(known), setting, questions);
  return [...feet.map((rows) => rows.map(({ n }) => n).join(' ')), ...questionsOf(questions)];
}
const isNote = (from: number, to: number, text: string, called: number, of: number): string =>
  of === 1
    ? `layout.lines ${from}–${to}: Is “${text}” a note? It seems to be called. no notes`
    : `layout.lines ${from}–${to}: Is “${text}” a note, and those that count on from it? ${called} of ${of} seem to be called. no notes`;

test.each<[what: string, lines: string[], notes: string[], byRow?: boolean, known?: number[]]>([
  ['at the end', ['They met in May(1) and in June(2) there.', '(1) See the law.', '(2) Its end.'], ['2 3']],
  ['one at the end', ['They met in May(1) there.', '(1) See the law.'], ['2']],
  [
    'one in the midst',
    ['They met in May(1) there.', '(1) See the law.', said],
    [isNote(2, 2, '(1) See the law.', 1, 1)],
  ],
  [
    'at the feet of pages, counting on',
    ['They met in May(1) there.', '(1) See the law.', 'They went in June(2) there.', '(2) Its end.', said],
    ['2', '4'],
  ],
  [
    'beginning again',
    ['They met in May(1) there.', '(1) See the law.', 'They went in June(1) there.', '(1) Its end.', said],
    ['2', '4'],
  ],
  [
    'both',
    [
      'They met in May(1) there.',
      '(1) See the law.',
      'They went in June(2) there.',
      '(2) Its end.',
      'They sang in July(1) there.',
      '(1) A song.',
      said,
    ],
    ['2', '4', '6'],
  ],
  ['what nobody calls', ['They met in May there.', '(1) See the law.', '(2) Its end.'], []],
  [
    'of which one is not called',
    ['They met in May(1) there.', '(1) See the law.', '(2) Its end.'],
    [isNote(2, 3, '(1) See the law.', 1, 2)],
  ],
  [
    'of which most are not called',
    ['They met in May(1) there.', '(1) See the law.', '(2) Its end.', '(3) Its start.'],
    [],
  ],
  [
    'one call that cannot be told',
    ['They met in May(1) and(3) there.', '(1) See the law.', '(2) Its end.', '(3) Its start.'],
    [isNote(2, 4, '(1) See the law.', 2, 3)],
  ],
  [
    'many that call nothing',
    ['They met in May(1) and in June(7) and(9) there.', '(1) See the law.'],
    [isNote(2, 2, '(1) See the law.', 1, 1)],
  ],
  ['a list that a colon opens', ['They want(1) these:', '(1) stone', '(2) sand'], []],
  ['what a sentence lists', ['They may, (1) buy stone, (2) lease sand.', '(1) See the law.', '(2) Its end.'], []],
  ['what points', ['It is as in point (1) and in figure (2) there.', '(1) See the law.', '(2) Its end.'], []],
  ['behind a year', ['The law of 1998 (1) is old.', '(1) See the law.'], ['2']],
  ['behind a number of a law', ['The law 2018/77 (1) is old.', '(1) See the law.'], ['2']],
  ['behind another number', ['The law of 77 (1) is old.', '(1) See the law.'], []],
  ['behind a mark', ['They met.(1) They went,(2) too.', '(1) See the law.', '(2) Its end.'], ['2 3']],
  ['behind a mark and a space, at the end', ['They met. (1)', '(1) See the law.'], ['2']],
  ['with spaces', ['They met ( 1 ) there.', '( 1 ) See the law.'], ['2']],
  [
    'some with spaces',
    ['They met (1) and went (2) there.', '( 1 ) See the law.', '(2) Its end.'],
    [isNote(2, 2, '( 1 ) See the law.', 1, 1)],
  ],
  ['in wide brackets', ['他们在五月开会（1）。', '（1）见法律。'], ['2']],
  [
    'a recital that counts on',
    ['(1) They met in May(1).', '(2) They went in June(2).', '(3) They sang.', '(1) See the law.', '(2) Its end.'],
    ['4 5'],
  ],
  ['recitals and a note of the next number', ['(1) They met in May(2).', '(2) They went.', '(3) They sang.'], []],
  [
    'wrapped notes',
    ['They met in May(1) there.', '', '(1) See the law', 'of the land.', '', said],
    [isNote(3, 4, '(1) See the law', 1, 1)],
    false,
  ],
  [
    'wrapped notes at the end',
    ['They met in May(1) there.', '', '(1) See the law', 'of the land.', '(2) Its end'],
    [isNote(3, 5, '(1) See the law', 1, 2)],
    false,
  ],
  [
    'wrapped notes over the number of a page',
    ['They met in May(1) there.', '', '(1) See the law', '- 3 -', '(2) Its end'],
    [isNote(3, 3, '(1) See the law', 1, 1)],
    false,
  ],
  [
    'a line that begins with a call',
    ['They met in the month of May', '(1) and they went.', '', '(1) See the law.'],
    ['4'],
    false,
  ],
  ['right under a line', ['They met in May(1) there.', '(1) See the law.'], [], false],
  ['right under a rule', ['They met in May(1) there.', '', '-----', '(1) See the law.'], ['4'], false],
  ['known ones', ['They met in May(1) there.', '(1) See the law.'], [], true, [2]],
  ['one known of two', ['They met in May(1) and(2) there.', '(1) See the law.', '(2) Its end.'], ['2 3'], true, [2]],
])('notes in round brackets: %s', (_, lines, notes, byRow, known) => {
  expect(notesIn(lines, byRow, known)).toEqual(notes);
});

const facts: Facts = {
  title: { value: 'The\n Mole', reason: 'the first line', sure: true },
  language: { value: 'en', reason: 'by its small words', sure: true },
  kind: { value: 'report', reason: 'nothing in the text tells it', sure: false },
  date: { value: '2021-05-03', reason: 'the byline names it', sure: true },
  source: 'The Post',
};
const file = { doc: 'mole', name: 'work_report-2020.txt', sha256: 'a'.repeat(64), today: '2026-01-02' };
const fieldOf = (name: string, own: Partial<Facts> = {}, its: Partial<typeof file & { encoding: string }> = {}) => {
  const choice = fieldsOf({ ...facts, ...own }, { ...file, ...its })[name];
  return choice && [choice.value, choice.reason, choice.sure];
};

test('the fields of a sidecar', () => {
  expect(fieldOf('id')).toEqual(['mole', '', true]);
  expect(fieldOf('title')).toEqual(['The Mole', 'the first line', true]);
  expect(fieldOf('short-title')).toEqual(['The Mole', '', true]);
  const untitled = 'the name of the file: the text has no title';
  expect(fieldOf('title', { title: undefined })).toEqual(['Work report 2020', untitled, false]);
  expect(fieldOf('title', { title: undefined }, { name: '_the-mole_.tar.gz' })).toEqual(
    ['The mole .tar', untitled, false].map((one) => (one === 'The mole .tar' ? 'The mole .tar' : one)),
  );
  expect(fieldOf('title', { title: undefined }, { name: '.txt' })).toEqual(['Untitled', untitled, false]);
  const long = { value: 'The harbour board, the mole and all of it, and the lights', reason: '', sure: true };
  expect(fieldOf('short-title', { title: long })?.[0]).toBe('The harbour board, the mole and all of…');
  expect(fieldOf('date')).toEqual(['2021-05-03', 'the byline names it', true]);
  expect(fieldOf('date', { date: { value: undefined, reason: 'no day', sure: false } })).toEqual([
    '2026-01-02',
    'today: no day',
    false,
  ]);
  expect(fieldOf('source')).toEqual([{ name: 'The Post' }, 'the byline names it', true]);
  expect(fieldOf('source', { source: undefined })).toEqual([
    { name: 'Unknown' },
    'the text does not say who published it',
    false,
  ]);
  expect(fieldOf('part')).toEqual(['The whole text.', '', true]);
  expect(fieldOf('received-as')).toEqual(['work_report-2020.txt', '', true]);
  expect(fieldOf('encoding')).toBeUndefined();
  expect(fieldOf('encoding', {}, { encoding: 'windows-1252' })).toEqual([
    'windows-1252',
    'the seed is this turned into UTF-8',
    true,
  ]);
  expect(fieldOf('sha256')?.[0]).toBe('a'.repeat(64));
  expect(fieldOf('publish')?.[0]).toBe(false);
  expect(Object.keys(fieldsOf(facts, file))).toEqual([
    'id',
    'title',
    'short-title',
    'kind',
    'language',
    'date',
    'source',
    'part',
    'received-as',
    'sha256',
    'publish',
  ]);
});

test('what is not sure is asked', () => {
  const unsure = {
    title: undefined,
    source: undefined,
    date: { value: undefined, reason: '', sure: false },
    language: { value: 'fr', reason: '', sure: false },
  };
  expect(factQuestions(fieldsOf(facts, file), ['report', 'law'])).toEqual([
    { field: 'kind', ask: 'What kind of document is it?', chosen: 'report', options: ['report', 'law'] },
  ]);
  expect(
    factQuestions(fieldsOf({ ...facts, ...unsure }, file), []).map(({ field, ask, chosen, options }) => [
      field,
      ask,
      chosen,
      options,
    ]),
  ).toEqual([
    ['title', 'What is its title?', 'Work report 2020', undefined],
    ['kind', 'What kind of document is it?', 'report', []],
    ['language', 'What language is it in (en, fr, zh-Hans …)?', 'fr', undefined],
    ['date', 'When was it published or delivered (YYYY-MM-DD)?', '2026-01-02', undefined],
    ['source', 'Who published it?', 'Unknown', undefined],
  ]);
});

const named = (lines: LineDecision[], names: { line: number; id: string }[]): unknown[] =>
  namedAs(
    {
      paragraphs: { value: 'line', comment: '' },
      settings: [],
      patterns: [],
      lines: lines.map((value) => ({ value, comment: 'so' })),
    },
    names,
  ).lines.map(({ value, comment }) => (comment === 'so' ? value : { ...value, named: true }));

test('ids of headings stand with what is decided of their lines', () => {
  expect(
    named(
      [],
      [
        { line: 9, id: 'b' },
        { line: 4, id: 'a' },
      ],
    ),
  ).toEqual([
    { at: 4, id: 'a', named: true },
    { at: 9, id: 'b', named: true },
  ]);
  expect(named([{ at: 4, kind: 'heading' }], [{ line: 4, id: 'a' }])).toEqual([{ at: 4, kind: 'heading', id: 'a' }]);
  expect(
    named(
      [
        { at: [4, 5], kind: 'heading' },
        { at: 7, kind: 'list' },
      ],
      [
        { line: 4, id: 'a' },
        { line: 6, id: 'b' },
        { line: 8, id: 'c' },
      ],
    ),
  ).toEqual([
    { at: [4, 5], kind: 'heading', id: 'a' },
    { at: 6, id: 'b', named: true },
    { at: 7, kind: 'list' },
    { at: 8, id: 'c', named: true },
  ]);
  expect(
    named(
      [{ at: [2, 9], lang: 'fr' }],
      [
        { line: 4, id: 'a' },
        { line: 7, id: 'b' },
      ],
    ),
  ).toEqual([
    { at: [2, 3], lang: 'fr' },
    { at: 4, lang: 'fr', id: 'a', named: true },
    { at: [5, 6], lang: 'fr' },
    { at: 7, lang: 'fr', id: 'b', named: true },
    { at: [8, 9], lang: 'fr' },
  ]);
  expect(
    named(
      [{ at: [2, 4], lang: 'fr' }],
      [
        { line: 2, id: 'a' },
        { line: 4, id: 'b' },
      ],
    ),
  ).toEqual([
    { at: 2, lang: 'fr', id: 'a', named: true },
    { at: 3, lang: 'fr' },
    { at: 4, lang: 'fr', id: 'b', named: true },
  ]);
  expect(named([{ at: 5, kind: 'list' }], [])).toEqual([{ at: 5, kind: 'list' }]);
});

const again = (lines: readonly string[], values: Record<number, number>): number[] =>
  titlesAgain(unitsIn(lines), new Map(Object.entries(values).map(([at, value]) => [Number(at), value])), 'en');
const french = 'Le conseil du port a dit au printemps que la jetée et les phares sont à reconstruire dans l’année.';

test('a title that comes again in another language heads no section', () => {
  const title = 'Le rapport sur les phares et sur la jetée du port';
  const heading = '1. De la jetée et des phares dans le port de la ville';
  expect(again(['Works', said, title, heading, french], { 0: 1, 3: 1 })).toEqual([2]);
  expect(again(['Works', said, title, heading, french], { 3: 1 })).toEqual([]);
  expect(again(['Works', said, title, heading, french], { 0: 1, 3: 2 })).toEqual([]);
  expect(again(['Works', french, title, heading, french], { 0: 1, 3: 1 })).toEqual([]);
  expect(again(['Works', said, 'The report on the lights and the mole', heading, french], { 0: 1, 3: 1 })).toEqual([]);
  expect(again(['Works', said, title, '1. Of the mole and of the lights in the town', said], { 0: 1, 3: 1 })).toEqual(
    [],
  );
  expect(again(['Works', said, french, heading, french], { 0: 1, 3: 1 })).toEqual([]);
  expect(again(['Works', said, `2. ${title}`, heading, french], { 0: 1, 3: 1 })).toEqual([]);
});

test.each([
  [said, 'en true'],
  [french, 'fr false'],
  [`${french} Oui et non.`, 'fr true'],
  ['今年，港务局将修复防波堤和灯塔，并向全体居民报告工程的进展情况。', 'zh true'],
  ['今年、港湾局は防波堤と灯台を修復し、住民に工事の進捗状況を報告する。', 'ja true'],
  ['올해 항만청은 방파제와 등대를 수리하고 주민들에게 공사 진행 상황을 보고한다.', 'ko true'],
  ['Το λιμεναρχείο θα επισκευάσει τον φάρο φέτος.', 'el true'],
  ['ปีนี้การท่าเรือจะซ่อมแซมประภาคาร', 'th true'],
  ['В этом году порт восстановит мол и маяк.', 'ru false'],
  ['ستقوم هيئة الميناء بإصلاح الرصيف والمنارة هذا العام', 'ar false'],
  ['השנה ישקם הנמל את שובר הגלים ואת המגדלור', 'he false'],
  ['इस वर्ष बंदरगाह बोर्ड दीवार की मरम्मत करेगा', 'hi false'],
  ['1998 – 1999', 'und false'],
  [`${said}\n${said}\n${french}`, 'en true'],
  [`${french}\n${said}`, 'fr false'],
  [`${said}\n${french}`, 'en false'],
  [`${said}\n今年，港务局将修复防波堤和灯塔，并向全体居民报告工程。`, 'en true'],
  [`今年，港务局将修复防波堤和灯塔，并向全体居民报告工程。\n${said}`, 'zh false'],
  [`${said}\n今年，港务局`, 'en true'],
])('the language of “%s” is %s', (text, expected) => {
  const { value, sure } = languageOf(text);
  expect(`${value} ${sure}`).toBe(expected);
});
