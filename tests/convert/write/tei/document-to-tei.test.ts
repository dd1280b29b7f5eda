/**
 * TEI holds every text of a document, every id, and what the editors say apart from it. It is held against a schema of ours of
 * what the writer uses, and, where Debian's `jing` and `xmlcopyeditor` are installed, against the TEI's own `tei_all`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentToTei } from '../../../../src/convert/write/tei/document-to-tei.ts';
import { xmlId } from '../../../../src/convert/write/xml.ts';
import { notesOf, passagesOf } from '../../../../src/corpus/model/walk.ts';
import { documentOf, note, paragraph, reference, section, text } from '../../../support/document.ts';
import { roots, takenBelow, takenOf } from '../../../support/taken.ts';
import { expectTexts } from '../../../support/written-texts.ts';
import { elementsIn, faultsOf, named, parseXml, textIn } from '../../../support/xml.ts';

const schema = readFileSync('tests/convert/write/tei/written-tei.rng', 'utf8');
const all = roots.flatMap(takenBelow);
const files = all.map((taken) => ({ name: `${taken.document.id}.xml`, xml: documentToTei(taken) }));
const same = (words: string): string => words.replaceAll(/[[\]\s]+/g, '');

describe.each(all.map((taken) => [taken.document.id, taken] as const))('%s', (_, taken) => {
  const { document } = taken;
  const written = documentToTei(taken);
  const tei = parseXml(written);
  const divisions = named(tei, 'div');

  test('holds every text in its order', () => {
    const [body] = named(tei, 'body');
    const notes = divisions.filter(({ attributes }) => attributes['type'] === 'notes');
    const own = [body, ...notes].flatMap((element) => (element ? textIn(element) : []));
    expectTexts(taken, `${document.meta.title}\n${own.join('\n')}`, same, [], 'printed');
  });

  test('holds every id once, and what leads somewhere lands', () => {
    const ids = elementsIn(tei).flatMap(({ attributes }) => attributes['xml:id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const passages = [...passagesOf(document), ...document.retired].map(({ id }) => xmlId(id));
    expect(passages.filter((id) => !known.has(id))).toEqual([]);
    const targets = elementsIn(tei).flatMap(({ attributes }) =>
      [attributes['target'], attributes['who'], attributes['resp'], attributes['source']].flatMap(
        (to) => to?.split(' ') ?? [],
      ),
    );
    expect(targets.filter((to) => to.startsWith('#') && !known.has(to.slice(1)))).toEqual([]);
  });

  test('calls its notes by their printed numbers, and leads back', () => {
    const called = named(tei, 'ref').filter(({ attributes }) => attributes['type'] === 'note');
    const byId = new Map(notesOf(document).map((one) => [`#${xmlId(one.id)}`, one.label]));
    for (const { attributes } of called) expect(attributes['n']).toBe(byId.get(attributes['target'] ?? ''));
    expect(called.length).toBe(notesOf(document).flatMap(({ calls }) => calls).length);
  });

  test('tells what the editors say from the text', () => {
    const [ours] = divisions.filter(({ attributes }) => attributes['type'] === 'editors');
    for (const remark of document.remarks) {
      const said = remark.kind === 'treats' ? remark.reason : remark.body;
      expect(ours && textIn(ours)).toContain(said);
      expect(named(tei, 'body').map(textIn).join()).not.toContain(said);
    }
    for (const { definition } of taken.terms) expect(ours && textIn(ours)).toContain(definition);
  });
});

test('what is written is what the schema of it says', async () => {
  expect(await faultsOf(files, schema, 'relaxng')).toEqual([]);
  const [{ xml } = { xml: '' }] = files;
  expect(
    await faultsOf([{ name: 'bad.xml', xml: xml.replace('<body>', '<body><head>No</head>') }], schema, 'relaxng'),
  ).not.toEqual([]);
});

test('what looks like markup is text, and an id that XML cannot have is coded', async () => {
  const words = 'a < b & c > d "e" ]]> \u2028 <!-- f --> &amp;';
  const document = documentOf('one', [section('s1', '1. A & B', [paragraph('s1-p1', [text(words), reference('①')])])], {
    notes: [note('n①', 'First.', [{ id: 'ref-n①', at: 's1-p1' }])],
  });
  const written = documentToTei(takenOf(document));
  const tei = parseXml(written);
  expect(named(tei, 'p').map(textIn)).toContain(`${words}①`);
  expect(named(tei, 'note').map(({ attributes }) => attributes['xml:id'])).toContain('n_2460_');
  expect(await faultsOf([{ name: 'one.xml', xml: written }], schema, 'relaxng')).toEqual([]);
});

test('what stands after a section is in a division of its own', async () => {
  const document = documentOf('one', [
    paragraph('p1', 'Before.'),
    section('s1', '1. One', [paragraph('s1-p1', 'In it.')]),
    paragraph('p2', 'After.'),
  ]);
  const written = documentToTei(takenOf(document));
  expect(named(parseXml(written), 'body').map(textIn).join().replaceAll(/\s+/g, ' ').trim()).toBe(
    'Before. 1. One In it. After.',
  );
  expect(await faultsOf([{ name: 'one.xml', xml: written }], schema, 'relaxng')).toEqual([]);
});

/** Debian's `tei_all` is of 2006, and names some things otherwise than TEI has since. */
const asIn2006 = (xml: string): string =>
  xml
    .replaceAll('<change when=', '<change date=')
    .replaceAll(/(<date[^>]*) when=/g, '$1 value=')
    .replaceAll(/(<\/?)licence>/g, '$1p>')
    .replaceAll(/(<(?!note\b)\w+[^>]*) resp="#h-editors"/g, '$1')
    .replaceAll(/ source="[^"]*"/g, '')
    .replaceAll('<keywords ', '<keywords scheme="#x" ');

const installed = ['/usr/bin/jing', process.env['PILCROW_TEI'] ?? '/usr/share/xmlcopyeditor/rng/tei_all.rng'] as const;

test.skipIf(!installed.every((path) => existsSync(path)))(
  'Debian’s jing finds it valid by tei_all',
  { timeout: 60_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'tei-'));
    try {
      const paths = files.map(({ name, xml }) => {
        writeFileSync(join(folder, name), asIn2006(xml));
        return join(folder, name);
      });
      const [jing, rules] = installed;
      expect(execFileSync(jing, [rules, ...paths], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
