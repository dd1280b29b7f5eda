/** `npm run serve`: serves the built site on this machine. */
import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { serve } from '../src/cli/server/static-server.ts';

const port = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return number;
};
const options = new Command('serve')
  .description('Serves dist/ on this machine, until Ctrl-C.')
  .option('--port <number>', 'the port; 0 takes a free one', port, 4321)
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .parse()
  .opts<{ port: number; host: string }>();

if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/. Run `npm run build` first, or `npm start`, which does both.');
  process.exit(1);
}
try {
  const { url } = await serve('dist', options);
  console.log(
    `\n  ¶ Pilcrow is being served at ${url}\n    Ctrl-C ends it. dist/ can be copied to any host or folder as it is.\n`,
  );
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `Port ${options.port} is taken. Choose another: npm start -- --port 4322` : String(error));
  process.exit(1);
}
