/** `npm run build`: the library → the site in dist/, if what is committed is what its seeds give. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { Command } from 'commander';

// What finds that nothing is to be converted is the conversion, as `npm run convert` compiled it.
enableCompileCache(join(import.meta.dirname, '../.astro/cache/compiled'));
const { buildCommand } = await import('../src/cli/build-command.ts');

const options = new Command('build')
  .description('Builds the site. Stops where what is committed did not come from one run of `npm run convert`.')
  .option('--root <folder>', 'the library’s folder', '.')
  .option('--out <folder>', 'where the site goes', 'dist')
  .option('--pdf', 'print the documents too: PDFs, which their pages then name')
  .parse()
  .opts<{ root: string; out: string; pdf?: boolean }>();
process.exitCode = await buildCommand(options, console.error);
