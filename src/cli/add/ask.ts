/** Asks an editor on a terminal what a proposal leaves open: few questions, each with an answer that stands already. */
import { isCancel, log, select, text } from '@clack/prompts';
import type { Proposal } from '../../convert/propose.ts';
import { answerFor, isAsked, refusalOf } from './answers.ts';

/** Asks; gives nothing where the editor breaks off. */
export async function askEditor(doc: string, { questions }: Proposal): Promise<Record<string, unknown> | undefined> {
  const answers: Record<string, unknown> = {};
  log.step(doc);
  for (const { field, ask, chosen, options } of questions) {
    if (!isAsked(field)) continue;
    const answer = options
      ? await select({ message: ask, initialValue: chosen, options: options.map((value) => ({ value })) })
      : await text({ message: ask, initialValue: chosen, validate: (value) => refusalOf(field, value ?? '') });
    if (isCancel(answer)) return undefined;
    answers[field] = answerFor(field, answer);
  }
  return answers;
}
