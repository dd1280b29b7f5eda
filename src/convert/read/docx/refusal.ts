/** What ends the reading of a Word document at once: deep in an archive or a part there is nothing to go on with. */
import { type Details, problem, type RuleName } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';

/** Thrown within this folder alone; `readDocx` catches it and gives its problem. */
export class Refusal<R extends RuleName = RuleName> extends Error {
  readonly rule: R;
  readonly details: Details<R>;

  constructor(rule: R, details: Details<R>) {
    super(rule);
    this.rule = rule;
    this.details = details;
  }

  /** The problem, said of a file. */
  in(file: string): Problem {
    return problem(this.rule, { file }, this.details);
  }
}

/** Refuses an archive that is not what a program for Word documents writes. */
export const damaged = (reason: string): Refusal<'docx-damaged'> => new Refusal('docx-damaged', { reason });
