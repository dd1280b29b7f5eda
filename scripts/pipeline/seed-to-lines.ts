/** A seed's bytes → its numbered lines, if the bytes are the ones the sidecar stands for. */
import { hash } from 'node:crypto';
import { type Line, toLines } from '../../src/corpus/lines.ts';
import type { Outcome, Problem } from '../../src/corpus/problem.ts';
import { problem } from '../../src/corpus/rules.ts';
import { decodeUtf8 } from '../../src/corpus/utf8.ts';

/** What HTML's text must not hold: controls but for white space (form feed is), and noncharacters such as U+FFFE. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const forbidden = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu;

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
    [...line.text.matchAll(forbidden)].map((match) => {
      const code = `U+${match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
      const kind = /\p{Cc}/u.test(match[0]) ? 'control character' : 'noncharacter';
      return problem('seed-control-character', { file, line: line.n, column: match.index + 1 }, { code, kind });
    }),
  );
  return controls.length > 0 ? fail(...controls) : { value: lines, problems: [] };
}
