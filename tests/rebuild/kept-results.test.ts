/** Results that are kept from build to build: made once for what they are made of and for the code, and not for ever. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptResult } from '../../src/rebuild/kept-results.ts';
import type { Rebuild } from '../../src/rebuild/rebuild.ts';

const shared = globalThis as { pilcrowRebuild?: Rebuild | undefined };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
});
afterEach(() => {
  shared.pilcrowRebuild = undefined;
  rmSync(folder, { recursive: true });
});

const build = (code: string): void => {
  shared.pilcrowRebuild = { notebook: { shared: join(folder, 'results') }, code } as unknown as Rebuild;
};
/** Asks for a result, and says whether it was made for this. */
async function ask(...of: string[]): Promise<[text: string, isMade: boolean]> {
  let isMade = false;
  const result = await keptResult(of, async () => {
    isMade = true;
    return new TextEncoder().encode(of.join('+'));
  });
  return [new TextDecoder().decode(result), isMade];
}

test('what it is made of, and the code, make it another', async () => {
  build('code');
  expect(await ask('serif', 'abc')).toEqual(['serif+abc', true]);
  expect(await ask('serif', 'abc')).toEqual(['serif+abc', false]);
  expect(await ask('serif', 'abcd')).toEqual(['serif+abcd', true]);
  expect(await ask('serifa', 'bc')).toEqual(['serifa+bc', true]);
  build('other code');
  expect(await ask('serif', 'abc')).toEqual(['serif+abc', true]);
});

test('while pages are written one by one, nothing is kept', async () => {
  expect(await ask('serif')).toEqual(['serif', true]);
  expect(await ask('serif')).toEqual(['serif', true]);
});

test('those that were asked for last are kept', async () => {
  build('code');
  const many = Array.from({ length: 64 }, (_, index) => `result ${index}`);
  await ask('first');
  for (const one of many) {
    expect(await ask('first')).toEqual(['first', false]);
    // Files are told apart by the millisecond.
    await new Promise((resolve) => setTimeout(resolve, 2));
    await ask(one);
  }
  expect(readdirSync(join(folder, 'results'))).toHaveLength(64);
  expect(await ask('first')).toEqual(['first', false]);
  expect(await ask('result 0')).toEqual(['result 0', true]);
});
