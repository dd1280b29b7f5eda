/** `npm run figures -- <document>`: proposes a figure for each number of a document that is not yet recorded. */
import { figuresCommand } from '../src/cli/figures-command.ts';

process.exitCode = await figuresCommand(process.argv.slice(2), { out: console.log, err: console.error });
