/** The bytes of a page → its text, in the encoding that the page says, as browsers find it out. */
import { analyse } from 'chardet';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../../corpus/problems/problem.ts';
import { forbiddenIn } from '../../../corpus/text/characters.ts';
import { seedProblems } from '../seed-problems.ts';

/** So far browsers look for what a page says of its encoding; pages that say it late are many, so we look further. */
const sniffed = 4096;

/**
 * Decodes a page: by its byte-order mark, else as it says (`<meta charset>`, an XML declaration), else as UTF-8. Bytes that are
 * UTF-8 are read so whatever the page says, and that is told.
 */
export function bytesToText(seed: { bytes: Uint8Array; file: string; sha256: string }): Outcome<string> {
  const { bytes, file, sha256 } = seed;
  const { value, problems } = decoded(bytes, file);
  if (value === undefined) return { value, problems };
  const changed = seedProblems({ seed, sha256 });
  if (changed.length > 0) return { value: undefined, problems: changed };
  if (!/[^\s\uFEFF]/.test(value)) return { value: undefined, problems: [problem('seed-empty', { file }, {})] };
  // The parser drops it without a word.
  const nul = value.indexOf('\0');
  if (nul < 0) return { value, problems };
  const lines = value.split('\n').flatMap((line, index) => (line.includes('\0') ? [index + 1] : []));
  const kind = forbiddenIn('\0')[0]?.kind ?? '';
  const details = { code: 'U+0000', kind, count: value.split('\0').length - 1, lines };
  return { value: undefined, problems: [problem('seed-control-character', { file, line: lines[0] }, details)] };
}

function decoded(bytes: Uint8Array, file: string): Outcome<string> {
  const mark = markOf(bytes);
  const utf8 = mark === undefined || mark === 'utf-8' ? read(bytes, 'utf-8') : undefined;
  const said = mark ?? declared(new TextDecoder('latin1').decode(bytes.subarray(0, sniffed)));
  if (said === undefined) {
    if (utf8 !== undefined) return { value: utf8, problems: [] };
    const [best] = analyse(bytes.subarray(0, 1 << 18));
    const seems = best && best.confidence >= 25 && !/^(?:UTF-8|ASCII)$/.test(best.name) ? best.name : undefined;
    return { value: undefined, problems: [problem('html-encoding-unsaid', { file }, { seems })] };
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
  const value = read(bytes, label ?? 'utf-8');
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

function read(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
