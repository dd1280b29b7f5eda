/** What is wrong with a seed as a file, whatever its format. */
import { hash } from 'node:crypto';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Place, Problem } from '../../corpus/problems/problem.ts';
import type { Guess } from './guess-encoding.ts';

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

/** What the file seems to be says more than its first wrong byte, where every byte is of another encoding. */
export function notUtf8(
  guess: Guess | undefined,
  file: string,
  bad?: { byte: number; place: Omit<Place, 'file'>; bytes: Uint8Array },
): Problem {
  const { encoding, file: kind } = guess ?? {};
  if (kind !== undefined) return problem('seed-not-text', { file }, { kind });
  const wide = encoding !== undefined && /^(?:UTF|ISO-2022)/.test(encoding);
  if (!bad || wide) return problem('seed-not-utf8', { file }, { byte: undefined, encoding });
  // What is UTF-8 up to there is so on the whole: a part of it is from elsewhere, and nobody knows from where.
  const mixed = bad.bytes.subarray(0, bad.byte - 1).some((byte) => byte >= 0x80);
  const details = { byte: bad.byte, encoding: mixed ? undefined : encoding };
  return problem('seed-not-utf8', { file, ...bad.place }, details);
}
