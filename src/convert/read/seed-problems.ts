/** What is wrong with a seed as a file, whatever its format. */
import { hash } from 'node:crypto';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Problem } from '../../corpus/problems/problem.ts';

/** Whether a seed’s bytes are those that the sidecar stands for. */
export function seedProblems({
  seed,
  sha256,
}: {
  seed: { bytes: Uint8Array; file: string };
  sha256: string;
}): Problem[] {
  const actual = hash('sha256', seed.bytes, 'hex');
  return actual === sha256 ? [] : [problem('seed-changed', { file: seed.file }, { actual, expected: sha256 })];
}
