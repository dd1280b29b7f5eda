/** What the tests have tried, counted over all of their processes, and said once at their end. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../.artefacts/counts');

/** What is counted, in the order in which it is said. */
const names = [
  'shapes read',
  'edits survived',
  'hostile inputs tried',
  'characters followed',
  'characters lost',
] as const;

/** Adds to a count. */
export function count(what: (typeof names)[number], by: number): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, what), `${by}\n`);
}

/** Vitest's global set-up: counts from nothing, and says the sums when all is done. */
export default function setup(): () => void {
  rmSync(folder, { recursive: true, force: true });
  return () => {
    mkdirSync(folder, { recursive: true });
    const there = new Set(readdirSync(folder));
    const sum = (what: string): number =>
      readFileSync(join(folder, what), 'utf8')
        .split('\n')
        .reduce((all, one) => all + Number(one), 0);
    const said = names.flatMap((what) => (there.has(what) ? `${what}: ${sum(what).toLocaleString('en')}` : []));
    if (said.length > 0) console.log(`\n${said.join(' · ')}`);
  };
}
