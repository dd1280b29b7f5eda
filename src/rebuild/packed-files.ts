/** Files → one: a list of them, and then their bytes, packed. What is put back is written as it lies there, and made no text of. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A file, and what is to be known of it, which can be written as JSON. */
export interface KeptFile {
  path: string;
  content: Uint8Array;
  facts?: unknown;
}

/** What the list says of a file: its length is in bytes. */
interface Listed {
  path: string;
  length: number;
  facts?: unknown;
}

/** How long the length of the list is, in bytes. */
const head = 4;

/** Packs files. */
export function packFiles(files: readonly KeptFile[]): Uint8Array {
  const listed = files.map(({ content, ...rest }): Listed => ({ ...rest, length: content.length }));
  const list = Buffer.from(JSON.stringify(listed));
  const length = Buffer.alloc(head);
  length.writeUInt32LE(list.length);
  return zstdCompressSync(Buffer.concat([length, list, ...files.map(({ content }) => content)]));
}

/**
 * Unpacks them.
 *
 * @throws If they are not what was packed.
 */
export function unpackFiles(packed: Uint8Array): KeptFile[] {
  const all = zstdDecompressSync(packed);
  const end = head + all.readUInt32LE(0);
  const listed: Listed[] = JSON.parse(all.toString('utf8', head, end));
  let at = end;
  return listed.map(({ length, ...rest }) => {
    const content = all.subarray(at, at + length);
    at += length;
    return { ...rest, content };
  });
}
