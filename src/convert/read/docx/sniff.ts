/** The first bytes of a seed that should be a Word document: what else it is, in words that help. */
import { Refusal } from './refusal.ts';

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((sign, index) => bytes[index] === sign.charCodeAt(0));

/** Looks for the name of a stream among the bytes of a compound file, where it stands in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * Lets an archive through.
 *
 * @throws Refusal for anything else: what it seems to be.
 */
export function refuseOthers(bytes: Uint8Array): void {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return;
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) {
    // An encrypted document is a compound file too (MS-OFFCRYPTO, 2.3).
    if (holds(bytes, 'EncryptedPackage')) throw new Refusal('docx-encrypted', {});
    throw new Refusal('docx-not-word', { kind: 'an old Word document (.doc)' });
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1000)).replace(/^(?:ï»¿)?\s*/, '');
  if (head === '') throw new Refusal('docx-not-word', { kind: 'an empty file' });
  if (head.startsWith('{\\rtf')) throw new Refusal('docx-not-word', { kind: 'a file in Rich Text Format (.rtf)' });
  if (head.startsWith('%PDF')) throw new Refusal('docx-not-word', { kind: 'a PDF' });
  if (/^<\?xml[^>]*>\s*<\?mso-application|<(?:pkg:package|w:wordDocument)/.test(head))
    throw new Refusal('docx-not-word', { kind: 'a Word document in one file of XML' });
  if (/^<(?:!doctype html|html)/i.test(head)) throw new Refusal('docx-not-word', { kind: 'a web page' });
  throw new Refusal('docx-not-word', { kind: 'no archive at all' });
}
