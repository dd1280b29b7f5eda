/** Problems and summaries → what a person reads in a terminal. */
import { styleText } from 'node:util';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import yoctoSpinner from 'yocto-spinner';
import type { Converted, Text } from '../convert/project.ts';
import { type Became, becameSaid } from '../corpus/model/became.ts';
import { indexedParagraphs } from '../corpus/model/blocks.ts';
import type { Ledger, PartKind } from '../corpus/model/ledger.ts';
import { notesOf, walk } from '../corpus/model/walk.ts';
import { problem } from '../corpus/problems/catalogue.ts';
import type { Place, Problem } from '../corpus/problems/problem.ts';
import { proposalsText } from './amended-text.ts';

type Style = 'red' | 'yellow' | 'bold' | 'dim';

/** A place as `file:line:column`, which terminals and editors make a link of. */
export const placeLabel = ({ file, line, column }: Place): string =>
  [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');

/** A problem in four lines: where and which rule, what is wrong, why it matters, what to do. */
export function problemText({ rule, severity, where, what, why, help }: Problem): string {
  // Problems go to where errors go, which can be a terminal where the output is none, and the other way round.
  const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stderr });
  return [
    `${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${paint('bold', placeLabel(where))} ${paint('dim', rule)}`,
    ...what.split('\n').map((line) => `  ${line}`),
    `  ${paint('dim', 'Why:')} ${why}`,
    `  ${paint('dim', 'Do:')}  ${help}`,
  ].join('\n');
}

/** Ends a command that cannot do its work, with the reason. */
export function stopWith(reason: Problem): never {
  console.error(problemText(reason));
  process.exit(1);
}

/** What a conversion counts, for people and machines. Mentions and annotations are there once the commentary is linked. */
export function summaryOf({ document, ledger, changes, proposals, numbers }: Text | Converted) {
  const nodes = [...walk(document.children)].map(({ node }) => node);
  const of = <T extends (typeof nodes)[number]['type']>(type: T) => nodes.filter((node) => node.type === type).length;
  const notes = notesOf(document);
  return {
    doc: document.id,
    sections: of('section'),
    paragraphs: of('paragraph'),
    leads: nodes.filter((node) => node.type === 'paragraph' && node.lead).length,
    salutations: of('salutation'),
    ...Object.fromEntries(
      (['list', 'item', 'quote', 'verse', 'verbatim', 'table'] as const).flatMap((type) =>
        of(type) === 0 ? [] : [[`${type}s`, of(type)]],
      ),
    ),
    notes: notes.length,
    references: notes.reduce((sum, { calls }) => sum + calls.length, 0),
    words: document.meta.seed.words,
    ...setAside(ledger),
    numbers: { found: numbers, recorded: 'figures' in document && document.figures ? numbers : 0 },
    ...('mentions' in document && document.subjects && { subjects: indexedParagraphs(document) }),
    ...('mentions' in document && {
      mentions: document.mentions.length,
      annotations: document.annotations.length,
    }),
    ids: changes,
    ...(proposals.length > 0 && {
      proposals: proposals.map((one) => ({
        ...one,
        ...(!one.accepted && { accept: `npm run convert -- --accept "${document.id}#${one.id}"` }),
      })),
    }),
    ...(changes.gone.length > 0 && { tombstones: tombstonesOf(document, changes.gone) }),
  };
}

/** What became of some ids. */
const tombstonesOf = ({ retired }: Text['document'], gone: readonly string[]) => {
  const ids = new Set(gone);
  return retired.flatMap(({ id, became }) => (ids.has(id) ? [{ id, ...became }] : []));
};
export type Summary = ReturnType<typeof summaryOf>;

/** How much a seed holds, and how much of it is not in the document. */
function setAside(ledger: Ledger) {
  const spans: readonly { asides?: readonly unknown[] | undefined }[] = ledger.spans;
  const partsSetAside = spans.reduce((sum, { asides }) => sum + (asides?.length ?? 0), 0);
  if ('lines' in ledger) {
    const furniture = ledger.spans.filter(({ kind }) => kind === 'furniture');
    const linesSetAside = furniture.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return { lines: ledger.lines, linesSetAside, partsSetAside };
  }
  const charactersOf = (...kinds: PartKind[]): number =>
    ledger.spans.reduce((sum, { kind, length }) => sum + (kinds.includes(kind) ? length : 0), 0);
  return {
    characters: ledger.characters,
    charactersSetAside: charactersOf('furniture', 'hidden'),
    charactersForMachines: charactersOf('machine'),
    partsSetAside,
  };
}

/** The same in words. */
function setAsideText(summary: Summary): string {
  const parts = `${count(summary.partsSetAside, 'part')} of others`;
  return 'lines' in summary
    ? `${count(summary.lines, 'line')} of the seed: ${summary.linesSetAside} set aside as page furniture, ${parts}`
    : `${count(summary.characters, 'character')} of the seed: ${count(summary.charactersSetAside)} set aside, ${count(summary.charactersForMachines)} written for programs, ${parts}`;
}

/** A summary in a few lines. */
export function summaryText(summary: Summary): string {
  const { doc, ids, proposals = [], tombstones = [] } = summary;
  const named = (label: string, list: readonly string[]): string[] =>
    list.length === 0
      ? []
      : [`  ${label}: ${list.slice(0, 12).join(' ')}${list.length > 12 ? ` … (${list.length})` : ''}`];
  return [
    styleText('bold', doc),
    `  ${count(summary.sections, 'section')}, ${count(summary.paragraphs, 'paragraph')} (${summary.leads} with a run-in heading), ` +
      `${count(summary.salutations, 'salutation')}, ${count(summary.notes, 'note')}, ${count(summary.references, 'reference')}, ${count(summary.words, 'word')}`,
    `  ${setAsideText(summary)}`,
    ...(summary.mentions === undefined
      ? []
      : [`  ${count(summary.mentions, 'mention')} of terms, ${count(summary.annotations ?? 0, 'annotation')}`]),
    ...numbersText(summary),
    ...subjectsText(summary),
    `  ids: ${ids.new.length} new, ${ids.kept.length} kept, ${ids.gone.length} gone`,
    ...named('new', ids.new),
    ...named('gone', ids.gone),
    ...tombstones
      .slice(0, 12)
      .flatMap(({ id, how, ...rest }) => (how ? `    ${id}: ${fateText({ how, ...rest })}` : [])),
    ...proposalsText(doc, proposals),
  ].join('\n');
}

/** Whether the numbers of a text are recorded, where it has any. */
const numbersText = ({ numbers: { found, recorded } }: Summary): string[] => {
  if (found === 0) return [];
  return [
    `  ${count(found, 'number')}, ${recorded === found ? 'all recorded as figures' : 'not yet recorded as figures'}`,
  ];
};

/** How many paragraphs the subjects list, where the library has some. */
const subjectsText = ({ subjects }: Summary): string[] => {
  if (!subjects) return [];
  const { paragraphs, listed, reasoned } = subjects;
  const reasons = reasoned === 0 ? '' : `, ${reasoned} with a reason why not`;
  return [`  ${count(listed)} of ${count(paragraphs, 'paragraph')} under a subject${reasons}`];
};

const fateText = (became: Became): string =>
  becameSaid(became)
    .map((part) => (typeof part === 'string' ? part : part.id))
    .join('');

/** The last line of a report: what was found, and what was done. */
export function closingText(documents: number, problems: readonly Problem[], done: string): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  return `${count(documents, 'document')}: ${found}; ${done}.`;
}

/** What became of a withdrawn document. */
export const withdrawnText = (doc: string): string =>
  `${styleText('bold', doc)}\n  withdrawn: its text is gone, and ${doc}.html says so at every address that it had`;

/** The problem of a committed file that is not what the seeds give, with the difference. */
export function staleProblem({
  path,
  old,
  text = '',
}: {
  path: string;
  old: string;
  text?: string | undefined;
}): Problem {
  const patch = { context: 1, headerOptions: FILE_HEADERS_ONLY };
  const diff = createTwoFilesPatch(path, path, old, text, 'committed', 'from the seed', patch).trimEnd().split('\n');
  const shown = diff.length <= 40 ? diff : [...diff.slice(0, 40), `… (${count(diff.length - 40, 'line')} more)`];
  return problem('edition-stale', { file: path }, { diff: shown.join('\n') });
}

/** Says on a terminal what is being done, until it is done. */
export function startProgress(): { show: (what: string) => void; stop: () => void } {
  const spinner = process.stderr.isTTY ? yoctoSpinner({ stream: process.stderr }).start() : undefined;
  return {
    show: (what) => {
      if (spinner) spinner.text = what;
    },
    stop: () => spinner?.stop(),
  };
}

/** "1 note", "5,057 words". */
export const count = (amount: number, noun = ''): string =>
  `${amount.toLocaleString('en')}${noun && ` ${noun}${amount === 1 ? '' : 's'}`}`;
