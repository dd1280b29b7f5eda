/** `npm run build`: the library → the site in dist/, if what is committed is what its seeds give. */
import { Command } from 'commander';
import { buildSite } from '../src/cli/build-site.ts';
import { convertProject } from '../src/cli/convert-project.ts';
import { diskBelow } from '../src/cli/files/disk.ts';
import { problemText, startProgress } from '../src/cli/report.ts';
import { hasErrors } from '../src/corpus/problems/problem.ts';

const { root, out } = new Command('build')
  .description('Builds the site. Stops where what is committed did not come from one run of `npm run convert`.')
  .option('--root <folder>', 'the library’s folder', '.')
  .option('--out <folder>', 'where the site goes', 'dist')
  .parse()
  .opts<{ root: string; out: string }>();

const progress = startProgress();
const { problems } = await convertProject(diskBelow(root), { check: true, patience: 10_000, doing: progress.show });
progress.stop();

// What the conversion warns of is said again: whoever builds may not be who converted.
for (const one of problems) console.error(`${problemText(one)}\n`);
const stops = hasErrors(problems);
if (stops) console.error('Nothing was built.');
process.exitCode = stops ? 1 : await buildSite({ library: root, out });
