/** One conversion at a time: who waits, who is told, and what of the dead. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { diskBelow, Refusal } from '../../../src/cli/files/disk.ts';
import { alone, whenFree } from '../../../src/cli/files/lock.ts';
import { projectOf } from '../../support/command.ts';

const turn = { patience: 0, doing: () => {} };
const here = encodeURIComponent(hostname());

/** A process that lives until it is told to end. */
async function living(): Promise<{ pid: number; end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const { pid = 0 } = child;
  return {
    pid,
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

test('many that want to work do so one after the other', async () => {
  const project = projectOf({ 'seeds/a.txt': '' });
  const others = await Promise.all(Array.from({ length: 6 }, living));
  let inside = 0;
  let worked = 0;
  await Promise.all(
    others.map(({ pid }) =>
      alone(diskBelow(project.root), { ...turn, patience: 30_000, pid }, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await wait(20);
        inside -= 1;
        worked += 1;
      }),
    ),
  );
  expect(worked).toBe(6);
  expect(project.files()).toEqual({ 'seeds/a.txt': '' });
  for (const { end } of others) await end();
});

test('who cannot wait is told who is at work, and the claim of the dead is nothing', async () => {
  const { pid, end } = await living();
  const claim = `content/.convert/lock-${pid}@${here}`;
  const project = projectOf({ [claim]: '' });
  const disk = diskBelow(project.root);
  const refusal = { problem: { rule: 'conversion-running', where: { file: claim } } };
  await expect(alone(disk, turn, async () => 'done')).rejects.toMatchObject(refusal);
  await expect(whenFree(disk, turn)).rejects.toMatchObject(refusal);
  const said: string[] = [];
  const soon = alone(disk, { patience: 30_000, doing: (what) => said.push(what) }, async () => 'done');
  await wait(300);
  await end();
  expect(await soon).toBe('done');
  expect(said[0]).toBe(`Waiting for another conversion (process ${pid} on ${here})`);
  expect(project.files()).toEqual({});
});

test('whether a process of another machine lives cannot be told', async () => {
  const disk = diskBelow(projectOf({ 'content/.convert/lock-1@elsewhere': '' }).root);
  await expect(alone(disk, turn, async () => 'done')).rejects.toThrow('process 1 on elsewhere');
});

test('the claim goes when the work fails', async () => {
  const project = projectOf({ 'content/terms/a.yaml': '' });
  const work = alone(diskBelow(project.root), turn, () => Promise.reject(new Error('a fault of ours')));
  await expect(work).rejects.toThrow('a fault of ours');
  expect(project.files()).toEqual({ 'content/terms/a.yaml': '' });
});

test('looking whether it is free leaves nothing', async () => {
  const stale = { 'content/.convert/lock-999999999@elsewhere': '' };
  const { root, files } = projectOf({});
  await whenFree(diskBelow(root), turn);
  expect(files()).toEqual({});
  const project = projectOf(stale);
  await expect(whenFree(diskBelow(project.root), turn)).rejects.toBeInstanceOf(Refusal);
  expect(project.files()).toEqual(stale);
});
