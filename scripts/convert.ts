/** `npm run convert`: seeds and the editors' commentary → written documents, their MDX, ledgers and registers in content/. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// To compile the conversion takes longer than to find that there is nothing to convert.
enableCompileCache(join(import.meta.dirname, '../.astro/cache/compiled'));
const { convertCommand } = await import('../src/cli/convert-command.ts');

process.exitCode = await convertCommand(process.argv.slice(2), { out: console.log, err: console.error });
