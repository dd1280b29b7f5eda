/** `npm run export -- --format tei --out <folder>`: documents in the forms that they can be taken away in. */
import { exportCommand } from '../src/cli/export-command.ts';

process.exitCode = await exportCommand(process.argv.slice(2), { out: console.log, err: console.error });
