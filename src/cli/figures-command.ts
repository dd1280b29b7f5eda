/** `npm run figures`, but for its process: a document → the figures that its numbers may be, for an editor to decide. */
import { Command } from 'commander';
import { stringify } from 'yaml';
import { figuresToYaml, proposeFigures } from '../convert/propose-figures.ts';
import { type Figure, figuresFolder, yamlToFigures } from '../corpus/editors/figures.ts';
import { problem } from '../corpus/problems/catalogue.ts';
import { hasErrors, type Outcome, type Problem } from '../corpus/problems/problem.ts';
import { suggest } from '../corpus/problems/suggest.ts';
import type { Voice } from './convert-command.ts';
import { type Disk, diskBelow, withProblems } from './files/disk.ts';
import { generatedPath } from './files/generated.ts';
import { namesWith, readText } from './files/text-files.ts';
import { jsonToDocument } from './files/written-document.ts';
import { endOfParsing } from './options.ts';
import { count, problemText } from './report.ts';

interface Options {
  json?: true;
  write?: true;
  root: string;
}

interface Proposal {
  file: string;
  figures: Figure[];
  /** Whether there is a file of figures already. */
  isBegun: boolean;
}

/**
 * Runs the command.
 *
 * @param args What follows its name on the command line.
 * @returns The exit code.
 */
export async function figuresCommand(args: readonly string[], voice: Voice): Promise<number> {
  const command = new Command('figures')
    .description(
      'Proposes a figure for each number of a converted document that is not yet recorded: kinds, units and quotes are guesses, to be decided.',
    )
    .argument('<document>', 'the document, by its id')
    .option('--write', `write them into ${figuresFolder}/<document>.yaml, where there is none yet`)
    .option('--json', 'print them and the problems as JSON')
    .option('--root <folder>', 'the project’s folder', '.');
  const ended = endOfParsing(command, args, voice);
  if (ended !== undefined) return ended;
  return run(command.args[0] ?? '', command.opts<Options>(), voice);
}

async function run(doc: string, { json, write, root }: Options, { out, err }: Voice): Promise<number> {
  const disk = diskBelow(root);
  const { value, problems } = await withProblems(() => propose(disk, doc));
  if (value && write && value.figures.length > 0) problems.push(...(await written(disk, doc, value)));
  const failed = value === undefined || hasErrors(problems);
  if (json) out(JSON.stringify({ ok: !failed, document: doc, figures: value?.figures ?? [], problems }, null, 2));
  else {
    for (const one of problems) err(`${problemText(one)}\n`);
    if (value && !failed) say(value, write === true, { out, err });
  }
  return failed ? 1 : 0;
}

function say({ file, figures, isBegun }: Proposal, isWritten: boolean, { out, err }: Voice): void {
  const numbers = count(figures.length, 'number');
  if (figures.length === 0) err(`${file}: every number is recorded.`);
  else if (isWritten) err(`${numbers} proposed in ${file}. Every kind, unit and quote in it is a guess.`);
  else {
    // What is begun has its heads already.
    out((isBegun ? stringify(figures, { lineWidth: 0 }) : figuresToYaml(figures)).trimEnd());
    const what = isBegun ? 'add them to' : '`--write` puts them into';
    err(`${numbers} not yet recorded. Every kind, unit and quote above is a guess; ${what} ${file}.`);
  }
}

async function propose(disk: Disk, doc: string): Promise<Outcome<Proposal>> {
  const known = namesWith(await disk.names('content/documents'), '.json');
  if (!known.includes(doc)) {
    const details = { document: doc, suggestion: suggest(doc, known) };
    return {
      value: undefined,
      problems: [problem('figures-without-document', { file: 'content/documents' }, details)],
    };
  }
  const path = generatedPath('json', doc);
  const text = await readText(disk, path);
  const document = jsonToDocument(text.value?.text, path);
  const file = `${figuresFolder}/${doc}.yaml`;
  const isBegun = namesWith(await disk.names(figuresFolder), '.yaml').includes(doc);
  const own = await readText(disk, file, true);
  const figures = yamlToFigures(own.value ?? { text: '', file });
  const problems = [...text.problems, ...document.problems, ...own.problems, ...figures.problems];
  if (!document.value || !figures.value) return { value: undefined, problems };
  return { value: { file, figures: proposeFigures(document.value, figures.value), isBegun }, problems };
}

/** Writes a file of figures where there is none. */
async function written(disk: Disk, doc: string, { file, figures, isBegun }: Proposal): Promise<Problem[]> {
  if (isBegun) return [problem('figures-begun', { file }, { document: doc, count: figures.length })];
  const { problems } = await withProblems(async () => {
    await disk.write(file, figuresToYaml(figures));
    return { value: true, problems: [] };
  });
  return problems;
}
