/** A Word document → its tree and its ledger (ECMA-376, ISO/IEC 29500, strict or transitional). The chain of this format: read it first. */
import type { Tree, TreeSection } from '../../../corpus/model/tree.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../../corpus/problems/problem.ts';
import type { Reader, Reading, ToRead } from '../reading.ts';
import { seedProblems } from '../seed-problems.ts';
import { besideOf } from './beside.ts';
import type { Tools } from './blocks.ts';
import { controlProblems } from './controls.ts';
import { Decisions } from './decisions.ts';
import { trimEdges } from './inlines.ts';
import { settleLanguages } from './languages.ts';
import { ledgerOf } from './ledger.ts';
import { lookalikes } from './lookalikes.ts';
import type { NoteKind } from './notes.ts';
import { openPackage } from './package.ts';
import { paragraphsOf } from './pieces.ts';
import { Refusal } from './refusal.ts';
import { sectionsOf } from './sections.ts';
import { NoteTrees } from './series.ts';
import { refuseOthers } from './sniff.ts';
import { statementOf } from './statement.ts';
import { type Texts, textsOf } from './texts.ts';

/** Reads a Word document. Nothing in it is executed, opened or followed. */
export const readDocx: Reader = (input) => {
  const { seed, sidecar } = input;
  try {
    refuseOthers(seed.bytes);
    const changed = seedProblems({ seed, sha256: sidecar.sha256 });
    return changed.length > 0 ? { value: undefined, problems: changed } : readPackage(input);
  } catch (error) {
    if (error instanceof Refusal) return { value: undefined, problems: [error.in(seed.file)] };
    throw error;
  }
};

function readPackage({ seed, sidecar, files }: ToRead): Outcome<Reading> {
  const where = { file: seed.file };
  const parts = openPackage(seed.bytes);
  const texts = textsOf(parts);
  const { body, aside, simplified } = texts;
  const all = [...body, ...texts.kinds.flatMap(noteBlocks)];
  const decisions = new Decisions(sidecar.layout, files);
  const beside = besideOf({ parts, styles: texts.styles, aside, simplified });
  for (const paragraph of [...paragraphsOf(all), ...beside.flatMap(({ paragraphs }) => paragraphs)])
    decisions.apply(paragraph);
  const controls = controlProblems(paragraphsOf(all), seed.file);
  const said = settleLanguages(all, sidecar.language);
  for (const paragraph of paragraphsOf(all))
    if (decisions.kindOf(paragraph).kind !== 'verbatim') trimEdges(paragraph.stretches);

  const problems: Problem[] = [];
  const record: Tools['record'] = new Map();
  const notes = new NoteTrees(texts.kinds);
  const kindOf: Tools['kindOf'] = (paragraph) => decisions.kindOf(paragraph);
  const tools: Tools = {
    refer: notes.refer,
    record,
    simplified,
    kindOf,
    paragraph: 'paragraph',
    problems,
    file: seed.file,
  };
  const { children, ...stated } = sectionsOf(body, tools, (top: TreeSection | undefined) => notes.stand(top));
  const tree: Tree = { children, series: notes.series(tools) };
  const ledger = ledgerOf(sidecar.id, [...partsOf(texts), ...beside], record);
  const statement = statementOf(stated, sidecar, seed.file);
  problems.push(...statement.problems, ...decisions.problems(), ...controls);
  problems.push(...lookalikes(paragraphsOf(body), kindOf, record, seed.file));
  if (parts.macros) problems.push(problem('docx-macros', where, {}));
  if (said !== undefined) problems.push(problem('docx-language', where, { said, language: sidecar.language }));
  for (const [rule, notices] of [
    ['docx-set-aside', aside],
    ['docx-simplified', simplified],
  ] as const)
    if (notices.list().length > 0) problems.push(problem(rule, where, { things: notices.list() }));
  if (children.length === 0) problems.push(problem('seed-empty', where, {}));
  const failed = problems.some(({ severity }) => severity === 'error');
  return {
    value: failed ? undefined : { tree, ledger, stated: statement.value },
    problems,
  };
}

const noteBlocks = ({ notes }: NoteKind) => notes.flatMap(({ blocks }) => blocks);

/** What the ledger says of, in the order of the parts. */
const partsOf = ({ body, kinds }: Texts) => [
  { paragraphs: paragraphsOf(body) },
  ...kinds.map((kind) => ({ paragraphs: paragraphsOf([...noteBlocks(kind), ...kind.rest]) })),
];
