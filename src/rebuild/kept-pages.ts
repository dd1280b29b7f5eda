/** The pages of units as they were rendered, before they are published: kept for the build after this one, and put back there. */
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { hashOf } from './hashes.ts';
import { writeWhole } from './notebook.ts';
import { askAgain } from './questions.ts';
import type { MadeUnit, Rebuild } from './rebuild.ts';

/** Path from the site's root → text. */
type Pages = Record<string, string>;

/** What is done with a site's files. */
interface Site {
  read(path: string): Promise<string>;
  write(path: string, content: string): Promise<void>;
}

/**
 * Puts the pages that are taken over into a site, and keeps those that were made.
 *
 * @returns How many units were taken over, and of how many.
 * @throws If what was kept is damaged: it is thrown away, and the next build makes all of it.
 */
export async function completeSite(rebuild: Rebuild, site: Site): Promise<{ kept: number; of: number }> {
  const { notebook, answers, units, kept, made } = rebuild;
  const folder = join(notebook.folder, 'pages');
  const now: Record<string, MadeUnit> = {};
  for (const [unit, own] of kept) {
    const pages = readPages(join(folder, own.pages)) ?? (await forget(notebook.folder));
    for (const [path, text] of Object.entries(pages)) await site.write(path, text);
    now[unit] = own;
  }
  for (const [unit, { questions: asked, paths }] of made) {
    const pages: Pages = {};
    for (const path of [...paths].sort()) pages[path] = await site.read(path);
    const text = JSON.stringify(pages);
    const name = `${hashOf(text)}.zst`;
    writeWhole(join(folder, name), zstdCompressSync(text));
    const questions = [...asked.values()];
    now[unit] = {
      of: units.get(unit) ?? '',
      questions,
      answers: hashOf(askAgain(answers, questions) ?? ''),
      pages: name,
    };
  }
  await notebook.write('units', now);
  const named = new Set(Object.values(now).map((one) => one.pages));
  for (const name of await readdir(folder).catch(() => [])) if (!named.has(name)) await rm(join(folder, name));
  return { kept: kept.size, of: kept.size + made.size };
}

function readPages(file: string): Pages | undefined {
  try {
    return JSON.parse(zstdDecompressSync(readFileSync(file)).toString());
  } catch {
    return undefined;
  }
}

async function forget(folder: string): Promise<never> {
  await rm(folder, { recursive: true, force: true });
  throw new Error('what the last build kept is damaged, and was thrown away: build once more, and all is made anew');
}
