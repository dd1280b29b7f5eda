/** A seed's bytes → its numbered lines, if the bytes are the ones the sidecar stands for. */
import { hash } from 'node:crypto';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { forbiddenIn } from '../../../corpus/text/characters.ts';
import { type Line, toLines } from '../../../corpus/text/lines.ts';
import { decodeUtf8 } from '../../../corpus/text/utf8.ts';

/**
 * Checks the bytes' SHA-256, decodes them as UTF-8 and cuts the text into lines.
 *
 * @param seed The bytes, the path for problems, and the SHA-256 that they must have, in hexadecimal.
 * @returns The lines; `fromLines` gives back the decoded text, a byte-order mark included.
 */
export function seedToLines(seed: { bytes: Uint8Array; file: string; sha256: string }): Outcome<Line[]> {
  const { bytes, file } = seed;
  const fail = (...problems: Problem[]): Outcome<Line[]> => ({ value: undefined, problems });

  const decoded = decodeUtf8(bytes);
  if (decoded.text === undefined)
    return fail(problem('seed-not-utf8', { file, ...decoded.place }, { byte: decoded.byte }));
  const { text } = decoded;
  const actual = hash('sha256', bytes, 'hex');
  if (actual !== seed.sha256) return fail(problem('seed-changed', { file }, { actual, expected: seed.sha256 }));
  if (!/[^\s\uFEFF]/.test(text)) return fail(problem('seed-empty', { file }, {}));

  const lines = toLines(text);
  const controls = lines.flatMap((line) =>
    forbiddenIn(line.text).map(({ index, ...what }) =>
      problem('seed-control-character', { file, line: line.n, column: index + 1 }, what),
    ),
  );
  return controls.length > 0 ? fail(...controls) : { value: lines, problems: [] };
}
