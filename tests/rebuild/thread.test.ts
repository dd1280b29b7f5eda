/** Threads of a build: what they give back, what they could not do, and that a build which fails does not wait for them. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { Thread } from '../../src/rebuild/thread.ts';
import { projectOf } from '../support/command.ts';

const { root } = projectOf({
  'adds.mjs': `import { parentPort, workerData } from 'node:worker_threads';
    let sum = workerData;
    parentPort.on('message', (told) => {
      if (told === undefined) {
        parentPort.postMessage(sum);
        parentPort.close();
      } else sum += told;
    });`,
  'fails.mjs': `import { parentPort } from 'node:worker_threads';
    parentPort.once('message', (told) => { throw new Error('cannot ' + told); });`,
  'build.ts': `import { Thread } from ${JSON.stringify(join(import.meta.dirname, '../../src/rebuild/thread.ts'))};
    new Thread(new URL('./adds.mjs', import.meta.url), 1).tell(2);
    console.log('the build has failed');`,
});
const module = (name: string): URL => pathToFileURL(join(root, name));

test('it gives back what it made of all that it was told, in order', async () => {
  const thread = new Thread<number | undefined, number>(module('adds.mjs'), 1);
  for (const told of [2, 3, undefined]) thread.tell(told);
  expect(await thread.given()).toBe(6);
});

test('what it could not do is thrown to who waits for it', async () => {
  const thread = new Thread<string, never>(module('fails.mjs'), undefined);
  thread.tell('do that');
  await expect(thread.given()).rejects.toThrow('cannot do that');
});

test('a build that does not come to wait for it ends', () => {
  const said = execFileSync(process.execPath, [join(root, 'build.ts')], { encoding: 'utf8', timeout: 50_000 });
  expect(said).toBe('the build has failed\n');
});
