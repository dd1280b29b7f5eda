/** A library from which a document was withdrawn: its address lands, links to it say so, and the search does not know it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf as sourceFiles } from '../support/command.ts';
import { elementsOf, type OpenSite, openSite, treeOf } from '../support/site.ts';
import { sourceOf } from '../support/source.ts';

const root = resolve('tests/.artefacts/withdrawn');
const dist = `${root}/dist`;
const layout = 'short-title: The plan\nlanguage: fr\nlayout: { headings: numbered }\n';
const files = {
  ...sourceFiles(
    sourceOf('1. One\nThe wonderful aspects of it.\n[15]A note.\n', layout, 'plan'),
    sourceOf('A report on the plan.\n', 'short-title: The report\n', 'report'),
  ),
  'content/annotations/report.yaml':
    '- { id: a, at: p1, kind: cross-reference, relation: compare, to: { document: plan, id: s1-p1 }, body: Both., basis: text }\n',
};
let opened: OpenSite;

beforeAll(async () => {
  rmSync(root, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, content);
  }
  for (const part of ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(part, `${root}/${part}`, { recursive: true });
  }
  symlinkSync(resolve('node_modules'), `${root}/node_modules`);
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe', env });
  const convert = resolve('scripts/convert.ts');
  run(convert);
  run(convert, '--withdraw', 'plan', '--reason', 'It was replaced');
  run('node_modules/astro/bin/astro.mjs', 'build');
  opened = await openSite(dist);
}, 300_000);
afterAll(() => opened?.close());

test('the address of the document lands, and so does each that it had', async () => {
  const { page, messages } = await opened.open('plan.html#s1-p1');
  expect(await page.locator('main h1').textContent()).toBe('A title');
  expect(await page.locator('main').textContent()).toMatch(
    /This document was withdrawn on \d+ \w+ \d{4}, and its text is no longer here\. The reason given: It was replaced\./,
  );
  expect(await page.locator('li:target').textContent()).toBe('¶ s1-p1 It began: “The wonderful aspects of it.”');
  // The words of the document are in its language, those of the page in the site's.
  expect(await page.locator('main h1').getAttribute('lang')).toBe('fr');
  expect(await page.locator('li:target span').getAttribute('lang')).toBe('fr');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  for (const id of ['s1', 's1-p1', 'n15']) expect(await page.locator(`.retired [id="${id}"]`).count(), id).toBe(1);
  expect(messages).toEqual([]);
  await page.close();
});

test('what links to it says so', () => {
  const links = elementsOf(treeOf('report.html', dist), ({ properties }) =>
    String(properties['href']).startsWith('plan.html'),
  );
  expect(links.map((link) => [link.properties['href'], textOf(link)])).toEqual([
    ['plan.html#s1-p1', 'The plan (withdrawn)'],
  ]);
  for (const page of ['index.html', 'about.html', 'search.html']) {
    expect(readFileSync(`${dist}/${page}`, 'utf8'), page).not.toContain('plan.html');
  }
});

test('the search and the data do not know it', async () => {
  for (const path of ['data/documents/plan.json', 'provenance/plan.html'])
    expect(existsSync(`${dist}/${path}`)).toBe(false);
  expect(readFileSync(`${dist}/assets/anchors.js`, 'utf8')).not.toContain('"plan"');
  const { page } = await opened.open('search.html?q=wonderful');
  await page
    .getByText(/^(?:No|Nothing)/)
    .first()
    .waitFor();
  expect(await page.locator('.search-hits [role=option]').count()).toBe(0);
  await page.close();
});
