/** A seed's bytes → its numbered lines, if the bytes are the ones the sidecar stands for. */
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome, Place, Problem } from '../../../corpus/problems/problem.ts';
import { forbiddenIn, holdsForbidden } from '../../../corpus/text/characters.ts';
import { type Line, toLines } from '../../../corpus/text/lines.ts';
import { decodeUtf8 } from '../../../corpus/text/utf8.ts';
import { damagedCharacters } from '../damaged-characters.ts';
import { guessEncoding } from '../guess-encoding.ts';
import { notUtf8, seedProblems } from '../seed-problems.ts';

/** So many different characters of a kind are named each; more are no slip, but another encoding or no text. */
const fewControls = 3;

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
  if (decoded.text === undefined) return fail(notUtf8(guessEncoding(bytes), file, { ...decoded, bytes }));
  const { text } = decoded;
  const guess = holdsForbidden(text) ? guessEncoding(bytes, text) : undefined;
  if (guess) return fail(notUtf8(guess, file));
  const changed = seedProblems({ seed, sha256: seed.sha256 });
  if (changed.length > 0) return fail(...changed);
  if (!/[^\s\uFEFF]/.test(text)) return fail(problem('seed-empty', { file }, {}));

  const lines = toLines(text);
  const controls = controlProblems(lines, file);
  return controls.length > 0 ? fail(...controls) : { value: lines, problems: damagedCharacters(lines, file) };
}

/** A character that no page can hold: where it stands first, and in which lines. */
interface Control {
  code: string;
  kind: string;
  where: Place;
  count: number;
  lines: number[];
}

/** One problem for each such character; one for all of a kind where there are many, as in what is no text. */
function controlProblems(lines: readonly Line[], file: string): Problem[] {
  const found = new Map<string, Control>();
  for (const { n, text } of lines) {
    for (const { index, code, kind } of forbiddenIn(text)) {
      const where = { file, line: n, column: index + 1 };
      const one = found.get(code) ?? { code, kind, where, count: 0, lines: [] };
      one.count += 1;
      if (one.lines.at(-1) !== n) one.lines.push(n);
      found.set(code, one);
    }
  }
  const kinds = Map.groupBy(found.values(), ({ kind }) => kind);
  return [...kinds].flatMap(([kind, all]) => {
    if (all.length <= fewControls) return all.map(({ where, ...one }) => problem('seed-control-character', where, one));
    const count = all.reduce((sum, one) => sum + one.count, 0);
    const codes = all.slice(0, fewControls).map(({ code }) => code);
    return problem('seed-control-characters', all[0]?.where ?? { file }, { kind, count, codes, different: all.length });
  });
}
