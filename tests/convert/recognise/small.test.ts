/** What is proposed for small texts: one for each thing that tells a heading, a list, a table, verse, or what the page left in. */
import { expect, test } from 'vitest';
import { readText } from '../../../src/convert/convert.ts';
import { type Proposal, proposeFor, sidecarText } from '../../../src/convert/propose.ts';
import { builtInKinds } from '../../../src/corpus/editors/kinds.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import { outlineOf } from '../../support/outline.ts';

const said = 'The harbour board met in spring and said that the mole and the lights are to be built anew this year.';
const more =
  'All bridges are looked at each year by the engineers of the city, who write down what they have seen there.';
const last = 'Winter service begins in November, and it ends in March at the latest, as it has for all of these years.';

const named = (text: string): string =>
  text.replaceAll(said, '(said)').replaceAll(more, '(more)').replaceAll(last, '(last)');

const propose = (lines: readonly string[]): { proposal: Proposal; bytes: Uint8Array } => {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const received = { doc: 'doc', name: 'doc.txt', kinds: builtInKinds, today: '2000-01-01', bytes } as const;
  return { proposal: proposeFor({ ...received, ending: '.txt' }), bytes };
};

/** What becomes of a text by what is proposed, after its title; why, and what is asked. */
function became(lines: readonly string[]): { text: string[]; why: string[] } {
  const { proposal, bytes } = propose(lines);
  const [fields = '', layout = ''] = sidecarText(proposal).split('\nlayout:\n');
  const { value } = readText(
    {
      doc: 'doc',
      seed: { file: 'doc.txt', bytes },
      sidecar: { file: 'doc.yaml', text: `${fields}\nlayout:\n${layout}` },
      register: { file: 'doc', text: '' },
    },
    builtInKinds,
  );
  const text = value
    ? outlineOf(value.document as Document, { bare: true })
        .trimEnd()
        .split('\n')
        .slice(1)
    : [];
  const said = layout
    .split('\n')
    .flatMap((line) => (/^ {2}(?:\S+:$|paragraphs: line)|^$/.test(line) ? [] : line.trim().replace(/^- /, '')));
  const asked = proposal.questions.flatMap(({ field, lines: own, ask, chosen }) =>
    field.startsWith('layout') ? [`${own?.join('–')}: ${ask} (${chosen})`] : [],
  );
  // A pattern with the words for a page of all languages says nothing to a reader.
  const brief = (line: string): string => line.replace(/match: "[^"]{300,}"/, 'match: …');
  return { text: text.map(named), why: [...said, ...asked].map(named).map(brief) };
}

/** What is proposed of a text as a whole. */
const factsOf = (lines: readonly string[]): string[] =>
  sidecarText(propose(lines).proposal)
    .split('\n')
    .filter((line) => /^(?:title|kind|language|date|source)/.test(line));

test.each<[what: string, lines: string[], text: string[], why: string[]]>([
  [
    'numbered headings',
    ['Report', '1. Works', said, '2. Costs', more],
    ['# 1. Works', '  p (said)', '# 2. Costs', '  p (more)'],
    ['{ pattern: numbered, level: 1 }'],
  ],
  [
    'numbered sentences are paragraphs',
    ['Report', `1. ${said}`, `2. ${more}`, `3. ${last}`],
    ['p 1. (said)', 'p 2. (more)', 'p 3. (last)'],
    [],
  ],
  [
    'numbers with nothing between them are a list',
    ['Report', said, '1. stones', '2. sand', '3. lime', more],
    ['p (said)', 'list', '  item 1. stones', '  item 2. sand', '  item 3. lime', 'p (more)'],
    ['{ at: [ 3, 5 ], kind: list } # items that count on, with nothing between them'],
  ],
  [
    'what a colon opens is a list, though long',
    ['Report', 'We need these:', '1. Stones of the large and heavy kind', '2. Sand from the shore of the bay', more],
    [
      'p We need these:',
      'list',
      '  item 1. Stones of the large and heavy kind',
      '  item 2. Sand from the shore of the bay',
      'p (more)',
    ],
    [],
  ],
  [
    'letters and small Roman numbers are items',
    ['Report', said, '(a) stones', '(i) large', '(ii) small', '(b) sand', more],
    [
      'p (said)',
      'list',
      '  item (a) stones',
      '    list',
      '      item (i) large',
      '      item (ii) small',
      '  item (b) sand',
      'p (more)',
    ],
    ['{ at: [ 3, 6 ], kind: list } # items that count on'],
  ],
  [
    'an annex alone',
    ['Report', '1. Works', said, '2. Costs', more, 'Annex A', last],
    ['# 1. Works', '  p (said)', '# 2. Costs', '  p (more)', '# Annex A', '  p (last)'],
    ['{ pattern: numbered, level: 1 }', '{ pattern: annex, level: 1 }'],
  ],
  [
    'one number alone before a title’s words',
    ['Report', said, '1. Works', more],
    ['p (said)', '# 1. Works', '  p (more)'],
    ['{ pattern: numbered, level: 1 }'],
  ],
  [
    'a number alone that heads nothing',
    ['Report', said, 'Figure 3', more],
    ['p (said)', '# Figure 3', '  p (more)'],
    [
      '{ at: 3, kind: heading } # a short line without a full stop, with text under it',
      '3–3: Is “Figure 3” a heading? (a heading)',
    ],
  ],
  ['a king is no chapter', ['FELIPE VI', said, more], ['p (said)', 'p (more)'], []],
  [
    'headings of articles with their titles under them',
    ['Law', 'Article 1', 'Works', said, 'Article 2', 'Costs', more],
    ['# Article 1 Works', '  p (said)', '# Article 2 Costs', '  p (more)'],
    ['{ pattern: article, level: 1, over: 2 }'],
  ],
  [
    'a title over a blank line',
    ['Law', '', 'Chapter I', '', 'WORKS', '', said, '', 'Chapter II', '', 'COSTS', '', more],
    ['# Chapter I WORKS', '  p (said)', '# Chapter II COSTS', '  p (more)'],
    ['{ pattern: chapter, level: 1, over: 2 }'],
  ],
  [
    'levels of three families',
    [
      'Law',
      'Part I',
      'Chapter 1',
      '1. Works',
      said,
      '2. Costs',
      more,
      'Chapter 2',
      '1. Lights',
      last,
      'Part II',
      'Chapter 1',
      '1. Quays',
      said,
    ],
    [
      '# Part I',
      '  # Chapter 1',
      '    # 1. Works',
      '      p (said)',
      '    # 2. Costs',
      '      p (more)',
      '  # Chapter 2',
      '    # 1. Lights',
      '      p (last)',
      '# Part II',
      '  # Chapter 1',
      '    # 1. Quays',
      '      p (said)',
    ],
    ['{ pattern: part, level: 1 }', '{ pattern: chapter, level: 2 }', '{ pattern: numbered, level: 3 }'],
  ],
  [
    'decimal numbers',
    ['Plan', '1 Works', '1.1 Quays', said, '1.2 Lights', more, '2 Costs', '2.1 Wages', last],
    [
      '# 1 Works',
      '  # 1.1 Quays',
      '    p (said)',
      '  # 1.2 Lights',
      '    p (more)',
      '# 2 Costs',
      '  # 2.1 Wages',
      '    p (last)',
    ],
    ['{ pattern: decimal }'],
  ],
  [
    'headings in capitals',
    ['Report', 'WORKS', said, 'COSTS', more],
    ['# WORKS', '  p (said)', '# COSTS', '  p (more)'],
    ['{ pattern: capitals, level: 1 }'],
  ],
  [
    'short lines between paragraphs',
    ['Report', '', 'Works', '', said, '', 'Costs', '', more],
    ['# Works', '  p (said)', '# Costs', '  p (more)'],
    ['{ at: 3, kind: heading } # a short line without a full stop, with text under it', '{ at: 7, kind: heading }'],
  ],
  [
    'underlined headings',
    ['Report', '', 'Works', '=====', '', said, '', 'Quays', '-----', '', more, '', 'Costs', '=====', '', last],
    ['# Works', '  p (said)', '  # Quays', '    p (more)', '# Costs', '  p (last)'],
    ['{ pattern: underlined, level: 1 }'],
  ],
  [
    'headings of Markdown',
    ['# Report', '## Works', said, '### Quays', more, '## Costs', last],
    ['# Works', '  p (said)', '  # Quays', '    p (more)', '# Costs', '  p (last)'],
    [
      '{ pattern: markdown }',
      '{ at: 1, kind: title, keep: Report, reason: "the first line, a heading of the first level" } # the first line, a heading of the first level',
    ],
  ],
  [
    'a table with bars',
    ['Report', said, '| Year | Cost |', '|------|------|', '| 1910 | 30 |', more],
    ['p (said)', 'table', '  head Year | Cost', '  row 1910 | 30', 'p (more)'],
    ['{ at: [ 3, 5 ], kind: table } # 3 lines with cells of one number'],
  ],
  [
    'a table with tabs',
    ['Report', said, 'Year\tCost', '1910\t30', '1911\t40', more],
    ['p (said)', 'table', '  row Year | Cost', '  row 1910 | 30', '  row 1911 | 40', 'p (more)'],
    ['{ at: [ 3, 5 ], kind: table } # 3 lines with cells of one number'],
  ],
  [
    'columns of numbers',
    ['Report', said, '', 'Stones      30', 'Sand        40', 'Lime         5', '', more],
    ['p (said)', 'table', '  row Stones | 30', '  row Sand | 40', '  row Lime | 5', 'p (more)'],
    [],
  ],
  [
    'two columns without numbers that are aligned',
    ['Report', said, '', 'Stones      north', 'Sand        south', 'Lime        west', '', more],
    ['p (said)', 'table', '  row Stones | north', '  row Sand | south', '  row Lime | west', 'p (more)'],
    [],
  ],
  [
    'two columns that are not',
    ['Report', said, '', 'Stones     north', 'Sand   south', 'Lime          west', '', more],
    ['p (said)', 'verbatim', '  | Stones     north', '  | Sand   south', '  | Lime          west', 'p (more)'],
    ['{ at: [ 4, 6 ], kind: verbatim } # lines in which white space is set on purpose'],
  ],
  [
    'a drawing',
    ['Report', said, '', '+------+', '| mole |', '+------+', '   |', '   +--> sea', '', more],
    ['p (said)', 'verbatim', '  | +------+', '  | | mole |', '  | +------+', '  |    |', '  |    +--> sea', 'p (more)'],
    [],
  ],
  [
    'lines of a mail that is answered',
    ['Report', said, '> They rose', '> at dawn.', more],
    ['p (said)', 'quote', '  p > They rose', '  p > at dawn.', 'p (more)'],
    ['{ at: [ 3, 4 ], kind: quote } # lines that begin with “>”'],
  ],
  [
    'stanzas',
    ['Song', '', 'Row, brothers, row,', 'The tide is low,', 'The lamps are lit,', 'And home we go.', '', said],
    [
      'verse',
      '  | Row, brothers, row,',
      '  | The tide is low,',
      '  | The lamps are lit,',
      '  | And home we go.',
      'p (said)',
    ],
    ['{ at: [ 3, 6 ], kind: verse } # short lines that each begin with a capital'],
  ],
  [
    'a couplet that a colon announces',
    [
      'Report',
      'They sang this in the boats:',
      'The lamps upon the harbour wall',
      'Are lit for one and lit for all',
      more,
    ],
    [
      'p They sang this in the boats:',
      'verse',
      '  | The lamps upon the harbour wall',
      '  | Are lit for one and lit for all',
      'p (more)',
    ],
    ['{ at: [ 3, 4 ], kind: verse } # lines of verse, which rhyme or are set in'],
  ],
  [
    'verse that is set in',
    ['Report', said, '    The lamps upon the wall', '    Are lit for all the town', more],
    ['p (said)', 'verse', '  | The lamps upon the wall', '  | Are lit for all the town', 'p (more)'],
    ['{ at: [ 3, 4 ], kind: verse } # lines of verse, which rhyme or are set in'],
  ],
  [
    'Chinese verse',
    [
      '报告',
      '他们唱道：',
      '白日依山尽，',
      '黄河入海流。',
      '欲穷千里目，',
      '更上一层楼。',
      '今年，港务局将修复防波堤和灯塔，并向全体居民报告工程的进展情况。',
    ],
    [
      'p 他们唱道：',
      'verse',
      '  | 白日依山尽，',
      '  | 黄河入海流。',
      '  | 欲穷千里目，',
      '  | 更上一层楼。',
      'p 今年，港务局将修复防波堤和灯塔，并向全体居民报告工程的进展情况。',
    ],
    ['{ at: [ 3, 6 ], kind: verse } # lines of verse, which rhyme or are set in'],
  ],
  [
    'numbers of pages',
    ['Report', said, 'Page 1 of 3', more, 'Page 2 of 3', last, 'Page 3 of 3'],
    ['p (said)', 'p (more)', 'p (last)'],
    [
      '{ match: Page\\s+\\d+\\s+of\\s+\\d+, as: furniture, reason: the number of a page } # 3 lines, the first is line 3',
    ],
  ],
  [
    'bare numbers that rise one by one',
    ['Report', said, '12', more, '13', last, '14'],
    ['p (said)', 'p (more)', 'p (last)'],
    ['{ match: \\d+, as: furniture, reason: the number of a page } # 3 lines, the first is line 3'],
  ],
  [
    'a bare number alone is asked about',
    ['Report', said, '12', more],
    ['p (said)', 'p 12', 'p (more)'],
    ['3–3: Is “12”, alone in its line, the number of a page? (a part of the text)'],
  ],
  [
    'a running head',
    ['Report', said, 'The Mole', '\f12', more, 'The Mole', '\f13', last],
    ['p (said)', 'p (more)', 'p (last)'],
    [
      '{ match: \\d+, as: furniture, reason: the number of a page } # 2 lines, the first is line 4',
      '{ match: The\\s+Mole, as: furniture, reason: "a running head, which the pages repeat" } # 2 lines, the first is line 3',
    ],
  ],
  [
    'rules between parts',
    ['Report', said, '', '* * *', '', more, '', '----------------------------', '', last],
    ['p (said)', 'p (more)', 'p (last)'],
    [
      '{ at: 4, kind: furniture, reason: a rule between parts of the page }',
      '{ at: 8, kind: furniture, reason: a rule between parts of the page }',
    ],
  ],
  [
    'a table of contents',
    ['Report', 'Contents', '1. Works .......... 3', '2. Costs .......... 7', '', '1. Works', said, '2. Costs', more],
    ['# 1. Works', '  p (said)', '# 2. Costs', '  p (more)'],
    [
      '{ pattern: numbered, level: 1 }',
      '{ match: ".*(\\\\. ?){4,}\\\\s*[0-9ivxlc]{1,5}", as: furniture, reason: "the table of contents, which the page makes anew" } # 2 lines, the first is line 3',
      '{ at: 2, kind: furniture, reason: "the table of contents, which the page makes anew" }',
    ],
  ],
  [
    'who signs',
    ['Report', said, more, 'Done at Hythe, 3 May 2021', 'JOHN LOW', 'Minister of Harbours'],
    ['p (said)', 'p (more)', 'p Done at Hythe, 3 May 2021', 'p JOHN LOW', 'p Minister of Harbours'],
    [],
  ],
  [
    'a signature before more text is asked about',
    ['Report', said, 'Done at Hythe, 3 May 2021', 'JOHN LOW', 'Minister of Harbours', 'The Annex', more],
    ['p (said)', 'p Done at Hythe, 3 May 2021', 'p JOHN LOW', 'p Minister of Harbours', 'p The Annex', 'p (more)'],
    ['6–6: Does “The Annex” belong to the signature above it, or head what comes after it? (the signature)'],
  ],
  [
    'whom it speaks to',
    ['Address', 'Ladies and gentlemen,', said, 'Dear friends,', more],
    ['salutation Ladies and gentlemen,', 'p (said)', 'salutation Dear friends,', 'p (more)'],
    [],
  ],
  [
    'a clause is no address',
    ['Treaty', 'Having regard to the law,', 'Whereas the mole is old,', said],
    ['p Having regard to the law,', 'p Whereas the mole is old,', 'p (said)'],
    [],
  ],
  [
    'a letter',
    ['Hythe, 3 May 2021', 'Dear Mr Low,', said, more, 'Yours sincerely,', 'John High'],
    ['p Hythe, 3 May 2021', 'salutation Dear Mr Low,', 'p (said)', 'p (more)', 'p Yours sincerely,', 'p John High'],
    ['{ at: 5, kind: paragraph } # running text'],
  ],
  [
    'a paragraph in another language',
    [
      'Report',
      said,
      'Les phares et les balises sont entretenus par l’État, qui en informe les ports et les navires.',
      more,
    ],
    [
      'p (said)',
      'p (fr) Les phares et les balises sont entretenus par l’État, qui en informe les ports et les navires.',
      'p (more)',
    ],
    ['{ at: 3, lang: fr } # by its small words, or its script'],
  ],
  [
    'hard-wrapped lines',
    [
      'Report',
      '',
      'The harbour board met in spring and said that the mole',
      'and the lights are to be built anew this year, and that',
      'the money is there.',
      '',
      'All bridges are looked at each year by the engineers of',
      'the city, who write down what they have seen.',
    ],
    [
      'p The harbour board met in spring and said that the mole and the lights are to be built anew this year, and that the money is there.',
      'p All bridges are looked at each year by the engineers of the city, who write down what they have seen.',
    ],
    ['paragraphs: blank-line # 3 of 3 lines break off within a sentence'],
  ],
  [
    'notes at the end',
    ['Report', `${said}1`, `${more}2`, 'Notes', '1. See the law on moles.', '2. See the law on bridges.'],
    ['p (said){^1}', 'p (more){^2}', 'note [1] See the law on moles.', 'note [2] See the law on bridges.'],
    [],
  ],
  [
    'bullets',
    ['Report', said, '• stones', '• sand', '• lime', more],
    ['p (said)', 'list', '  item • stones', '  item • sand', '  item • lime', 'p (more)'],
    [],
  ],
  [
    'numbers that begin anew in each part',
    ['Law', 'Part I', '1. Works', said, '2. Costs', more, 'Part II', '1. Works', last, '2. Costs', said],
    [
      '# Part I',
      '  # 1. Works',
      '    p (said)',
      '  # 2. Costs',
      '    p (more)',
      '# Part II',
      '  # 1. Works',
      '    p (last)',
      '  # 2. Costs',
      '    p (said)',
    ],
    ['{ pattern: part, level: 1 }', '{ pattern: numbered, level: 2 }'],
  ],
])('%s', (_, lines, text, why) => {
  expect(became(lines)).toEqual({ text, why });
});

test.each<[what: string, lines: string[], facts: string[]]>([
  [
    'a byline',
    ['The mole is built', 'The Post, 8 April 2025', said, more],
    [
      'title: The mole is built # the first line of the text',
      'kind: news-article # a source and a day stand under its title',
      'language: en # 53 of 100 words are small words of it',
      'date: 2025-04-08 # the byline names it',
      'source: { name: The Post } # the byline names it',
    ],
  ],
  [
    'a day in the first lines',
    ['Report on moles', '3 May 2021', said, more],
    [
      'title: Report on moles # the first line of the text',
      'kind: report # by the words of its title',
      'language: en # 52 of 100 words are small words of it',
      'date: 2021-05-03 # the only day that its first and last lines name',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'two days',
    ['Report on moles', '3 May 2021', said, more, 'Hythe, 4 May 2021'],
    [
      'title: Report on moles # the first line of the text',
      'kind: report # by the words of its title',
      'language: en # 50 of 100 words are small words of it',
      'date: 2021-05-03 # ? the first day that its first and last lines name',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'a month',
    ['Report on moles', 'May 2021', said, more],
    [
      'title: Report on moles # the first line of the text',
      'kind: report # by the words of its title',
      'language: en # 52 of 100 words are small words of it',
      'date: 2021-05-01 # ? its first lines name the month',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'a law by its articles',
    ['Of moles', 'Article 1', said, 'Article 2', more],
    [
      'title: Of moles # the first line of the text',
      'kind: law # it is made of articles',
      'language: en # 52 of 100 words are small words of it',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'a book by its chapters',
    ['Of moles', 'Chapter 1', said, 'Chapter 2', more],
    [
      'title: Of moles # the first line of the text',
      'kind: book # ? it is made of chapters',
      'language: en # 52 of 100 words are small words of it',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'a speech by whom it speaks to',
    ['Of moles', 'Ladies and gentlemen,', said, more],
    [
      'title: Of moles # the first line of the text',
      'kind: speech # ? it has a title and speaks to hearers',
      'language: en # 53 of 100 words are small words of it',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'a letter',
    ['Hythe, 3 May 2021', 'Dear Mr Low,', said, more],
    [
      'title: Doc # ? the name of the file: the text has no title',
      'kind: letter # it begins as a letter does',
      'language: en # 49 of 100 words are small words of it',
      'date: 2021-05-03 # the only day that its first and last lines name',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'a title that a release says after',
    ['PRESS RELEASE', 'The mole is built', said, more],
    [
      'title: The mole is built # ? the first line of the text',
      'kind: report # ? nothing in the text tells it',
      'language: en # 52 of 100 words are small words of it',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'no title',
    [said, more],
    [
      'title: Doc # ? the name of the file: the text has no title',
      'kind: report # ? nothing in the text tells it',
      'language: en # 55 of 100 words are small words of it',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'a title in two lines',
    ['Of Moles', 'And Lights', said, more],
    [
      'title: Of Moles # ? the first line of the text; line 2 may be the title, if this names a body',
      'kind: report # ? nothing in the text tells it',
      'language: en # 54 of 100 words are small words of it',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'a title in several languages',
    ['Наш порт', 'Порт был построен в прошлом году, и мол был построен заново, как сказал совет порта весной.'],
    [
      'title: Наш порт # the first line of the text',
      'kind: report # ? nothing in the text tells it',
      'language: ru # ? by its script',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'Japanese',
    ['港の報告', '港湾局は春に会合を開き、防波堤と灯台を今年中に建て直すと述べた。'],
    [
      'title: 港の報告 # the first line of the text',
      'kind: report # by the words of its title',
      'language: ja # by its script',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
  [
    'no letters',
    ['12', '1990 1991 1992'],
    [
      'title: "12" # the first line of the text',
      'kind: report # ? nothing in the text tells it',
      'language: und # ? it has no letters',
      'date: 2000-01-01 # ? today: its first and last lines name no day',
      'source: { name: Unknown } # ? the text does not say who published it',
    ],
  ],
])('of the whole: %s', (_, lines, all) => {
  expect(factsOf(lines)).toEqual(all);
});

/** A paragraph over two lines, as wide as all of them. */
const broad = (begin: string): string[] => [
  `${begin} board met in the spring of that year and said`,
  'that the mole and the lights are to be built anew.',
];

test.each<[what: string, lines: string[], text: string[], why: string[]]>([
  [
    'heads of pages with numbers, left and right by turns',
    [
      'Report',
      ...[1, 2, 3, 4].flatMap((n) => ['', n % 2 ? `The Mole ${n}` : `${n} The Mole`, '', `${n % 2 ? said : more}`]),
    ],
    ['p (said)', 'p (more)', 'p (said)', 'p (more)'],
    ['{ match: …, as: furniture, reason: "the head of a page, with its number" } # 4 lines, the first is line 3'],
  ],
  [
    'heads of pages that white space sets apart',
    ['Report', ...[1, 2, 3].flatMap((n) => ['', `Water${'     '}${n}`, '', said])],
    ['p (said)', 'p (said)', 'p (said)'],
    ['{ match: …, as: furniture, reason: "the head of a page, with its number" } # 3 lines, the first is line 3'],
  ],
  [
    'heads that say “Page”',
    ['Report', '', 'The Mole | Page 1', '', said, '', 'The Lights | Page 2', '', more],
    ['p (said)', 'p (more)'],
    [
      '{ at: 3, kind: furniture, reason: "the head of a page, with its number" }',
      '{ at: 7, kind: furniture, reason: "the head of a page, with its number" }',
    ],
  ],
  [
    'chapters, whose numbers rise too',
    ['Report', '', 'Chapter 1', '', said, '', 'Chapter 2', '', more],
    ['# Chapter 1', '  p (said)', '# Chapter 2', '  p (more)'],
    ['{ pattern: chapter, level: 1 }'],
  ],
  ['one line with a number, set apart', ['Report', '', 'Water 3', '', said], ['p Water 3', 'p (said)'], []],
  [
    'heads in the names of parts that change',
    ['Report', '', '1 Water', '', said, '', 'Roads 2', '', more, '', '3 Lights', '', last, '', 'Quays 4', '', said],
    ['p (said)', 'p (more)', 'p (last)', 'p (said)'],
    [
      '{ at: 3, kind: furniture, reason: "the head of a page, with its number" }',
      '{ at: 7, kind: furniture, reason: "the head of a page, with its number" }',
      '{ at: 11, kind: furniture, reason: "the head of a page, with its number" }',
      '{ at: 15, kind: furniture, reason: "the head of a page, with its number" }',
    ],
  ],
  [
    'a list of what comes, and comes again',
    [
      'Report',
      'Works of the year',
      'Costs of the year',
      'What is left',
      '',
      'Works of the year',
      said,
      '',
      'Costs of the year',
      more,
      '',
      'What is left',
      last,
    ],
    ['# Works of the year', '  p (said)', '# Costs of the year', '  p (more)', '# What is left', '  p (last)'],
    [
      '{ at: 2, kind: furniture, reason: "the table of contents, which the page makes anew" }',
      '{ at: 3, kind: furniture, reason: "the table of contents, which the page makes anew" }',
      '{ at: 4, kind: furniture, reason: "the table of contents, which the page makes anew" }',
      '{ at: 6, kind: heading } # a short line without a full stop, with text under it',
      '{ at: 9, kind: heading }',
      '{ at: 12, kind: heading }',
    ],
  ],
  [
    'a rule under words underlines them, and one under another parts the page',
    ['Report', '', 'Works', '-----', said, '', '-----', '-----', more, '', '____________', '1 See the law.'],
    ['# Works', '  p (said)', '  p (more)', '  p 1 See the law.'],
    [
      '{ pattern: underlined, level: 1 }',
      '{ match: -----, as: furniture, reason: a rule between parts of the page } # 2 lines, the first is line 7',
      '{ at: 3, kind: heading } # underlined',
      '{ at: 11, kind: furniture, reason: a rule between parts of the page }',
    ],
  ],
  [
    'a rule above a drawing is a part of it',
    ['Report', '', said, '', '----------------------', '| a      b', '| c      d', '', more],
    ['p (said)', 'verbatim', '  | ----------------------', '  | | a      b', '  | | c      d', 'p (more)'],
    ['{ at: [ 5, 7 ], kind: verbatim } # lines in which white space is set on purpose'],
  ],
  [
    'hard-wrapped with items',
    [
      'Report',
      '',
      ...broad('The'),
      '',
      '1. stones of the heavy and of the light kind, by',
      '   the load',
      '2. sand',
      '',
      ...broad('Its'),
      '',
      '- lime',
      '- water',
    ],
    [
      'p The board met in the spring of that year and said that the mole and the lights are to be built anew.',
      'list',
      '  item 1. stones of the heavy and of the light kind, by the load',
      '  item 2. sand',
      'p Its board met in the spring of that year and said that the mole and the lights are to be built anew.',
      'list',
      '  item - lime',
      '  item - water',
    ],
    [
      'paragraphs: blank-line # 3 of 5 lines break off within a sentence',
      '{ at: [ 6, 8 ], kind: list } # items that count on, with nothing between them',
    ],
  ],
  [
    'hard-wrapped, with what is set in',
    [
      'Report',
      '',
      ...broad('The'),
      '',
      '     The mole is to be built of stone, and of',
      '     nothing else than stone.',
      '',
      ...broad('Its'),
    ],
    [
      'p The board met in the spring of that year and said that the mole and the lights are to be built anew.',
      'quote',
      '  p The mole is to be built of stone, and of nothing else than stone.',
      'p Its board met in the spring of that year and said that the mole and the lights are to be built anew.',
    ],
    [
      'paragraphs: blank-line # 3 of 3 lines break off within a sentence',
      '{ at: [ 6, 7 ], kind: quote } # lines that are set in from the others',
    ],
  ],
  [
    'Chinese lines that are broken',
    [
      '工作报告',
      '',
      '今年，港务局将修复防波堤和灯塔，并向全体居民报告工程的进展情',
      '况。',
      '',
      '明年，港务局将清理航道，修建新的码头，并在码头上安装电灯和起',
      '重机。',
    ],
    [
      'p 今年，港务局将修复防波堤和灯塔，并向全体居民报告工程的进展情况。',
      'p 明年，港务局将清理航道，修建新的码头，并在码头上安装电灯和起重机。',
    ],
    ['paragraphs: blank-line # 2 of 2 lines break off within a sentence'],
  ],
  [
    'questions that are answered',
    ['Report', '', 'What is built?', '', said, '', 'What does it cost?', '', more],
    ['# What is built?', '  p (said)', '# What does it cost?', '  p (more)'],
    ['{ at: 3, kind: heading } # a short line without a full stop, with text under it', '{ at: 7, kind: heading }'],
  ],
  [
    'a heading in capitals with a year in the first lines',
    ['REPORT', 'OF 1910', 'WORKS', said, 'COSTS', more],
    ['p OF 1910', '# WORKS', '  p (said)', '# COSTS', '  p (more)'],
    ['{ pattern: capitals, level: 1 }', '{ at: 2, kind: paragraph } # running text'],
  ],
  [
    'numbers under one heading of several',
    ['Report', '', 'Foreword', '', said, '', 'Works', '', '1. Quays', said, '2. Lights', more, '', 'Costs', '', last],
    [
      '# Foreword',
      '  p (said)',
      '# Works',
      '  # 1. Quays',
      '    p (said)',
      '  # 2. Lights',
      '    p (more)',
      '# Costs',
      '  p (last)',
    ],
    [
      '{ pattern: numbered, level: 2 }',
      '{ at: 3, kind: heading } # a short line without a full stop, with text under it',
      '{ at: 7, kind: heading }',
      '{ at: 14, kind: heading }',
      '9–9: Do “1. Quays” and those that count on from it stand under “Works”, or beside it? (under it)',
    ],
  ],
  [
    'an appendix behind all others',
    ['Law', 'Chapter 1', said, 'Chapter 2', more, 'Appendix A', last, 'Appendix B', said],
    [
      '# Chapter 1',
      '  p (said)',
      '# Chapter 2',
      '  p (more)',
      '# Appendix A',
      '  p (last)',
      '# Appendix B',
      '  p (said)',
    ],
    ['{ pattern: chapter, level: 1 }', '{ pattern: annex, level: 1 }'],
  ],
  [
    'a preamble of Roman numbers before titles',
    ['Ley', 'I', said, 'II', more, 'TÍTULO I', 'Artículo 1', last, 'Artículo 2', said],
    [
      '# I',
      '  p (said)',
      '# II',
      '  p (more)',
      '# TÍTULO I',
      '  # Artículo 1',
      '    p (last)',
      '  # Artículo 2',
      '    p (said)',
    ],
    [
      '{ pattern: part, level: 1 }',
      '{ pattern: article, level: 2 }',
      '{ at: 2, kind: heading } # 2 headings that count on',
      '{ at: 4, kind: heading }',
      '{ at: 6, id: titulo-1 } # its number is another section’s too',
    ],
  ],
  [
    'numbered paragraphs under short lines',
    ['Rules', 'Interpretation', `1. ${said}`, 'Works', `2. ${more}`, 'Costs', `3. ${last}`],
    ['# Interpretation', '  p 1. (said)', '# Works', '  p 2. (more)', '# Costs', '  p 3. (last)'],
    [
      '{ at: 2, kind: heading } # a short line without a full stop, with text under it',
      '{ at: 4, kind: heading }',
      '{ at: 6, kind: heading }',
    ],
  ],
  [
    'numbers of which one is a sentence',
    ['Report', '1. Works', said, '2. Costs are what they have been for a year.', more, '3. Wages', last],
    [
      '# 1. Works',
      '  p (said)',
      '# 2. Costs are what they have been for a year.',
      '  p (more)',
      '# 3. Wages',
      '  p (last)',
    ],
    [
      '{ pattern: numbered, level: 1 }',
      '4–4: Is this numbered line a heading, as the others that it counts on from, or a paragraph? (a heading)',
    ],
  ],
  [
    'a name in capitals over an office',
    ['Report', said, '', 'MARY HIGH', 'Minister of Works', '', more],
    ['p (said)', 'verse', '  | MARY HIGH', '  | Minister of Works', 'p (more)'],
    ['{ at: [ 4, 5 ], kind: verse } # a name and an office, line by line'],
  ],
  [
    'a seal',
    ['Report', said, '(L.S.)', 'John Low', 'Secretary'],
    ['p (said)', 'p (L.S.)', 'p John Low', 'p Secretary'],
    [],
  ],
  [
    'in two languages, each line by turns',
    [
      '一、工程',
      '1. Works',
      '今年，港务局将修复防波堤和灯塔。',
      said,
      '二、费用',
      '2. Costs',
      '桥梁每年由工程师检查一次。',
      more,
    ],
    [
      '# (zh) 一、工程',
      '# 1. Works',
      '  p (zh) 今年，港务局将修复防波堤和灯塔。',
      '  p (said)',
      '# (zh) 二、费用',
      '# 2. Costs',
      '  p (zh) 桥梁每年由工程师检查一次。',
      '  p (more)',
    ],
    [
      '{ pattern: chinese, level: 1 }',
      '{ pattern: numbered, level: 1 }',
      '{ at: 2, id: works } # its number is another section’s too',
      '{ at: 6, id: costs }',
    ],
  ],
  [
    'a form in two columns',
    ['Memo', '', 'To:        All', 'From:      The board', 'Subject:   Stones', '', said, more],
    ['table', '  row To: | All', '  row From: | The board', '  row Subject: | Stones', 'p (said)', 'p (more)'],
    ['{ at: [ 3, 5 ], kind: table } # 3 lines with cells of one number'],
  ],
  [
    'hard-wrapped, a title of a part in its own line, and running text right under a part',
    ['Report', '', 'Chapter I', 'Of the Works', ...broad('The'), '', 'Chapter II', ...broad('Its'), '', ...broad('A')],
    [
      '# Chapter I Of the Works',
      '  p The board met in the spring of that year and said that the mole and the lights are to be built anew.',
      '# Chapter II',
      '  p Its board met in the spring of that year and said that the mole and the lights are to be built anew.',
      '  p A board met in the spring of that year and said that the mole and the lights are to be built anew.',
    ],
    [
      'paragraphs: blank-line # 3 of 6 lines break off within a sentence',
      '{ pattern: chapter, level: 1, over: 2 }',
      '{ at: 8, kind: heading } # 2 headings that count on',
      '{ at: [ 9, 10 ], kind: paragraph } # running text',
    ],
  ],
  [
    'hard-wrapped, paragraphs that are set in',
    [
      'Report',
      '',
      ...[1, 2, 3].flatMap(() => [
        '   The board met in the spring of that year and said that',
        'the mole and the lights are to be built anew, and that',
        'all of it is paid for.',
      ]),
    ],
    [
      'p The board met in the spring of that year and said that the mole and the lights are to be built anew, and that all of it is paid for.',
      'p The board met in the spring of that year and said that the mole and the lights are to be built anew, and that all of it is paid for.',
      'p The board met in the spring of that year and said that the mole and the lights are to be built anew, and that all of it is paid for.',
    ],
    [
      'paragraphs: blank-line # 6 of 8 lines break off within a sentence',
      '{ at: [ 3, 5 ], kind: paragraph } # running text',
      '{ at: [ 6, 8 ], kind: paragraph }',
      '{ at: [ 9, 11 ], kind: paragraph }',
    ],
  ],
  [
    'sentences without a full stop that count on, opened by a colon',
    [
      'Report',
      'We need these things:',
      '1. stones of granite for the outer wall',
      '2. sand from the shore of the bay',
      said,
    ],
    [
      'p We need these things:',
      'list',
      '  item 1. stones of granite for the outer wall',
      '  item 2. sand from the shore of the bay',
      'p (said)',
    ],
    [],
  ],
  [
    'and not opened',
    [
      'Report',
      said,
      '1. The outer wall is built of granite.',
      '2. The inner wall is built of sand.',
      '3. The lights are lit by gas.',
      more,
    ],
    [
      'p (said)',
      'p 1. The outer wall is built of granite.',
      'p 2. The inner wall is built of sand.',
      'p 3. The lights are lit by gas.',
      'p (more)',
    ],
    [],
  ],
  [
    'half-round brackets are items',
    ['Report', said, '1) The outer wall is built of granite.', '2) The inner wall is built of sand.', more],
    [
      'p (said)',
      'list',
      '  item 1) The outer wall is built of granite.',
      '  item 2) The inner wall is built of sand.',
      'p (more)',
    ],
    ['{ at: [ 3, 4 ], kind: list } # items that count on, with nothing between them'],
  ],
  [
    'two lines of verse over a blank line, the first open',
    ['Report', '', said, '', '    The lamps upon the harbour wall,', '    Are lit for one and lit for all.', '', more],
    ['p (said)', 'verse', '  | The lamps upon the harbour wall,', '  | Are lit for one and lit for all.', 'p (more)'],
    ['{ at: [ 5, 6 ], kind: verse } # short lines that each begin with a capital'],
  ],
  [
    'a paragraph that goes on behind the number of a page',
    [
      'Report',
      '',
      ...broad('The').slice(0, 1),
      '',
      '- 3 -',
      '',
      ...broad('The').slice(1),
      '',
      ...broad('Its'),
      '',
      '- 4 -',
    ],
    [
      'p The board met in the spring of that year and said that the mole and the lights are to be built anew.',
      'p Its board met in the spring of that year and said that the mole and the lights are to be built anew.',
    ],
    [
      'paragraphs: blank-line # 1 of 1 lines break off within a sentence',
      '{ match: -\\s+\\d+\\s+-, as: furniture, reason: the number of a page } # 2 lines, the first is line 5',
    ],
  ],
  [
    'rules of one sign, and of two',
    ['Report', said, '', '==========', '', more, '', '=-=-=-=-=-', '', last],
    ['p (said)', 'p (more)', 'p (last)'],
    [
      '{ at: 4, kind: furniture, reason: a rule between parts of the page }',
      '{ at: 8, kind: furniture, reason: a rule between parts of the page }',
    ],
  ],
  [
    'a rule right above a table',
    ['Report', said, '', '----------', 'Stones      30', 'Sand        40', 'Lime        50', '', more],
    [
      'p (said)',
      'verbatim',
      '  | ----------',
      '  | Stones      30',
      '  | Sand        40',
      '  | Lime        50',
      'p (more)',
    ],
    ['{ at: [ 4, 7 ], kind: verbatim } # lines in which white space is set on purpose'],
  ],
  [
    'lettered headings under Roman ones',
    ['Report', 'I. Water', 'A. Quays', said, 'B. Lights', more, 'II. Roads', 'A. Streets', last, 'B. Ways', said],
    [
      '# I. Water',
      '  # A. Quays',
      '    p (said)',
      '  # B. Lights',
      '    p (more)',
      '# II. Roads',
      '  # A. Streets',
      '    p (last)',
      '  # B. Ways',
      '    p (said)',
    ],
    ['{ pattern: roman, level: 1 }', '{ pattern: lettered, level: 2 }'],
  ],
  [
    'headings in capitals over numbered ones',
    ['Report', 'WATER', '1. Quays', said, '2. Lights', more, 'ROADS', '1. Streets', last, '2. Ways', said],
    [
      '# WATER',
      '  # 1. Quays',
      '    p (said)',
      '  # 2. Lights',
      '    p (more)',
      '# ROADS',
      '  # 1. Streets',
      '    p (last)',
      '  # 2. Ways',
      '    p (said)',
    ],
    ['{ pattern: capitals, level: 1 }', '{ pattern: numbered, level: 2 }'],
  ],
  [
    'a part without a number over two chapters',
    ['A Book', 'PART ONE', 'CHAPTER I', said, 'CHAPTER II', more, 'PART TWO', 'CHAPTER III', last],
    [
      '# PART ONE',
      '  # CHAPTER I',
      '    p (said)',
      '  # CHAPTER II',
      '    p (more)',
      '# PART TWO',
      '  # CHAPTER III',
      '    p (last)',
    ],
    ['{ pattern: part, level: 1 }', '{ pattern: chapter, level: 2 }'],
  ],
  [
    'paragraphs of the law',
    ['Gesetz', '§ 1 Wasser', said, '§ 2 Wege', more, '§ 3 Lichter', last],
    ['# § 1 Wasser', '  p (said)', '# § 2 Wege', '  p (more)', '# § 3 Lichter', '  p (last)'],
    ['{ pattern: section, level: 1 }'],
  ],
  [
    'Chinese parts of three depths',
    [
      '条例',
      '第一章 总则',
      '第一条 为了保护港口，制定本条例。',
      '第二条 港务局负责实施本条例。',
      '第二章 工程',
      '第三条 防波堤由港务局修复。',
    ],
    [
      '# 第一章 总则',
      '  p 第一条 为了保护港口，制定本条例。',
      '  p 第二条 港务局负责实施本条例。',
      '# 第二章 工程',
      '  p 第三条 防波堤由港务局修复。',
    ],
    ['{ pattern: chinese-chapter, level: 1 }'],
  ],
  [
    'items in brackets under a sentence',
    [
      'Report',
      said,
      'The board shall:',
      '(1) build the mole;',
      '(2) mend the roads; and',
      '(3) light the lamps.',
      more,
    ],
    [
      'p (said)',
      'p The board shall:',
      'list',
      '  item (1) build the mole;',
      '  item (2) mend the roads; and',
      '  item (3) light the lamps.',
      'p (more)',
    ],
    [],
  ],
  [
    'a title with a number',
    ['1. Report on Moles', said, more],
    ['# 1. Report on Moles', '  p (said)', '  p (more)'],
    ['{ pattern: numbered, level: 1 }'],
  ],
  ['one line', ['One line'], ['p One line'], []],
])('%s', (_, lines, text, why) => {
  expect(became(lines)).toEqual({ text, why });
});
