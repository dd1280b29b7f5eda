/** Files that are no Word documents, or were made to do harm: each is refused in a few words, in time that grows with the file. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { atOnce } from '../support/at-once.ts';
import { convert } from '../support/convert.ts';
import { count } from '../support/counts.ts';
import { archiveOf, docxFiles, docxOf, docxSource, p, run } from '../support/docx.ts';
import { docxParts } from '../support/docx-arbitraries.ts';
import { runs } from '../support/runs.ts';

/** The rules that a file breaks. */
const rulesOf = (bytes: Uint8Array): string[] => {
  const { value, problems } = atOnce(() => convert(docxSource(bytes)));
  for (const { what } of problems) expect(what.length).toBeLessThan(900);
  if (value === undefined) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  return problems.map(({ rule }) => rule);
};

const ok = docxOf({ body: p('A text.') });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A file with its bytes changed from an offset on. */
const changed = (bytes: Uint8Array, at: number, ...values: number[]): Uint8Array => {
  const copy = bytes.slice();
  copy.set(values, at < 0 ? copy.length + at : at);
  return copy;
};
const withDocument = (xml: string): Uint8Array => archiveOf({ ...docxFiles({ body: '' }), 'word/document.xml': xml });
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Where the archive's list speaks of the text: its entry begins 46 bytes before its name, which stands there last. */
const central = Buffer.from(ok).lastIndexOf('word/document.xml') - 46;
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...[...stream].flatMap((sign) => [sign.charCodeAt(0), 0]),
  ]);

test.each([
  ['nothing', new Uint8Array(), 'docx-not-word'],
  ['plain text', bytesOf('Just words.'), 'docx-not-word'],
  ['an old Word document', compound('WordDocument'), 'docx-not-word'],
  ['an encrypted document', compound('EncryptedPackage'), 'docx-encrypted'],
  ['Rich Text', bytesOf('{\\rtf1 x}'), 'docx-not-word'],
  ['a PDF', bytesOf('%PDF-1.7'), 'docx-not-word'],
  ['a web page', bytesOf('<!doctype html><p>x'), 'docx-not-word'],
  [
    'one file of XML',
    bytesOf(`<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument ${w}/>`),
    'docx-not-word',
  ],
  ['a workbook', archiveOf({ 'xl/workbook.xml': '<x/>' }), 'docx-not-word'],
  ['an OpenDocument text', archiveOf({ mimetype: 'x', 'content.xml': '<x/>' }), 'docx-not-word'],
  ['an archive of something else', archiveOf({ 'a.txt': 'x' }), 'docx-damaged'],
  ['an archive that is cut short', ok.subarray(0, ok.length - 30), 'docx-damaged'],
  ['half an archive', ok.subarray(0, ok.length / 2), 'docx-damaged'],
  ['an archive whose end says more parts', changed(ok, -12, 32, 0), 'docx-damaged'],
  ['an archive whose list begins elsewhere', changed(ok, -6, 0xff, 0xff, 0xff, 0x7f), 'docx-damaged'],
  ['a part that says another size', changed(ok, central + 24, 1, 0, 0, 0), 'docx-damaged'],
  ['a part that says 4 GB', changed(ok, central + 24, 0xfe, 0xff, 0xff, 0xff), 'docx-too-large'],
  ['an entry that is encrypted', changed(ok, central + 8, 1), 'docx-encrypted'],
  [
    'a name that leads out of the archive',
    archiveOf({ ...docxFiles({ body: p('x') }), '../../etc/passwd': 'x' }),
    'docx-part-name',
  ],
  ['a name with a drive', archiveOf({ ...docxFiles({ body: p('x') }), 'C:\\x': 'x' }), 'docx-part-name'],
  ['a name with a control', archiveOf({ ...docxFiles({ body: p('x') }), 'word/a\u0000.xml': 'x' }), 'docx-part-name'],
  ['two parts of one name', archiveOf({ ...docxFiles({ body: p('x') }), 'Word/Document.xml': 'x' }), 'docx-damaged'],
  ['XML that ends early', withDocument(`<w:document ${w}><w:body><w:p>`), 'docx-xml'],
  ['no XML', withDocument('x'), 'docx-xml'],
  [
    'bytes that are no text',
    archiveOf({ ...docxFiles({ body: '' }), 'word/document.xml': Uint8Array.of(0x3c, 0xff, 0xfe, 0x80) }),
    'docx-xml',
  ],
  [
    'a bomb of entities',
    withDocument(
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]><w:document ${w}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`,
    ),
    'docx-doctype',
  ],
  [
    'an entity of another file',
    withDocument(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body/></w:document>`),
    'docx-doctype',
  ],
  [
    'ten thousand levels',
    docxOf({ body: '<w:sdt><w:sdtContent>'.repeat(5000) + p('x') + '</w:sdtContent></w:sdt>'.repeat(5000) }),
    'docx-too-deep',
  ],
  ['no text', docxOf({ body: p('') }), 'seed-empty'],
  ['a control character', docxOf({ body: p('a\u0085b') }), 'docx-control-character'],
])('%s is refused', (_, bytes, rule) => {
  expect(rulesOf(bytes)).toContain(rule);
});

const zeros = new Uint8Array(60 * 1024 * 1024);

test.each([
  ['one part that is very large', { 'word/document.xml': zeros }],
  [
    'two parts of half the limit',
    {
      'word/footnotes.xml': zeros.subarray(0, 40e6),
      'word/document.xml': zeros.subarray(0, 40e6),
      'word/header1.xml': zeros.subarray(0, 40e6),
    },
  ],
])('a bomb: %s', (_, parts) => {
  const files = docxFiles({ body: p('x') });
  expect(rulesOf(archiveOf({ ...files, ...parts }))).not.toEqual([]);
});

test('a bomb of many small files', () => {
  const files = Object.fromEntries(Array.from({ length: 21_000 }, (_, n) => [`word/media/${n}`, new Uint8Array()]));
  expect(rulesOf(zipSync(files, { level: 0 }))).toEqual(['docx-too-large']);
});

test('an archive in the archive is not opened', () => {
  const inner = archiveOf({ 'word/document.xml': zeros });
  expect(rulesOf(archiveOf({ ...docxFiles({ body: p('x') }), 'word/embeddings/inner.docx': inner }))).toEqual([]);
});

const many = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join('');

test.each([
  ['many paragraphs', { body: p('x').repeat(20_000) }],
  [
    'many notes',
    {
      body: p(many(5000, (n) => `<w:r><w:footnoteReference w:id="${n}"/></w:r>`)),
      footnotes: many(5000, (n) => `<w:footnote w:id="${n}">${p('x')}</w:footnote>`),
    },
  ],
  ['a run for every letter', { body: p(run('x').repeat(50_000)) }],
  ['a paragraph of one word', { body: p('x'.repeat(1_000_000)) }],
  ['white space', { body: `<w:p><w:r><w:t>${' \n'.repeat(300_000)}x${' '.repeat(300_000)}y</w:t></w:r></w:p>` }],
  ['fields that begin', { body: p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000) + run('x')) }],
  [
    'styles that are based on one another',
    {
      body: p('x', '<w:pStyle w:val="S0"/>'),
      styles: many(
        20_000,
        (n) =>
          `<w:style w:type="paragraph" w:styleId="S${n}"><w:name w:val="s${n}"/><w:basedOn w:val="S${n + 1}"/></w:style>`,
      ),
    },
  ],
  [
    'tables in one another',
    { body: '<w:tbl><w:tr><w:tc>'.repeat(100) + p('x') + '</w:tc></w:tr></w:tbl>'.repeat(100) },
  ],
  [
    'lists that step in',
    {
      body: many(5000, (n) =>
        p('x', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${n}"/></w:numPr><w:ind w:left="${n}"/>`),
      ),
      numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/></w:abstractNum>${many(5000, (n) => `<w:num w:numId="${n}"><w:abstractNumId w:val="0"/></w:num>`)}`,
    },
  ],
  ['deletions that join', { body: many(5000, () => p('x', '<w:rPr><w:del/></w:rPr>')) }],
])('%s are read at once', (_, parts) => {
  expect(atOnce(() => convert(docxSource(parts)).value)).toBeDefined();
});

test('files that are changed by chance are read or refused, and nothing is thrown', () => {
  const cuts = fc.array(
    fc.tuple(
      fc.nat(),
      fc.nat(40),
      fc.constantFrom('', '<w:p>', '</w:p>', '<w:t>', '<w:tbl><w:tr>', 'x', '&', '"', '</w:body>', '<w:r/>'),
    ),
    { maxLength: 3 },
  );
  const bytes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
  let tried = 0;
  fc.assert(
    fc.property(docxParts, cuts, bytes, (parts, edits, flips) => {
      const files = docxFiles(parts);
      const name = 'word/document.xml';
      const xml = edits.reduce((text, [at, length, put]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + length);
      }, files[name] ?? '');
      const archive = archiveOf({ ...files, [name]: xml }).slice();
      for (const [at, value] of flips) archive[at % archive.length] = value;
      const { value, problems } = convert(docxSource(archive));
      tried += 1;
      if (value === undefined) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    runs(200),
  );
  count('hostile inputs tried', tried);
});
