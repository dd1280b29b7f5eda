/** What files are that cannot be read, by their bytes: a name says little, and many are named wrongly. */
import { guessEncoding } from '../../convert/read/guess-encoding.ts';
import type { SeedEnding } from '../../corpus/model/seed.ts';

/** What a ZIP archive is by a file that it names. */
const archives: readonly [holds: string, kind: string][] = [
  ['xl/workbook.xml', 'a workbook of Excel'],
  ['ppt/presentation.xml', 'a presentation of PowerPoint'],
  ['application/epub+zip', 'an EPUB'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file'],
  ['Index/Document.iwa', 'a document of Pages'],
  ['content.xml', 'an OpenDocument file'],
  ['META-INF/container.xml', 'an EPUB'],
];

/** How other files begin. */
const begins: readonly [begins: RegExp, kind: string][] = [
  [/^\{\\rtf/, 'a text in RTF'],
  [/^bplist00/, 'a web archive of Safari'],
  [/^AT&TFORM/, 'a DjVu file'],
  [/^\xFFWPC/, 'a document of WordPerfect'],
  [
    /^(?:\xEF\xBB\xBF)?\s*(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?(?:MIME-Version:|Content-Type:\s*multipart\/)/i,
    'a web archive (.mht) or an e-mail',
  ],
  [/^(?:\xEF\xBB\xBF)?\s*<\?xml\b(?![\s\S]{0,900}<(?:!doctype html|html)\b)/i, 'a file in XML'],
  [/^(?:\xEF\xBB\xBF)?\s*\\documentclass\b/, 'a text in LaTeX'],
];

/** What a file is that is neither a text nor of a format that is read; none where it may be one of them. */
export function otherKind(bytes: Uint8Array, ending: SeedEnding | undefined): string | undefined {
  const has = (text: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (head.startsWith('PK')) {
    if (has('word/document.xml')) return undefined;
    return archives.find(([holds]) => has(holds))?.[1] ?? (ending === '.docx' ? undefined : guessEncoding(bytes)?.file);
  }
  // Word keeps what is protected by a password in the form of its old files; names in them are UTF-16.
  if (head.startsWith('\xD0\xCF\x11\xE0') && has('E\0n\0c\0r\0y\0p\0t\0'))
    return 'a Word document protected by a password';
  return begins.find(([pattern]) => pattern.test(head))?.[1] ?? guessEncoding(bytes)?.file;
}
