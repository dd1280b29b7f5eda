/** The service worker's list: every file of the build by its content, without the twins, which serve the disk alone. */
import { expect, test } from 'vitest';
import { builtFile, serviceWorkerScript, versionOf } from '../../src/publish/service-worker.ts';

const file = (path: string, content: string) => builtFile(path, Buffer.from(content));
const site = [
  file('index.html', 'home'),
  file('twins/terms/mu.html.js', 'twin'),
  file('pagefind/pagefind.js', 'search'),
  file('twins/pagefind/pagefind.js.js', 'another twin'),
  file('sw.js', 'the last worker'),
  file('about-twins/x.html', 'home'),
];

test('every file is kept but the worker and the twins; so many bytes', () => {
  const { files, bytes } = versionOf(site);
  expect(Object.keys(files)).toEqual(['about-twins/x.html', 'index.html', 'pagefind/pagefind.js']);
  expect(files['index.html']).toMatch(/^[\w-]{12}$/);
  expect(files['index.html']).toBe(files['about-twins/x.html']);
  expect(bytes).toBe('home'.length + 'search'.length + 'home'.length);
});

test('any change of any file that is kept is a new version; of a twin it is none, nor is another order', () => {
  const { name } = versionOf(site);
  const changed = (path: string) => site.map((own) => (own.path === path ? file(path, 'changed') : own));
  expect(versionOf(changed('index.html')).name).not.toBe(name);
  expect(versionOf([...site, file('new.html', '')]).name).not.toBe(name);
  expect(versionOf(changed('twins/terms/mu.html.js')).name).toBe(name);
  expect(versionOf(changed('sw.js')).name).toBe(name);
  expect(versionOf([...site].reverse())).toEqual(versionOf(site));
});

test('the script holds the list, the version and the bytes, and no twin', async () => {
  const script = await serviceWorkerScript(site);
  const { files, name, bytes } = versionOf(site);
  for (const [path, hash] of Object.entries(files)) {
    expect(script).toContain(path);
    expect(script).toContain(hash);
  }
  expect(script).toContain(name);
  expect(script).toMatch(new RegExp(`bytes:${bytes}\\b`));
  expect(script).not.toContain('mu.html');
  expect(await serviceWorkerScript(site)).toBe(script);
});
