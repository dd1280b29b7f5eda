/** The conversion as a person runs it, in a project's folder of its own. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll } from 'vitest';
import { convertCommand } from '../../src/cli/convert-command.ts';
import { exportCommand } from '../../src/cli/export-command.ts';
import { figuresCommand } from '../../src/cli/figures-command.ts';
import type { Source } from '../../src/convert/project.ts';

/** A project's files by their paths. */
export type Files = Record<string, string | Uint8Array>;

/** The files of sources. */
export const filesOf = (...sources: Source[]): Files =>
  Object.fromEntries(
    sources.flatMap(({ seed, sidecar }) => [
      [seed.file, seed.bytes],
      [sidecar.file, sidecar.text],
    ]),
  );

const parent = mkdtempSync(join(tmpdir(), 'pilcrow-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** Makes a project's folder, which goes when the tests of the file have ended. */
export function projectOf(files: Files) {
  const root = mkdtempSync(join(parent, 'project-'));
  const write = (more: Files): void => {
    for (const [path, content] of Object.entries(more)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  };
  write(files);
  return {
    root,
    write,
    convert: (...args: string[]) => run(convertCommand, root, args),
    /** What `npm run figures` does for it, here. */
    figures: (...args: string[]) => run(figuresCommand, root, args),
    /** What `npm run export` does for it, here. */
    export: (...args: string[]) => run(exportCommand, root, args),
    /** Converts in a process of its own. */
    convertApart: (...args: string[]) => spawn(root, args),
    /** Begins a conversion in a process of its own and ends it, whatever it is doing, after some milliseconds. */
    convertUntil: (after: number) => spawn(root, [], { timeout: after, killSignal: 'SIGKILL' }),
    files: () => textsBelow(root),
  };
}

/** Every file below a folder, as text. */
function textsBelow(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => relative(root, join(file.parentPath, file.name))).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** What a command has said and how it ended; `text` is all of it. */
interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  text: string;
}

const ranAs = (code: number, stdout: string, stderr: string): Ran => ({
  code,
  stdout,
  stderr,
  text: `${stderr}${stdout}exit code ${code}\n`,
});

/** Runs what a command does for a root, here. */
async function run(command: typeof convertCommand, root: string, args: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await command(['--root', root, ...args], {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
  });
  return ranAs(code, said.out, said.err);
}

const script = join(import.meta.dirname, '../../scripts/convert.ts');

/** What a process of its own is told: no colours, and where what was compiled is kept. */
export const apart = { NO_COLOR: '1', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };

/** Runs it as a person does, in a process of its own. */
function spawn(root: string, args: string[], limits: { timeout?: number; killSignal?: 'SIGKILL' } = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, '--root', root, ...args], { env: apart, ...limits }, (error, stdout, stderr) =>
      resolve(ranAs(error ? Number(error.code) : 0, stdout, stderr)),
    );
  });
}
