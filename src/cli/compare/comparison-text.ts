/** What changed between two editions → what a person reads in a terminal. */
import { styleText } from 'node:util';
import { stringify } from 'yaml';
import type {
  CallChange,
  DecisionChange,
  DocumentComparison,
  MarkChange,
  PassageChange,
  TraitChange,
} from '../../corpus/editions/comparison.ts';
import { becameSaid } from '../../corpus/model/became.ts';
import { changesText } from '../amended-text.ts';
import { count } from '../report.ts';

const said: Readonly<Record<PassageChange['is'], string>> = {
  changed: 'changed',
  added: 'new',
  gone: 'gone',
  moved: 'moved',
  renumbered: 'renumbered',
};
/** What became of a document, in words. */
export const states: Readonly<Record<DocumentComparison['is'], string>> = {
  'in-both': '',
  new: ' (a new document)',
  gone: ' (the document is gone)',
  withdrawn: ' (withdrawn)',
  renamed: '',
};

/** A document: what was decided otherwise, each passage that changed with its words, and how many did not. */
export function comparisonText(one: DocumentComparison): string {
  const { document, was, title, is, withdrawn, decisions, unchanged, changes } = one;
  const state = was === undefined ? states[is] : ` (it was “${was}”)`;
  const counts = (['changed', 'added', 'gone', 'moved', 'renumbered'] as const).flatMap((what) => {
    const own = changes.filter((change) => change.is === what).length;
    return own === 0 ? [] : [`${own.toLocaleString('en')} ${said[what]}`];
  });
  // Other bytes are no decision.
  const made = decisions.filter(({ field }) => field !== 'sha256').length;
  const decided = made > 0 ? [count(made, 'decision')] : [];
  return [
    `${styleText('bold', document)} ${title}${state}`,
    ...(withdrawn ? [`  on ${withdrawn.date}${withdrawn.reason === undefined ? '' : `: ${withdrawn.reason}`}`] : []),
    ...decisions.map(decisionText),
    ...changes.filter((change) => change.is !== 'renumbered').flatMap(changeText),
    ...renumberedText(changes),
    `  ${[...decided, ...counts, `${count(unchanged, 'passage')} unchanged`].join(', ')}`,
  ].join('\n');
}

const valueText = (value: unknown): string =>
  typeof value === 'string' ? value : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** A field of the sidecar; of a hash its beginning says that it is another. */
function decisionText({ field, before, after }: DecisionChange): string {
  const shown = (value: unknown): string =>
    field === 'sha256' ? `${valueText(value).slice(0, 12)}…` : valueText(value);
  return `  ${styleText('bold', field)}: ${changesText([
    ...(before === undefined ? [] : [{ is: 'removed' as const, text: shown(before) }]),
    ...(after === undefined ? [] : [{ is: 'added' as const, text: shown(after) }]),
  ])}`;
}

/** What became of a passage, in a word. */
export const changeWords = ({ is, from }: PassageChange): string =>
  `${said[is]}${from !== undefined && is === 'changed' ? ' and moved' : ''}`;

/** Where a passage stands, and where it stood. */
const placeWords = ({ place, from }: PassageChange): string =>
  from === undefined || from === place ? place : `${from} → ${place}`;

/** What of a passage is otherwise beside its words. */
export const otherwiseWords = ({ id, traits = [], marks = [], calls = [] }: PassageChange): string[] => [
  ...traits.map(traitText),
  ...marks.map(markText),
  ...calls.filter((call) => call.is !== 'renumbered').map((one) => callText(one, id)),
];

/** What became of a passage that is gone, as the register says it; nothing of others. */
export const fateWords = ({ became }: PassageChange): string =>
  (became ? becameSaid(became) : []).map((part) => (typeof part === 'string' ? part : part.id)).join('');

function changeText(change: PassageChange): string[] {
  const { kind, id, was, words } = change;
  const name = was === undefined ? id : `${was} → ${id}`;
  const fate = fateWords(change);
  const hasChange = words.some((part) => part.is !== 'same');
  const what = words.length === 0 ? ` (${kind})` : '';
  return [
    `  ${styleText('bold', name)} ${placeWords(change)}${what}: ${changeWords(change)}`,
    ...(hasChange ? [`    ${changesText(words)}`] : []),
    ...otherwiseWords(change).map((one) => `    ${one}`),
    ...(fate === '' ? [] : [styleText('dim', `    ${fate}`)]),
  ];
}

const traitNames: Readonly<Record<TraitChange['what'], string>> = {
  kind: 'is',
  level: 'stands at level',
  label: 'label',
  head: 'heads the columns',
  language: 'language',
  'heading-by': 'heading by the',
};
const traitText = ({ what, before, after }: TraitChange): string =>
  `${traitNames[what]}: ${before ?? 'none'} → ${after ?? 'none'}`;

const markNames: Readonly<Record<MarkChange['as'], string>> = {
  emphasis: 'emphasis',
  strong: 'strong emphasis',
  span: 'language',
  link: 'link',
  lead: 'run-in heading',
};
const markText = ({ is, as, words, to }: MarkChange): string =>
  `${is === 'added' ? 'new' : 'gone'}: ${markNames[as]} of “${words}”${to === undefined ? '' : ` (${to})`}`;

function callText({ is, note, was, label, before, from, to }: CallChange, id: string): string {
  const name = `call ${before === undefined ? label : `${before} → ${label}`}`;
  if (is === 'elsewhere') return `${name} leads to ${note}, no longer to ${was}`;
  if (is !== 'moved') return `${name} of ${note}: ${is === 'added' ? 'new' : 'gone'}`;
  const way = from === undefined ? (to === undefined ? ` within ${id}` : ` to ${to}`) : ` here from ${from}`;
  return `${name} of ${note}: moved${way}`;
}

/** So many that only have another number are named. */
const most = 12;

/** What prints another label, in one line: a note that is put in renumbers all that follow. */
function renumberedText(changes: readonly PassageChange[]): string[] {
  const labels = changes.flatMap(({ is, id, traits = [] }) =>
    traits.flatMap(({ what, before, after }) =>
      what === 'label' && is === 'renumbered' ? [`${id} ${before ?? 'none'} → ${after ?? 'none'}`] : [],
    ),
  );
  const calls = changes.flatMap((change) => (change.calls ?? []).filter(({ is }) => is === 'renumbered')).length;
  if (labels.length + calls === 0) return [];
  const named = labels.length > most ? [...labels.slice(0, most), `and ${labels.length - most} more`] : labels;
  const parts = [named.join(', '), calls > 0 && count(calls, 'call')].filter((part) => part);
  return [`  renumbered: ${parts.join('; ')}`];
}
