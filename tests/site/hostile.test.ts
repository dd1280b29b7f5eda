/** A seed, a sidecar and a commentary that would like to be code: the built page shows their very characters, and nothing of them runs. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { call, docxOf, noteOf, noteText, p, run, style, styled } from '../support/docx.ts';
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
  '{/* a comment */} {globalThis.pwned = 1} $\u007BglobalThis.pwned = 1} {{ x }} <% y %> <!-- z -->',
  'www.example.com, http://example.com/a_b_c?d=*e*, someone@example.com, &amp; &#x3C; &nbsp;',
  '*stars* _under_ ~~struck~~ | a | table | # no heading > no quote 1) no list \\ backslash',
  'Bidi \u202Eoverride\u202C, a family 👩‍👩‍👧, a no-break\u00A0space, two  spaces, a “quotation” -- and ... dots',
  'A term that is cut1 by its note.',
  '[1]A note <b>bold</b> {process.exit(1)} with http://example.com in it.',
];
const text = lines.join('\n');
const attack = '</title><script>globalThis.pwned = 1</script>{process.exit(1)}$\u007B1}"\'`--- ';
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

const said =
  '</li></ul></details></aside><script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned = 1"> \u2028 class="entry" {process.exit(1)} &amp; *stars* [a](javascript:pwned)\n\n---\nimport x';
const term = {
  id: 'attack',
  label: `Label ${attack}`,
  variants: ['process.exit(1)', 'onerror="globalThis.pwned = 1"'],
  kind: 'formula',
  definition: `Definition ${said}`,
  original: `Original ${attack}`,
  basis: {
    kind: 'editorial',
    source: { title: `Source ${attack}`, publisher: attack, url: 'https://example.com/"><script>', date: attack },
  },
  related: ['other'],
  items: [
    { label: `Item ${attack}`, at: [{ document: 'hostile', id: 's1-p2', reason: `Reason ${said}` }] },
    { label: `Item\n---\n{x} ${attack}`, at: [], absent: `Absent ${said}` },
  ],
};
const other = {
  ...term,
  id: 'other',
  label: '{x}',
  kind: 'concept',
  variants: ['bold', 'cut by its note'],
  items: undefined,
  related: [],
};
const annotations = [
  { id: 'comment', kind: 'comment', at: 's1-p2', quote: { exact: lines[2]?.slice(0, 30) }, body: said, basis: 'text' },
  {
    id: 'reference',
    kind: 'cross-reference',
    relation: 'compare',
    at: 's1-p6',
    quote: { exact: '[a link](javascript:alert(1)), [^1]: no definition' },
    to: { document: 'second', id: 'p1', quote: { exact: '<b>{text}</b>', prefix: 'A ', suffix: '.' } },
    body: `Body ${said}`,
    basis: 'editorial',
  },
  {
    id: 'words',
    kind: 'translation',
    at: 's1-p2',
    original: `Original ${attack}`,
    body: `Words ${said}`,
    sources: [{ source: 'a-page', supports: attack }],
  },
];
const sources = [
  {
    id: 'a-page',
    title: attack,
    publisher: `Publisher ${attack}`,
    url: 'https://example.com/"><script>',
    extent: 'part',
  },
];
const changes =
  `# ${attack}\n\n## 2026-01-02\n\n${said}\n\n<script>globalThis.pwned = 1</script>\n\n- {process.exit(1)} <img src=x onerror="globalThis.pwned = 1"> ![x](https://example.com/x.png)\n`.replace(
    '[a](javascript:pwned)',
    '[a][b]',
  );
const secondText = 'A <b>{text}</b>.';
/** What would like to run in the other formats: as words, and as markup of the page itself. */
const words = [
  '<script>globalThis.pwned = 2</script> and </p></section><img src=x onerror="globalThis.pwned = 2">',
  '{globalThis.pwned = 2} $\u007BglobalThis.pwned = 2} <% y %> <!-- z --> &amp; ]]>',
  'export const z = globalThis.pwned = 2',
  '[a link](javascript:globalThis.pwned=2) ![image](x) `code` *stars* --- | a | b |',
];
const pageSeed = `<!DOCTYPE html><html lang="en"><head><title>x</title><base href="javascript:globalThis.pwned=2//"><meta http-equiv="refresh" content="0;url=javascript:globalThis.pwned=2"><script>globalThis.pwned = 2</script><style>body { background: url(javascript:globalThis.pwned=2) }</style></head>
<body onload="globalThis.pwned = 2"><article><h1 onclick="globalThis.pwned = 2">${escaped(words[2])}</h1>
<p>A paragraph of the page that is long enough to be its running text, with <a href="javascript:globalThis.pwned=2">a link</a>, <a href="data:text/html,<script>globalThis.pwned=2</script>">another</a> and a call.<sup><a href="#n1" id="r1">1</a></sup></p>
${words.map((line) => `<p id="${escaped(line)}" style="x:expression(globalThis.pwned=2)" lang="${escaped(line)}">${escaped(line)}</p>`).join('\n')}
<svg onload="globalThis.pwned = 2"><script>globalThis.pwned = 2</script><text>A drawing</text></svg><math><mtext><img src=x onerror="globalThis.pwned = 2"></mtext></math>
<iframe srcdoc="<script>parent.pwned = 2</script>"></iframe><object data="javascript:globalThis.pwned=2"></object><noscript><img src=x onerror="globalThis.pwned = 2"></noscript><template><script>globalThis.pwned = 2</script></template>
<table><caption>${escaped(words[0])}</caption><tr><th>${escaped(words[1])}</th></tr><tr><td onmouseover="globalThis.pwned = 2">${escaped(words[2])}</td></tr></table>
<img src=x alt="${escaped(words[0])}" onerror="globalThis.pwned = 2">
<section class="footnotes"><ol><li id="n1">${escaped(words[0])} <a href="#r1">↩</a></li></ol></section></article></body></html>`;
const wordSeed = docxOf({
  body: [
    styled('Heading1', run(words[2] ?? '')),
    ...words.map((line) => p(run(line))),
    p(`<w:hyperlink r:id="x">${run('a link')}</w:hyperlink>${call('footnote', 1)}`),
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "javascript:globalThis.pwned=2"</w:instrText><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a field</w:t><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    `<w:tbl><w:tr><w:tc>${p(run(words[0] ?? ''))}</w:tc></w:tr></w:tbl>`,
  ].join(''),
  styles: style('Heading1', 'heading 1'),
  footnotes: noteOf('footnote', 1, noteText('footnote', words[0] ?? '')),
  links: { x: 'javascript:globalThis.pwned=2' },
});
/** A sidecar of a seed in another format. */
const sidecarOf = (id: string, seed: string | Uint8Array) => ({
  ...{ ...sidecar, id, sha256: createHash('sha256').update(seed).digest('hex') },
  layout: {},
});
const second = { ...sidecar, id: 'second', sha256: createHash('sha256').update(secondText).digest('hex'), layout: {} };

/** Words as markup has them. */
function escaped(line = ''): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

let open: OpenSite;
beforeAll(async () => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(`${root}/seeds`, { recursive: true });
  writeFileSync(`${root}/seeds/hostile.txt`, text);
  writeFileSync(`${root}/seeds/hostile.yaml`, stringify(sidecar));
  writeFileSync(`${root}/seeds/second.txt`, secondText);
  writeFileSync(`${root}/seeds/second.yaml`, stringify(second));
  writeFileSync(`${root}/seeds/page.html`, pageSeed);
  writeFileSync(`${root}/seeds/page.yaml`, stringify(sidecarOf('page', pageSeed)));
  writeFileSync(`${root}/seeds/word.docx`, wordSeed);
  writeFileSync(`${root}/seeds/word.yaml`, stringify(sidecarOf('word', wordSeed)));
  for (const folder of ['terms', 'annotations']) mkdirSync(`${root}/content/${folder}`, { recursive: true });
  for (const one of [term, other]) writeFileSync(`${root}/content/terms/${one.id}.yaml`, stringify(one));
  writeFileSync(`${root}/content/annotations/hostile.yaml`, stringify(annotations));
  writeFileSync(`${root}/content/sources.yaml`, stringify(sources));
  writeFileSync(`${root}/content/CHANGES.md`, changes);
  for (const file of ['astro.config.mjs', 'tsconfig.json', 'package.json']) cpSync(file, `${root}/${file}`);
  symlinkSync(resolve('src'), `${root}/src`);
  symlinkSync(resolve('scripts'), `${root}/scripts`);
  const command = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe', env: { ...process.env, NODE_ENV: 'production' } });
  command('scripts/convert.ts');
  command(resolve('node_modules/astro/bin/astro.mjs'), 'build');
  open = await openSite(site);
});
afterAll(() => open?.close());

test('the page shows the very characters of the seed', () => {
  const tree = treeOf('hostile.html', site);
  const kinds = ['paragraph', 'salutation', 'plain'];
  const seen = elementsOf(tree, (one) => one.tagName === 'p' && kinds.some((kind) => hasClass(one, kind)));
  expect(seen.map((one) => textWithout(one, (part) => hasClass(part, 'pilcrow')))).toEqual(lines.slice(1, -1));
  const heading = elementsOf(tree, ({ properties }) => String(properties['id']).startsWith('h-1-'));
  expect(heading.map((one) => textOf(one))).toEqual([lines[0]]);
  const note = elementsOf(tree, (element) => hasClass(element, 'note-text'));
  expect(`[1]${note.map((one) => textOf(one)).join()}`).toBe(lines.at(-1));
  expect(elementsOf(tree, ({ tagName }) => tagName === 'h1').map((one) => textOf(one))).toEqual([sidecar.title.trim()]);
  const links = elementsOf(tree, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));
  const given = [sidecar.source.url, term.basis.source.url];
  expect(links.filter((href) => /^javascript:|example\.com(?!\/%22)/.test(href) && !given.includes(href))).toEqual([]);
});

test.each(['page.html', 'word.html'])('%s shows the words of its seed, and no markup of it is any', (path) => {
  const [main] = elementsOf(treeOf(path, site), ({ tagName }) => tagName === 'main');
  const shown = main ? textOf(main) : '';
  for (const line of words) expect(shown).toContain(line);
  // In a note, in a cell, in a paragraph; of the page in a caption and as the words of a picture.
  expect(shown.split(words[0] ?? '').length).toBeGreaterThan(3);
  const all = main ? elementsOf(main, () => true) : [];
  expect(all.filter(({ tagName }) => /^(?:script|img|iframe|object|math|base|meta|style)$/.test(tagName))).toEqual([]);
  const attributes = all.flatMap(({ properties }) => Object.entries(properties));
  expect(
    attributes.filter(([name, value]) => /^on/i.test(name) || /^\s*(?:javascript|data):/i.test(String(value))),
  ).toEqual([]);
});

test('what pages say of themselves to programs says the very words, in a block that none of them ends', () => {
  const thingsOf = (page: string) =>
    elementsOf(
      treeOf(page, site),
      ({ tagName, properties }) => tagName === 'script' && properties['type'] === 'application/ld+json',
    ).flatMap((block) => JSON.parse(textOf(block))['@graph']);
  expect(thingsOf('hostile.html')[0]).toMatchObject({
    name: sidecar.title.trim(),
    author: { name: attack.trim(), jobTitle: attack.trim() },
    isBasedOn: sidecar.source.url,
  });
  expect(thingsOf('terms/attack.html')[0]).toMatchObject({
    name: term.label.trim(),
    description: term.definition.trim(),
  });
  const metas = elementsOf(treeOf('hostile.html', site), ({ tagName }) => tagName === 'meta');
  const contentOf = (name: string) =>
    metas.find(({ properties }) => properties['name'] === name)?.properties['content'];
  expect(contentOf('citation_title')).toBe(sidecar.title.trim());
  expect(contentOf('DC.creator')).toBe(attack.trim());
});

test('the provenance shows every line', () => {
  const rows = elementsOf(treeOf('provenance/hostile.html', site), (element) => hasClass(element, 'ledger-text'));
  expect(rows.map((row) => textOf(row))).toEqual(lines);
});

test('the commentary is shown as text', () => {
  const shown = (page: string, name: string): string[] =>
    elementsOf(treeOf(page, site), (element) => hasClass(element, name)).map((one) => textOf(one));
  const entries = shown('hostile.html', 'entry');
  expect(entries).toEqual([
    expect.stringContaining(`Original ${attack}`.trim()),
    expect.stringContaining(said),
    expect.stringContaining(`Reason ${said}`),
    expect.stringContaining(`Body ${said}`),
  ]);
  expect(entries[0]).toContain(`Words ${said}`);
  expect(entries[0]).toContain(`Publisher ${attack}`.trim());
  expect(entries[1]).toMatch(/^From the text\. /);
  expect(entries[2]).toContain(term.items[0]?.label.trim());
  expect(shown('second.html', 'entry')).toEqual([expect.stringContaining(`Body ${said}`)]);
  expect(shown('second.html', 'quote')).toEqual(['<b>{text}</b>']);
  // Of the entries of s1-p2 none counts for more because it says that it is one.
  const asides = elementsOf(treeOf('hostile.html', site), (element) => hasClass(element, 'commentary'));
  const summaries = asides.flatMap((aside) => elementsOf(aside, ({ tagName }) => tagName === 'summary'));
  expect(summaries.map((one) => /(\d+) remarks$/.exec(textOf(one))?.[1])).toEqual(['3', undefined]);

  const page = 'terms/attack.html';
  const [definition = ''] = shown(page, 'definition');
  expect(definition).toContain(term.definition);
  expect(definition).toContain(term.original.trim());
  expect(shown(page, 'definition-basis').join()).toContain(term.basis.source.title.trim());
  const items = elementsOf(treeOf(page, site), ({ properties }) => String(properties['id']).startsWith('item-')).map(
    (one) => textOf(one),
  );
  for (const [index, { label, absent = '' }] of term.items.entries()) {
    expect(items[index]).toContain(label.trim());
    expect(items[index]).toContain(absent);
  }
  expect(items[0]).toContain(`Reason ${said}`);
  expect(elementsOf(treeOf(page, site), ({ tagName }) => tagName === 'h1').map((one) => textOf(one))).toEqual([
    term.label.trim(),
  ]);
  expect(
    elementsOf(treeOf(page, site), ({ tagName }) => tagName === 'mark')
      .map((one) => textOf(one))
      .sort(),
  ).toEqual(['onerror="globalThis.pwned = 1"', ...Array<string>(3).fill('process.exit(1)')]);
  expect(shown('index.html', 'link-diagram').join()).toContain(`Body ${said}`);
  expect(shown('terms.html', 'terms-index').join()).toContain(term.label.trim());
});

test.each(['a host', 'a disk'])('a term’s preview shows it as text, from %s', async (place) => {
  const { page, messages } = await open.open('hostile.html');
  if (place === 'a disk') await page.goto(`${pathToFileURL(site)}/hostile.html`);
  messages.length = 0;
  await page.locator('a.term[href$="terms/attack.html"]').first().click();
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  const text = await panel.textContent();
  expect(text).toContain(term.definition);
  expect(text).toContain(term.items[0]?.label.trim());
  expect(await panel.locator('img, script').count()).toBe(0);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(messages.filter((message) => !message.startsWith('elsewhere: file:'))).toEqual([]);
  await page.close();
});

test('what the editors changed is shown as it is written, and no tag of it is one', () => {
  const [main] = elementsOf(treeOf('changes.html', site), ({ tagName }) => tagName === 'main');
  const shown = main ? textOf(main) : '';
  for (const written of [
    '<script>globalThis.pwned = 1</script>',
    '<img src=x onerror="globalThis.pwned = 1">',
    '{process.exit(1)}',
  ])
    expect(shown).toContain(written);
  const tags = main ? elementsOf(main, ({ tagName }) => ['script', 'img', 'a'].includes(tagName)) : [];
  expect(tags).toEqual([]);
});

test('a mention that a note reference cuts is one mention', () => {
  const isOf = (term: string, { dataTerm, href }: Element['properties']): boolean =>
    dataTerm === term || (dataTerm === undefined && String(href).endsWith(`terms/${term}.html`));
  const marks = elementsOf(
    treeOf('hostile.html', site),
    (element) => hasClass(element, 'term') || hasClass(element, 'term-mention'),
  ).filter(({ properties }) => isOf('other', properties));
  expect(marks.map((one) => textOf(one))).toEqual(['cut', 'bold']);
});

test.each([
  'index.html',
  'hostile.html',
  'second.html',
  'page.html',
  'word.html',
  'provenance/page.html',
  'provenance/word.html',
  'terms.html',
  'terms/attack.html',
  'provenance/hostile.html',
  'about.html',
  'sources.html',
  'changes.html',
])('nothing of it runs on %s', async (path) => {
  const { page, messages } = await open.open(path);
  await page.mouse.move(400, 400);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(messages).toEqual([]);
  await page.close();
});

test('nor in the search, which finds it and shows it as text', async () => {
  const { page, messages } = await open.open('index.html');
  await page.keyboard.press('/');
  await page.getByLabel('Search all documents').fill('override');
  await page.locator('.search-hits a').first().waitFor();
  await page.getByLabel('Search all documents').fill('script');
  await page.waitForFunction(() => document.querySelector('.search-hits')?.textContent?.includes('<script>'));
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(messages).toEqual([]);
  await page.close();
});

test('and the edition is as escaped as it was converted', () => {
  const mdx = readFileSync(`${root}/content/documents/hostile.mdx`, 'utf8');
  expect(mdx).toContain('\\{process.exit(1)}');
  expect(mdx).not.toMatch(/^(import|export) /m);
});
