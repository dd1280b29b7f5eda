/** Commands as a person runs them: a process in a project's folder of its own. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll } from 'vitest';
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
    convert: (...args: string[]) => convert(root, args),
    /** Begins a conversion and ends it, whatever it is doing, after some milliseconds. */
    convertUntil: (after: number) => convert(root, [], { timeout: after, killSignal: 'SIGKILL' }),
    files: () => textsBelow(root),
  };
}

/** Every file below a folder, as text. */
function textsBelow(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => relative(root, join(file.parentPath, file.name))).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const script = join(import.meta.dirname, '../../scripts/convert.ts');

/** Runs `npm run convert` for a root. */
function convert(
  root: string,
  args: string[],
  limits: { timeout?: number; killSignal?: 'SIGKILL' } = {},
): Promise<{ code: number; stdout: string; stderr: string; text: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, '--root', root, ...args],
      { env: { NO_COLOR: '1' }, ...limits },
      (error, stdout, stderr) => {
        const code = error ? Number(error.code) : 0;
        resolve({ code, stdout, stderr, text: `${stderr}${stdout}exit code ${code}\n` });
      },
    );
  });
}
