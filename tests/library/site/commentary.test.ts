/** The commentary on the built site: nothing is lost, nothing dangles, and every way leads there and back. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { relationLabels, remarkLabels } from '../../../src/corpus/editors/annotation.ts';
import { type CitedSource, sourcesSchema } from '../../../src/corpus/editors/sources.ts';
import { type Target, type Term, termKindLabels, termSchema } from '../../../src/corpus/editors/term.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import type { Mention, PlacedAnnotation } from '../../../src/corpus/model/links.ts';
import { passagesOf } from '../../../src/corpus/model/walk.ts';
import { elementsOf, hasClass, type OpenSite, openSite, pages, textWithout, treeOf } from '../../support/site.ts';

type CrossReference = Extract<PlacedAnnotation, { kind: 'cross-reference' }>;

const namesIn = (folder: string): string[] => readdirSync(folder).map((name) => name.replace(/\.\w+$/, ''));
const terms: Term[] = namesIn('content/terms').map((id) =>
  termSchema.parse(parse(readFileSync(`content/terms/${id}.yaml`, 'utf8'))),
);
const documents = namesIn('content/ledgers').map(
  (id): Document => JSON.parse(readFileSync(`content/documents/${id}.json`, 'utf8')),
);
const annotations = documents.flatMap(({ id, annotations: own }) => own.map((one) => ({ document: id, ...one })));
const references = annotations.filter(
  (one): one is { document: string } & CrossReference => one.kind === 'cross-reference',
);
const comments = annotations.filter(({ kind }) => kind === 'comment');
const sourced = annotations.filter(
  (one): one is Extract<typeof one, { kind: keyof typeof remarkLabels }> => one.kind in remarkLabels,
);
const sources = new Map<string, CitedSource>(
  sourcesSchema.parse(parse(readFileSync('content/sources.yaml', 'utf8'))).map((one) => [one.id, one]),
);
const formulas = terms.filter(({ items }) => items);
const items = formulas.flatMap(({ id: term, items: own = [] }) =>
  own.map((item, index) => ({ term, number: index + 1, ...item })),
);

const trees = new Map(pages.map((page) => [page, treeOf(page)]));
const on = (page: string, holds: (element: Element) => boolean): Element[] => {
  const tree = trees.get(page);
  if (!tree) throw new Error(`there is no page ${page}`);
  return elementsOf(tree, holds);
};
const byId = (page: string, id: string): Element | undefined =>
  on(page, ({ properties }) => properties['id'] === id)[0];
const within = (element: Element | undefined, holds: (one: Element) => boolean): Element[] =>
  element ? elementsOf(element, holds) : [];
const linksIn = (element: Element | undefined): Element[] => within(element, ({ tagName }) => tagName === 'a');

/** Where a link of a page leads: "work-report-2025.html#s9-p5". */
const leadsTo = (page: string, link: Element | undefined): string => {
  const [path = '', fragment] = String(link?.properties['href']).split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  return fragment === undefined ? target : `${target}#${fragment}`;
};
const address = (document: string, id: string): string => `${document}.html#${id}`;

/** The words of a passage as its page shows them: without numbers of notes, pilcrows and ways back. */
function wordsAt(document: string, id: string): string {
  const element = byId(`${document}.html`, id);
  const own = element?.tagName === 'section' ? within(element, ({ tagName }) => tagName === 'h2')[0] : element;
  const [text = own] = within(own, (one) => hasClass(one, 'note-text'));
  return text ? textWithout(text, (part) => hasClass(part, 'note-reference') || hasClass(part, 'pilcrow')) : '';
}

/** The editors' entries beside a passage. */
const entriesAt = (document: string, id: string): Element[] =>
  on(`${document}.html`, (element) => hasClass(element, 'commentary') && element.properties['dataOf'] === id).flatMap(
    (aside) => within(aside, (one) => hasClass(one, 'entry')),
  );

/** The term that a mark is a mention of: a link says it by where it leads. */
const termOfMark = (mark: Element): string | undefined =>
  hasClass(mark, 'term')
    ? /terms\/(.+)\.html$/.exec(String(mark.properties['href']))?.[1]
    : (mark.properties['dataTerm'] as string | undefined);

/** The annotation that an entry shows. */
const annotationOf = ({ properties }: Element): string | undefined =>
  (properties['dataAnnotation'] as string | undefined) ?? /^note-(.+)/.exec(String(properties['id'] ?? ''))?.[1];

/** The groups of such entries. */
const groupsAt = (document: string, id: string): Element[] =>
  on(`${document}.html`, (element) => hasClass(element, 'commentary') && element.properties['dataOf'] === id).flatMap(
    (aside) => within(aside, (one) => hasClass(one, 'remarks')),
  );

test('the village program has the address that it had', () => {
  const links = linksIn(on('terms/hundred-thousand-village.html', ({ tagName }) => tagName === 'main')[0]);
  const [first] = links.map((link) => leadsTo('terms/hundred-thousand-village.html', link));
  expect(first).toBe('terms/hundred-and-thousand-villages.html');
});

test('so many are there', () => {
  expect({
    terms: terms.length,
    mentions: Object.fromEntries(documents.map(({ id, mentions }) => [id, mentions.length])),
    formulas: formulas.length,
    items: items.length,
    treatments: items.flatMap(({ at = [] }) => at).length,
    'not treated': items.filter(({ absent }) => absent).length,
    'cross-references within a document': references.filter(({ document, to }) => to.document === document).length,
    'cross-references between documents': references.filter(({ document, to }) => to.document !== document).length,
    comments: comments.length,
    'on the translation': sourced.filter(({ kind }) => kind === 'translation').length,
    'on what was reached': sourced.filter(({ kind }) => kind === 'outcome').length,
    sources: sources.size,
  }).toEqual({
    terms: 110,
    mentions: { 'action-plan-2025': 15, 'work-report-2025': 120 },
    formulas: 6,
    items: 32,
    treatments: 20,
    'not treated': 2,
    'cross-references within a document': 20,
    'cross-references between documents': 11,
    comments: 10,
    'on the translation': 5,
    'on what was reached': 3,
    sources: 67,
  });
});

describe('nothing dangles', () => {
  const resolves = ({ document, id }: Target): boolean => byId(`${document}.html`, id) !== undefined;

  test('what terms rest on, are related to, and what treats their items', () => {
    const ids = terms.map(({ id }) => id);
    for (const { id, related, basis, items: own = [] } of terms) {
      expect(
        related.filter((other) => !ids.includes(other) || other === id),
        id,
      ).toEqual([]);
      if (basis.kind === 'text') expect(resolves({ document: basis.document, id: basis.at }), id).toBe(true);
      expect(
        own.flatMap(({ at = [] }) => at).filter((target) => !resolves(target)),
        id,
      ).toEqual([]);
    }
  });

  test('what is annotated, and what it leads to', () => {
    const targets = [
      ...annotations.map(({ document, at }) => ({ document, id: at })),
      ...references.map(({ to }) => to),
    ];
    expect(targets.filter((target) => !resolves(target))).toEqual([]);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
  });
});

describe('terms', () => {
  test('each has its page, and is in the index with its kind, which can be chosen; no page is of no term', () => {
    const own = terms.flatMap(({ id, was = [] }) => [id, ...was]).map((id) => `terms/${id}.html`);
    expect(pages.filter((page) => page.startsWith('terms/'))).toEqual(own.sort());
    const entries = on('terms.html', ({ tagName, properties }) => tagName === 'li' && 'dataKinds' in properties);
    const listed = entries.map((entry) => [leadsTo('terms.html', linksIn(entry)[0]), entry.properties['dataKinds']]);
    expect(listed.sort()).toEqual(terms.map(({ id, kind }) => [`terms/${id}.html`, kind]).sort());
    for (const [, kind] of listed) expect(byId('terms.html', `kind-${kind}`), String(kind)).toBeDefined();
  });

  test.each(terms)('$id: every mention is listed, and leads to the words', (term) => {
    const page = `terms/${term.id}.html`;
    const mentions = documents.flatMap(({ id: document, mentions: all }) =>
      all.filter((one) => one.term === term.id).map((one) => ({ document, ...one })),
    );
    expect(mentions).not.toEqual([]);
    const listed = on(page, (element) => hasClass(element, 'concordance')).flatMap((section) =>
      within(section, ({ tagName }) => tagName === 'li').map((line) => {
        const part = (name: string): string =>
          within(line, (one) => hasClass(one, `concordance-${name}`))
            .map(textOf)
            .join();
        const keyword = within(line, ({ tagName }) => tagName === 'mark')
          .map(textOf)
          .join();
        return {
          to: leadsTo(page, linksIn(line)[0]),
          keyword,
          context: `${part('before').replace(/^… /, '')}${keyword}${part('after').replace(/ …$/, '')}`,
        };
      }),
    );
    const wanted = mentions.map(({ document, at, start, end }) => ({
      to: address(document, at),
      keyword: wordsAt(document, at).slice(start, end),
    }));
    const sorted = (all: { to: string; keyword: string }[]): string[] =>
      all.map(({ to, keyword }) => `${to} ${keyword}`).sort();
    expect(sorted(listed)).toEqual(sorted(wanted));
    for (const { to, context, keyword } of listed) {
      const [file = '', id = ''] = to.split('#');
      expect(keyword).not.toBe('');
      expect(wordsAt(file.replace('.html', ''), id), to).toContain(context);
    }
  });

  test.each(terms)('$id: a dispersion strip from three mentions on, each tick a link', ({ id }) => {
    const page = `terms/${id}.html`;
    const wanted = documents.flatMap(({ id: document, mentions }) =>
      mentions.filter(({ term }) => term === id).map(({ at }) => address(document, at)),
    );
    const strips = on(page, (element) => hasClass(element, 'dispersion'));
    expect(strips).toHaveLength(wanted.length >= 3 ? 1 : 0);
    const ticks = linksIn(strips[0]);
    expect(ticks.map((tick) => leadsTo(page, tick)).sort()).toEqual(wanted.length >= 3 ? wanted.sort() : []);
    expect(ticks.filter(({ properties }) => !properties['ariaLabel'])).toEqual([]);
  });

  test.each(documents)(
    '$id marks every mention that is in no longer one; the first in a passage is a link, none in a heading',
    ({ id, mentions, children }) => {
      const headings = new Set(children.flatMap((node) => (node.type === 'section' ? node.id : [])));
      const seen = new Set<string>();
      const wanted = mentions
        .filter(({ marked }) => marked)
        .map(({ term, at, start, end }: Mention) => {
          const first = !seen.has(`${at} ${term}`) && !headings.has(at);
          seen.add(`${at} ${term}`);
          return { term, text: wordsAt(id, at).slice(start, end), link: first };
        });
      const marks = on(`${id}.html`, (mark) => termOfMark(mark) !== undefined).map((mark) => ({
        term: String(termOfMark(mark)),
        text: textOf(mark),
        link: mark.tagName === 'a',
      }));
      expect(marks).toEqual(wanted);
      expect(children.length).toBeGreaterThan(0);
      for (const link of on(`${id}.html`, (element) => hasClass(element, 'term')))
        expect(leadsTo(`${id}.html`, link)).toBe(`terms/${termOfMark(link)}.html`);
    },
  );

  test.each(documents)(
    '$id: the marks of a term, and the longer ones it lies in, are as many as its mentions',
    (own) => {
      const count = (ids: string[]): Record<string, number> =>
        Object.fromEntries(
          Object.entries(Object.groupBy(ids, (id) => id))
            .map(([id, all = []]) => [id, all.length] as const)
            .sort(),
        );
      const marked = on(`${own.id}.html`, (mark) => termOfMark(mark) !== undefined).flatMap((mark) => [
        String(termOfMark(mark)),
        ...String(mark.properties['dataHolds'] ?? '')
          .split(' ')
          .filter(Boolean),
      ]);
      expect(count(marked)).toEqual(count(own.mentions.map(({ term }) => term)));
    },
  );

  test.each(documents)(
    '$id lists at its end what it names by kind, each with its page, closed until asked for',
    ({ id, mentions }) => {
      const [list, ...more] = on(`${id}.html`, (element) => hasClass(element, 'document-terms'));
      expect(more).toEqual([]);
      expect([list?.tagName, list?.properties['open']]).toEqual(['details', undefined]);
      const explained = terms.filter((term) => mentions.some((one) => one.term === term.id));
      expect(list && textOf(list)).toContain(`${explained.length} terms`);
      const here = explained.filter(({ kind }) => kind !== 'concept' && kind !== 'unit');
      const groups = within(list, ({ tagName }) => tagName === 'p').slice(0, -1);
      const listed = groups.flatMap((group) => {
        const kind = textOf(group).split(':')[0];
        return linksIn(group).map((link) => [kind, leadsTo(`${id}.html`, link)]);
      });
      const wanted = here.map((term) => {
        const { one, many } = termKindLabels[term.kind];
        const kind = here.filter((other) => other.kind === term.kind).length === 1 ? one : many;
        return [kind, `terms/${term.id}.html`];
      });
      expect(listed.sort()).toEqual(wanted.sort());
    },
  );

  test.each(terms)('$id has every mention among what a preview takes from its page', ({ id }) => {
    const page = `terms/${id}.html`;
    const listed = on(page, ({ properties }) => properties['dataPreview'] !== undefined)
      .flatMap((part) => within(part, (one) => hasClass(one, 'term-mentions')))
      .flatMap((line) =>
        line.children.flatMap((child, index) => {
          if (child.type !== 'element' || child.tagName !== 'a') return [];
          const after = line.children[index + 1];
          const times = Number(/^ \((\d+)\)/.exec(after?.type === 'text' ? after.value : '')?.[1] ?? 1);
          return Array<string>(times).fill(leadsTo(page, child));
        }),
      );
    const wanted = documents.flatMap(({ id: document, mentions }) =>
      mentions.filter(({ term }) => term === id).map(({ at }) => address(document, at)),
    );
    expect(listed.sort()).toEqual(wanted.sort());
  });

  test.each(terms)('$id says what it means and what that rests on', ({ id, definition, basis, original, related }) => {
    const page = `terms/${id}.html`;
    const [said] = on(page, (element) => hasClass(element, 'definition'));
    expect(said && textOf(said).trim()).toBe([definition, original].filter(Boolean).join(' '));
    const [rest] = on(page, (element) => hasClass(element, 'definition-basis'));
    const [link] = linksIn(rest);
    const [words] = on(page, (element) => hasClass(element, 'definition-said'));
    const isQuoted = said?.properties['dataBasis'] === 'text';
    expect(words !== undefined, 'what the text says stands beside what the editors say').toBe(
      basis.kind === 'text' && !isQuoted,
    );
    if (basis.kind === 'text') {
      expect(leadsTo(page, link)).toBe(address(basis.document, basis.at));
      expect(rest && textOf(rest)).toContain(isQuoted ? 'In the text’s own words:' : 'In the editors’ words, after');
      const [own = ''] = textOf(words ?? { type: 'root', children: [] }).split(' …');
      expect(wordsAt(basis.document, basis.at).replace(/\s+/g, ' ')).toContain(own.replace(/^… /, ''));
    } else if (basis.source === 'none')
      expect(rest && textOf(rest)).toContain('The editors’ explanation; no source was consulted.');
    else if (basis.source) expect(link?.properties['href']).toBe(basis.source.url);
    const [cited] = on(page, (element) => hasClass(element, 'definition-sources'));
    expect(within(cited, ({ tagName }) => tagName === 'li')).toHaveLength(basis.sources?.length ?? 0);
    const linked = on(page, ({ tagName }) => tagName === 'a').map((one) => leadsTo(page, one));
    for (const other of related) expect(linked).toContain(`terms/${other}.html`);
  });
});

describe('formulas', () => {
  test.each(items)('$term, $label: there and back', ({ term, number, label, at = [], absent }) => {
    const page = `terms/${term}.html`;
    const item = byId(page, `item-${number}`);
    expect(within(item, ({ tagName }) => tagName === 'h3').map(textOf)).toEqual([label]);
    expect(linksIn(item).map((link) => leadsTo(page, link))).toEqual(
      at.map(({ document, id }) => address(document, id)),
    );
    for (const { document, id, reason } of at) {
      expect(item && textOf(item)).toContain(reason);
      const own = entriesAt(document, id).filter((entry) =>
        linksIn(entry).some((link) => leadsTo(`${document}.html`, link) === `${page}#item-${number}`),
      );
      expect(own.map(textOf), `${document}#${id}`).toEqual([expect.stringContaining(reason)]);
      expect(own.map(textOf).join()).toContain(label);
    }
    if (absent) expect(item && textOf(item).toLowerCase()).toContain(absent.toLowerCase().replace(/\.$/, ''));
  });
});

describe('annotations', () => {
  const entryOf = (document: string, at: string, id: string): Element[] =>
    entriesAt(document, at).filter((entry) => annotationOf(entry) === id);
  /** The words that are marked as those that an annotation is about. */
  const meant = (document: string, at: string, id: string): string => {
    const element = byId(`${document}.html`, at);
    const own = element?.tagName === 'section' ? within(element, ({ tagName }) => tagName === 'h2')[0] : element;
    const quotes = within(
      own,
      (one) => hasClass(one, 'quote') && String(one.properties['dataAnnotations']).split(' ').includes(id),
    );
    return quotes.map((quote) => textWithout(quote, (part) => hasClass(part, 'note-reference'))).join('');
  };

  test.each(references)(
    '$id is shown at both ends, each leading to the other',
    ({ id, document, at, to, body, quote, relation }) => {
      const ends = [
        { document, at, quote, other: to, head: relationLabels[relation].to },
        {
          document: to.document,
          at: to.id,
          quote: to.quote,
          other: { document, id: at },
          head: relationLabels[relation].from,
        },
      ];
      for (const { document: own, at: here, quote: words, other, head } of ends) {
        const [entry, ...more] = entryOf(own, here, id);
        expect(more, here).toEqual([]);
        expect(entry && textOf(entry), here).toContain(body);
        expect(leadsTo(`${own}.html`, linksIn(entry)[0])).toBe(address(other.document, other.id));
        const place = documents.flatMap((one) =>
          one.id === other.document
            ? passagesOf(one).flatMap((passage) => (passage.id === other.id ? passage.place.words : []))
            : [],
        );
        expect(place).toHaveLength(1);
        // What several say is said once, over all of them.
        const group = groupsAt(own, here).find((one) => within(one, (part) => part === entry).length > 0);
        const said = within(group, (part) => hasClass(part, 'entry-head')).map((part) => textOf(part));
        expect(said.map((one) => one.replace(/^On .*/, `${relationLabels.elaborates.to}.`))).toEqual([`${head}.`]);
        expect(entry && textOf(entry)).toContain(place.join());
        expect(meant(own, here, id)).toBe(words?.exact ?? '');
      }
    },
  );

  test.each([...comments, ...sourced])(
    '$id is shown beside its passage, its words are marked',
    ({ id, document, at, body, quote }) => {
      expect(entryOf(document, at, id).map(textOf)).toEqual([expect.stringContaining(body)]);
      expect(meant(document, at, id)).toBe(quote?.exact ?? '');
    },
  );

  test('each document’s are labelled by where they stand, each otherwise', () => {
    for (const { id } of documents) {
      const labels = on(`${id}.html`, (one) => hasClass(one, 'commentary')).map(({ properties }) =>
        String(properties['ariaLabel']),
      );
      expect(
        labels.filter((label) => !/^Editors on (.+, )?(¶ \w+|Section \d+|Note \d+|\p{Lu}\w+)$/u.test(label)),
      ).toEqual([]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('each says what it rests on', () => {
    const partOf = (entry: Element, name: string): string[] =>
      within(entry, (part) => hasClass(part, name)).map((part) => textOf(part));
    /** The sources that an annotation cites, by who published them, as its entry names them. */
    const citedIn = ({ sources: uses = [] }: (typeof annotations)[number]): string[] => {
      const publishers = uses.map(({ source }) => sources.get(source)?.publisher);
      return uses.length > 0 ? [`${uses.length > 1 ? 'Sources' : 'Source'}: ${publishers.join(', ')}.`] : [];
    };
    /** What an entry says of its sources: of some that follow one another and share them, the first says it. */
    const saidOf = (document: string, at: string, entry: Element | undefined): string[] => {
      if (!entry) return [];
      const [aside] = on(`${document}.html`, (one) => hasClass(one, 'commentary') && one.properties['dataOf'] === at);
      const all = aside ? within(aside, (one) => hasClass(one, 'entry')) : [];
      const shared = /^(Sources?) of this and the next(?: (\w+))?(?=:)/;
      for (let index = all.indexOf(entry), back = 0; index >= 0; index -= 1, back += 1) {
        const own = all.slice(index, index + 1).flatMap((one) => partOf(one, 'entry-basis'))[0] ?? '';
        if (!own.startsWith('Source')) continue;
        const [, , number = 'one'] = shared.exec(own) ?? [];
        const reaches = shared.test(own) ? ['none', 'one', 'two', 'three', 'four'].indexOf(number) : 0;
        const rest = partOf(entry, 'entry-basis').filter((one) => !one.startsWith('Source'));
        return reaches >= back ? [own.replace(shared, '$1'), ...rest] : rest;
      }
      return partOf(entry, 'entry-basis');
    };
    for (const one of [...comments, ...sourced]) {
      const { document, at, id, basis, kind } = one;
      const own = basis === 'editorial' ? 'Editors’ reading.' : 'From the text.';
      const head = kind === 'translation' || kind === 'outcome' ? `${remarkLabels[kind]}.` : own;
      const [entry] = entryOf(document, at, id);
      expect(entry && partOf(entry, 'entry-head'), id).toEqual([head]);
      expect(entry && saidOf(document, at, entry), id).toEqual(citedIn(one));
    }
    for (const one of references) {
      const { document, at, id, basis, to } = one;
      const own = basis === 'editorial' ? ['The editors’ reading.'] : [];
      for (const end of [
        { document, id: at },
        { document: to.document, id: to.id },
      ]) {
        const ends = entryOf(end.document, end.id, id).flatMap((entry) => saidOf(end.document, end.id, entry));
        expect(ends, id).toEqual([...citedIn(one), ...own]);
      }
    }
    expect(sourced.filter((one) => citedIn(one).length === 0)).toEqual([]);
  });

  test('no page shows an entry that is in no file', () => {
    const known = new Set(annotations.map(({ id }) => id));
    const shown = documents.flatMap(({ id }) =>
      on(`${id}.html`, (entry) => hasClass(entry, 'entry') && annotationOf(entry) !== undefined),
    );
    expect(shown.filter((entry) => !known.has(String(annotationOf(entry))))).toEqual([]);
    expect(shown.length).toBeGreaterThan(50);
    expect(shown).toHaveLength(references.length * 2 + comments.length + sourced.length);
  });

  test('every paragraph of the article is annotated', () => {
    const article = documents.find(({ id }) => id === 'action-plan-2025');
    const ids = article ? passagesOf(article).map(({ id }) => id) : [];
    expect(ids).toHaveLength(10);
    for (const id of ids)
      expect(
        annotations.filter(({ document, at }) => document === article?.id && at === id),
        id,
      ).not.toEqual([]);
  });
});

describe('the home page', () => {
  const between = references.filter(({ document, to }) => to.document !== document);
  const [diagram] = on('index.html', (element) => hasClass(element, 'link-diagram'));

  test('draws a line for each cross-reference between the documents, each a link', () => {
    const [drawing] = within(diagram, ({ tagName }) => tagName === 'svg');
    const lines = linksIn(drawing);
    expect(lines.map((line) => leadsTo('index.html', line)).sort()).toEqual(
      between.map(({ document, at }) => address(document, at)).sort(),
    );
    expect(lines.filter(({ properties }) => !properties['ariaLabel'])).toEqual([]);
    expect(within(drawing, (one) => hasClass(one, 'link-diagram-line'))).toHaveLength(between.length);
  });

  test('says the same as a list, with both ends', () => {
    const [details] = within(diagram, ({ tagName }) => tagName === 'details');
    const list = within(details, ({ tagName }) => tagName === 'li');
    expect(list.map((line) => linksIn(line).map((link) => leadsTo('index.html', link)))).toEqual(
      between.map(({ document, at, to }) => [address(document, at), address(to.document, to.id)]),
    );
  });

  test('names what it joins: sections by their titles, paragraphs by their first words', () => {
    const labels = within(diagram, (one) => hasClass(one, 'link-diagram-column')).map((column) =>
      linksIn(column).map((link) => textOf(link).trim()),
    );
    expect(labels.map((column) => column.length)).toEqual([8, 10]);
    expect(labels[0]?.[4]).toMatch(/^9 Ensuring|^9 /);
    for (const label of labels.flat()) expect(label).not.toMatch(/^¶/);
  });

  test('shows every formula with its items', () => {
    const linked = on('index.html', ({ tagName }) => tagName === 'a').map((link) => leadsTo('index.html', link));
    for (const { term, number } of items) expect(linked).toContain(`terms/${term}.html#item-${number}`);
  });
});

describe('in a browser', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const report = 'work-report-2025.html';
  const word = '#s8-p5 a.term[href$="terms/jingtong.html"]';
  const here = (url: string): string => url.slice(site.url.length);

  describe.each(['mouse', 'keyboard'])('from the word “Jingtong” by %s', (by) => {
    const openPanel = async () => {
      const { page, messages } = await site.open(report);
      const link = page.locator(word);
      if (by === 'mouse') await link.click();
      else {
        await link.focus();
        await page.keyboard.press('Enter');
      }
      const panel = page.getByRole('dialog');
      await panel.waitFor();
      const press = async (name: string): Promise<void> => {
        const own = panel.getByRole('button', { name });
        if (by === 'mouse') return own.click();
        await own.focus();
        await page.keyboard.press('Enter');
      };
      const follow = async (name: string | RegExp): Promise<void> => {
        const own = panel.getByRole('link', { name });
        if (by === 'mouse') return own.click();
        while (!(await own.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
      };
      return { page, messages, panel, link, press, follow };
    };

    test('the panel opens with its definition, what that rests on and every mention; the focus goes in', async () => {
      const { page, panel, messages } = await openPanel();
      expect(here(page.url())).toBe(report);
      expect(await panel.getByRole('heading').textContent()).toBe('Jingtong');
      const text = await panel.textContent();
      expect(text).toContain(terms.find(({ id }) => id === 'jingtong')?.definition);
      expect(text).toContain('京通');
      expect(await panel.evaluate((one) => one.contains(document.activeElement))).toBe(true);
      const targets = await panel
        .locator('a[href*="#"]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
      expect(new Set(targets)).toEqual(new Set(['#s8-p5', '#n15']));
      expect(messages).toEqual([]);
      await page.close();
    });

    test('Esc closes it and gives the focus back', async () => {
      const { page, panel, link } = await openPanel();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.close();
    });

    test('next and previous go from mention to mention', async () => {
      const { page, panel, press } = await openPanel();
      const current = (): Promise<string[]> =>
        page.locator('.is-current').evaluateAll((all) => all.map((one) => one.closest('[id]')?.id ?? ''));
      expect(await current()).toEqual(['s8-p5']);
      expect(await panel.getByRole('status').textContent()).toBe('Mention 1 of 2 in this document');
      await press('Next mention');
      expect(await current()).toEqual(['n15']);
      expect(await panel.getByRole('status').textContent()).toBe('Mention 2 of 2 in this document');
      expect(
        await page
          .locator('#n15')
          .evaluate(
            (note) => note.getBoundingClientRect().top > 0 && note.getBoundingClientRect().bottom < innerHeight,
          ),
      ).toBe(true);
      await press('Previous mention');
      expect(await current()).toEqual(['s8-p5']);
      await page.close();
    });

    test('to the note that defines it, and back', async () => {
      const { page, follow } = await openPanel();
      await follow('Work Report 2025, Note 15');
      await page.waitForURL(`${site.url}${report}#n15`);
      await page.locator('#n15 [role=doc-backlink]').click();
      expect(here(page.url())).toBe(`${report}#ref-n15`);
      await page.close();
    });

    test('to its page, and from there to every mention', async () => {
      const { page, follow } = await openPanel();
      await follow('Its page');
      await page.waitForURL(`${site.url}terms/jingtong.html`);
      for (const place of ['8, ¶ 5', 'Note 15']) {
        await page.locator('.concordance').getByRole('link', { name: place, exact: true }).click();
        // Whole: a page that is left while it arrives may not let the browser go back.
        await page.waitForURL(({ hash }) => hash !== '');
        const { hash } = new URL(page.url());
        expect(await page.locator(`${hash}:target`).textContent()).toContain('Jingtong');
        await page.goBack();
      }
      await page.close();
    });
  });

  test('without JavaScript the word leads to the term’s page, the note, and back', async () => {
    const { page } = await site.open(report, { javaScriptEnabled: false });
    await page.locator(word).click();
    expect(here(page.url())).toBe('terms/jingtong.html');
    await page.getByRole('link', { name: 'Work Report 2025, Note 15' }).click();
    expect(here(page.url())).toBe(`${report}#n15`);
    await page.locator('#n15 [role=doc-backlink]').click();
    expect(here(page.url())).toBe(`${report}#ref-n15`);
    await page.close();
  });

  const ways = [1280, 1024, 360].flatMap((width) =>
    [true, false].map((javaScriptEnabled) => ({ width, javaScriptEnabled })),
  );
  describe.each(ways)('at $width px, with scripts: $javaScriptEnabled', ({ width, javaScriptEnabled }) => {
    const options = { javaScriptEnabled, viewport: { width, height: 900 } };
    /** Opens the editors' remarks on a passage where they are closed, and follows a link in them. */
    const follow = async (
      page: Awaited<ReturnType<OpenSite['open']>>['page'],
      of: string,
      name: string,
    ): Promise<void> => {
      // Where a remark stands is known when the margin is laid out, in the face that stays.
      if (javaScriptEnabled) {
        await page.evaluate(() => document.fonts.ready);
        await page.locator('.has-margin').waitFor();
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      const aside = page.locator(`.commentary[data-of="${of}"]`);
      const link = aside.getByRole('link', { name, exact: true }).first();
      const more = aside.getByRole('button', { name: /^\d+ more$/ });
      if (!(await link.isVisible())) await ((await more.isVisible()) ? more : aside.locator('summary')).click();
      await link.click();
    };

    test('from the item “Housing” to the paragraph on housing, and back', async () => {
      const { page } = await site.open('terms/seven-aspects.html', options);
      await page.locator('#item-6').getByRole('link').click();
      expect(here(page.url())).toBe(`${report}#s9-p5`);
      expect(await page.locator('#s9-p5:target').textContent()).toContain('housing');
      await follow(page, 's9-p5', 'Housing');
      expect(here(page.url())).toBe('terms/seven-aspects.html#item-6');
      expect(await page.locator('#item-6:target h3').textContent()).toBe('Housing');
      await page.close();
    });

    test('from the article’s paragraph on AI to the report’s, and back', async () => {
      const { page } = await site.open('action-plan-2025.html#p7', options);
      await follow(page, 'p7', 'Work Report 2025, 5, ¶ 4');
      await page.waitForURL(`${site.url}${report}#s5-p4`);
      expect(await page.locator('#s5-p4:target').textContent()).toContain('AI');
      await follow(page, 's5-p4', 'Action Plan 2025, ¶ 7');
      await page.waitForURL(`${site.url}action-plan-2025.html#p7`);
      await page.close();
    });
  });
});
