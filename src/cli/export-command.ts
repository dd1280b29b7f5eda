/** `npm run export`, but for its process: documents in the forms that they can be taken away in, written to a folder. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { problem } from '../corpus/problems/catalogue.ts';
import { hasErrors, type Outcome, type Problem } from '../corpus/problems/problem.ts';
import { suggest } from '../corpus/problems/suggest.ts';
import { citationFormats } from '../downloads/citation-file.ts';
import { type Format, formats } from '../downloads/formats.ts';
import { takenFrom } from '../downloads/taken.ts';
import { type Library, readLibrary } from '../library/library.ts';
import type { Voice } from './convert-command.ts';
import { endOfParsing } from './options.ts';
import { count, problemText, startProgress } from './report.ts';

interface Options {
  format: string[];
  out: string;
  root: string;
  json?: true;
}

/** A file that was written. */
interface Written {
  document: string;
  format: string;
  path: string;
  bytes: number;
}

const all = [...formats, ...citationFormats];

/**
 * Runs the command.
 *
 * @param args What follows its name on the command line.
 * @returns The exit code.
 */
export async function exportCommand(args: readonly string[], voice: Voice): Promise<number> {
  const names = all.map(({ name }) => name);
  const command = new Command('export')
    .description(`Writes documents in other forms: ${names.join(', ')}.`)
    .argument('[documents...]', 'the documents, by their ids; all of the library where none is named')
    .requiredOption('--format <names...>', 'the forms')
    .option('--out <folder>', 'where the files go', 'export')
    .option('--root <folder>', 'the library’s folder', '.')
    .option('--json', 'print what was written and the problems as JSON');
  const ended = endOfParsing(command, args, voice);
  if (ended !== undefined) return ended;
  const { json, ...options } = command.opts<Options>();
  const progress = startProgress();
  const { value, problems } = await exported(command.args, options, progress.show).finally(progress.stop);
  const files = value ?? [];
  if (json) voice.out(JSON.stringify({ ok: !hasErrors(problems), files, problems }, null, 2));
  else {
    for (const one of problems) voice.err(`${problemText(one)}\n`);
    for (const { path } of files) voice.out(path);
    voice.err(value ? `${count(files.length, 'file')} written.` : 'Nothing was written.');
  }
  return value ? 0 : 1;
}

async function exported(
  documents: readonly string[],
  { format, out, root }: Omit<Options, 'json'>,
  doing: (words: string) => void,
): Promise<Outcome<Written[]>> {
  // The library is read as a build reads it.
  process.env['PILCROW_LIBRARY'] = resolve(root);
  const library = await readLibrary().catch((error: Error) => error);
  if (library instanceof Error) {
    const unreadable = problem('export-library-unreadable', { file: 'content' }, { message: library.message });
    return { value: undefined, problems: [unreadable] };
  }
  const problems = [...unknownFormats(format), ...unknownDocuments(documents, library)];
  if (problems.length > 0) return { value: undefined, problems };

  await mkdir(out, { recursive: true });
  const written: Written[] = [];
  for (const document of library.documents) {
    if (documents.length > 0 && !documents.includes(document.id)) continue;
    for (const one of all.filter(({ name }) => format.includes(name))) {
      doing(`${document.id}: ${one.label}`);
      const content = await one.write(takenFrom(library, document));
      const path = join(out, `${document.id}${one.ending}`);
      written.push({ document: document.id, format: one.name, path, bytes: await writeWhole(path, content) });
    }
  }
  return { value: written, problems };
}

/** Writes a file whole, or not at all. */
async function writeWhole(path: string, content: Awaited<ReturnType<Format['write']>>): Promise<number> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const before = `${path}.part`;
  await writeFile(before, bytes);
  await rename(before, path);
  return bytes.length;
}

function unknownFormats(asked: readonly string[]): Problem[] {
  const known = all.map(({ name }) => name);
  return asked
    .filter((format) => !known.includes(format))
    .map((format) =>
      problem('export-format-unknown', { file: '--format' }, { format, known, suggestion: suggest(format, known) }),
    );
}

function unknownDocuments(asked: readonly string[], { order }: Library): Problem[] {
  return asked
    .filter((document) => !order.includes(document))
    .map((document) =>
      problem(
        'export-document-unknown',
        { file: 'content/documents' },
        { document, suggestion: suggest(document, order) },
      ),
    );
}
