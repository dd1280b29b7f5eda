/** How deep headings stand, told from the order of their families and from their words. */
import { expect, test } from 'vitest';
import type { Question } from '../../../src/convert/recognise/choice.ts';
import { askAmong, askLevels, levelsOf } from '../../../src/convert/recognise/levels.ts';
import type { Heading } from '../../../src/convert/recognise/outer-parts.ts';

/** Headings in few words: “part:1 +chapter:1 numbered:2”. What begins with “+” stands right under the one before. */
function headingsIn(words: string): Heading[] {
  let at = 0;
  return words.split(' ').map((word) => {
    const [, plus, name = '', value] = /^(\+?)([^:]+)(?::(\d+))?$/.exec(word) ?? [];
    at += plus === '+' ? 1 : 2;
    const isName = /^(?:book|part|chapter|section|article|annex|clause|titre|tome)$/.test(name);
    const family = isName ? `named:${name}` : /^[章节条编]$/.test(name) ? `chinese:${name}` : name;
    return { at, family, value: value === undefined ? undefined : Number(value) };
  });
}

const said = (levels: ReadonlyMap<string, number>): string =>
  [...levels].map(([family, level]) => `${family.replace(/^.+:/, '')} ${level}`).join(', ');

test.each<[words: string, levels: string]>([
  ['numbered:1 numbered:2', 'numbered 1'],
  // What comes under another for the first time stands under it.
  ['part:1 +chapter:1 +numbered:1 numbered:2 part:2', 'part 1, chapter 2, numbered 3'],
  ['roman:1 +lettered:1 +numbered:1 roman:2', 'roman 1, lettered 2, numbered 3'],
  [
    'roman:1 lettered:1 numbered:1 small-letter:1 bracketed:1 half-round:1 circled:1',
    'roman 1, lettered 2, numbered 3, small-letter 4, bracketed 5, half-round 5, circled 5',
  ],
  // Marks of Markdown and rules say their level themselves, without gaps.
  ['markdown2 markdown4 markdown2', 'markdown2 1, markdown4 2'],
  ['markdown2 markdown4 markdown3', 'markdown2 1, markdown4 3, markdown3 2'],
  ['numbered:1 underline1 underline2', 'numbered 1, underline1 1, underline2 2'],
  // Decimal numbers stand under what counts their first part.
  ['numbered:1 decimal2:1 decimal3:1 numbered:2', 'numbered 1, decimal2 2, decimal3 3'],
  ['plain-number:1 decimal2:1 decimal2:2 decimal3:1', 'plain-number 1, decimal2 2, decimal3 3'],
  ['plain-number:1 decimal3:1 decimal2:1', 'plain-number 1, decimal3 3, decimal2 2'],
  ['chapter:1 decimal2:1 +lettered:1 decimal3:1', 'chapter 1, decimal2 2, lettered 3, decimal3 3'],
  ['numbered:1 +lettered:1 decimal2:1', 'numbered 1, lettered 2, decimal2 2'],
  // An annex behind all others is one of the outermost; one that others come after is not.
  ['chapter:1 article:1 article:2 annex:1 annex:2', 'chapter 1, article 2, annex 1'],
  ['chapter:1 +annex:1 chapter:2 annex:2', 'chapter 1, annex 2'],
  ['chapter:1 article:1 annex:1 numbered:1 numbered:2', 'chapter 1, article 2, annex 1, numbered 2'],
  ['chapter:1 article:1 annex:1 short', 'chapter 1, article 2, annex 1, short 1'],
  // A part by its word begins the text itself, after numbers that do not come again.
  ['roman:1 roman:2 titre:1 article:1 article:2', 'roman 1, titre 1, article 2'],
  ['roman:1 roman:2 +titre:1 article:1', 'roman 1, titre 2, article 3'],
  ['roman:1 titre:1 roman:2 titre:2', 'roman 1, titre 2'],
  ['roman:1 roman:2 section:1', 'roman 1, section 2'],
  ['roman:1 roman:2 chapter:1', 'roman 1, chapter 1'],
  // Words hold others though they come later.
  ['article:1 titre:1 article:2 chapter:1 article:3', 'titre 1, chapter 2, article 3'],
  ['chapter:1 article:1 article:2 chapter:2 section:1 article:3', 'chapter 1, section 2, article 3'],
  ['条:1 章:1 条:2 编:1 章:2', '编 1, 章 2, 条 3'],
  ['chapter:1 +part:1 part:2 chapter:2 +part:1', 'chapter 1, part 2'],
  ['chapter:1 part:1 part:2 chapter:2', 'part 1, chapter 2'],
  // Sections that begin again under each article are parts of it.
  ['article:1 section:1 section:2 article:2 section:1', 'article 1, section 2'],
  ['article:1 section:1 section:2 chapter:1 section:1', 'chapter 1, section 2, article 3'],
  // What stands in an annex holds nothing of the text before it.
  ['article:1 article:2 annex:1 part:1 part:2', 'article 1, annex 1, part 2'],
  // Two languages by turns, and one below the other.
  ['chinese:1 +numbered:1 chinese:2 +numbered:2', 'chinese 1, numbered 1'],
  ['chinese:1 numbered:1 chinese:2 numbered:2', 'chinese 1, numbered 2'],
  ['chinese:1 +numbered:1 chinese:2 +numbered:3', 'chinese 1, numbered 2'],
  ['chinese:1 +numbered:1 chinese:2', 'chinese 1, numbered 2'],
  ['roman:1 +numbered:1 roman:2 +numbered:2', 'roman 1, numbered 2'],
  ['chapter:1 chapter:2 章:1 章:2', 'chapter 1, 章 1'],
  ['chapter:1 article:1 chapter:2 article:2 章:1 条:1 章:2 条:2', 'chapter 1, article 2, 章 1, 条 2'],
  ['roman:1 roman:2 chinese:1 chinese:2 chinese:3', 'roman 1, chinese 2'],
  ['roman:1 roman:2 chinese:1 chinese:3', 'roman 1, chinese 2'],
  ['roman:1 chinese:1', 'roman 1, chinese 2'],
  // Numbers stand beside a foreword, and under short lines that several of have some.
  ['short numbered:1 numbered:2', 'short 1, numbered 1'],
  ['capitals numbered:1 numbered:2 capitals numbered:1', 'capitals 1, numbered 2'],
  ['short short numbered:1 numbered:2 short', 'short 1, numbered 2'],
  ['short numbered:1 numbered:2 short', 'short 1, numbered 1'],
  ['short short numbered:1 numbered:2', 'short 1, numbered 1'],
  ['short short short short numbered:1 short numbered:1 short', 'short 1, numbered 1'],
  ['short short numbered:1 short numbered:1 short', 'short 1, numbered 2'],
  ['numbered:1 short numbered:2 short numbered:3', 'numbered 1, short 2'],
  ['numbered:1 numbered:2 numbered:3 numbered:4 short numbered:5', 'numbered 1, short 1'],
  ['numbered:1 lettered:1 lettered:2 lettered:3 short', 'numbered 1, lettered 2, short 1'],
  ['part:1 chapter:1 short chapter:2 short part:2', 'part 1, chapter 2, short 3'],
  ['capitals short short capitals short', 'capitals 1, short 2'],
])('%s', (words, levels) => {
  expect(said(levelsOf(headingsIn(words)))).toBe(levels);
});

/** What is asked of headings: where, what, and what was chosen. */
function askedOf(words: string, ask: typeof askLevels): string[] {
  const headings = headingsIn(words);
  const questions: Question[] = [];
  const lineOf = (at: number) => ({ n: at * 10, text: `${headings.find((one) => one.at === at)?.family} ${at}` });
  ask(headings, levelsOf(headings), lineOf, questions);
  return questions.map(({ field, lines, ask: words, chosen }) => `${field} ${lines?.join('–')}: ${words} ${chosen}`);
}

const under = (n: number, own: string, above: string, chosen: string): string =>
  `layout.headings ${n}–${n}: Do “${own}” and those that count on from it stand under “${above}”, or beside it? ${chosen}`;

test.each<[words: string, questions: string[]]>([
  ['short short numbered:1 numbered:2 short', [under(60, 'numbered 6', 'short 4', 'under it')]],
  ['short numbered:1 numbered:2 short', [under(40, 'numbered 4', 'short 2', 'beside it')]],
  ['short numbered:1 short numbered:1 short', []],
  ['short numbered:1 numbered:2 chapter:1', []],
  ['short short numbered:1 numbered:2', []],
  [
    'short short numbered:1 capitals lettered:1 capitals',
    [under(60, 'numbered 6', 'short 4', 'beside it'), under(100, 'lettered 10', 'capitals 8', 'beside it')],
  ],
  ['numbered:1 lettered:1 numbered:2', []],
  ['short capitals short', []],
  ['short short markdown2 short', []],
  ['short short underline1 short', []],
  ['numbered:1 short numbered:2', []],
])('what is asked of numbers under one heading: %s', (words, questions) => {
  expect(askedOf(words, askLevels)).toEqual(questions);
});

const among = (n: number, own: string, above: string): string =>
  `layout.lines ${n}–${n}: Does “${own}” stand under “${above}”, or beside it? beside it`;

test.each<[words: string, questions: string[]]>([
  ['numbered:1 numbered:2 numbered:3 short numbered:4', [among(80, 'short 8', 'numbered 6')]],
  ['numbered:1 numbered:2 numbered:3 numbered:4 short', []],
  ['numbered:1 short numbered:2 short numbered:3', []],
  ['short numbered:1 numbered:2 numbered:3', []],
  ['short numbered:1', []],
  ['short short', []],
  ['numbered:1 numbered:2 numbered:3 capitals short numbered:4', [among(80, 'capitals 8', 'numbered 6')]],
])('what is asked of short lines among numbers: %s', (words, questions) => {
  expect(askedOf(words, askAmong)).toEqual(questions);
});
