/** The sources: one page lists them with how they were read and where they are used; entries and remarks name them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusSite } from '../support/build-corpora.ts';
import { dist, documents, elementsOf, hasClass, type OpenSite, openSite, pages, treeOf } from '../support/site.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const json = (folder: string, path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const linksIn = (element: Element): Element[] => elementsOf(element, ({ tagName }) => tagName === 'a');
const hrefs = (element: Element): string[] => linksIn(element).map(({ properties }) => String(properties['href']));

describe('the library under test', () => {
  const page = treeOf('sources.html');

  test('every text is listed, with its page and the text as received', () => {
    const [list] = elementsOf(page, (one) => hasClass(one, 'source-list'));
    const listed = list ? hrefs(list) : [];
    for (const id of documents) expect(listed).toEqual(expect.arrayContaining([`${id}.html`, `provenance/${id}.html`]));
  });

  test('every source that is cited is listed with all that it supports, and where it is used is there', () => {
    const { sources, terms } = json(dist, 'data/terms.json');
    const uses = [
      ...terms.flatMap(({ term }: never) => (term as { basis: { sources?: object[] } }).basis.sources ?? []),
      ...documents.flatMap((id) =>
        json(dist, `data/documents/${id}.json`).annotations.flatMap(
          ({ sources: own = [] }: { sources?: object[] }) => own,
        ),
      ),
    ] as { source: string; supports: string }[];
    for (const { id, title, url } of sources) {
      const [entry] = elementsOf(page, ({ properties }) => properties['id'] === `source-${id}`);
      if (!entry) throw new Error(`${id} is not listed`);
      expect(plain(textOf(entry))).toContain(plain(title));
      expect(hrefs(entry)[0]).toBe(url);
      for (const { source, supports } of uses)
        if (source === id) expect(plain(textOf(entry))).toMatch(new RegExp(`[:;] ${RegExp.escape(plain(supports))}`));
    }
    const ids = new Map(
      pages.map((one) => [one, new Set(elementsOf(treeOf(one), () => true).map(({ properties }) => properties['id']))]),
    );
    const lists = elementsOf(page, (one) => hasClass(one, 'source-uses')).map(hrefs);
    const twice = lists.filter((list) => new Set(list).size < list.length);
    expect(twice, 'a place is said once').toEqual([]);
    const inside = lists.flat();
    for (const href of inside) {
      const [path = '', id] = href.split('#');
      expect(ids.has(path), href).toBe(true);
      if (id) expect(ids.get(path)?.has(id), href).toBe(true);
    }
  });

  test.each(['terms.html', 'about.html'])('%s leads there', (from) => {
    const all = elementsOf(treeOf(from), ({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);
    expect(all).toContain('sources.html');
  });
});

describe('a library that cites', () => {
  const folder = corpusSite('shapes');
  const page = treeOf('sources.html', folder);
  const entryOf = (id: string): Element => {
    const [entry] = elementsOf(page, ({ properties }) => properties['id'] === id);
    if (!entry) throw new Error(`${id} is not listed`);
    return entry;
  };
  const usesOf = (id: string) =>
    elementsOf(entryOf(id), (one) => hasClass(one, 'source-uses'))
      .flatMap((list) => elementsOf(list, ({ tagName }) => tagName === 'li'))
      .map((use) => [hrefs(use)[0], plain(textOf(use))]);

  test('a source says when it was published and how it was read', () => {
    expect(plain(textOf(entryOf('source-handbook')))).toMatch(
      /^A handbook of cranes, May 2019 example\.org · Read in part, on 1 March 2026\./,
    );
    expect(plain(textOf(entryOf('source-dictionnaire')))).toMatch(
      /^Dictionnaire du port, 1998 example\.org · Read in full\. The page is a copy of the edition of 1998, on paper\. It has no page numbers\./,
    );
    expect(linksIn(entryOf('source-dictionnaire'))[0]?.properties).toMatchObject({
      href: 'https://example.org/dictionnaire',
      lang: 'fr',
    });
  });

  test('it stands under who published it, with each use and what it supports there', () => {
    const publishers = elementsOf(page, ({ tagName }) => tagName === 'h3').map(textOf);
    expect(publishers).toEqual(['Éditions du Quai', 'Harbour Press']);
    expect(usesOf('source-handbook')).toEqual([
      ['terms/hook.html', 'hook'],
      ['terms/rope.html', 'rope: what it holds'],
      ['shapes.html#s1-1-p2-i2', expect.stringMatching(/^Shapes, .+: what a crane carries$/)],
      ['shapes.html#s1-2-p3', expect.stringMatching(/^Shapes, .+: the light of a crane$/)],
      ['shapes.html#s1-2-p4', expect.stringMatching(/^Shapes, .+: the number$/)],
    ]);
    expect(usesOf('source-dictionnaire').map(([, words]) => words)).toEqual([
      'rope: that it is a part of the crane; the original',
      expect.stringMatching(/: the light of a ship$/),
      expect.stringMatching(/: the word$/),
    ]);
  });

  test('a term says which sources it rests on, what each supports, and who knows its original', () => {
    const shown = (term: string): string[] => {
      const tree = treeOf(`terms/${term}.html`, folder);
      const [preview] = elementsOf(tree, ({ properties }) => properties['dataPreview'] !== undefined);
      return elementsOf(
        preview ?? tree,
        ({ tagName, properties: { className } }) =>
          tagName === 'li' || (Array.isArray(className) && className.includes('definition-basis')),
      ).map((one) => plain(textOf(one)));
    };
    expect(shown('rope')).toEqual([
      'In the editors’ words, after:',
      'A handbook of cranes, Harbour Press, May 2019. Supports: what it holds. Read in part, on 1 March 2026.',
      'Dictionnaire du port, Éditions du Quai, 1998. Supports: that it is a part of the crane. Read in full. The page is a copy of the edition of 1998, on paper. It has no page numbers.',
      'The original is as in Dictionnaire du port, Éditions du Quai, 1998.',
    ]);
    expect(shown('hook')).toEqual([
      'In the editors’ words, after Cranes, Harbour Press.',
      'The original is from the editors’ knowledge.',
    ]);
  });

  test('among all terms it is said once that originals without a source are from the editors’ knowledge', () => {
    const leadOf = (library: string): string => {
      const [lead] = elementsOf(treeOf('terms.html', library), (one) => hasClass(one, 'terms-lead'));
      return lead ? plain(textOf(lead)) : '';
    };
    expect(leadOf(folder)).toContain('names no source is from the editors’ knowledge.');
  });

  test('a remark names its sources, and leads to where they are listed', () => {
    const tree = treeOf('shapes.html', folder);
    const named = (id: string) => {
      const [entry] = elementsOf(tree, ({ properties }) => properties['id'] === `note-${id}`);
      const links = entry ? linksIn(entry) : [];
      return {
        words: plain(textOf(entry ?? tree)),
        to: links.flatMap(({ properties: { href } }) => (String(href).startsWith('sources.html') ? [href] : [])),
      };
    };
    expect(named('on-the-crane')).toEqual({
      words: 'Editors’ reading. An item can be remarked on as a paragraph can. Source: Harbour Press.',
      to: ['sources.html#source-handbook'],
    });
    expect(named('light-and-charter')).toMatchObject({
      words: expect.stringMatching(/names\. Sources: Harbour Press, Éditions du Quai\.$/),
      to: ['sources.html#source-handbook', 'sources.html#source-dictionnaire'],
    });
    expect(named('on-a-row').to).toEqual([]);
  });

  test('the data hold them: the list, what cites them, and the web annotations with their addresses', () => {
    const { sources, terms } = json(folder, 'data/terms.json');
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(['handbook', 'dictionnaire']);
    expect(sources[1]).toMatchObject({ date: '1998', extent: 'whole' });
    expect(terms.find((one: { term: { id: string } }) => one.term.id === 'rope').term).toMatchObject({
      'original-source': 'dictionnaire',
    });
    const { items } = json(folder, 'data/annotations.json').first;
    expect(items[0]['dcterms:source']).toEqual([
      {
        id: 'https://example.org/cranes',
        'dcterms:identifier': 'handbook',
        'dcterms:title': 'A handbook of cranes',
        'dcterms:publisher': 'Harbour Press',
        'dcterms:description': 'what a crane carries',
      },
    ]);
    expect(items.filter((item: object) => 'dcterms:source' in item)).toHaveLength(4);
  });
});

describe('in a browser', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(corpusSite('shapes'));
  });
  afterAll(() => site.close());

  test('pointing at the source of a remark shows what it is and how it was read', async () => {
    const { page, messages } = await site.open('shapes.html', { viewport: { width: 1000, height: 900 } });
    await page.locator('.commentary[data-of="s1-1-p2-i2"] summary').click();
    await page.waitForFunction(() => 'pilcrowReading' in globalThis);
    const link = page.locator('#note-on-the-crane a[href$="#source-handbook"]');
    // What a scroll brings under the pointer is not pointed at yet.
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await link.hover();
    const preview = page.locator('.preview:popover-open');
    await preview.waitFor();
    expect(plain((await preview.locator('h2').textContent()) ?? '')).toBe('Harbour Press');
    expect(plain((await preview.textContent()) ?? '')).toContain('A handbook of cranes, May 2019');
    expect(plain((await preview.textContent()) ?? '')).toContain('Read in part, on 1 March 2026.');
    expect(await preview.getByRole('link', { name: 'Where it is used' }).getAttribute('href')).toMatch(
      /sources\.html#source-handbook$/,
    );
    await preview.getByRole('link', { name: 'Where it is used' }).click();
    await page.waitForURL(/sources\.html#source-handbook$/);
    expect(messages).toEqual([]);
    await page.close();
  });
});

test('a library without a list of sources has the page, with its texts alone', () => {
  const page = treeOf('sources.html', corpusSite('languages'));
  expect(plain(textOf(elementsOf(page, ({ tagName }) => tagName === 'main')[0] ?? page))).toContain(
    'The editors cite no source beside the texts.',
  );
});
