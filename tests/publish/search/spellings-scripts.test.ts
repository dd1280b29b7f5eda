/** What texts write in two ways: of a large library in parts, of which those are loaded that may have a word of what is typed. */
import { afterEach, expect, test, vi } from 'vitest';
import { spellingsScripts } from '../../../src/publish/search/spellings-scripts.ts';
import { loadSynonyms } from '../../../src/reader/search/synonyms.ts';
import { siteOf } from '../../support/site-of-scripts.ts';

const groups = [
  ['email', 'emails', 'e mail'],
  ['goahead', 'go ahead'],
  ['startups', 'start up'],
  ['timetable', 'time table'],
  ['diehard', 'die hard'],
];
const synonyms = { path: 'assets/synonyms.js', content: 'pilcrowSynonyms([["metro","subway"]])' };
afterEach(() => vi.unstubAllGlobals());

test('of a small library they are one script', async () => {
  const scripts = spellingsScripts(groups);
  expect(scripts).toHaveLength(1);
  const { root } = siteOf([synonyms, ...scripts], 'small');
  expect(await loadSynonyms(root, 'anything')).toEqual([['metro', 'subway'], ...groups]);
});

test.each([
  ['start-up costs', 2],
  ['costs of STARTUPS', 2],
  ['e-mail', 0],
  ['an email', 0],
  // No ending tells that this is a form of “go”.
  ['they went ahead', 1],
  ['dying hard', 4],
  ['the timetable', 3],
  ['costs', undefined],
])('of a large one those are loaded that may answer: %s', async (typed, at) => {
  const scripts = spellingsScripts(groups, 1);
  expect(scripts).toHaveLength(groups.length + 2);
  const { root, run } = siteOf([synonyms, ...scripts], `large-${typed.replace(/\W/g, '')}`);
  const own = groups[at ?? -1];
  expect(await loadSynonyms(root, typed)).toEqual([['metro', 'subway'], ...(own ? [own] : [])]);
  expect(run.length).toBeLessThan(scripts.length);
});

test('what cannot be had is nothing, and is asked for again', async () => {
  const { root, run } = siteOf([synonyms], 'broken');
  expect(await loadSynonyms(root, 'email')).toEqual([['metro', 'subway']]);
  expect(await loadSynonyms(root, 'email')).toEqual([['metro', 'subway']]);
  expect(run.filter((path) => path === 'assets/spellings.js')).toHaveLength(2);
});
