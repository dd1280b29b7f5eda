/** What ships and what runs at build alone is listed, each with its licence and its text: nothing that ships is left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { classicScript, packagesIn } from '../../src/publish/bundle.ts';
import { findLicences, type Licences, licencesText, shippedPackages } from '../../src/publish/licences.ts';
import { sources } from '../support/sources.ts';

let licences: Licences;
beforeAll(async () => {
  licences = await findLicences();
});
const namesOf = (packages: Licences['shipped']): string[] => [...new Set(packages.map(({ name }) => name))];

test('every package of which something ships is listed, with its text', () => {
  expect(namesOf(licences.shipped).length).toBeGreaterThan(4);
  for (const { name, version, licence, texts } of licences.shipped) {
    expect(version, name).toMatch(/^\d/);
    expect(licence, name).not.toBe('not said');
    expect(texts.join('').length, name).toBeGreaterThan(200);
  }
});

test('what a script of the reader imports ships, and so do the faces and the search', async () => {
  const imported = new Set(
    sources('src/reader').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^import (?!type)[^;]*?from '((?:@[\w-]+\/)?\w[\w-]*)[^']*'/gm)].map(
        ([, name = '']) => name,
      ),
    ),
  );
  expect(imported).toContain('idb');
  const names = await shippedPackages();
  expect(names).toEqual(namesOf(licences.shipped));
  expect(names).toEqual(
    expect.arrayContaining([
      ...imported,
      ...['@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4', 'pagefind'],
    ]),
  );
});

test('a package that comes into a script is found; types and what is not used are none of it', async () => {
  const scripts = readdirSync('src/reader/start').map((file) => `src/reader/start/${file}`);
  const found = new Set<string>();
  for (const script of scripts) for (const name of await packagesIn([script])) found.add(name);
  expect(await packagesIn(scripts)).toEqual([...found].sort());
  expect(await packagesIn(['src/reader/start/not-found.ts'])).not.toContain('idb');
  // The reading is of what is bundled: the notes' script holds what keeps them.
  const holding = scripts.find((path) => path.endsWith('/notes.ts')) ?? '';
  expect(await packagesIn([holding])).toContain('idb');
  expect(await classicScript(holding)).toContain('indexedDB');
});

test('what ships may be given on by anybody; what may not so easily runs at build alone', () => {
  const free = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'];
  expect(licences.shipped.filter(({ licence }) => !free.includes(licence))).toEqual([]);
  const build = licences.build.find(({ name }) => name === 'citeproc');
  expect(build?.licence).toBe('CPAL-1.0 OR AGPL-1.0');
  expect(build?.texts.join('')).toContain('Common Public Attribution License');
});

test('every package that runs is in one of the lists, and those of the tests are in none', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const all = new Set([...namesOf(licences.shipped), ...namesOf(licences.build)]);
  expect(Object.keys(dependencies).filter((name) => !all.has(name))).toEqual([]);
  expect(['vitest', '@biomejs/biome'].every((name) => name in devDependencies && !all.has(name))).toBe(true);
});

test('the same words stand once, with the notices of all; no word of a licence is lost', () => {
  const one = (name: string, holder: string) => ({
    name,
    version: '1.0.0',
    licence: 'MIT',
    texts: [`MIT License\n\nCopyright (c) 2020 ${holder}\n\nPermission is hereby granted (c) to all.`],
  });
  const text = licencesText('Title.', [one('a', 'A'), one('b', 'B'), { ...one('c', 'C'), texts: [] }]);
  expect(text.split('Permission')).toHaveLength(2);
  expect(text).toContain('a 1.0.0: MIT\nb 1.0.0: MIT\nc 1.0.0: MIT\n');
  expect(text).toContain('a 1.0.0, b 1.0.0\n\nCopyright (c) 2020 A\nCopyright (c) 2020 B\n\nMIT License');
  const whole = licencesText('', licences.shipped).replace(/\s+/g, ' ');
  for (const { texts } of licences.shipped)
    for (const line of texts.flatMap((words) => words.split('\n')))
      expect(whole).toContain(line.replace(/\s+/g, ' ').trim());
});
