/** Characters that no page can hold, in the words of a Word document. */
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { forbiddenIn, holdsForbidden } from '../../../corpus/text/characters.ts';
import { type Paragraph, piecesOf } from './pieces.ts';

/** One problem for each such character, at its first place. */
export function controlProblems(paragraphs: readonly Paragraph[], file: string): Problem[] {
  const found = new Map<string, { kind: string; count: number; at: string }>();
  for (const paragraph of paragraphs) {
    for (const { text } of piecesOf(paragraph)) {
      if (!holdsForbidden(text)) continue;
      for (const { code, kind } of forbiddenIn(text)) {
        const one = found.get(code) ?? { kind, count: 0, at: paragraph.stretches[0]?.path ?? '' };
        one.count += 1;
        found.set(code, one);
      }
    }
  }
  return [...found].slice(0, 3).map(([code, one]) => problem('docx-control-character', { file }, { code, ...one }));
}
