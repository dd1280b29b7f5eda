/** `npm run shards -- <folders>`: what each of several libraries holds, written to the others that name it. */
import { shardsCommand } from '../src/cli/shards-command.ts';

process.exitCode = await shardsCommand(process.argv.slice(2), { out: console.log, err: console.error });
