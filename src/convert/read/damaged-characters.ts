/** Characters that were damaged before the seed was received: signs of what was lost, and UTF-8 that was read as another encoding. */
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Problem } from '../../corpus/problems/problem.ts';
import type { Line } from '../../corpus/text/lines.ts';

/** What windows-1252 makes of the bytes that go on in a character of UTF-8. */
const goesOn = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** “Ã©”, “Â ”, “â€™”, “Ð¡Ñ‚”, “ï»¿”: a letter with a sign behind it that no word has there. */
const mojibake = new RegExp(
  `Ã(?![\\s’”])${goesOn}|Â[\\u0080-\\u00BF]|â(?:€|\\u0080)${goesOn}|(?:[ÐÑ]${goesOn}){2}|(?:[ãäåæçèé]${goesOn}{2}){2}|ï»¿|ðŸ`,
  'gu',
);

/** So many are named. */
const named = 3;

/** A warning for each of the two kinds. */
export function damagedCharacters(lines: readonly Line[], file: string): Problem[] {
  const lost: { line: number; column: number }[] = [];
  const misread: { line: number; column: number; text: string }[] = [];
  for (const { n, text } of lines) {
    for (const { index } of text.matchAll(/\uFFFD/g)) lost.push({ line: n, column: index + 1 });
    for (const { index, 0: sign } of text.matchAll(mojibake)) {
      const word = (/\S*$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '') + sign;
      misread.push({ line: n, column: index + 1, text: word });
    }
  }
  const problems: Problem[] = [];
  const [first] = lost;
  if (first) {
    const inLines = [...new Set(lost.map(({ line }) => line))];
    problems.push(problem('seed-replacement-character', { file, ...first }, { count: lost.length, lines: inLines }));
  }
  const [one] = misread;
  if (one) {
    const where = { file, line: one.line, column: one.column };
    problems.push(problem('seed-mojibake', where, { count: misread.length, first: misread.slice(0, named) }));
  }
  return problems;
}
