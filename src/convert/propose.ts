/** A file as received → the sidecar that is proposed for it. The reader that will read it says what the proposal leaves to be decided. */
import { hash } from 'node:crypto';
import type { Kinds } from '../corpus/editors/kinds.ts';
import { type Sidecar, sidecarSchema } from '../corpus/editors/sidecar.ts';
import type { LineLedger } from '../corpus/model/ledger.ts';
import type { SeedEnding } from '../corpus/model/seed.ts';
import type { Files } from '../corpus/problems/problem.ts';
import { type Line, toLines } from '../corpus/text/lines.ts';
import { readText } from './convert.ts';
import { documentToFacts, unknownFacts } from './document-to-facts.ts';
import { sectionNames } from './name-sections.ts';
import { type CountedPattern, signOf } from './read/plain-text/headings/patterns.ts';
import { ledgerToDraft } from './read/plain-text/ledger-to-draft.ts';
import { linesToLedger } from './read/plain-text/lines-to-ledger.ts';
import { pageNumber } from './read/plain-text/looks-like/words.ts';
import { linesToNotes } from './read/plain-text/notes/lines-to-notes.ts';
import type { Choice, Question } from './recognise/choice.ts';
import { decisionsOn, type HasMark, type LayoutDraft, layoutOf, plainLayout } from './recognise/express.ts';
import { type Facts, factQuestions, fieldsOf } from './recognise/fields.ts';
import { namedAs } from './recognise/named.ts';
import { type Fields, proposalToYaml } from './recognise/proposal-to-yaml.ts';
import { type Recognised, recognise } from './recognise/recognise.ts';
import { rowsOf } from './recognise/row.ts';

/** A file to make a document of. */
export interface Received {
  /** The id that the document is to have. */
  doc: string;
  /** The name of the file as it was received. */
  name: string;
  /** The bytes of the seed: of a plain text in UTF-8. */
  bytes: Uint8Array;
  /** What the received file was in, where the seed is that turned into UTF-8. */
  encoding?: string | undefined;
  /** How the name of the seed ends, which says how it is read. */
  ending: SeedEnding;
  kinds: Kinds;
  /** The day on which it is added, ISO 8601: the document’s, where the text names none. */
  today: string;
}

/** What is proposed. */
export interface Proposal {
  fields: Fields;
  layout: LayoutDraft | undefined;
  questions: Question[];
}

/** Proposes a sidecar: for a plain text with its layout, for another format with what its text says of itself. */
export const proposeFor = (received: Received): Proposal =>
  received.ending === '.txt' ? proposeForText(received) : proposeForParts(received);

/** Proposes a sidecar for a format whose reader tells the parts of a document: nothing is left to a layout. */
function proposeForParts(received: Received): Proposal {
  const { doc, bytes, ending, kinds } = received;
  const names = Object.keys(kinds);
  const unread = proposed(received, unknownFacts(names), undefined, []);
  const { value } = readText(
    {
      doc,
      seed: { file: `seeds/${doc}${ending}`, bytes },
      sidecar: { file: `seeds/${doc}.yaml`, text: sidecarText(unread) },
      register: { file: '', text: '' },
    },
    kinds,
  );
  return value ? proposed(received, documentToFacts(value.document, value.ledger, names), undefined, []) : unread;
}

/** Proposes a sidecar for a plain text. */
function proposeForText(received: Received): Proposal {
  const lines = toLines(new TextDecoder('utf-8', { ignoreBOM: true }).decode(received.bytes));
  const { recognised, layout } = proposeLayout(lines, Object.keys(received.kinds));
  return proposed(received, recognised, layout, recognised.questions);
}

function proposed(
  received: Received,
  facts: Facts,
  layout: LayoutDraft | undefined,
  questions: readonly Question[],
): Proposal {
  const own = { ...received, sha256: hash('sha256', received.bytes, 'hex') };
  const fields = fieldsOf(facts, own);
  return { fields, layout, questions: [...factQuestions(fields, Object.keys(received.kinds)), ...questions] };
}

/** What an editor said in the place of guesses, by field. */
export const withAnswers = (proposal: Proposal, answers: Readonly<Record<string, unknown>>): Proposal => {
  const said = Object.entries(answers).map(([field, value]): [string, Choice<unknown>] => [
    field,
    { value, reason: '', sure: true },
  ]);
  const fields = { ...proposal.fields, ...Object.fromEntries(said) };
  return { ...proposal, fields, questions: proposal.questions.filter(({ field }) => !(field in answers)) };
};

/** The text of the sidecar. */
export const sidecarText = ({ fields, layout }: Proposal): string => proposalToYaml(fields, layout);

/** What a plain text is made of, and the layout that says it. */
export function proposeLayout(
  lines: Line[],
  kinds: readonly string[],
): { recognised: Recognised; layout: LayoutDraft } {
  const unread = recognise({ lines, notes: new Set(), words, kinds });
  const undecided = { ...layoutOf(unread, hasMark), settings: [], patterns: [], lines: pageRules(unread) };
  const { spans } = ledgerOf(lines, unread, undecided);
  const notes = notesIn(spans);
  const recognised = recognise({ lines, notes, words, kinds });
  const rows = new Map(rowsOf(lines).map((row) => [row.n, row]));
  for (const { kind, from } of spans) {
    const row = rows.get(from);
    if (kind === 'notes-heading' && row)
      recognised.parts.push({ kind, rows: [row], reason: 'the heading of the notes' });
  }
  const layout = layoutOf(recognised, hasMark);
  if (hasBracketedParagraphs(recognised))
    layout.settings.push({ name: 'brackets', value: 'text', comment: 'paragraphs are numbered in brackets' });
  layout.lines = decisionsOn(recognised, layout, ledgerOf(lines, recognised, layout));
  return { recognised, layout: withNames(layout, lines, recognised) };
}

/** So deep sections stand at most: what is named in one has another id then. */
const deepest = 6;

/** A layout that gives names to sections whose numbers others have too. */
function withNames(layout: LayoutDraft, lines: Line[], recognised: Recognised): LayoutDraft {
  let named = layout;
  for (let depth = 0; depth < deepest; depth += 1) {
    const { notes, ledger, sidecar } = readWith(lines, recognised, named);
    const draft = ledger && ledgerToDraft({ lines, notes, ledger, layout: sidecar.layout, files }).value;
    const names = draft ? sectionNames(draft.sections) : [];
    if (names.length === 0) return named;
    named = namedAs(named, names);
  }
  return named;
}

/** Whether paragraphs count on in brackets, as those of judgments do: then brackets in the text refer to those. */
const hasBracketedParagraphs = ({ parts }: Recognised): boolean => {
  const numbers = parts.flatMap(({ kind, rows: [first] }) => {
    const number = kind === 'paragraph' ? /^\[(\d{1,4})\]\s/.exec(first?.text ?? '')?.[1] : undefined;
    return number === undefined ? [] : Number(number);
  });
  const counted = numbers.filter((number, index) => number === (numbers[index - 1] ?? 0) + 1).length;
  return numbers.length > 2 && counted * 5 >= numbers.length * 4;
};

/** The rules between a page’s text and its notes, and the table of contents: no note goes on in them. */
const pageRules = ({ furniture }: Recognised): LayoutDraft['lines'] =>
  [...furniture.rows].flatMap(([n, { reason, parts }]) =>
    parts ? [{ value: { at: n, kind: 'furniture', reason }, comment: '' }] : [],
  );

const hasMark: HasMark = (text, pattern) =>
  pattern !== 'markdown' &&
  pattern !== 'capitals' &&
  pattern !== 'underlined' &&
  signOf(pattern satisfies CountedPattern, text) !== undefined;
const words = { isPageNumber: (text: string) => pageNumber.test(text) };
const files: Files = { seed: '', sidecar: () => ({ file: '' }) };

/** The lines that the reader takes for notes without any decision. */
const notesIn = (spans: LineLedger['spans']): Set<number> =>
  new Set(
    spans.flatMap(({ kind, from, to }) =>
      kind === 'note' || kind === 'notes-heading'
        ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
        : [],
    ),
  );

/** What the reader makes of the lines with a layout. */
const ledgerOf = (lines: Line[], recognised: Recognised, layout: LayoutDraft): LineLedger =>
  readWith(lines, recognised, layout).ledger ?? { doc: '', lines: lines.length, spans: [] };

function readWith(lines: Line[], recognised: Recognised, layout: LayoutDraft) {
  const sidecar = sidecarWith(recognised, layout);
  const notes = linesToNotes({ lines, sidecar }).value ?? new Map();
  return { sidecar, notes, ledger: linesToLedger({ lines, notes, sidecar, files }).value };
}

const sidecarWith = ({ title, language }: Recognised, layout: LayoutDraft): Sidecar =>
  sidecarSchema.parse({
    id: 'doc',
    title: title?.value ?? '—',
    'short-title': '—',
    kind: 'report',
    language: language.value,
    date: '2000-01-01',
    source: { name: '—' },
    part: '—',
    'received-as': '—',
    sha256: '0'.repeat(64),
    layout: plainLayout(layout),
  });
