/** What a build tells of its phases is what the benchmark reads. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPhases } from '../../src/cli/bench/scale/phases.ts';
import { measurePhases } from '../../src/publish/phases.ts';

const folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('each phase that has ended is told, with what it cost, in their order', async () => {
  const file = join(folder, 'phases.jsonl');
  const ended = measurePhases(file);
  const until = process.cpuUsage().user + 50_000;
  while (process.cpuUsage().user < until) Math.random();
  ended('work');
  ended('nothing');
  const [work, nothing, ...more] = await readPhases(file);
  expect([work?.phase, nothing?.phase, more]).toEqual(['work', 'nothing', []]);
  expect(work?.cpu).toBeGreaterThan(0.04);
  expect(nothing?.cpu).toBeLessThan(work?.cpu ?? 0);
  expect(work?.megabytes).toBeGreaterThan(1);
});

test('nobody measures: nothing is told', async () => {
  const file = join(folder, 'other.jsonl');
  writeFileSync(file, '');
  measurePhases(undefined)('work');
  expect(await readPhases(file)).toEqual([]);
});
