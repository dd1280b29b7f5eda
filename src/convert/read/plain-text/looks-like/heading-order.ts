/** Lines that look like numbered headings, but do not go on from the heading before. */
import type { Layout } from '../../../../corpus/editors/sidecar.ts';
import type { LineLedger as Ledger } from '../../../../corpus/model/ledger.ts';
import { type Details, problem } from '../../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../../corpus/problems/problem.ts';
import { headOf } from '../../../../corpus/text/characters.ts';
import type { Line } from '../../../../corpus/text/lines.ts';
import { headingNumber, printedNumber } from '../printed-marks.ts';
import type { RunningLine } from './line.ts';

/** Is asked about the lines in their order. */
export class HeadingOrder {
  readonly #lines: readonly Line[];
  readonly #headings: { line: number; number: string }[];
  readonly #unordered: Details<'heading-order'>['lines'] = [];
  #next = 0;
  #before: string | undefined;

  constructor(lines: readonly Line[], { spans }: Ledger, layout: Layout) {
    this.#lines = lines;
    this.#headings =
      layout.headings === 'none'
        ? []
        : spans.flatMap(({ kind, from }) => {
            const number = kind === 'heading' ? printedNumber(lines[from - 1]?.text.trim() ?? '') : undefined;
            return number === undefined ? [] : { line: from, number };
          });
  }

  /** Whether a line is told of here, as one that has a number but the wrong one. */
  told({ n, first, text }: RunningLine): boolean {
    for (let one = this.#headings[this.#next]; one && one.line < n; one = this.#headings[this.#next]) {
      this.#before = one.number;
      this.#next += 1;
    }
    const number = first && this.#before !== undefined ? headingNumber(text) : undefined;
    if (number === undefined || this.#before === undefined || this.#isCounted(n, Number(number))) return false;
    this.#unordered.push({ line: n, number, before: this.#before, text: headOf(text) });
    return true;
  }

  /** One problem for all of them. */
  problems(file: string): Problem[] {
    const [first] = this.#unordered;
    return first ? [problem('heading-order', { file, line: first.line }, { lines: this.#unordered })] : [];
  }

  /** Whether the line before or after it has the number before or after: an item of a list, more likely. */
  #isCounted(n: number, number: number): boolean {
    const numberIn = (line: number): number =>
      Number(/^\s*(\d{1,3})[.．]/.exec(this.#lines[line - 1]?.text ?? '')?.[1]);
    return numberIn(n - 1) === number - 1 || numberIn(n + 1) === number + 1;
  }
}
