/** What the service worker knows of a build: what reading needs at once, and lists of all else by their content; no twins, no archive. */
import { expect, test } from 'vitest';
import { buildOf, builtFile, serviceWorkerScript } from '../../src/publish/service-worker.ts';

const file = (path: string, content: string) => builtFile(path, Buffer.from(content));
const site = [
  file('index.html', 'home'),
  file('search.html', '<link rel="stylesheet" href="assets/a1.css">'),
  file('assets/a1.css', 'styles of the search'),
  file('assets/b2.css', 'styles of others'),
  file('assets/reader.js', 'reader'),
  file('assets/texts.js', 'all texts'),
  file('terms/mu.html', 'term'),
  file('twins/terms/mu.html.js', 'twin'),
  file('pagefind/pagefind.js', 'search'),
  file('twins/pagefind/pagefind.js.js', 'another twin'),
  file('sw.js', 'the last worker'),
  file('assets/kept/pages.json', 'the last list'),
  file('downloads/pilcrow.zip', 'archive'),
  file('downloads/x.epub', 'book'),
  file('about-twins/x.html', 'home'),
];
const listsIn = (built: readonly ReturnType<typeof file>[]) =>
  Object.fromEntries(Object.entries(buildOf(built).lists).map(([path, text]) => [path, JSON.parse(text)]));

test('reading needs the scripts, the faces, and what answers without a network with its styles', () => {
  const { core } = buildOf(site);
  expect(Object.keys(core)).toEqual(['assets/a1.css', 'assets/reader.js', 'search.html']);
  expect(core['search.html']).toMatch(/^[\w-]{12}$/);
});

test('every other file stands in the list of its folder, by its content and its size', () => {
  const lists = listsIn(site);
  expect(Object.fromEntries(Object.entries(lists).map(([list, own]) => [list, Object.keys(own)]))).toEqual({
    'assets/kept/about-twins.json': ['about-twins/x.html'],
    'assets/kept/assets.json': ['assets/b2.css', 'assets/texts.js'],
    'assets/kept/downloads.json': ['downloads/x.epub'],
    'assets/kept/pages.json': ['index.html'],
    'assets/kept/pagefind.json': ['pagefind/pagefind.js'],
    'assets/kept/terms.json': ['terms/mu.html'],
  });
  expect(lists['assets/kept/pages.json']['index.html']).toEqual(
    lists['assets/kept/about-twins.json']['about-twins/x.html'],
  );
  expect(lists['assets/kept/downloads.json']['downloads/x.epub'][1]).toBe('book'.length);
});

test('so much there is to keep, without the downloads and of them', () => {
  const { totals } = buildOf(site);
  expect(totals.downloads).toEqual({ files: 1, bytes: 4 });
  expect(totals.library.files).toBe(9);
});

test('any change of any file that is kept is a new version; of a twin or the archive it is none, nor is another order', () => {
  const { name } = buildOf(site);
  const changed = (path: string) => site.map((own) => (own.path === path ? file(path, 'changed') : own));
  for (const path of ['index.html', 'assets/reader.js', 'downloads/x.epub'])
    expect(buildOf(changed(path)).name, path).not.toBe(name);
  expect(buildOf([...site, file('new.html', '')]).name).not.toBe(name);
  for (const path of ['twins/terms/mu.html.js', 'sw.js', 'downloads/pilcrow.zip', 'assets/kept/pages.json'])
    expect(buildOf(changed(path)).name, path).toBe(name);
  expect(buildOf([...site].reverse())).toEqual(buildOf(site));
});

test('the script holds what reading needs, the version, and of the lists their hashes alone', async () => {
  const build = buildOf(site);
  const script = await serviceWorkerScript(build);
  for (const [path, hash] of Object.entries(build.core)) {
    expect(script).toContain(path);
    expect(script).toContain(hash);
  }
  for (const [path, text] of Object.entries(build.lists)) {
    expect(script).toContain(path);
    expect(script).toContain(file(path, text).hash);
  }
  expect(script).toContain(build.name);
  for (const path of ['mu.html', 'index.html', 'x.epub']) expect(script).not.toContain(`"${path}"`);
  expect(await serviceWorkerScript(buildOf(site))).toBe(script);
});
