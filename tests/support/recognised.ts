/** The texts of many shapes with the outlines that they are to have, and what the proposal alone makes of them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { toSeed } from '../../src/cli/add/to-seed.ts';
import { readText } from '../../src/convert/convert.ts';
import { type Proposal, proposeFor, sidecarText } from '../../src/convert/propose.ts';
import { builtInKinds } from '../../src/corpus/editors/kinds.ts';
import type { Problem } from '../../src/corpus/problems/problem.ts';
import { outlineOf } from './outline.ts';

const inputs = join(import.meta.dirname, '../convert/recognise/inputs');

/** The inputs by their names: `headings/articles`. */
export const inputNames = globSync('*/*.txt', { cwd: inputs })
  .map((file) => file.replace(/\.txt$/, ''))
  .sort();

/** What the proposal alone makes of an input. */
export interface Result {
  name: string;
  shape: string;
  /** `right`; `asked`: it differs, and a question or a warning points there; `wrong`: it differs in silence. */
  text: 'right' | 'asked' | 'wrong';
  /** The same of the title, the kind, the language and the date. */
  facts: 'right' | 'asked' | 'wrong';
  /** What differs, for people. */
  differs: string[];
  /** How many questions and warnings there are. */
  said: number;
  /** What is proposed and why, without what every sidecar says. */
  proposed: string;
}

/** The file that a proposal for an input is kept in. */
export const proposedFileOf = (name: string): string => join(inputs, `${name}.proposal`);

/** Proposes a sidecar for an input, converts it, and holds the outcome against the outline. */
export function resultOf(name: string): Result {
  const file = readFileSync(join(inputs, `${name}.txt`));
  const wanted = readFileSync(join(inputs, `${name}.outline`), 'utf8')
    .trimEnd()
    .normalize('NFC')
    .split('\n');
  const seed = toSeed({ path: name, name: `${name}.txt`, bytes: file }).value;
  if (!seed) throw new Error(`${name} cannot be read`);
  const proposal = proposeFor({ doc: 'doc', name: 'doc.txt', kinds: builtInKinds, today: '2000-01-01', ...seed });
  const source = { doc: 'doc', seed: { file: 'seeds/doc.txt', bytes: seed.bytes }, register: { file: 'r', text: '' } };
  const { value, problems } = readText(
    { ...source, sidecar: { file: 'seeds/doc.yaml', text: sidecarText(proposal) } },
    builtInKinds,
  );
  const got = value
    ? outlineOf({ ...value.document, ...none }, { bare: true })
        .trimEnd()
        .normalize('NFC')
        .split('\n')
    : [];
  const isFact = (line: string): boolean => /^(?:kind|language|date|title)(?::| )/.test(line);
  const text = differences(
    wanted.filter((line) => !isFact(line)),
    got.filter((line) => !isFact(line)),
  );
  const facts = wanted.filter(isFact).filter((line) => !factsOf(proposal).includes(line));
  return {
    name,
    shape: name.split('/')[0] ?? '',
    text:
      text.length === 0
        ? 'right'
        : isSaid(text, new TextDecoder().decode(seed.bytes).normalize('NFC').split(/\r?\n/), proposal, problems)
          ? 'asked'
          : 'wrong',
    facts: facts.length === 0 ? 'right' : facts.every((line) => isAsked(line, proposal)) ? 'asked' : 'wrong',
    differs: [...text, ...facts],
    said: proposal.questions.length + problems.length,
    proposed: ownLines(sidecarText(proposal)),
  };
}

const ownLines = (sidecar: string): string =>
  sidecar.replace(/^(?:#.*|id:.*|part: The whole text\.|received-as:.*|sha256:.*|publish:.*|)\n/gm, '');

const none = { hash: '', mentions: [], annotations: [], remarks: [] };

const factsOf = ({ fields }: Proposal): string[] => [
  ...['kind', 'language', 'date'].map((field) => `${field}: ${fields[field]?.value}`),
  `title ${String(fields['title']?.value).normalize('NFC')}`,
];

const isAsked = (line: string, { questions }: Proposal): boolean =>
  questions.some(({ field }) => field === /^\w+/.exec(line)?.[0]);

const differences = (wanted: string[], got: string[]): string[] =>
  diffArrays(wanted, got).flatMap(({ added, removed, value }) =>
    added || removed ? value.map((line) => `${added ? 'got ' : 'want'} ${line}`) : [],
  );

/** Whether a question or a warning points at a part that differs: the words of a line that it names are in it. */
function isSaid(
  differs: readonly string[],
  lines: readonly string[],
  { questions }: Proposal,
  problems: readonly Problem[],
): boolean {
  const pointed = [
    ...questions.flatMap(({ lines: [from, to] = [0, -1] }) => lines.slice(Math.max(0, from - 1), to)),
    ...problems.flatMap(({ where: { line } }) => (line === undefined ? [] : (lines[line - 1] ?? []))),
  ].flatMap((line) => (/\S{2}/.test(line) ? line.trim().slice(0, 16) : []));
  return pointed.some((head) => differs.some((line) => line.includes(head)));
}
