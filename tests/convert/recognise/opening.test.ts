/** What a text says of itself before it begins: its title, its source and day, its kind, whom it speaks to. */
import { expect, test } from 'vitest';
import { dateOf, kindOf, openingOf } from '../../../src/convert/recognise/facts.ts';
import { headOpened } from '../../../src/convert/recognise/head-block.ts';
import { beginsLetter } from '../../../src/convert/recognise/salutations.ts';
import type { Unit } from '../../../src/convert/recognise/units.ts';
import { builtInKinds } from '../../../src/corpus/editors/kinds.ts';
import { unitsIn, wordsOf } from '../../support/rows.ts';

const said = 'The harbour board met in spring and said that the mole and the lights are to be built anew this year.';

/** The units of lines; one that begins with a shape’s name and a bar is of that shape. */
const shapedUnits = (lines: readonly string[]): Unit[] =>
  unitsIn(lines.map((line) => line.replace(/^(?:table|verse|verbatim|quote)\|/, ''))).map((unit, index) => ({
    ...unit,
    shape: /^(table|verse|verbatim|quote)\|/.exec(lines[index] ?? '')?.[1] as Unit['shape'],
  }));

function openedBy(lines: readonly string[], language = 'en', headings: readonly string[] = []) {
  const units = shapedUnits(lines);
  return { units, opening: openingOf(units, ({ text }) => headings.includes(text), language) };
}

/** The title: “(?)” where it is not sure, behind it why, where that is not the first line, and the bodies above it. */
function titleOf(lines: readonly string[], headings: readonly string[] = [], language = 'en'): string | undefined {
  const { title } = openedBy(lines, language, headings).opening;
  if (!title) return undefined;
  const why = title.reason.replace(/^the first line(?: of the text(?:; )?|, a heading of the first level)/, '');
  return [
    title.text,
    title.sure ? '' : ' (?)',
    why === '' ? '' : `: ${why}`,
    ...title.bodies.map(({ text }) => ` < ${text}`),
  ].join('');
}

const under = 'the first line under a body’s name';
const signed = 'the first line under the name that signs the text';
const filed = 'the first line under a name and a number';

test.each<[what: string, lines: string[], title: string | undefined, headings?: string[]]>([
  ['the first line', ['The Mole', said, said], 'The Mole'],
  ['a text of one line', ['The Mole'], undefined],
  ['a text without a title', [said, said], undefined],
  ['a heading', ['Quays', said], undefined, ['Quays']],
  ['a mark of Markdown', ['# Quays', said], 'Quays'],
  ['though it is a heading, and a sentence', ['# Quays are built.', said], 'Quays are built.', ['# Quays are built.']],
  ['one of the second level', ['## Quays', said], '## Quays'],
  ['a bullet', ['- Quays', said], undefined],
  ['what begins small', ['the quays', said], undefined],
  ['what has a comma at its end', ['The quays,', said], undefined],
  ['a number', ['1. Quays', said], undefined],
  ['numbers of each kind', ['II. Quays', said], undefined],
  ['one in brackets', ['(2) Quays', said], undefined],
  ['a Chinese one', ['一、工程', said], undefined],
  ['a decimal one', ['2.1 Quays', said], undefined],
  ['a letter', ['A. Quays', said], 'A. Quays'],
  ['the name of a part', ['Article 3 Quays', said], 'Article 3 Quays'],
  ['a short sentence', ['The quays are built.', said], 'The quays are built. (?)'],
  ['a sentence in capitals', ['THE QUAYS ARE BUILT.', said], 'THE QUAYS ARE BUILT.'],
  ['a question', ['Who built the quays?', said], 'Who built the quays?'],
  ['a sentence of eight words', ['The quays of Hythe are built of stone.', said, said], undefined],
  [
    'a question of eight words',
    ['Who built the quays of Hythe of stone?', said, said],
    'Who built the quays of Hythe of stone?',
  ],
  ['two sentences', ['It is done. They are built', said, said], undefined],
  ['an abbreviation', ['A Letter of St. Mary', said, said], 'A Letter of St. Mary'],
  ['what is long', [`The ${'Quays '.repeat(33)}`.trim(), said], undefined],
  ['what is rather long', [`The ${'Quays '.repeat(32)}`.trim(), said], `${`The ${'Quays '.repeat(32)}`.trim()} (?)`],
  ['a short line under it', ['Mole', 'Its quays', said], 'Mole'],
  ['two short lines under it', ['Mole', 'Its quays', 'Its lights', said], 'Mole (?)'],
  ['a day under it', ['Mole', 'Of 3 May 2021, at the old harbour of Hythe', 'Its lights', said], 'Mole'],
  ['a number under it', ['The Mole', '1. Quays', 'Its lights', said], 'The Mole'],
  ['an address under it', ['The Mole', 'Dear friends,', said], 'The Mole'],
  ['a line that goes on', ['The Mole', 'and its quays', said], 'The Mole (?)'],
  ['a day that begins small', ['The Mole', 'le 3 mai 2021', said], 'The Mole'],
  ['a line that is left open', ['The Mole of the', 'Harbour', said], 'The Mole of the (?)'],
  ['with a dash at its end', ['The Mole –', 'Harbour', said], 'The Mole – (?)'],
  ['a file’s number', ['No. 22–166', 'The Mole', said], 'The Mole (?)'],
  ['a line in brackets', ['[Docket 5]', 'The Mole', said], 'The Mole (?)'],
  ['a day', ['3 May 2021', 'The Mole', said], 'The Mole (?)'],
  [
    'a day in a line',
    ['Report of the board of works of 3 May 2021', said],
    'Report of the board of works of 3 May 2021',
  ],
  ['a press release', ['PRESS RELEASE', 'The Mole', said], 'The Mole (?)'],
  ['for immediate release', ['For immediate release', 'Contact: J. Low', 'The Mole', said], 'The Mole (?)'],
  ['a translation', ['Unofficial translation', 'The Mole', said], 'The Mole (?)'],
  ['where it was delivered', ['Delivered at Hythe', 'The Mole', said], undefined],
  [
    'where, over two lines',
    ['Delivered at the Second Session of the', 'Harbour Board', 'The Mole', said],
    'The Mole (?)',
  ],
  ['where and when', ['Delivered at Hythe on 3 May 2021', 'The Mole', said], 'The Mole (?)'],
  ['and then a sentence', ['Delivered at Hythe.', 'The Mole', said], 'The Mole (?)'],
  ['and then, further below', ['Delivered at Hythe of the', '', '', 'The Mole', said], 'The Mole (?)'],
  ['a table', ['table|Quays', 'The Mole', said], undefined],
  ['verse', ['verse|Quays', 'The Mole', said], 'The Mole (?)'],
  [
    'the name of a body',
    ['DEPARTMENT OF HARBOURS', 'The Mole', said],
    `The Mole (?): ${under} < DEPARTMENT OF HARBOURS`,
  ],
  [
    'of two bodies',
    ['DEPARTMENT OF HARBOURS', 'Office of the Coast', 'The Mole', said],
    `The Mole (?): ${under} < DEPARTMENT OF HARBOURS < Office of the Coast`,
  ],
  ['of a body over a sentence', ['DEPARTMENT OF HARBOURS', said], 'DEPARTMENT OF HARBOURS (?)'],
  ['of a body over an address', ['DEPARTMENT OF HARBOURS', 'Dear friends,', said], 'DEPARTMENT OF HARBOURS (?)'],
  [
    'a name that signs',
    ['Harbour Pilots', 'On the Moving of the Bar', said, 'Harbour Pilots'],
    `On the Moving of the Bar (?): ${signed} < Harbour Pilots`,
  ],
  [
    'a name that signs in other letters, with a stop',
    ['HARBOUR PILOTS', 'On the Moving of the Bar', said, 'Hythe', 'Harbour Pilots.'],
    `On the Moving of the Bar (?): ${signed} < HARBOUR PILOTS`,
  ],
  [
    'a name that comes again before more text',
    ['Harbour Pilots', 'On the Moving of the Bar', said, 'Harbour Pilots', said],
    'Harbour Pilots (?): line 2 may be the title, if this names a body',
  ],
  [
    'far from the end',
    ['Harbour Pilots', 'On the Moving of the Bar', said, 'Harbour Pilots', 'a', 'b', 'c', 'd'],
    'Harbour Pilots (?): line 2 may be the title, if this names a body',
  ],
  [
    'a name and a number',
    ['Harbour Pilots', 'No. 22', 'On the Moving of the Bar', said],
    `On the Moving of the Bar (?): ${filed} < Harbour Pilots`,
  ],
  [
    'a name over a longer line',
    ['Harbour Pilots', 'On the Moving of the Bar', said],
    'Harbour Pilots (?): line 2 may be the title, if this names a body',
  ],
  ['over a shorter one', ['Harbour Pilots', 'On the Bar', said], 'Harbour Pilots'],
  [
    'over a shorter one, in capitals',
    ['HARBOUR PILOTS', 'On the Bar', said],
    'HARBOUR PILOTS (?): line 2 may be the title, if this names a body',
  ],
  ['over a speaker', ['Harbour Pilots', 'THE CHAIR: We have moved the bar', said], 'Harbour Pilots'],
  ['one word', ['Pilots', 'On the Moving of the Bar', said], 'Pilots'],
  [
    'many words',
    ['The Pilots Who Know All The Harbours Here', 'On the Moving of the Old Bar of the Bay of Hythe', said],
    'The Pilots Who Know All The Harbours Here (?): line 2 may be the title, if this names a body',
  ],
  [
    'nine words',
    ['The Pilots Who Know All The Harbours Right Here', 'On the Moving of the Old Bar of the Bay of Hythe', said],
    'The Pilots Who Know All The Harbours Right Here',
  ],
  ['a line with small words', ['Harbour pilots', 'On the Moving of the Bar', said], 'Harbour pilots'],
  [
    'small words of three letters',
    ['Bar of the Bay', 'On the Moving of the Bar', said],
    'Bar of the Bay (?): line 2 may be the title, if this names a body',
  ],
  ['a line with a number', ['Harbour Pilots 7', 'On the Moving of the Bar', said], 'Harbour Pilots 7'],
])('the title: %s', (_, lines, title, headings) => {
  expect(titleOf(lines, headings)).toBe(title);
});

test.each([
  ['The Post, 8 April 2025', 'The Post', '2025-04-08'],
  ['8 April 2025 | The Post', 'The Post', '2025-04-08'],
  ['Updated, 8 April 2025', undefined, undefined],
  ['the post, 8 April 2025', undefined, undefined],
  ['The one and the other post of the town of Hythe, 8 April 2025', undefined, undefined],
  ['The post; it is so, 8 April 2025', undefined, undefined],
  ['table|The Post, 8 April 2025', undefined, undefined],
])('the byline “%s”', (line, source, date) => {
  const { byline } = openedBy(['The Mole', line, said]).opening;
  expect([byline?.source, byline?.date]).toEqual([source, date]);
});

test('the title is no byline, and what stands in the text is none', () => {
  expect(openedBy(['The Post of the Harbour of Hythe, 8 April 2025', said]).opening.byline).toBeUndefined();
  expect(openedBy(['The Mole', said, 'The Post, 8 April 2025', said]).opening.byline).toBeUndefined();
});

test('the text begins with a paragraph or a table, within ten lines', () => {
  const lengths = [
    ['The Mole', said],
    ['Quays', 'Lights', 'table|One', said],
    ['Quays', 'verse|Lights', said],
    ['Quays', 'verbatim|Lights', 'quote|One', said],
    Array.from({ length: 20 }, () => 'Quays'),
    ['Quays', 'Lights'],
  ];
  expect(lengths.map((lines) => openedBy(lines).opening.length)).toEqual([1, 2, 2, 2, 10, 2]);
});

const salutations = (lines: readonly string[], language = 'en'): string[] =>
  openedBy(lines, language).opening.salutations.map(({ text }) => text);

test.each<[what: string, lines: string[], found: string[], language?: string]>([
  ['an address', ['The Mole', 'Ladies and gentlemen,', said], ['Ladies and gentlemen,']],
  ['many', ['Dear friends,', said, 'Ladies and gentlemen,', said], ['Dear friends,', 'Ladies and gentlemen,']],
  [
    'no more than six',
    Array.from({ length: 7 }, () => ['Dear friends,', said]).flat(),
    Array.from({ length: 6 }, () => 'Dear friends,'),
  ],
  ['at the end', ['The Mole', said, 'Dear friends,'], []],
  ['before a small letter', ['Dear friends,', 'we have met'], []],
  ['before an item', ['Dear friends,', '- stone'], []],
  ['before a table', ['Dear friends,', 'table|Stone 3'], []],
  ['before a short line', ['Dear friends,', 'Welcome.'], ['Dear friends,']],
  ['to one, before a reference', ['Dear Mr Low,', 'Ref. 7', said], ['Dear Mr Low,']],
  ['other people', ['Pilots of Hythe,', said], ['Pilots of Hythe,']],
  ['before a short line, other people', ['Pilots of Hythe,', 'Welcome all.'], []],
  [
    'before an address, other people',
    ['Pilots of Hythe,', 'Dear friends,', said],
    ['Pilots of Hythe,', 'Dear friends,'],
  ],
  ['what opens a sentence', ['After the storm of May,', said], []],
  [
    'before what counts from one',
    ['Pilots of Hythe,', '1. They are to go by the law of the town as it has been for all these years.'],
    [],
  ],
  [
    'before what counts on',
    ['Pilots of Hythe,', '2. They are to go by the law of the town as it has been for all these years.'],
    ['Pilots of Hythe,'],
  ],
  ['before a clause', ['Pilots of Hythe,', 'Boatmen of the Bay and of the Harbour and of the Quays,', said], []],
  ['after a clause', ['We who go by the law of the town,', 'Pilots of Hythe,', said], []],
  ['a colon in the text', ['The Mole', said, 'Members of the board:', said], []],
  ['a colon before the text', ['The Mole', 'Members of the board:', said], ['Members of the board:']],
  ['to all', ['The Mole', 'To the People of the Coast:', said], ['To the People of the Coast:']],
  ['to all, in the text', ['The Mole', said, 'To the People of the Coast:', said], ['To the People of the Coast:']],
  ['a colon that announces', ['The envoy wrote to us in words:', said], []],
  ['a colon behind few words', ['Pilots of Hythe:', said], ['Pilots of Hythe:']],
  ['a mark', ['Pilots of Hythe!', said], ['Pilots of Hythe!']],
  ['two sentences', ['We came. Pilots of Hythe,', said], []],
  ['an abbreviation', ['Hon. Pilots of Hythe,', said], ['Hon. Pilots of Hythe,']],
  [
    'nine words',
    ['Pilots and boatmen of Hythe and of the Bay,', said],
    ['Pilots and boatmen of Hythe and of the Bay,'],
  ],
  ['ten', ['Pilots and boatmen of Hythe and of the old Bay,', said], []],
  [
    'members, in ten',
    ['Pilots and members of Hythe and of the old Bay,', said],
    ['Pilots and members of Hythe and of the old Bay,'],
  ],
  ['a number', ['1. Pilots of Hythe,', said], []],
  ['a letter', ['A. Pilots of Hythe,', said], []],
  ['a Roman number', ['I. Pilots of Hythe,', said], []],
  ['verse', ['verse|Pilots of Hythe,', said], []],
  ['a long line', [`${'Pilots'.repeat(12)} of Hythe,`, said], []],
  ['a colon behind a number', ['1. Quays', 'Pilots of Hythe:', said], []],
  ['a colon in a few words', ['The Mole', 'Pilots and boatmen of Hythe:', said], ['Pilots and boatmen of Hythe:']],
  ['a colon in six', ['The Mole', 'Pilots and boatmen of old Hythe:', said], []],
  [
    'a colon in ten that name members',
    ['The Mole', 'Chair Low and members of the old board of Hythe:', said],
    ['Chair Low and members of the old board of Hythe:'],
  ],
  ['a colon that opens a sentence', ['The Mole', 'We said to them:', said], []],
  [
    'a known one far down, with a colon',
    [...Array.from({ length: 10 }, () => said), 'To the People of the Coast:', said],
    [],
  ],
  [
    'a known one not so far',
    [...Array.from({ length: 9 }, () => said), 'To the People of the Coast:', said],
    ['To the People of the Coast:'],
  ],
  [
    'two lines above an address',
    ['Pilots of Hythe,', 'Of the harbour', 'Dear friends,', said],
    ['Pilots of Hythe,', 'Dear friends,'],
  ],
  [
    'before a paragraph of seven words',
    ['Pilots of Hythe,', 'The board met in the spring again'],
    ['Pilots of Hythe,'],
  ],
  ['before one of six', ['Pilots of Hythe,', 'The board met in the spring'], []],
  ['before a Roman number', ['Pilots of Hythe,', 'I. The board met in the spring of that year'], ['Pilots of Hythe,']],
  [
    'a clause in its language',
    ['The Mole', 'Enfin, au port,', 'Le conseil du port a décidé que la jetée sera reconstruite.'],
    [],
    'fr',
  ],
  [
    'in French',
    ['La jetée', 'Chers amis !', 'Le conseil du port a décidé que la jetée sera reconstruite.'],
    ['Chers amis !'],
    'fr',
  ],
  [
    'in an unknown language, before a clause',
    ['Molo', 'Amici cari,', 'Pescatori di Hythe,', 'Il molo sarà ricostruito quest’anno, come ha detto il consiglio.'],
    [],
    'it',
  ],
  [
    'in a Chinese text',
    ['工作报告', 'Dear friends,', '今年，港务局将修复防波堤和灯塔，并向全体居民报告。'],
    ['Dear friends,'],
    'zh',
  ],
  ['a bullet', ['- Pilots of Hythe,', said], []],
  ['small letters', ['pilots of Hythe,', said], []],
  ['in Chinese', ['工作报告', '各位代表：', said], ['各位代表：'], 'zh'],
  ['in Chinese, in an English text', ['The Mole', '各位代表：', said], ['各位代表：']],
  [
    'in a language without words for it',
    ['Molo', 'Amici cari,', 'Il molo sarà ricostruito quest’anno, come ha detto il consiglio.'],
    ['Amici cari,'],
    'it',
  ],
])('whom it speaks to: %s', (_, lines, found, language) => {
  expect(salutations(lines, language)).toEqual(found);
});

test.each<[what: string, lines: string[], letter: boolean]>([
  ['a day and an address', ['Hythe, 3 May 2021', 'Dear Mr Low,', said], true],
  ['an address alone', ['Dear Mr Low,', said], true],
  ['a name, a day, and an address', ['John High', '3 May 2021', 'Dear Mr Low,', said], true],
  ['a name and an address', ['John High', 'Dear Mr Low,', said], false],
  ['a title in capitals, a day and an address', ['THE MOLE', '3 May 2021', 'Dear Mr Low,', said], false],
  ['a day in a long line', ['John High', 'It was decided by the board on 3 May 2021', 'Dear Mr Low,', said], false],
  ['an address, then a reference', ['Hythe, 3 May 2021', 'Dear Mr Low,', 'The Mole', said], true],
  ['hearers, then a line', ['Hythe, 3 May 2021', 'Dear friends,', 'The Mole', said], true],
  ['hearers', ['Hythe, 3 May 2021', 'Pilots of Hythe,', said], true],
  ['hearers, and a line', ['Hythe, 3 May 2021', 'Pilots of Hythe,', 'The Mole', said], false],
  ['an address in its lines', ['verse|John High', 'Pilots of Hythe,', said], true],
  ['no address', ['Hythe, 3 May 2021', said], false],
])('whether it is a letter: %s', (_, lines, letter) => {
  const { units, opening } = openedBy(lines);
  expect(beginsLetter(units.slice(0, opening.length), opening.salutations, 'en')).toBe(letter);
});

const kinds = Object.keys(builtInKinds);
function kindIn(lines: readonly string[], families: readonly string[] = [], known: readonly string[] = kinds): string {
  const { units, opening } = openedBy(lines);
  const { value, reason, sure } = kindOf(opening.title?.text ?? '', opening, units, new Set(families), known);
  return `${value}${sure ? '' : ' (?)'}: ${reason}`;
}

test.each<[what: string, lines: string[], kind: string, families?: string[], kinds?: string[]]>([
  ['nothing', ['The Mole', said], 'report (?): nothing in the text tells it', [], ['report']],
  ['a law by its title', ['Harbour Act', said], 'law: by the words of its title'],
  ['two kinds in a title', ['Speech on the Harbour Act', said], 'law (?): by the words of its title'],
  [
    'a kind that the library does not have',
    ['Harbour Act', said],
    'report (?): nothing in the text tells it',
    [],
    ['report', 'letter'],
  ],
  [
    'a source and a day',
    ['The Mole', 'The Post, 8 April 2025', said],
    'news-article: a source and a day stand under its title',
  ],
  [
    'and the library has no such kind',
    ['The Mole', 'The Post, 8 April 2025', said],
    'letter (?): a source and a day stand under its title',
    [],
    ['letter', 'report'],
  ],
  [
    'a government',
    ['The Mole', 'State of the Union', said],
    'government-report: its first lines speak for a government',
  ],
  [
    'a government that speaks',
    ['The Mole', 'Remarks on the State of the Union', 'Speech by J. Low', said],
    'government-report (?): its first lines speak for a government',
  ],
  ['words of the first lines', ['The Mole', 'Remarks by J. Low', said], 'speech (?): by the words of its first lines'],
  ['a court', ['The Mole', 'Supreme Court', said], 'court-opinion (?): by the words of its first lines'],
  ['a law in the first lines', ['The Mole', 'Harbour Act', said], 'report (?): nothing in the text tells it'],
  ['an address under a title', ['The Mole', 'Dear friends,', said], 'speech (?): it has a title and speaks to hearers'],
  ['a letter', ['Dear friends,', said], 'letter: it begins as a letter does'],
  ['an address in the text', ['The Mole', said, 'Dear friends,', said], 'report (?): nothing in the text tells it'],
  ['articles', ['The Mole', said], 'law: it is made of articles', ['named:article', 'named:chapter']],
  ['Chinese articles', ['The Mole', said], 'law: it is made of articles', ['chinese:条']],
  ['chapters', ['The Mole', said], 'book (?): it is made of chapters', ['named:chapter']],
  ['a report by its title', ['工程调查', said], 'report: by the words of its title'],
])('its kind: %s', (_, lines, kind, families, known) => {
  expect(kindIn(lines, families, known)).toBe(kind);
});

test.each<[what: string, lines: string[], date: string]>([
  ['a byline', ['The Mole', 'The Post, 8 April 2025', said, 'Hythe, 3 May 2021'], '2025-04-08: the byline names it'],
  ['one day', ['The Mole', 'Hythe 3 May 2021', said], '2021-05-03: the only day that its first and last lines name'],
  [
    'at the end',
    ['The Mole', said, said, 'Done at Hythe, 3 May 2021', 'John Low', 'Clerk'],
    '2021-05-03: the only day that its first and last lines name',
  ],
  [
    'four lines from the end',
    ['The Mole', said, said, 'Done at Hythe, 3 May 2021', 'John Low', 'Clerk', 'Hythe'],
    'undefined (?): its first and last lines name no day',
  ],
  [
    'the same day twice',
    ['The Mole', 'Hythe 3 May 2021', said, 'Done at Hythe, 3 May 2021'],
    '2021-05-03: the only day that its first and last lines name',
  ],
  [
    'two days',
    ['The Mole', 'Hythe 3 May 2021', said, 'Done at Hythe, 4 May 2021'],
    '2021-05-03 (?): the first day that its first and last lines name',
  ],
  ['a month', ['The Mole', 'Hythe, May 2021', said], '2021-05-01 (?): its first lines name the month'],
  [
    'the first paragraph',
    ['The Mole', `${said} It was 3 May 2021.`, said],
    '2021-05-03: the only day that its first and last lines name',
  ],
  [
    'a long paragraph',
    ['The Mole', `It was 3 May 2021. ${said} ${said} ${said}`, said, said, said, said],
    'undefined (?): its first and last lines name no day',
  ],
  [
    'in the text',
    ['The Mole', said, 'It was 3 May 2021.', said, said, said],
    'undefined (?): its first and last lines name no day',
  ],
])('its day: %s', (_, lines, date) => {
  const { units, opening } = openedBy(lines);
  const { value, reason, sure } = dateOf(opening, units);
  expect(`${value}${sure ? '' : ' (?)'}: ${reason}`).toBe(date);
});

test.each<[what: string, lines: string[], next: string[], units: string[]]>([
  ['a block of lines', ['The Mole', 'A Report', 'Hythe'], [said], ['The Mole', 'A Report', 'Hythe', said]],
  [
    'verse',
    ['The lamps are lit,', 'The tide is low,', 'And home we go'],
    [said],
    ['The lamps are lit, / The tide is low, / And home we go', said],
  ],
  ['one comma', ['The Mole,', 'A Report'], [said], ['The Mole,', 'A Report', said]],
  [
    'where it was delivered',
    ['Delivered at the Session', 'Of the Board'],
    [said],
    ['Delivered at the Session / Of the Board', said],
  ],
  [
    'the address of a letter',
    ['John Low', 'Hythe'],
    ['Dear Mr Low,', said],
    ['John Low / Hythe', 'Dear Mr Low,', said],
  ],
  ['six lines', ['A', 'B', 'C', 'D', 'E', 'F'], [said], ['A', 'B', 'C', 'D', 'E', 'F', said]],
  ['seven lines', ['A', 'B', 'C', 'D', 'E', 'F', 'G'], [said], ['A / B / C / D / E / F / G', said]],
  ['verse below', ['The Mole', 'A Report'], ['verse|Row', said], ['The Mole / A Report', 'Row', said]],
  ['nothing below', ['The Mole', 'A Report'], [], ['The Mole / A Report']],
])('the block that a text begins with: %s', (_, lines, next, units) => {
  const [first, ...others] = unitsIn(lines);
  const block = {
    ...(first as Unit),
    rows: [first as Unit, ...others].flatMap(({ rows }) => rows),
    text: lines.join(' '),
    shape: 'verse' as const,
  };
  const opened = headOpened([block, ...shapedUnits(next)]);
  expect(wordsOf(opened)).toEqual(units);
  expect(opened[0]?.shape === undefined).toBe(
    opened.length > next.length + 1 || lines[0]?.startsWith('Delivered') === true,
  );
});
