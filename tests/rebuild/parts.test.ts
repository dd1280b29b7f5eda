/** Parts of a build: the next one is begun when the one before has bundled, not sooner and not later; what fails is said when all have ended. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectOf } from '../support/command.ts';

const module = (name: string): string => JSON.stringify(join(import.meta.dirname, '../../src/rebuild', name));

/** A build in the place of Astro's: it writes down what it does, and ends when the next part has begun, if another is to come. */
const build = `import { appendFileSync, readFileSync } from 'node:fs';
  const part = process.env.PILCROW_PART;
  const say = (what) => appendFileSync('log', part + ' ' + what + '\\n');
  say('begins');
  await new Promise((done) => setTimeout(done, 300));
  say('has bundled');
  if (process.env.FAILS === part) process.exit(3);
  process.send('bundled');
  const last = process.env.FAILS ?? process.env.LAST;
  const isLast = part === last;
  while (!isLast && part !== 'part-2' && !readFileSync('log', 'utf8').includes('part-2 begins'))
    await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => setTimeout(done, 300));
  say('ends');
  process.exit(0);`;

/** Makes three parts on a machine with two processors and memory enough; gives what was written down, and what was said. */
async function made(env: Record<string, string>) {
  const { root } = projectOf({
    'astro.mjs': build,
    'run.ts': `import os from 'node:os';
      import { syncBuiltinESMExports } from 'node:module';
      os.availableParallelism = () => 2;
      os.totalmem = () => 64e9;
      process.constrainedMemory = () => Number(process.env.MEMORY);
      syncBuiltinESMExports();
      const { makeParts } = await import(${module('parts.ts')});
      const { openNotebook } = await import(${module('notebook.ts')});
      process.argv[1] = new URL('./astro.mjs', import.meta.url).pathname;
      const { dirname } = await import('node:path');
      const project = dirname(process.argv[1]);
      const parts = ['a', 'b', 'c'].map((unit) => new Map([[unit, 'hash']]));
      console.log(await makeParts(parts, project, await openNotebook(project, project + '/dist')).catch(String));`,
  });
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'run.ts')], {
    env: { ...process.env, ...env },
  });
  return { log: readFileSync(join(root, 'log'), 'utf8').trim().split('\n'), said: stdout };
}

test('two at a time, the second begun when the first has bundled', async () => {
  const { log, said } = await made({ MEMORY: '0', LAST: 'part-3' });
  expect(log.slice(0, 3)).toEqual(['part-1 begins', 'part-1 has bundled', 'part-2 begins']);
  expect(log.indexOf('part-2 begins')).toBeLessThan(log.indexOf('part-1 ends'));
  expect(log.indexOf('part-3 begins')).toBeGreaterThan(log.indexOf('part-2 has bundled'));
  expect(log.indexOf('part-3 begins')).toBeGreaterThan(
    Math.min(log.indexOf('part-1 ends'), log.indexOf('part-2 ends')),
  );
  expect(log.filter((line) => line.endsWith('ends'))).toHaveLength(3);
  expect(said).toContain("[ 'units-part-1', 'units-part-2', 'units-part-3' ]");
});

test('one at a time where there is no memory for two', async () => {
  const { log } = await made({ MEMORY: '4e9', LAST: 'part-1' });
  expect(log.filter((line) => !line.endsWith('bundled'))).toEqual(
    ['part-1', 'part-2', 'part-3'].flatMap((part) => [`${part} begins`, `${part} ends`]),
  );
});

test('one that fails is named when the one beside it has ended, and none is begun after it', async () => {
  const { log, said } = await made({ MEMORY: '16e9', FAILS: 'part-2' });
  expect(said).toContain('Error: part 2 of 3 could not be made');
  expect(log).toContain('part-1 ends');
  expect(log.join()).not.toContain('part-3');
});
