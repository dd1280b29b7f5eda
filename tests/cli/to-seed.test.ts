/** Files that were received: what each becomes, or what is said of it, by its bytes. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toSeed } from '../../src/cli/add/to-seed.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const ole = (name: string): Uint8Array =>
  bytesOf(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\0'.repeat(600)}${[...name].join('\0')}\0`);

test.each<[what: string, name: string, bytes: Uint8Array, help: RegExp]>([
  ['an OpenDocument file', 'a.odt', zip('mimetype', 'content.xml'), /LibreOffice/],
  ['an OpenDocument file', 'a.docx', zip('content.xml'), /LibreOffice/],
  ['an EPUB', 'a.epub', zip('META-INF/container.xml'), /xhtml/],
  ['a document of Pages', 'a.pages', zip('Index/Document.iwa'), /Export/],
  ['a workbook of Excel', 'a.xlsx', zip('xl/workbook.xml'), /\.docx/],
  ['a text in RTF', 'a.rtf', bytesOf('{\\rtf1 x}'), /\.docx/],
  ['a text in RTF', 'a.txt', bytesOf('{\\rtf1 x}'), /\.docx/],
  ['an old Word document', 'a.docx', ole('WordDocument'), /\.docx/],
  ['a Word document protected by a password', 'a.docx', ole('EncryptedPackage'), /password/],
  ['a PDF', 'a.html', bytesOf('%PDF-1.7'), /pdftotext/],
  ['a web archive (.mht) or an e-mail', 'a.html', bytesOf('From: <x>\nMIME-Version: 1.0\n\n<html>'), /HTML only/],
  ['a web archive of Safari', 'a.webarchive', bytesOf('bplist00\xd1'), /Safari/],
  ['a file in XML', 'a.fodt', bytesOf('<?xml version="1.0"?><office:document/>'), /tags/],
  ['a text in LaTeX', 'a.tex', bytesOf('\\documentclass{article}'), /pandoc/],
])('%s, called %s, is not read', (kind, name, bytes, help) => {
  const { value, problems } = toSeed({ path: name, name, bytes });
  expect(value).toBeUndefined();
  expect(problems.map((one) => [one.rule, one.what])).toEqual([
    ['add-not-read', `It cannot be read: it seems to be ${kind}.`],
  ]);
  expect(problems[0]?.help).toMatch(help);
});

test.each<[name: string, bytes: Uint8Array, ending: string, encoding?: string]>([
  ['a.doc', zip('word/document.xml'), '.docx'],
  ['a.doc', bytesOf('<html><body>x</body></html>'), '.html'],
  ['a.xhtml', bytesOf('<?xml version="1.0"?><html xmlns="x"/>'), '.html'],
  ['a.html', bytesOf('<meta charset="windows-1252"><p>caf\xe9'), '.html'],
  [
    'a.html',
    bytesOf('<p>It was a caf\xe9 \xe0 c\xf4t\xe9 of the mole, and a fa\xe7ade.</p>'.repeat(9)),
    '.html',
    'windows-1252',
  ],
  ['a.md', bytesOf('# Title'), '.txt'],
])('%s is read by its bytes', (name, bytes, ending, encoding) => {
  const { value } = toSeed({ path: name, name, bytes });
  expect([value?.ending, value?.encoding]).toEqual([ending, encoding]);
});
