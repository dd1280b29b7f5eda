/** What was added → what a person reads, and what a machine does. */
import { styleText } from 'node:util';
import { placeLabel, problemText } from '../report.ts';
import type { Added } from './add-documents.ts';

/** A document that was added: what was chosen, what is to be looked at. */
function addedText({ doc, from, seed, sidecar, proposal, problems }: Added, written: boolean): string {
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

/** Of more documents than so many each is one line: what is to be decided stands in their sidecars, behind “?”. */
const mostShown = 20;

/**
 * All documents that were added: in full where they are few, else a line for each, and how often what is to be decided.
 * What was not written is shown with its sidecar.
 */
export function allText(added: readonly Added[], written: boolean): string {
  if (!written) return added.map((one) => `${addedText(one, written)}\n\n${one.text}\n`).join('\n');
  if (added.length <= mostShown) return added.map((one) => `${addedText(one, written)}\n`).join('\n');
  const lines = added.map(({ doc, from, proposal: { questions }, problems }) => {
    const said = [
      ...(questions.length > 0 ? [`${questions.length} to decide`] : []),
      ...(problems.length > 0 ? [`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`] : []),
    ];
    return `${doc} from ${from}${said.length > 0 ? `: ${said.join(', ')}` : ''}`;
  });
  const asked = Map.groupBy(
    added.flatMap(({ proposal }) => [...new Set(proposal.questions.map(({ field }) => field))]),
    (field) => field,
  );
  const decide = [...asked].map(([field, own]) => `  ${field}: in ${own.length} of ${added.length} documents`);
  const errors = added.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'));
  return [
    ...lines,
    ...(decide.length > 0 ? ['To decide, where “?” stands in a sidecar:', ...decide] : []),
    ...errors.map(problemText),
    '',
  ].join('\n');
}

/** What comes next. */
export function nextText(docs: readonly string[]): string {
  const shown = docs.slice(0, 3).map((doc) => `${doc}.html`);
  const others = docs.length - shown.length;
  return `Look at each sidecar, change what is wrong, and convert again (\`npm run convert\`); \`npm run dev\` shows ${shown.join(', ')}${others > 0 ? ` and ${others.toLocaleString('en')} more` : ''}. When it is right, take “publish: false” away and commit.`;
}

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
