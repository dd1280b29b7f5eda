/**
 * Akoma Ntoso holds every text of a document, every id, its notes where they are first called, and what the editors say in the
 * metadata. No package of npm or Debian has the schema of OASIS: it is held against one of ours of what the writer uses.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentToAkn } from '../../../../src/convert/write/akn/document-to-akn.ts';
import { notesOf, passagesOf } from '../../../../src/corpus/model/walk.ts';
import { documentOf, note, paragraph, reference, section, text } from '../../../support/document.ts';
import { roots, takenBelow, takenOf } from '../../../support/taken.ts';
import { expectTexts } from '../../../support/written-texts.ts';
import { elementsIn, faultsOf, named, parseXml, textIn, type XmlElement } from '../../../support/xml.ts';

const schema = readFileSync('tests/convert/write/akn/written-akn.rng', 'utf8');
const all = roots.flatMap(takenBelow);
const files = all.map((taken) => ({ name: `${taken.document.id}.xml`, xml: documentToAkn(taken) }));
const same = (words: string): string => words.replaceAll(/\s+/g, '');

/** The text of an element without the notes in it. */
const withoutNotes = (element: XmlElement): string =>
  element.children
    .map((child) =>
      typeof child === 'string' ? child : child.name === 'authorialNote' ? '' : `${withoutNotes(child)}\n`,
    )
    .join('');

describe.each(all.map((taken) => [taken.document.id, taken] as const))('%s', (_, taken) => {
  const { document } = taken;
  const akn = parseXml(documentToAkn(taken));
  const notes = new Map(named(akn, 'authorialNote').map((one) => [one.attributes['eId'], one]));

  test('holds every text in its order, and every note once', () => {
    const [body] = named(akn, 'mainBody');
    const own = notesOf(document).map(({ id }) =>
      withoutNotes(notes.get(id) ?? { name: '', attributes: {}, children: [] }),
    );
    expectTexts(taken, [document.meta.title, body ? withoutNotes(body) : '', ...own].join('\n'), same, [], 'none');
    expect(named(akn, 'authorialNote').length).toBe(notesOf(document).length);
  });

  test('holds every id once, and what leads somewhere lands', () => {
    const ids = elementsIn(akn).flatMap(({ attributes }) => attributes['eId'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    expect([...passagesOf(document), ...document.retired].filter(({ id }) => !known.has(id))).toEqual([]);
    const targets = elementsIn(akn).flatMap(({ attributes }) =>
      ['href', 'source', 'placementBase', 'refersTo', 'dictionary'].flatMap((name) => attributes[name] ?? []),
    );
    expect(targets.filter((to) => to.startsWith('#') && !known.has(to.slice(1)))).toEqual([]);
  });

  test('notes have their printed labels', () => {
    for (const { id, label } of notesOf(document)) expect(notes.get(id)?.attributes['marker']).toBe(label);
  });

  test('what the editors say stands in the metadata', () => {
    const said = named(akn, 'notes').map(textIn).join('\n');
    const own = named(akn, 'mainBody').map(textIn).join('\n');
    for (const remark of document.remarks) {
      const words = remark.kind === 'treats' ? remark.reason : remark.body;
      expect(said).toContain(words);
      expect(own).not.toContain(words);
    }
    for (const { definition } of taken.terms) expect(said).toContain(definition);
  });
});

test('what is written is what the schema of it says', async () => {
  expect(await faultsOf(files, schema, 'relaxng')).toEqual([]);
  const [{ xml } = { xml: '' }] = files;
  const bad = xml.replace('<lifecycle ', '<lifecycles ').replace('</lifecycle>', '</lifecycles>');
  expect(await faultsOf([{ name: 'bad.xml', xml: bad }], schema, 'relaxng')).not.toEqual([]);
});

test('a note that is called again is led to, one that nothing calls stands at the end, one that calls itself ends', async () => {
  const again: ReturnType<typeof note> = note('n2', [text('See itself'), reference('2'), text('.')]);
  const document = documentOf(
    'one',
    [
      section('s1', '1. A & B', [
        paragraph('s1-p1', [text('a < b ]]> "c"'), reference('1'), reference('1'), reference('2')]),
      ]),
    ],
    { notes: [note('n1', 'First.'), again, note('n3', 'Alone.')] },
  );
  const written = documentToAkn(takenOf(document));
  const akn = parseXml(written);
  expect(named(akn, 'authorialNote').map(({ attributes }) => attributes['eId'])).toEqual(['n1', 'n2', 'n3']);
  expect(named(akn, 'noteRef').map(({ attributes }) => attributes['href'])).toEqual(['#n1', '#n2']);
  expect(named(akn, 'p').map((one) => withoutNotes(one).trim())).toContain('a < b ]]> "c"');
  expect(await faultsOf([{ name: 'one.xml', xml: written }], schema, 'relaxng')).toEqual([]);
});

test('blocks before, between and after sections stand where the hierarchy has room for them', async () => {
  const inner = (n: number) => section(`s1-${n}`, `${n}. In`, [paragraph(`s1-${n}-p1`, `In ${n}.`)]);
  const one = section('s1', '1. One', [
    paragraph('s1-p1', 'Before.'),
    inner(1),
    paragraph('s1-p2', 'Between.'),
    inner(2),
    paragraph('s1-p3', 'After.'),
  ]);
  const written = documentToAkn(takenOf(documentOf('one', [paragraph('p1', 'First.'), one, paragraph('p2', 'Last.')])));
  const words = named(parseXml(written), 'mainBody').map(textIn).join().replaceAll(/\s+/g, ' ').trim();
  expect(words).toBe('First. 1. One Before. 1. In In 1. Between. 2. In In 2. After. Last.');
  expect(await faultsOf([{ name: 'one.xml', xml: written }], schema, 'relaxng')).toEqual([]);
});
