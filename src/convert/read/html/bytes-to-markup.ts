/** The bytes of a page → its markup, in the encoding that the page says, as browsers find it out. */
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';
import { forbiddenIn } from '../../../corpus/text/characters.ts';
import { toLines } from '../../../corpus/text/lines.ts';
import { decodeUtf8 } from '../../../corpus/text/utf8.ts';
import { decodeAs } from '../bytes-to-text.ts';
import { damagedCharacters } from '../damaged-characters.ts';
import { guessEncoding } from '../guess-encoding.ts';
import { seedProblems } from '../seed-problems.ts';
import { closeEmptied } from './close-emptied.ts';

/** So far browsers look for what a page says of its encoding; pages that say it late are many, so we look further. */
const sniffed = 4096;

/** How an archive of a page begins: as an e-mail of several parts. */
const archive =
  /^\s*(?:[A-Za-z-]{2,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,20}?(?:MIME-Version:|Content-Type:\s*multipart\/)/i;

/**
 * Decodes a page: by its byte-order mark, else as it says (`<meta charset>`, an XML declaration), else as UTF-8. Bytes that are
 * UTF-8 are read so whatever the page says, and that is told.
 */
export function bytesToMarkup(seed: { bytes: Uint8Array; file: string; sha256: string }): Outcome<string> {
  const { bytes, file, sha256 } = seed;
  const { value, problems } = decoded(bytes, file);
  if (value === undefined) return { value, problems };
  const changed = seedProblems({ seed, sha256 });
  if (changed.length > 0) return { value: undefined, problems: changed };
  if (!/[^\s\uFEFF]/.test(value)) return { value: undefined, problems: [problem('seed-empty', { file }, {})] };
  if (archive.test(value.slice(0, 4000)))
    return { value: undefined, problems: [problem('html-archive', { file }, {})] };
  // The parser drops it without a word.
  const nul = value.indexOf('\0');
  if (nul < 0)
    return { value: closeEmptied(value), problems: [...problems, ...damagedCharacters(toLines(value), file)] };
  const lines = value.split('\n').flatMap((line, index) => (line.includes('\0') ? [index + 1] : []));
  const kind = forbiddenIn('\0')[0]?.kind ?? '';
  const details = { code: 'U+0000', kind, count: value.split('\0').length - 1, lines };
  return { value: undefined, problems: [problem('seed-control-character', { file, line: lines[0] }, details)] };
}

function decoded(bytes: Uint8Array, file: string): Outcome<string> {
  const mark = markOf(bytes);
  const utf8 = mark === undefined || mark === 'utf-8' ? utf8Of(bytes) : undefined;
  const said = mark ?? declared(headOf(bytes));
  if (said === undefined) {
    const guess = utf8 === undefined || utf8.includes('\0') ? guessEncoding(bytes, utf8) : undefined;
    if (guess?.file !== undefined)
      return { value: undefined, problems: [problem('seed-not-text', { file }, { kind: guess.file })] };
    if (utf8 !== undefined && guess === undefined) return { value: utf8, problems: [] };
    return { value: undefined, problems: [problem('html-encoding-unsaid', { file }, { seems: guess?.encoding })] };
  }
  const label = labelOf(said);
  if (label === undefined && utf8 === undefined)
    return { value: undefined, problems: [problem('html-encoding-unread', { file }, { said })] };
  if (utf8 !== undefined) {
    const ascii = !/[^\0-\x7F]/.test(utf8);
    const told = label === 'utf-8' || (ascii && label !== undefined && !label.startsWith('iso-2022'));
    if (told) return { value: utf8, problems: [] };
    if (!ascii) return { value: utf8, problems: [problem('html-encoding-other', { file }, { said })] };
  }
  const value = decodeAs(label ?? 'utf-8', bytes);
  if (value !== undefined) return { value, problems: [] };
  return { value: undefined, problems: [problem('html-encoding-unread', { file }, { said })] };
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** What a page says of its encoding near its beginning, comments left out. */
function declared(head: string): string | undefined {
  const said = head.split('<!--').map((part, index) => (index === 0 ? part : part.slice(part.indexOf('-->') + 3)));
  for (const part of said) {
    const xml = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([^"'>]{1,40})/i.exec(part)?.[1];
    const meta = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(part)?.[1];
    if (xml ?? meta) return xml ?? meta;
  }
  return undefined;
}

/** The encoding that the standard means by a label: a page that can be read that far is not in UTF-16. */
function labelOf(said: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(said);
    return encoding.startsWith('utf-16') && !/^utf-16[lb]e$/.test(said) ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}

/** The page as UTF-8, without its mark. */
const utf8Of = (bytes: Uint8Array): string | undefined => decodeUtf8(bytes).text?.replace(/^\uFEFF/, '');

const headOf = (bytes: Uint8Array): string => decodeAs('latin1', bytes.subarray(0, sniffed)) ?? '';

/** Whether a page says its encoding, or marks it: no one need guess it. */
export const saysEncoding = (bytes: Uint8Array): boolean =>
  markOf(bytes) !== undefined || declared(headOf(bytes)) !== undefined;
