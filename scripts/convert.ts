/** `npm run convert`: seeds and the editors' commentary → editions, ledgers, registers and data in content/. */
import { Command } from 'commander';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import yoctoSpinner from 'yocto-spinner';
import { hasErrors } from '../src/corpus/problem.ts';
import { problem } from '../src/corpus/rules.ts';
import { generatedFiles, readNotebook, readSources, staleFiles, writeFiles } from './io.ts';
import { annotate, type Converted, readText, type Text } from './pipeline.ts';
import { count, problemText, summaryOf, summaryText } from './report.ts';

const command = new Command('convert')
  .description(
    'Converts every seed with its sidecar to an edition in content/. Writes nothing if any of them has an error.',
  )
  .option('--check', 'write nothing; fail if what is committed is not what the seeds give')
  .option('--json', 'print the summaries and problems as JSON')
  .option('--root <folder>', 'the project’s folder', '.')
  .parse();
const options = command.opts<{ check?: true; json?: true; root: string }>();

const { value: sources = [], problems } = await readSources(options.root);
const notebook = await readNotebook(options.root);
problems.push(...notebook.problems);
const texts: Text[] = [];
const spinner = process.stderr.isTTY ? yoctoSpinner({ stream: process.stderr }).start() : undefined;
for (const [index, source] of sources.entries()) {
  if (spinner) spinner.text = `Reading ${source.doc} (${index + 1} of ${sources.length})`;
  const { value, problems: found } = readText(source);
  problems.push(...found);
  if (value) texts.push(value);
}
let converted: Converted[] = [];
// With a text missing, every link to it would be an error too.
if (notebook.value && !hasErrors(problems)) {
  if (spinner) spinner.text = `Linking ${count(notebook.value.terms.length, 'term')} and the annotations`;
  const { value, problems: found } = annotate(texts, notebook.value);
  problems.push(...found);
  converted = value ?? [];
}
spinner?.stop();

const files = converted.flatMap(generatedFiles);
const stale = await staleFiles(options.root, files);
if (options.check) {
  for (const { path, old, text } of stale) {
    const patch = { context: 1, headerOptions: FILE_HEADERS_ONLY };
    const diff = createTwoFilesPatch(path, path, old, text, 'committed', 'from the seed', patch).trimEnd().split('\n');
    const shown = diff.length <= 40 ? diff : [...diff.slice(0, 40), `… (${count(diff.length - 40, 'line')} more)`];
    problems.push(problem('edition-stale', { file: path }, { diff: shown.join('\n') }));
  }
}
const failed = hasErrors(problems);
if (!failed && !options.check) await writeFiles(options.root, stale);

const summaries = (converted.length > 0 ? converted : texts).map(summaryOf);
const written = failed || options.check ? 0 : stale.length;
if (options.json) {
  console.log(JSON.stringify({ ok: !failed, written, documents: summaries, problems }, null, 2));
} else {
  for (const one of problems) console.error(`${problemText(one)}\n`);
  for (const one of summaries) console.log(summaryText(one));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  const done = options.check
    ? 'checked, nothing written'
    : failed
      ? 'nothing written'
      : `${count(written, 'file')} written`;
  console.log(`${count(sources.length, 'document')}: ${found}; ${done}.`);
}
process.exitCode = failed ? 1 : 0;
