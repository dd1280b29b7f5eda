/** Asks an editor on a terminal what a proposal leaves open: few questions, each with an answer that stands already. */
import { isCancel, log, select, text } from '@clack/prompts';
import type { Proposal } from '../../convert/propose.ts';
import { sidecarSchema } from '../../corpus/editors/sidecar.ts';

/** The fields that can be asked for, and what an answer becomes. */
const fields: Readonly<Record<string, (answer: string) => unknown>> = {
  title: (answer) => answer,
  kind: (answer) => answer,
  language: (answer) => answer,
  date: (answer) => answer,
  source: (answer) => ({ name: answer }),
};

/** Asks; gives nothing where the editor breaks off. */
export async function askEditor(doc: string, { questions }: Proposal): Promise<Record<string, unknown> | undefined> {
  const answers: Record<string, unknown> = {};
  log.step(doc);
  for (const { field, ask, chosen, options } of questions) {
    const become = fields[field];
    if (!become) continue;
    const answer = options
      ? await select({ message: ask, initialValue: chosen, options: options.map((value) => ({ value })) })
      : await text({ message: ask, initialValue: chosen, validate: (value) => refusalOf(field, become(value ?? '')) });
    if (isCancel(answer)) return undefined;
    answers[field] = become(answer);
  }
  return answers;
}

function refusalOf(field: string, value: unknown): string | undefined {
  const shape = sidecarSchema.shape[field as keyof typeof sidecarSchema.shape];
  return shape.safeParse(value).error?.issues[0]?.message;
}
