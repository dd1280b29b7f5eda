/** Withdrawing a document: what is to be written and removed, and what it is read as from now on. */
import { parse } from 'yaml';
import { withdrawDocument } from '../convert/anchors/withdraw-document.ts';
import type { WithdrawnSource } from '../convert/project.ts';
import { languageSchema } from '../corpus/editors/language.ts';
import { type Withdrawal, withdrawalSchema } from '../corpus/model/withdrawal.ts';
import { problem } from '../corpus/problems/catalogue.ts';
import type { Outcome } from '../corpus/problems/problem.ts';
import { suggest } from '../corpus/problems/suggest.ts';
import { type Disk, ifThere, withProblems } from './files/disk.ts';
import { generatedPath, sourcePaths, textPaths, withdrawalPath } from './files/generated.ts';
import { namesWith, readText } from './files/text-files.ts';
import type { Change } from './files/transaction.ts';

/** What is asked for. */
export interface WithdrawRequest {
  doc: string;
  reason?: string | undefined;
  /** The day, as YYYY-MM-DD. */
  date: string;
}

/** Plans to withdraw a document that has been published: its texts go, its register stays with every id retired. */
export const planWithdrawal = (
  disk: Disk,
  { doc, reason, date }: WithdrawRequest,
): Promise<Outcome<{ changes: Change[]; source: WithdrawnSource }>> =>
  withProblems(async () => {
    const published = namesWith(await disk.names('content/anchors'), '.yaml');
    if (!published.includes(doc)) {
      const unknown = problem(
        'withdraw-unknown',
        { file: 'content/anchors' },
        { doc, suggestion: suggest(doc, published) },
      );
      return { value: undefined, problems: [unknown] };
    }
    const { value: register, problems } = await readText(disk, generatedPath('register', doc));
    if (!register) return { value: undefined, problems };
    const before = await mapIn(disk, withdrawalPath(doc));
    const { withdrawn, reason: why } = withdrawalSchema.partial().safeParse(before).data ?? {};
    const said = reason ?? why;
    const withdrawal = { ...(await factsOf(disk, doc)), withdrawn: withdrawn ?? date, ...(said && { reason: said }) };
    const { value, problems: found } = withdrawDocument({ doc, withdrawal, register });
    if (!value) return { value: undefined, problems: found };
    const record = { file: withdrawalPath(doc), text: value.record };
    const changes: Change[] = [
      ...[...sourcePaths(doc), ...textPaths(doc)].map((path) => ({ path })),
      { path: register.file, text: value.register },
      { path: record.file, text: record.text },
    ];
    return {
      value: { changes, source: { doc, record, register: { ...register, text: value.register } } },
      problems: [],
    };
  });

type Facts = Pick<Withdrawal, 'title' | 'short-title' | 'language'>;

/** A document's titles and language: as its sidecar gives them, or what was made of it, or was written when it was withdrawn before. */
async function factsOf(disk: Disk, doc: string): Promise<Facts> {
  for (const file of [`seeds/${doc}.yaml`, generatedPath('json', doc), withdrawalPath(doc)]) {
    const { title, 'short-title': short = title, language = 'und' } = await mapIn(disk, file);
    if (typeof title === 'string' && typeof short === 'string')
      return { title, 'short-title': short, language: languageSchema.catch('und').parse(language) };
  }
  return { title: doc, 'short-title': doc, language: 'und' };
}

/** What a file of YAML or JSON holds, if it is there and can be read. */
async function mapIn(disk: Disk, file: string): Promise<Record<string, unknown>> {
  const text = (await ifThere(disk.read(file)))?.toString() ?? '';
  try {
    const value = parse(text) ?? {};
    return { ...value, ...value.meta };
  } catch {
    return {};
  }
}
