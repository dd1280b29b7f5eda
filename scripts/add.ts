/** `npm run add -- <file or folder>`: a document from a file as it was received, with a sidecar that is proposed. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { addAll } from '../src/cli/add/add-all.ts';
import { askEditor } from '../src/cli/add/ask.ts';
import { addedJson, allText, nextText } from '../src/cli/add/report.ts';
import { diskBelow } from '../src/cli/files/disk.ts';
import { closingText, problemText, startProgress } from '../src/cli/report.ts';
import { hasErrors } from '../src/corpus/problems/problem.ts';

const command = new Command('add')
  .description(
    'Reads a file, or each file of a folder, proposes a sidecar with reasons, writes both into seeds/, and converts. Overwrites nothing.',
  )
  .argument('<path...>', 'files as they were received, or folders of them')
  .option('--id <id>', 'the id of the document, its address; without it, from the file’s name')
  .option('--yes', 'ask nothing: the likeliest choice stands, and is said')
  .option('--dry-run', 'write nothing; print the sidecar')
  .option('--json', 'print what was proposed, and the problems, as JSON')
  .option('--root <folder>', 'the project’s folder', '.')
  .parse();
const {
  id,
  yes,
  dryRun = false,
  json,
  root,
} = command.opts<{ id?: string; yes?: true; dryRun?: true; json?: true; root: string }>();

const mayAsk = !yes && !json && !dryRun && process.stdin.isTTY && process.stdout.isTTY;
// Nothing turns on the terminal while a question stands there.
const progress = mayAsk ? undefined : startProgress();
const { value, problems } = await addAll(diskBelow(root), diskBelow(resolve('/')), {
  paths: command.args.map((path) => resolve(path)),
  id,
  dryRun,
  today: new Date().toISOString().slice(0, 10),
  ask: mayAsk ? askEditor : undefined,
  doing: progress?.show ?? (() => {}),
});
progress?.stop();

const { added = [], converted } = value ?? {};
const failed = hasErrors(problems);
if (json)
  console.log(
    JSON.stringify({ ok: !failed, written: converted === true, added: added.map(addedJson), problems }, null, 2),
  );
else {
  for (const one of problems) console.error(`${problemText(one)}\n`);
  console.log(allText(added, !dryRun));
  const done = dryRun ? 'nothing written' : converted ? 'converted' : 'not converted';
  console.log(closingText(added.length, [...problems, ...added.flatMap((one) => one.problems)], done));
  if (converted) console.log(nextText(added.map(({ doc }) => doc)));
}
process.exitCode = failed ? 1 : 0;
