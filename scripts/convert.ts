/** `npm run convert`: seeds and the editors' commentary → written documents, their MDX, ledgers and registers in content/. */
import { Command, Option } from 'commander';
import { convertProject } from '../src/cli/convert-project.ts';
import { diskBelow } from '../src/cli/files/disk.ts';
import { wholeNumber } from '../src/cli/options.ts';
import { closingText, count, problemText, startProgress, summaryText, withdrawnText } from '../src/cli/report.ts';
import { hasErrors } from '../src/corpus/problems/problem.ts';

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
  .parse();
const {
  check = false,
  json,
  root,
  wait,
  withdraw,
  accept,
  reason,
} = command.opts<{
  check?: true;
  json?: true;
  root: string;
  wait: number;
  withdraw?: string;
  accept?: true | string[];
  reason?: string;
}>();
if (reason !== undefined && withdraw === undefined && accept === undefined)
  command.error('error: --reason goes with --withdraw <doc> or --accept');
const today = new Date().toISOString().slice(0, 10);

const progress = startProgress();
const { value: done, problems } = await convertProject(diskBelow(root), {
  check,
  patience: wait * 1000,
  doing: progress.show,
  withdraw: withdraw === undefined ? undefined : { doc: withdraw, reason, date: today },
  editing: { today, reason: withdraw === undefined ? reason : undefined, accept: accept === true ? 'all' : accept },
});
progress.stop();

const failed = hasErrors(problems);
const { documents = [], sources = 0, written = 0, withdrawn } = done ?? {};
if (json) {
  console.log(JSON.stringify({ ok: !failed, written, withdrawn, documents, problems }, null, 2));
} else {
  for (const one of problems) console.error(`${problemText(one)}\n`);
  for (const one of documents) console.log(summaryText(one));
  if (withdrawn) console.log(withdrawnText(withdrawn));
  const ended = failed ? 'nothing written' : `${count(written, 'file')} written`;
  console.log(closingText(sources, problems, check ? 'checked, nothing written' : ended));
}
process.exitCode = failed ? 1 : 0;
