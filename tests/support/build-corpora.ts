/** Builds the small libraries whose sites are under test, before the tests of the site; one after the other. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** Libraries that other tests build. */
const others = ['minimal'];

/** Vitest's global set-up. */
export default function setup(): void {
  for (const name of readdirSync(join(root, 'tests/corpora')).filter((one) => !others.includes(one))) {
    const args = ['scripts/build.ts', '--root', `tests/corpora/${name}`, '--out', `tests/.artefacts/corpora/${name}`];
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** The built site of a small library. */
export const corpusSite = (name: string): string => join(root, 'tests/.artefacts/corpora', name);
