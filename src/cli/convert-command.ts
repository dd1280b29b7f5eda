/** `npm run convert`, but for its process: arguments → what is done, and what is said of it. */
import { Command, CommanderError, Option } from 'commander';
import { hasErrors } from '../corpus/problems/problem.ts';
import { convertProject } from './convert-project.ts';
import { diskBelow } from './files/disk.ts';
import { keptIn } from './files/kept.ts';
import { settledIn } from './files/settled.ts';
import { wholeNumber } from './options.ts';
import { closingText, count, problemText, startProgress, summaryText, withdrawnText } from './report.ts';

/** Where a command says its lines: what was asked for, and what is said of it. */
export interface Voice {
  out(text: string): void;
  err(text: string): void;
}

interface Options {
  check?: true;
  json?: true;
  root: string;
  wait: number;
  withdraw?: string;
  accept?: true | string[];
  reason?: string;
}

/**
 * Runs the command.
 *
 * @param args What follows its name on the command line.
 * @returns The exit code.
 */
export async function convertCommand(args: readonly string[], voice: Voice): Promise<number> {
  try {
    return await convertAs(optionsOf(args, voice), voice);
  } catch (error) {
    // What is wrong with the arguments was said, or help was asked for.
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}

function optionsOf(args: readonly string[], { out, err }: Voice): Options {
  const command = new Command('convert')
    .description(
      'Converts every seed with its sidecar to a written document in content/. Writes nothing if any of them has an error.',
    )
    .option('--check', 'write nothing; fail if what is committed is not what the seeds give')
    .option('--json', 'print the summaries and problems as JSON')
    .option('--root <folder>', 'the project’s folder', '.')
    .option('--wait <seconds>', 'how long to wait for another conversion to end', wholeNumber('It', 0, 3600), 10)
    .addOption(new Option('--withdraw <doc>', 'take a document out; its addresses stay and say so').conflicts('check'))
    .addOption(
      new Option(
        '--accept [ids...]',
        'let amended passages keep their ids: all that are proposed, or those named',
      ).conflicts(['check', 'withdraw']),
    )
    .option('--reason <words>', 'why a document is withdrawn, or amended, for its readers')
    .exitOverride()
    .configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => err(text.trimEnd()) })
    .parse(args, { from: 'user' });
  const options = command.opts<Options>();
  if (options.reason !== undefined && options.withdraw === undefined && options.accept === undefined)
    command.error('error: --reason goes with --withdraw <doc> or --accept');
  return options;
}

async function convertAs(options: Options, { out, err }: Voice): Promise<number> {
  const { check = false, json, root, wait, withdraw, accept, reason } = options;
  const today = new Date().toISOString().slice(0, 10);
  const progress = startProgress();
  const { value: done, problems } = await convertProject(diskBelow(root), {
    check,
    patience: wait * 1000,
    doing: progress.show,
    kept: () => keptIn(root),
    settled: settledIn(root),
    withdraw: withdraw === undefined ? undefined : { doc: withdraw, reason, date: today },
    editing: { today, reason: withdraw === undefined ? reason : undefined, accept: accept === true ? 'all' : accept },
  });
  progress.stop();

  const failed = hasErrors(problems);
  const { documents = [], sources = 0, written = 0, withdrawn } = done ?? {};
  if (json) {
    out(JSON.stringify({ ok: !failed, written, withdrawn, documents, problems }, null, 2));
  } else {
    for (const one of problems) err(`${problemText(one)}\n`);
    for (const one of documents) out(summaryText(one));
    if (withdrawn) out(withdrawnText(withdrawn));
    const ended = failed ? 'nothing written' : `${count(written, 'file')} written`;
    out(closingText(sources, problems, check ? 'checked, nothing written' : ended));
  }
  return failed ? 1 : 0;
}
