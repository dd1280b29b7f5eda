/** What was added → what a person reads, and what a machine does. */
import { styleText } from 'node:util';
import { placeLabel, problemText } from '../report.ts';
import type { Added } from './add-documents.ts';

/** A document that was added: what was chosen, what is to be looked at. */
export function addedText({ doc, from, seed, sidecar, proposal, problems }: Added, written: boolean): string {
  const shown = ['title', 'kind', 'language', 'date'].flatMap((field) => {
    const choice = proposal.fields[field];
    return choice
      ? `  ${field}: ${String(choice.value)}${choice.reason === '' ? '' : styleText('dim', ` (${choice.sure ? '' : 'a guess: '}${choice.reason})`)}`
      : [];
  });
  const asked = proposal.questions.map(
    ({ field, lines, ask, chosen }) =>
      `  ${styleText('yellow', '?')} ${lines ? `${placeLabel({ file: seed, line: lines[0] })} ` : `${sidecar} ${field}: `}${ask} ${styleText('dim', `Chosen: ${chosen}.`)}`,
  );
  return [
    `${styleText('bold', doc)} from ${from}${written ? `: wrote ${seed} and ${sidecar}` : ''}`,
    ...shown,
    ...(asked.length > 0 ? ['  To decide:', ...asked] : []),
    ...problems.map(problemText),
  ].join('\n');
}

/** What comes next. */
export const nextText = (docs: readonly string[]): string =>
  `Look at each sidecar, change what is wrong, and convert again (\`npm run convert\`); \`npm run dev\` shows ${docs.map((doc) => `${doc}.html`).join(', ')}. When it is right, take “publish: false” away and commit.`;

/** The same for machines. */
export const addedJson = ({ doc, from, seed, sidecar, text, proposal, problems }: Added): object => ({
  doc,
  from,
  seed,
  sidecar,
  text,
  questions: proposal.questions,
  problems,
});
