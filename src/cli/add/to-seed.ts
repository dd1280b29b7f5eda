/** A file as received → the seed that it becomes: its ending, and its bytes, in UTF-8 where it is plain text. */

import { bytesToText } from '../../convert/read/bytes-to-text.ts';
import { saysEncoding } from '../../convert/read/html/bytes-to-markup.ts';
import { endingOf, type SeedEnding, seedEndings } from '../../corpus/model/seed.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { otherKind } from './other-kinds.ts';
import type { ReceivedFile } from './received.ts';

/** A seed. */
export interface Seed {
  ending: SeedEnding;
  bytes: Uint8Array;
  /** What the file was in, where its bytes are another’s now. */
  encoding?: string;
}

const [zipped, marked]: string[] = ['.docx', '.html'];

/** Tells by a file’s bytes what it is; its name says only which of the formats that can be read it means. */
export function toSeed({ path, name, bytes }: ReceivedFile): Outcome<Seed> {
  const fail = (one: ReturnType<typeof problem>): Outcome<Seed> => ({ value: undefined, problems: [one] });
  const notRead = (kind: string): Outcome<Seed> =>
    fail(problem('add-not-read', { file: path }, { kind, endings: seedEndings }));
  if (bytes.length === 0) return fail(problem('add-no-text', { file: path }, {}));
  const ending = formatOf(name, bytes);
  const kind = otherKind(bytes, ending);
  if (kind !== undefined) return notRead(kind);
  if (ending === marked) return pageSeed(bytes, path);
  if (ending !== undefined && ending !== '.txt') return { value: { ending, bytes }, problems: [] };
  if (isMarkup(bytes)) return notRead('a web page');
  const { value, problems } = bytesToText({ bytes, file: path });
  if (!value) return { value: undefined, problems };
  return value.encoding === 'UTF-8'
    ? textSeed(bytes, value.text, path)
    : {
        value: { ending: '.txt', bytes: new TextEncoder().encode(value.text), encoding: value.encoding },
        problems: [],
      };
}

/** A page says its encoding, or is UTF-8; one that is neither is turned into that, as a text is. */
function pageSeed(bytes: Uint8Array, path: string): Outcome<Seed> {
  if (saysEncoding(bytes)) return { value: { ending: '.html', bytes }, problems: [] };
  const { value, problems } = bytesToText({ bytes, file: path });
  if (!value) return { value: undefined, problems };
  if (value.encoding === 'UTF-8') return { value: { ending: '.html', bytes }, problems: [] };
  const page = new TextEncoder().encode(value.text);
  return { value: { ending: '.html', bytes: page, encoding: value.encoding }, problems: [] };
}

const textSeed = (bytes: Uint8Array, text: string, path: string): Outcome<Seed> => {
  if (!/[^\s\uFEFF]/.test(text)) return { value: undefined, problems: [problem('add-no-text', { file: path }, {})] };
  // A text has hardly any control characters; what has many is something else.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000E-\u001F]/g)?.length ?? 0;
  if (controls > 8 && controls * 50 > Math.min(text.length, 100_000))
    return {
      value: undefined,
      problems: [problem('add-not-read', { file: path }, { kind: 'no text', endings: seedEndings })],
    };
  return { value: { ending: '.txt', bytes }, problems: [] };
};

/** The format that a file is read as: by its name where its bytes may be so, by its bytes where they can be nothing else. */
function formatOf(name: string, bytes: Uint8Array): SeedEnding | undefined {
  const known = (ending = ''): SeedEnding | undefined => seedEndings.find((one) => one === ending);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return /\.docx$/i.test(name) || holds(bytes, 'word/document.xml') ? known(zipped) : undefined;
  if (isMarkup(bytes) || /\.x?html?$/i.test(name)) return known(marked);
  const own = endingOf(name.toLowerCase());
  return (own as string | undefined) === zipped ? undefined : own;
}

const headOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replaceAll('\0', '');
const isMarkup = (bytes: Uint8Array): boolean =>
  /^[^<]{0,8}(?:<!--[\s\S]{0,400}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body)\b/i.test(
    headOf(bytes),
  );

/** Whether a ZIP archive names a file: names stand in it as they are. */
const holds = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name);
