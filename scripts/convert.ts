/** `npm run convert`: seeds and the editors' commentary → written documents, their MDX, ledgers and registers in content/. */
import { convertCommand } from '../src/cli/convert-command.ts';

process.exitCode = await convertCommand(process.argv.slice(2), { out: console.log, err: console.error });
