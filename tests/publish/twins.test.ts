/** Twins: classic scripts that hand over a file's bytes or a page's `<main>`, whatever it holds. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { beforeEach, expect, test } from 'vitest';
import { builtSite } from '../../src/publish/built-site.ts';
import { inOrder, parsePage } from '../../src/publish/page.ts';
import { relativeAddresses } from '../../src/publish/relative-urls.ts';
import { joined, TwinsApart, twinOfBytes, twinOfPage } from '../../src/publish/twins.ts';
import { twinPath } from '../../src/reader/kit/load-twin.ts';

const globals = globalThis as { pilcrowTwins?: Map<string, string>; pwned?: true };
beforeEach(() => {
  delete globals.pilcrowTwins;
  delete globals.pwned;
});
const site = 'https://site.invalid/';
const run = (script: string, at = site): unknown =>
  new Function('document', script)({ currentScript: { src: `${at}twins/7.js` } });

test('of a file: the very bytes', () => {
  const content = Uint8Array.from({ length: 256 }, (_, index) => index);
  const { path, text } = twinOfBytes('pagefind/index/a.pf_index', content);
  expect(path).toBe('pagefind/index/a.pf_index');
  run(joined([text]));
  expect([...Buffer.from(globals.pilcrowTwins?.get(`${site}pagefind/index/a.pf_index`) ?? '', 'base64')]).toEqual([
    ...content,
  ]);
});

test('of a page: its main part, every character as it is, and nothing of it runs', () => {
  const words = `<img src=x onerror="globalThis.pwned = true"> </script><script>globalThis.pwned = true</script> \u2028\u2029 "'\`\${x} \\u0041 ¶ 京通 👩‍👩‍👧`;
  const main = toHtml(h('main', { id: 'main' }, h('article', h('p', { title: words }, words))));
  const twin = twinOfPage(
    'terms/attack.html',
    parsePage(`<!doctype html><html><body><p>before</p>${main}<footer>after</footer></body></html>`),
    [],
  );
  expect(twin.path).toBe('terms/attack.html');
  run(joined([twin.text]));
  const arrived = globals.pilcrowTwins?.get(`${site}terms/attack.html`) ?? '';
  expect(arrived).toBe(main);
  expect(textOf(fromHtml(arrived, { fragment: true }))).toBe(words);
  expect(globals.pwned).toBeUndefined();
});

test('of several: none takes the place of another', () => {
  const twins = [twinOfBytes('a', Buffer.from('a')), twinOfPage('b.html', parsePage('<main>b</main>'), [])];
  run(joined(twins.map(({ text }) => text)));
  run(joined([twinOfBytes('a', Buffer.from('of another site')).text]), `${site}beside/`);
  expect([...(globals.pilcrowTwins ?? [])]).toEqual([
    [`${site}a`, Buffer.from('a').toString('base64')],
    [`${site}b.html`, '<main>b</main>'],
    [`${site}beside/a`, Buffer.from('of another site').toString('base64')],
  ]);
});

test('the same page gives the same bytes; a page without a main part is an error', () => {
  const html = '<!doctype html><p>no</p><main><p>yes</p></main>';
  expect(twinOfPage('a.html', parsePage(html), [])).toEqual(twinOfPage('a.html', parsePage(html), []));
  expect(() => twinOfPage('a.html', parsePage('<p>no</p>'), [])).toThrow('a.html has no main part');
});

test('it is the main part of the page as it is published, and nothing before or behind it', () => {
  const html = '<!doctype html><a href="/x">x</a><main><a href="/y">y</a></main><a href="/z">z</a>';
  const page = parsePage(html);
  const twin = twinOfPage('d/a.html', page, inOrder(relativeAddresses(page, 'd/a.html')));
  run(joined([twin.text]));
  expect(globals.pilcrowTwins?.get(`${site}d/a.html`)).toBe('<main><a href="../y">y</a></main>');
});

test('joined they are a few files, in which each is found by its path, and nothing else is left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pilcrow-twins-'));
  const built = builtSite(folder);
  const content = (path: string): Buffer => Buffer.from(path.repeat(3000));
  const paths = Array.from({ length: 40 }, (_, index) => `pagefind/fragment/${index}.pf_fragment`);
  const twins = new TwinsApart(built);
  // The last of a path counts.
  twins.add(twinOfBytes(paths[0] ?? '', Buffer.from('before')));
  for (const path of paths) twins.add(twinOfBytes(path, content(path)));
  await twins.join();
  const written = await built.list();
  const [, count = ''] = /^pilcrowTwinsCount\((\d+)\)$/.exec(await built.read('twins/count.js')) ?? [];
  expect(Number(count)).toBe(64);
  expect(written.filter((path) => !/^twins\/(?:\d+|count)\.js$/.test(path))).toEqual([]);
  for (const path of paths) {
    delete globals.pilcrowTwins;
    run(await built.read(twinPath(path, Number(count))));
    const handed = (globalThis as typeof globals).pilcrowTwins;
    expect(handed?.get(site + path)).toBe(content(path).toString('base64'));
  }
  await rm(folder, { recursive: true });
});
