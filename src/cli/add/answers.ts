/** What an editor types → the field of a sidecar; and what is wrong with it. */
import { sidecarSchema } from '../../corpus/editors/sidecar.ts';
import { datesIn } from '../../corpus/text/dates.ts';

/** The fields that can be asked for, and what an answer becomes. */
const fields: Readonly<Record<string, (answer: string) => unknown>> = {
  title: (answer) => answer,
  kind: (answer) => answer,
  language: (answer) => answer,
  // A day as people write it is one too: “3 May 2021”.
  date: (answer) => {
    const [day] = datesIn(answer);
    return day && day.length === answer.length ? day.date : answer;
  },
  source: (answer) => ({ name: answer }),
};

/** Whether a field can be asked for. */
export const isAsked = (field: string): boolean => Object.hasOwn(fields, field);

/** What an answer says of a field. */
export const answerFor = (field: string, answer: string): unknown => fields[field]?.(answer.trim());

/** What is wrong with an answer; nothing where it fits. */
export function refusalOf(field: string, answer: string): string | undefined {
  const shape = sidecarSchema.shape[field as keyof typeof sidecarSchema.shape];
  const message = shape.safeParse(answerFor(field, answer)).error?.issues[0]?.message;
  return message === undefined || answer.trim() !== '' ? message : 'write something, or press Escape to stop';
}
