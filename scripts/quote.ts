/** `npm run quote -- <file>`: checks a text against the documents, sentence by sentence, in the terminal or as JSON. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { diskBelow } from '../src/cli/files/disk.ts';
import { quoteProject } from '../src/cli/quote/quote-project.ts';
import { problemText, startProgress } from '../src/cli/report.ts';
import { countsOf } from '../src/corpus/check/check-text.ts';
import { reportText } from '../src/corpus/check/report-text.ts';

const command = new Command('quote')
  .description(
    'Checks each sentence and quotation of a text: word for word, with which differences, in part, or not in this library.',
  )
  .argument('<file>', 'a file of plain text; - is what comes from another command')
  .option('--json', 'print what came of each sentence as JSON')
  .option('--root <folder>', 'the library’s folder', '.')
  .parse();
const [file = '-'] = command.args;
const { json, root } = command.opts<{ json?: true; root: string }>();

const progress = startProgress();
const pasted = { file, read: () => (file === '-' ? buffer(process.stdin) : readFile(file)) };
const { value, problems } = await quoteProject(diskBelow(root), pasted, (count) =>
  progress.show(`Checked ${count} sentences`),
);
progress.stop();

if (json) {
  const { pieces = [], sourceOf } = value ?? {};
  const told = pieces.map((piece) =>
    piece.is === 'own' ? piece : { ...piece, found: piece.found.map((one) => ({ ...one, ...sourceOf?.(one) })) },
  );
  console.log(JSON.stringify({ ok: value !== undefined, counts: countsOf(pieces), pieces: told, problems }, null, 2));
} else {
  for (const one of problems) console.error(`${problemText(one)}\n`);
  if (value) console.log(reportText(value.pieces, value.sourceOf));
}
process.exitCode = value ? 0 : 1;
