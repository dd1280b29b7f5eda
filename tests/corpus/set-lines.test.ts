/** Lines of pictures end where a line may end, in any script, and hold the whole text. */
import { expect, test } from 'vitest';
import { linesOf } from '../../src/corpus/text/set-lines.ts';

test.each([
  ['en', 'Report on the Work of the Government', 8, ['Report on the', 'Work of the', 'Government']],
  ['en', 'A high-quality supercalifragilistic line', 6, ['A high-', 'quality', 'supercalifragilistic', 'line']],
  ['zh-Hans', '青屿县海堤建设和渔港振兴工作报告。', 9, ['青屿县海堤建设和渔', '港振兴工作报告。']],
  ['en', 'Short', 20, ['Short']],
  ['en', '', 20, []],
])('%s: %s', (language, words, width, lines) => {
  expect(linesOf(words, language, width)).toEqual(lines);
});
