/** An EPUB holds every text of a document, every id, every place, and what the editors say apart from it; and it is valid. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentToEpub } from '../../../../src/convert/write/epub/document-to-epub.ts';
import type { Taken } from '../../../../src/convert/write/format.ts';
import type { Document } from '../../../../src/corpus/model/document.ts';
import { notesOf, passagesOf, sectionsIn } from '../../../../src/corpus/model/walk.ts';
import { profileOf } from '../../../../src/corpus/text/languages/index.ts';
import { hostileText } from '../../../support/arbitraries.ts';
import { documentOf, note, paragraph, reference, salutation, section, text } from '../../../support/document.ts';
import { debianEpubcheck, debianFaultsOf, faultsOfEpub, filesOf, pagesOf } from '../../../support/epub.ts';
import { runs } from '../../../support/runs.ts';
import { roots, takenBelow, takenOf } from '../../../support/taken.ts';
import { expectTexts } from '../../../support/written-texts.ts';
import { elementsIn, named, parseXml, textIn, type XmlElement } from '../../../support/xml.ts';

const all = roots.flatMap(takenBelow);

const isText = (file: string): boolean => /^(?:section-.*|text|notes)\.xhtml$/.test(file);
/** What stands in the text and is not of it. */
const notOfText = /^(?:number|back|editors-mark)$|^editors$/;

/** The text's own words on a page. */
const ownWords = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'head' || (child.name[0] !== 'h' && notOfText.test(child.attributes['class'] ?? '')))
        return '';
      return `${ownWords(child)}${child.name === 'br' ? '\n' : ''}`;
    })
    .join('');

const textOfPages = (epub: Uint8Array): string =>
  pagesOf(epub)
    .flatMap(({ file, page }) => (isText(file) ? [ownWords(page)] : []))
    .join('\n');

const withType = (element: XmlElement, type: string): XmlElement[] =>
  elementsIn(element).filter(({ attributes }) => attributes['epub:type']?.split(' ').includes(type));

describe.each(all.map((taken) => [taken.document.id, taken] as const))('%s', (_, taken) => {
  const { document } = taken;
  const epub = documentToEpub(taken);
  const pages = pagesOf(epub);
  const pageOf = (name: string): XmlElement | undefined => pages.find(({ file }) => file === name)?.page;
  const idsOf = new Map(
    pages.map(({ file, page }) => [file, elementsIn(page).flatMap(({ attributes: { id } }) => id ?? [])]),
  );

  test('is valid', async () => {
    expect(await faultsOfEpub(epub)).toEqual([]);
  });

  test('holds every text in its order', () => {
    const { notes } = profileOf(document.language).words;
    expectTexts(taken, `${document.meta.title}\n${textOfPages(epub)}`, undefined, [notes]);
  });

  test('holds every id once, and what leads somewhere lands', () => {
    const ids = [...idsOf].flatMap(([file, own]) => own.map((id) => ({ id, file })));
    for (const { id } of [...passagesOf(document), ...document.retired])
      expect(
        ids.filter((one) => one.id === id),
        id,
      ).toHaveLength(1);
    const inside = pages.flatMap(({ file, page }) =>
      elementsIn(page).flatMap(({ attributes: { href = '' } }) =>
        href.includes('.xhtml') || href.startsWith('#') ? [href.startsWith('#') ? file + href : href] : [],
      ),
    );
    const lost = inside.filter((href) => {
      const [file = '', id] = href.split('#');
      const own = idsOf.get(file);
      return !own || (id !== undefined && !own.includes(id));
    });
    expect(lost).toEqual([]);
  });

  test('calls its notes by their printed numbers, and leads back', () => {
    const labels = new Map(notesOf(document).map(({ id, label }) => [`notes.xhtml#${id}`, label]));
    const calls = pages.flatMap(({ file, page }) =>
      isText(file)
        ? named(page, 'sup')
            .flatMap((sup) => named(sup, 'a'))
            .map((a) => ({ file, a }))
        : [],
    );
    expect(calls.length).toBe(notesOf(document).flatMap((one) => one.calls).length);
    const back = (pageOf('notes.xhtml') ? elementsIn(pageOf('notes.xhtml') as XmlElement) : []).flatMap(
      ({ attributes }) => (attributes['role'] === 'doc-backlink' ? [attributes['href']] : []),
    );
    expect(back.sort()).toEqual(calls.map(({ file, a }) => `${file}#${a.attributes['id']}`).sort());
    for (const { a } of calls) {
      expect(a.attributes['epub:type']).toBe('noteref');
      expect([labels.get(a.attributes['href'] ?? ''), '–']).toContain(textIn(a));
    }
  });

  test('finds every section in its contents and every place in its list', () => {
    const [contents, , places] = named(pageOf('contents.xhtml') as XmlElement, 'nav');
    const targets = (nav: XmlElement | undefined): string[] =>
      nav ? named(nav, 'a').map(({ attributes: { href = '' } }) => href.replace(/^.*#/, '')) : [];
    const sections = sectionsIn(document.children).map(({ id }) => id);
    expect(targets(contents).filter((id) => sections.includes(id))).toEqual(sections);
    const numbered = passagesOf(document).filter(({ kind, place }) => kind === 'paragraph' && place.paragraph);
    expect(places && named(places, 'a').map(textIn)).toEqual(numbered.map(({ place }) => place.words));
    expect(targets(places)).toEqual(numbered.map(({ id }) => id));
  });

  test('tells what the editors say from the text', () => {
    const said = pageOf('remarks.xhtml');
    const texts = textOfPages(epub);
    for (const remark of document.remarks) {
      const words = remark.kind === 'treats' ? remark.reason : remark.body;
      expect(said && textIn(said)).toContain(words);
      expect(texts).not.toContain(words);
    }
    const marks = pages.flatMap(({ page }) =>
      elementsIn(page).filter(({ attributes }) => attributes['class'] === 'editors-mark'),
    );
    expect(marks.length).toBe(new Set(document.remarks.map(({ at }) => at)).size);
    const glossary = pageOf('glossary.xhtml');
    expect(glossary ? withType(glossary, 'glossterm').length : 0).toBe(taken.terms.length);
  });
});

const length = ({ document }: Taken): number => JSON.stringify(document).length;

/** The longest document of this library, and of that with every shape: each takes a second and more, where the machine is busy a minute. */
const looked = ['.', 'tests/corpora/shapes'];
const longest = looked.flatMap((root) => takenBelow(root).sort((a, b) => length(b) - length(a))[0] ?? []);

test.skipIf(!debianEpubcheck)('Debian’s epubcheck finds them valid', { timeout: 300_000 }, async () => {
  expect(longest.length).toBe(looked.length);
  for (const taken of longest) expect(await debianFaultsOf(documentToEpub(taken)), taken.document.id).toBe('');
});
if (!debianEpubcheck)
  console.warn('Debian’s epubcheck is not installed: its test is SKIPPED (apt-get install epubcheck).');

test('a fault would be found', async () => {
  const words = documentOf('one', [paragraph('p1', 'Once.'), paragraph('p1', 'Twice.')]);
  expect(await faultsOfEpub(documentToEpub(takenOf(words)))).not.toEqual([]);
});

describe('the file', () => {
  const taken = all[0] as Taken;

  test('says first what it is, without compression', () => {
    const head = new TextDecoder().decode(documentToEpub(taken).subarray(30, 58));
    expect(head).toBe('mimetypeapplication/epub+zip');
    expect([...filesOf(documentToEpub(taken)).keys()][0]).toBe('mimetype');
  });

  test('is the same whenever and wherever it is made', () => {
    const zone = process.env['TZ'];
    const epub = documentToEpub(taken);
    try {
      for (const one of ['Asia/Tokyo', 'America/St_Johns']) {
        process.env['TZ'] = one;
        expect(documentToEpub(taken)).toEqual(epub);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('is known by one name as long as its document is, and by its day', () => {
    const packageOf = (document: Document): XmlElement =>
      parseXml(filesOf(documentToEpub(takenOf(document))).get('EPUB/package.opf') ?? '');
    const nameOf = (document: Document): string | undefined =>
      named(packageOf(document), 'dc:identifier').map(textIn)[0];
    const one = documentOf('one', [paragraph('p1', 'Words.')]);
    const amended = documentOf('one', [paragraph('p1', 'Others.')], {
      amended: [{ date: '2026-03-01', changed: ['p1'], added: [], gone: [] }],
    });
    expect(nameOf(one)).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(nameOf(amended)).toBe(nameOf(one));
    expect(nameOf(documentOf('two', []))).not.toBe(nameOf(one));
    const days = named(packageOf(amended), 'meta').filter(
      ({ attributes }) => attributes['property'] === 'dcterms:modified',
    );
    expect(days.map(textIn)).toEqual(['2026-03-01T00:00:00Z']);
  });
});

test('a text from right to left turns its pages so', async () => {
  const document = documentOf('one', [section('s1', 'مقدمة', [paragraph('s1-p1', 'نص')])], { language: 'ar' });
  const epub = documentToEpub(takenOf(document));
  expect(filesOf(epub).get('EPUB/package.opf')).toContain('<spine page-progression-direction="rtl">');
  const page = pagesOf(epub).find(({ file }) => file === 'section-s1.xhtml')?.page;
  expect(page?.attributes).toMatchObject({ lang: 'ar', 'xml:lang': 'ar', dir: 'rtl' });
  expect(filesOf(epub).get('EPUB/cover.svg')).toContain('direction="rtl"');
  expect(await faultsOfEpub(epub)).toEqual([]);
});

test('labels and sections of other scripts have their place', async () => {
  const document = documentOf('one', [section('s一', '一、海', [paragraph('s一-p1', [text('海'), reference('①')])])], {
    notes: [note('n①', 'First.', [{ id: 'ref-n①', at: 's一-p1' }])],
  });
  const epub = documentToEpub(takenOf(document));
  expect(await faultsOfEpub(epub)).toEqual([]);
});

test('any text is text', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (heading, words) => {
      const document = documentOf(
        'one',
        [
          salutation(words),
          section(
            's1',
            [text(heading)],
            [paragraph('s1-p1', [text(words), reference('1'), text(heading)], 's1-p1', [text(heading)])],
          ),
        ],
        { notes: [note('n1', words, [{ id: 'ref-n1', at: 's1-p1' }])], meta: { title: 'A' } },
      );
      const spaced = (value: string): string => value.replaceAll('\f', ' ');
      const pages = new Map(pagesOf(documentToEpub(takenOf(document))).map(({ file, page }) => [file, ownWords(page)]));
      expect(pages.get('text.xhtml')).toBe(spaced(words));
      expect(pages.get('section-s1.xhtml')).toBe(spaced(`${heading}${heading}${words}1${heading}`));
      expect(pages.get('notes.xhtml')).toContain(spaced(words));
    }),
    runs(60),
  );
});
