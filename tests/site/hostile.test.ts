/** A seed and a sidecar that would like to be code: the built page shows their very characters, and nothing of them runs. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { elementsOf, hasClass, type OpenSite, openSite, textWithout, treeOf } from '../support/site.ts';

const root = resolve('tests/.artefacts/hostile');
const site = `${root}/dist`;

const lines = [
  '1. A heading {process.exit(1)} <script>globalThis.pwned = 1</script> *star*',
  '{process.exit(1)}',
  '<script>globalThis.pwned = 1</script> and </p></section><img src=x onerror="globalThis.pwned = 1">',
  "import x from 'y'",
  'export const y = globalThis.pwned = 1',
  '---',
  'A call of no note[^99], [a link](javascript:alert(1)), [^1]: no definition, ![image](x), and `code`.',
  '{/* a comment */} {globalThis.pwned = 1} ${globalThis.pwned = 1} {{ x }} <% y %> <!-- z -->',
  'www.example.com, http://example.com/a_b_c?d=*e*, someone@example.com, &amp; &#x3C; &nbsp;',
  '*stars* _under_ ~~struck~~ | a | table | # no heading > no quote 1) no list \\ backslash',
  'Bidi \u202Eoverride\u202C, a family 👩‍👩‍👧, a no-break\u00A0space, two  spaces, a “quotation” -- and ... dots',
  '[1]A note <b>bold</b> {process.exit(1)} with http://example.com in it.',
];
const text = lines.join('\n');
const attack = '</title><script>globalThis.pwned = 1</script>{process.exit(1)}${1}"\'`--- ';
const sidecar = {
  id: 'hostile',
  title: `Title ${attack}`,
  'short-title': `Short ${attack}`,
  kind: 'news-article',
  language: 'en',
  who: { name: attack, role: attack },
  occasion: attack,
  date: '2025-01-01',
  source: { name: attack, url: 'https://example.com/"onmouseover="globalThis.pwned=1', note: attack },
  part: attack,
  'received-as': attack,
  sha256: createHash('sha256').update(text).digest('hex'),
  layout: { headings: 'numbered' },
};

let open: OpenSite;
beforeAll(async () => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(`${root}/seeds`, { recursive: true });
  writeFileSync(`${root}/seeds/hostile.txt`, text);
  writeFileSync(`${root}/seeds/hostile.yaml`, stringify(sidecar));
  for (const file of ['astro.config.mjs', 'tsconfig.json', 'package.json']) cpSync(file, `${root}/${file}`);
  symlinkSync(resolve('src'), `${root}/src`);
  symlinkSync(resolve('scripts'), `${root}/scripts`);
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' });
  run('scripts/convert.ts');
  run(resolve('node_modules/astro/bin/astro.mjs'), 'build');
  open = await openSite(site);
});
afterAll(() => open?.close());

test('the page shows the very characters of the seed', () => {
  const tree = treeOf('hostile.html', site);
  const seen = elementsOf(tree, ({ tagName, properties }) => tagName === 'p' && properties['dataLines'] !== undefined);
  expect(seen.map((one) => textWithout(one, (part) => hasClass(part, 'pilcrow')))).toEqual(lines.slice(1, -1));
  const heading = elementsOf(tree, ({ properties }) => String(properties['id']).startsWith('h-1-'));
  expect(heading.map((one) => textOf(one))).toEqual([lines[0]]);
  const note = elementsOf(tree, (element) => hasClass(element, 'note-text'));
  expect(`[1]${note.map((one) => textOf(one)).join()}`).toBe(lines.at(-1));
  expect(elementsOf(tree, ({ tagName }) => tagName === 'h1').map((one) => textOf(one))).toEqual([sidecar.title.trim()]);
  const links = elementsOf(tree, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));
  expect(
    links.filter((href) => /^javascript:|example\.com(?!\/%22)/.test(href) && href !== sidecar.source.url),
  ).toEqual([]);
});

test('the provenance shows every line', () => {
  const rows = elementsOf(treeOf('provenance/hostile.html', site), (element) => hasClass(element, 'ledger-text'));
  expect(rows.map((row) => textOf(row))).toEqual(lines);
});

test.each(['index.html', 'hostile.html', 'provenance/hostile.html', 'about.html'])(
  'nothing of it runs on %s',
  async (path) => {
    const { page, messages } = await open.open(path);
    await page.mouse.move(400, 400);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    expect(messages).toEqual([]);
    await page.context().close();
  },
);

test('nor in the search, which finds it and shows it as text', async () => {
  const { page, messages } = await open.open('index.html');
  await page.getByRole('searchbox').fill('override');
  await page.locator('.search-hits a').first().waitFor();
  await page.getByRole('searchbox').fill('script');
  await page.waitForFunction(() => document.querySelector('.search-hits')?.textContent?.includes('<script>'));
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(messages).toEqual([]);
  await page.context().close();
});

test('and the edition is as escaped as it was converted', () => {
  const mdx = readFileSync(`${root}/content/documents/hostile.mdx`, 'utf8');
  expect(mdx).toContain('\\{process.exit(1)}');
  expect(mdx).not.toMatch(/^(import|export) /m);
});
