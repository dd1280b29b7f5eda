/** Law 10: each kind of line and of call that looks like structure is told, and silent once it is decided. */
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import { callLooks } from '../../src/convert/read/plain-text/looks-like/calls.ts';
import { lineLooks } from '../../src/convert/read/plain-text/looks-like/kinds.ts';
import type { Problem } from '../../src/corpus/problems/problem.ts';
import { sourceOf } from '../support/source.ts';

/** What is told of a text of which each line is a paragraph between two others. */
function told(lines: readonly string[], layout = '{}'): Problem[] {
  const after = ['We met in autumn.', 'We built houses.', 'The roads were mended.', 'All of them were paid for.'];
  const seed = ['We met in spring.', ...lines, ...after].join('\n');
  return readText(sourceOf(seed, `layout: ${layout}\n`)).problems.filter(({ rule }) => rule.startsWith('looks-like-'));
}

/** Three examples, or more, of each kind. */
const lineExamples: Record<string, string[]> = {
  'a page’s number': [
    'Page 3 of 12',
    '- 3 -',
    '17',
    '3/12',
    'iv',
    '第 3 页',
    '第3页 共12页',
    'PAGE 4',
    'Seite 3 von 12',
  ],
  'a rule or a row of signs': ['* * *', '-----', '=====', '• • •'],
  'a line of a table of contents': [
    'Houses ........ 5',
    'Roads . . . . . . 12',
    '1.1 Schools .......... 17',
    'Foreword ..... iv',
  ],
  'a row of a table, with bars': ['| North | 2 |', '|---|---|', 'Council | Houses | Roads'],
  'a row of a table, with tabs': ['North\t2\t1', 'Council\tHouses', '2024\t17.5'],
  'a row of a table, in columns': ['North            2       1', 'Council     Houses   Roads', 'a  b  c'],
  'a heading in Markdown': ['# Houses', '## Roads', '### Schools.'],
  'a numbered subsection': [
    '1.1 Sub one',
    '1.2. Sub two.',
    '10.2.3 what the council did, and why',
    '2.1 The council shall meet.',
    'A.1 Scope',
    '1.1 去年的工作',
    '3.1 sub one',
  ],
  'the heading of an article, a section or another part': [
    'Article 1 Houses',
    'ARTICLE IV. Of roads.',
    'Section 2',
    'Chapter Three',
    'PART II',
    'Part One: Houses',
    'Schedule 3 — Fees',
    'Annex A',
    '§ 5',
    '§ 12. Of houses.',
    'Article premier',
    'TITRE Ier',
    'Chapitre 2',
    'Abschnitt 4: Häuser',
    'Artículo 7. De las casas.',
  ],
  'the heading of a part in Chinese': ['第一章 总则', '第二条 本法自公布之日起施行。', '第3部分', '第十二节'],
  'a heading with a Chinese number': ['一、去年的工作', '十二、今年的工作', '（一）房屋', '(二) 道路'],
  'a part with a Roman number': [
    'I. INTRODUCTION',
    'II. What was done.',
    'III Roads',
    'IV) Schools',
    'I A Review of the Year',
    'XII. The end',
  ],
  'a number alone in its line, over the words of a heading': ['1.', 'XII.', '12．'],
  'a part with a letter': ['A. Background', 'B. The council shall meet.', 'N. Further matters'],
  'a note with a raised number': ['¹ In spring and in autumn.', '²See the minutes.', '¹² Ibid.'],
  'a note that says it is one': ['[Footnote 1: In spring.]', 'Note 2: In autumn.', '注1：见会议记录。'],
  'a note with a mark': ['*See the minutes.', '† Ibid.', '‡In autumn.'],
  'a note with a number between strokes': ['\\1\\ See the minutes.', '\\2\\Ibid.', '\\12\\ In autumn.'],
  'a note with a number before it': [
    '1In spring and in autumn.',
    '2See the minutes.',
    '〔3〕见会议记录。',
    '{4} Ibid.',
  ],
  'an item of a list': ['- item', '• item', '* item', '– item', '·item', '▪ item'],
  'a quoted line': ['> We met.', '>We met again.', '> in autumn'],
  'an item with a number or a letter in brackets': [
    '(1) item',
    '(a) item',
    'a) item',
    '1) item',
    '(iv) item',
    '（1）房屋',
    '①房屋',
  ],
  'an item with a letter or a small Roman number': ['i. item', 'a. item', 'iv. item'],
  'a numbered heading, or a numbered item of a list': [
    '1. First',
    '2. We built houses for all who had none.',
    '3.Third',
    '4. 2024 was a good year.',
  ],
  'a heading with a number before it': ['1 Introduction', '2 Methods and sources', '12 Conclusion'],
  'a line that the page repeats': [
    'The Council’s Report, 2024',
    'The Council’s Report, 2024',
    'The Council’s Report, 2024',
  ],
  'a heading in capitals': ['FOREWORD', 'WHAT WAS DONE IN 2024', 'ВВЕДЕНИЕ', 'AVANT-PROPOS DU MAIRE'],
  'an indented line, as in a quotation or a list': [
    '    We shall build, said the mayor, and we did.',
    '  and the roads.',
    '\tand the schools.',
  ],
  'a heading without a number, a title or a byline': [
    'What was done',
    'A Review of the Year',
    'Summary:',
    '去年的工作',
    '30 June 2024',
    'Was it enough?',
  ],
};

const callExamples: Record<string, string[]> = {
  'a raised number': ['The council met twice.¹', 'The plan² was good.', 'It met again¹² in autumn.'],
  'a mark': ['The plan* was good.', 'The council met twice.†', 'It met** again.'],
  'a number in round brackets': [
    'The council met twice.(1)',
    'The plan(2) was good.',
    'It met again (3).',
    '议会开会。(4)',
  ],
  'a letter or a word in brackets': ['The plan[a] was good.', 'It met.[*]', 'It met again.[Footnote 3]'],
  'several numbers in brackets': ['The plan [7,8] was good.', 'It met.[1–3]', 'It met again [2; 5].'],
  'a number in other brackets': ['议会开会。〔1〕', 'It met.{2}', 'It met【3】 again.'],
  'a number between strokes': [
    'The council met.\\1\\ It did.',
    'The plan\\2\\ was good.',
    'It met again\\3\\ in autumn.',
  ],
  'a number after a circumflex': ['The council met twice.^1', 'The plan^2 was good.', 'It met^3 again.'],
};

const names = (problems: readonly Problem[]): string[] => problems.map(({ what }) => what.replace(/: .*/s, ''));
const nameOf = (thing: string, name: string, count: number): string =>
  count === 1 ? `One ${thing} looks like ${name}` : `${count} ${thing}s look each like ${name}`;

describe.each([
  ['line', lineExamples, lineLooks],
  ['sign', callExamples, callLooks],
] as const)('a %s that looks like', (thing, examples, looks) => {
  test.each(Object.entries(examples))('%s', (name, lines) => {
    const problems = told(lines);
    expect(names(problems)).toEqual([nameOf(thing, name, lines.length)]);
    const [{ what, help, where } = expect.fail('nothing is told')] = problems;
    expect(where.line).toBe(2);
    for (const n of [2, 3, 4]) expect(what).toContain(`in line ${n}`);
    expect(what.includes(`and ${lines.length - 3} more.`)).toBe(lines.length > 3);
    expect(help).toMatch(/as: text|kind: paragraph/);
  });

  test.each(looks.flatMap(({ name, match }) => (match === undefined ? [] : [[name, match] as const])))(
    '%s is silent once the pattern that is offered decides it',
    (name, match) => {
      const pattern = RE2JS.compile(match);
      const matched = (examples[name] ?? []).filter((line) => pattern.testExact(line.trim()));
      expect(matched.length).toBeGreaterThan(1);
      expect(told(matched, `{ patterns: [{ match: '${match}', as: text }] }`)).toEqual([]);
      for (const line of matched) expect(told([line], '{ lines: [{ at: 2, kind: paragraph }] }')).toEqual([]);
    },
  );

  test.each(thing === 'line' ? Object.entries(examples) : [])('%s can be decided as what is offered', (_, lines) => {
    for (const line of lines) {
      const offered = /(?:as|kind): ([a-z]+)/.exec(told([line])[0]?.help ?? '')?.[1];
      if (offered === undefined) continue;
      const layout = `{ lines: [{ at: 2, kind: ${offered}, reason: so decided }] }`;
      const { value, problems } = readText(sourceOf(`We met.\n${line}\nWe met again.\n`, `layout: ${layout}\n`));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(value?.ledger.spans[1]?.kind).toBe(offered);
    }
  });

  test('every kind has its examples', () => {
    const known = [...Object.keys(examples), 'a line of verse, or of an address'];
    expect(known).toEqual(expect.arrayContaining(looks.map(({ name }) => name)));
  });
});

test.each([
  '2024 was a good year for the council.',
  '1,000 houses were built.',
  '3.5 million people live here.',
  '12.10.2024 was the day of the session.',
  'Article 5 of the treaty says so.',
  'Part of the plan was carried out.',
  'Section 2 provides for it.',
  'I went to the council.',
  'The area is 5 km² and 3 m³, or 10⁶ units.',
  'This is *stressed* and **more so**.',
  'As section 5(1) says, f(x) is 5*3.',
  'He said so. (See the minutes.)',
  'The end.  Two spaces follow a full stop.   Or three.',
  'a well-known rule - and others - was kept.',
  '“We will,” said the mayor, “build houses.”',
  '今年建了两座房子，这是一段简单的文字。',
  'CD players and DVDs were sold in the shops of the town.',
  '1. We built houses.'.slice(3),
])('“%s” is a sentence', (line) => {
  expect(told([line])).toEqual([]);
});

const untitled = 'a heading without a number, a title or a byline';
const words = (count: number): string => `One${' two'.repeat(count - 1)}`;

test.each<[what: string, lines: string[], told: string | undefined]>([
  ['twelve words', [words(12)], untitled],
  ['thirteen', [words(13)], undefined],
  ['eighty characters', [`A${'b'.repeat(79)}`], untitled],
  ['more', [`A${'b'.repeat(80)}`], undefined],
  ['a small letter at its head', ['what was “Done”'], undefined],
  ['four words and a colon', ['What was then done:'], untitled],
  ['five', ['What was not then done:'], undefined],
  ['long words and a colon', [`What ${'w'.repeat(40)}:`], undefined],
  ['a colon within it', ['All that we built in these years: houses, roads, schools, and a pump, for all.'], undefined],
  ['a date', ['12 May 2024'], untitled],
  ['a year within it', ['12 Years to 2024 in the council'], 'a heading with a number before it'],
  ['a number, far before it', ['2  Methods'], 'a heading with a number before it'],
  ['capitals side by side', ['ABCD'], 'a heading in capitals'],
  ['a hundred and twenty capitals', ['ABCD '.repeat(24).trim().padEnd(120, 'E')], 'a heading in capitals'],
  ['more capitals', ['ABCD '.repeat(24).trim().padEnd(121, 'E')], undefined],
  ['one sign alone', ['—'], undefined],
  ['an ellipsis and a page', ['Houses……5', 'Roads … 17', 'Schools… 123'], 'a line of a table of contents'],
  ['dots up to the page', ['Houses........5'], 'a line of a table of contents'],
  ['dots in a sentence', ['We waited ..... 5 of us went home.', 'We paused… 12 of us went.'], undefined],
  ['several tabs', ['North\t\t2'], 'a row of a table, with tabs'],
  ['two wide spaces', ['north  2  and more'], 'a row of a table, in columns'],
  ['one wide space', ['He went  home in the evening.'], undefined],
  ['an initial', ['N. Smith said so;', 'See A. Background.'], undefined],
  ['a letter, far before it', ['C.  Of roads.', 'N.  Of roads'], 'a part with a letter'],
  ['one space before it', [' and the roads.'], undefined],
  ['twice the same', ['of the council', 'of the council'], undefined],
  [
    'three times, with numbers at the end',
    ['of the council 1', 'of the council  12', 'of the council 3'],
    'a line that the page repeats',
  ],
  [
    'three times, with numbers before',
    ['1  the council', '12 the council', '3 the council'],
    'a line that the page repeats',
  ],
  ['three times the same sentence', ['So be it.', 'So be it.', 'So be it.'], undefined],
  ['numbers and nothing else, three times', ['12,', '12,', '12,'], undefined],
])('a line with %s', (_, lines, name) => {
  expect(names(told(lines))).toEqual(name === undefined ? [] : [nameOf('line', name, lines.length)]);
});

test.each(['', '\n', '\nMail this\n'])(
  'the last line of the text is no heading, whatever comes after it that is none: %j',
  (after) => {
    const layout = "layout: { patterns: [{ match: 'Mail this', as: furniture, reason: control }] }\n";
    const rules = readText(sourceOf(`We met.\nThe end\n${after}`, layout)).problems.map(({ rule }) => rule);
    expect(rules).toEqual(after.includes('Mail') ? [] : ['layout-pattern-unused']);
  },
);

test('lines of more than sixty characters are no verse, nor are those with a small letter or a number first', () => {
  const verse = (...lines: string[]): string[] =>
    names(readText(sourceOf(`${lines.join('\n')}\n\nWe met.\n`, 'layout: { paragraphs: blank-line }\n')).problems);
  const long = `Tyger ${'tyger '.repeat(8)}`;
  expect(verse(`${long}burned`, 'In the night.')).toEqual([nameOf('line', 'a line of verse, or of an address', 2)]);
  expect(verse(`${long}burning`, 'In the forests of the night, in the night')).toEqual([]);
  expect(verse('“Tyger tyger burning', 'In the night.')).toEqual([
    nameOf('line', 'a line of verse, or of an address', 2),
  ]);
  expect(verse('Tyger tyger burning', 'in the Night')).toEqual([]);
  expect(verse('12 Tyger tyger burning', 'In the night')).not.toContain(
    nameOf('line', 'a line of verse, or of an address', 2),
  );
});

test('brackets that are no notes are silent, and begin no note', () => {
  const lines = ['[W]e want this house.', 'The plan [7,8] was good.(1)', 'The plan [12] was good, and the other[a].'];
  const seed = lines.join('\n');
  const { value, problems } = readText(sourceOf(seed, 'layout: { brackets: text }\n'));
  expect(problems).toEqual([]);
  expect(value?.ledger.spans.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(readText(sourceOf(seed)).problems.length).toBeGreaterThan(2);
});

test('a line of verse, a heading run into its paragraph, and wrapped items, where blank lines part paragraphs', () => {
  const seed =
    'Tyger, tyger, burning bright\nIn the forests of the night.\n\nThe roads\nThe council built one road, and mended the old ones.\n\nWe need houses, roads and\n- a school\n- and a pump.\n\nWe met in autumn, and in spring\nof the same year again.\n';
  const { problems } = readText(sourceOf(seed, 'layout: { paragraphs: blank-line }\n'));
  expect(names(problems)).toEqual([
    nameOf('line', 'a line of verse, or of an address', 2),
    nameOf('line', 'a heading without a number, a title or a byline', 1),
    nameOf('line', 'an item of a list', 2),
  ]);
});

test('a line that is repeated is offered as its own pattern', () => {
  const lines = Array.from({ length: 3 }, () => 'The Council’s (Yearly) Report');
  const [problem] = told(lines);
  const match = /match: '([^']+)'/.exec(problem?.help ?? '')?.[1];
  expect(told(lines, `{ patterns: [{ match: '${match}', as: furniture, reason: the running head }] }`)).toEqual([]);
});

test('where most paragraphs are indented, indentation says nothing', () => {
  const indented = ['   We met.', '   We met again.', '   And again.', '   And again in autumn.', '\tAnd in spring.'];
  expect(told([...indented, '   And in summer.'])).toEqual([]);
  expect(told(indented.slice(0, 2))).toHaveLength(1);
});

test('a sign that the sidecar decides on is silent', () => {
  const decided = 'references: [{ line: 2, quote: plan*, note: null }, { line: 2, quote: map¹, note: null }]';
  const problems = told(['The plan* and the map¹ and the list² were good.'], `{ ${decided} }`);
  expect(problems.map(({ what }) => what)).toEqual(['One sign looks like a raised number: “list²” in line 2.']);
});

test('a label that a note has is a call', () => {
  const { problems } = readText(sourceOf('The plan[a] was good, and the other[b].\n[a]A note.\n'));
  expect(names(problems)).toEqual([nameOf('sign', 'a letter or a word in brackets', 1)]);
});

test('among numbered headings, the items of a list are none, and what is out of order is told by its own rule', () => {
  const seed = '1. Houses\nWe need two of them:\n1. one\n2. another\n2. Roads\nWe did.\n7. Schools\nWe did.\n';
  const { problems } = readText(sourceOf(seed, 'layout: { headings: numbered }\n'));
  expect(problems.map(({ rule, where }) => `${rule} ${where.line}`)).toEqual(['heading-order 7']);
});
