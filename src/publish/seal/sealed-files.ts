/** The files of a site that is sealed: each is read once, and not at all if it is the very file that the last site had. */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type FileMark, isSameFile, markOf } from '../../rebuild/file-mark.ts';
import type { BuiltSite } from '../built-site.ts';
import { type BuiltFile, builtFile } from '../service-worker.ts';

/** A file as the worker and the archive know it. */
export interface SealedFile extends BuiltFile {
  /** The checksum of its content that archives have. */
  crc: number;
}

/** What is written down of the files of a site, by their paths. */
export type FileNotes = Record<string, Pick<SealedFile, 'hash' | 'crc'> & { mark: FileMark }>;

export class SealedFiles {
  readonly #site: BuiltSite;
  readonly #last: FileNotes;
  readonly #marks = new Map<string, FileMark>();
  readonly #known = new Map<string, SealedFile>();

  /** @param last What was written down of the site that was there before. */
  constructor(site: BuiltSite, last: FileNotes = {}) {
    this.#site = site;
    this.#last = last;
  }

  /** The size of a file in bytes, as it was when it was first asked for. */
  sizeOf = (path: string): number => this.#markOf(path)[1];

  #markOf(path: string): FileMark {
    const mark = this.#marks.get(path) ?? markOf(join(this.#site.folder, path));
    this.#marks.set(path, mark);
    return mark;
  }

  /** Takes a file that somebody has read, or written. */
  take(path: string, content: Uint8Array): SealedFile {
    const known = { ...builtFile(path, content), crc: crc32(content) };
    this.#known.set(path, known);
    return known;
  }

  /** What is known of a file, with its content where it had to be read for that. */
  async of(path: string): Promise<SealedFile & { content?: Buffer<ArrayBuffer> }> {
    const known = this.#known.get(path) ?? this.#asItWas(path);
    if (known) return known;
    const content = await this.#site.bytes(path);
    return { ...this.take(path, content), content };
  }

  #asItWas(path: string): SealedFile | undefined {
    const last = this.#last[path];
    if (!last || !isSameFile(last.mark, this.#markOf(path))) return undefined;
    const known = { path, hash: last.hash, crc: last.crc, bytes: this.sizeOf(path) };
    this.#known.set(path, known);
    return known;
  }

  /** What is to be known of them when the site after this one is sealed. What was written since it was taken is not the same file. */
  notes(): FileNotes {
    return Object.fromEntries(
      [...this.#known].map(([path, { hash, crc }]) => [path, { hash, crc, mark: this.#markOf(path) }]),
    );
  }
}
