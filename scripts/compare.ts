/** `npm run compare -- <git revision>`: what changed in the documents since a commit, in the terminal or as JSON. */
import { Command } from 'commander';
import { compareProject } from '../src/cli/compare/compare-project.ts';
import { comparisonText } from '../src/cli/compare/comparison-text.ts';
import { writeComparison } from '../src/cli/compare/write-comparison.ts';
import { diskBelow } from '../src/cli/files/disk.ts';
import { problemText } from '../src/cli/report.ts';
import { comparisonSchemaId } from '../src/corpus/editions/comparison.ts';
import { hasErrors } from '../src/corpus/problems/problem.ts';

const command = new Command('compare')
  .description(
    'Shows what changed between the edition of a commit and that on the disk: words [-removed-] and {+added+}, what moved, calls of notes, what is set apart, decisions of the sidecars.',
  )
  .argument('<revision>', 'a revision of git: HEAD, HEAD~3, v1, a hash')
  .argument('[documents...]', 'the documents, by their ids; all of them, if none is named')
  .option('--json', 'print the comparison as JSON')
  .option('--html <file>', 'write it as a page that stands by itself, both editions side by side')
  .option('--root <folder>', 'the project’s folder', '.')
  .parse();
const [revision = '', ...documents] = command.args;
const { json, html, root } = command.opts<{ json?: true; html?: string; root: string }>();

const { value = [], problems } = await compareProject(diskBelow(root), revision, documents);
const failed = hasErrors(problems);
if (html !== undefined && !failed) problems.push(...(await writeComparison(html, value, { revision, root })));
if (json) {
  const schema = comparisonSchemaId;
  console.log(JSON.stringify({ schema, ok: !failed, revision, documents: value, problems }, null, 2));
} else {
  for (const one of problems) console.error(`${problemText(one)}\n`);
  for (const one of html === undefined ? value : []) console.log(comparisonText(one));
}
process.exitCode = hasErrors(problems) ? 1 : 0;
