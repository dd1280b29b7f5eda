/**
 * What each word of a group of synonyms finds in the texts, as it was read against them: no group brings a passage that does
 * not treat the thing. `out.synonyms.yaml` lists them; R is the report, A the article.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { synonymsOfTerms, yamlToSynonyms } from '../../../src/corpus/editors/synonyms.ts';
import { termSchema } from '../../../src/corpus/editors/term.ts';
import { expectGolden, reviewable } from '../../support/golden.ts';
import { closeEngine, openEngine } from '../../support/search-engine.ts';
import { dist } from '../../support/site.ts';
import { expectValue } from '../../support/source.ts';

const terms = readdirSync('content/terms')
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => termSchema.parse(parse(readFileSync(`content/terms/${file}`, 'utf8'))));
const groups = [
  ...expectValue(yamlToSynonyms({ text: readFileSync('content/synonyms.yaml', 'utf8') })),
  ...synonymsOfTerms(terms),
];

let find: ReturnType<typeof openEngine>;
beforeAll(() => {
  find = openEngine(dist);
  return closeEngine;
});

const places = (hits: readonly { url: string; kind: string }[]): string[] =>
  hits
    .filter(({ kind }) => kind === 'text' || kind === 'note')
    .map(({ url }) => url.replace('work-report-2025.html', 'R').replace('action-plan-2025.html', 'A'));

/** What holds the word to the letter: to this the others of its group bring the reader. */
async function own(word: string): Promise<string> {
  const { hits, complete } = await find(`"${word}"`);
  return places(complete ? hits : [])
    .sort()
    .join(' ');
}

test('what each word finds is what was read', async () => {
  const read: Record<string, Record<string, string>> = {};
  for (const group of groups) {
    const found: Record<string, string> = {};
    for (const word of group) {
      const here = await own(word);
      if (here !== '') found[word] = here;
    }
    read[group.join(', ')] = found;
  }
  expectGolden(join(import.meta.dirname, 'out.synonyms.yaml'), reviewable(read));
});

test.each(groups.map((group) => [group.join(', '), group] as const))(
  '%s: each brings what any of them finds',
  async (_, group) => {
    const all = new Set<string>();
    for (const word of group) for (const place of (await own(word)).split(' ')) if (place !== '') all.add(place);
    expect(all.size).toBeGreaterThan(0);
    for (const word of group) expect(places((await find(word)).hits), word).toEqual(expect.arrayContaining([...all]));
  },
);
