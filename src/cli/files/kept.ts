/**
 * What the conversions of a library made, kept for the next: sheets, each with a line for what a stage made. A sheet that is of other
 * code, or is not whole, is none. Kept beside Astro's cache, outside the library.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Keep } from '../../convert/keep.ts';
import { hashOf } from '../../rebuild/hashes.ts';
import { openNotebook, writeWhole } from '../../rebuild/notebook.ts';
import { ownCode, project } from './own-code.ts';

/** What is kept of a library. */
export interface Kept {
  keep: Keep;
  /**
   * Writes what was made. Where it cannot, all is made anew by the next.
   *
   * @param isWhole Whether all was asked for that will be: what was not is forgotten.
   */
  write(isWhole: boolean): void;
}

/** What a stage made: hashes of what the same is made of, and the line itself, as it is written. */
interface Line {
  of: readonly string[];
  text: string;
}

/** A sheet as it was, and what was asked of it since. */
interface Sheet {
  before: ReadonlyMap<string, Line>;
  now: Map<string, Line>;
}

/**
 * Opens what is kept of the library below a root.
 *
 * @param where The project that keeps it, and its code.
 */
export async function keptIn(root: string, { cache = project, code = ownCode() } = {}): Promise<Kept> {
  const notebook = await openNotebook(cache, join(resolve(root), 'content')).catch(() => undefined);
  if (!notebook) return { keep: (_, make) => make(), write: () => {} };
  const folder = join(notebook.folder, 'sheets');
  const sheets = new Map<string, Sheet>();
  const fileOf = (name: string): string => join(folder, hashOf(name).slice(0, 22));
  const openSheet = (name: string): Sheet => {
    const sheet = sheets.get(name) ?? { before: linesIn(fileOf(name), code), now: new Map() };
    sheets.set(name, sheet);
    return sheet;
  };
  return {
    keep: ({ name: [on, stage], of, next = () => [of] }, make) => {
      const { before, now } = openSheet(on);
      const key = keyOf(of);
      const known = before.get(stage);
      if (known?.of.includes(key)) {
        now.set(stage, known);
        return madeIn(known);
      }
      const made = make();
      const again = next(made).map(keyOf);
      if (again.length > 0) now.set(stage, lineOf(stage, again, made));
      return made;
    },
    write: (isWhole) => {
      try {
        for (const [name, { before, now }] of sheets) {
          const lines = isWhole ? now : new Map([...before, ...now]);
          const isSame = lines.size === before.size && [...lines].every(([stage, line]) => before.get(stage) === line);
          if (!isSame) writeWhole(fileOf(name), sheetOf([...lines.values()], code));
        }
        if (isWhole) forgetBut(folder, new Set([...sheets.keys()].map(fileOf)));
      } catch {}
    },
  };
}

const keyOf = (of: unknown): string => hashOf(JSON.stringify(of));

const lineOf = (stage: string, of: readonly string[], made: unknown): Line => ({
  of,
  text: [stage, of.join(' '), JSON.stringify(made)].join('\t'),
});

const madeIn = ({ text }: Line) => JSON.parse(text.slice(text.indexOf('\t', text.indexOf('\t') + 1)));

/** A sheet: above its lines a hash of them and of the code. */
const sheetOf = (lines: readonly Line[], code: string): string => {
  const body = lines.map(({ text }) => text).join('\n');
  return `${sealOf(Buffer.from(body), code)}\n${body}`;
};

const sealOf = (body: Uint8Array, code: string): string => createHash('sha256').update(code).update(body).digest('hex');

function linesIn(file: string, code: string): Map<string, Line> {
  const sheet = readIfThere(file);
  const end = sheet.indexOf('\n');
  const body = sheet.subarray(end + 1);
  if (sheet.toString('latin1', 0, end) !== sealOf(body, code)) return new Map();
  const lines = body.toString().split('\n');
  return new Map(
    lines.map((text) => {
      const [stage = '', of = ''] = text.split('\t', 2);
      return [stage, { of: of.split(' '), text }];
    }),
  );
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function forgetBut(folder: string, wanted: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) if (!wanted.has(join(folder, name))) rmSync(join(folder, name));
}
