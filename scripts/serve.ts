/** `npm run serve`: serves the built site on this machine. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { wholeNumber } from '../src/cli/options.ts';
import { stopWith } from '../src/cli/report.ts';
import { listenProblem } from '../src/cli/server/listen-problem.ts';
import { serve } from '../src/cli/server/static-server.ts';
import { problem } from '../src/corpus/problems/catalogue.ts';

const options = new Command('serve')
  .description('Serves dist/ on this machine, until Ctrl-C.')
  .option('--port <number>', 'the port; 0 takes a free one', wholeNumber('A port', 0, 65535), 4321)
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .parse()
  .opts<{ port: number; host: string }>();

try {
  if (!existsSync('dist/index.html')) stopWith(problem('site-not-built', { file: 'dist/index.html' }, {}));
  const { url } = await serve('dist', options);
  console.log(
    `\n  ¶ Pilcrow is being served at ${url}\n    Ctrl-C ends it. dist/ can be copied to any host or folder as it is.\n`,
  );
} catch (error) {
  stopWith(listenProblem(error, options));
}
