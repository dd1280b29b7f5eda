/** `npm run bench`: what the built site costs a reader; `npm run bench -- growth`: how work grows with the text. */
import { Command } from 'commander';

const bench = new Command('bench');

// Each is loaded when it is asked for: a browser and Lighthouse are no small thing.
bench
  .command('pages', { isDefault: true })
  .description('Measures the built site in a headless browser. Fails if a Lighthouse score is below --least.')
  .argument('[pages...]', 'paths from the site’s root; without any, the two longest documents and the home page')
  .option('--dist <folder>', 'the built site', 'dist')
  .option('--least <score>', 'the least Lighthouse score that will do', Number, 100)
  .option('--json', 'print the figures as JSON')
  .action(async (pages: string[], options: { dist: string; least: number; json?: true }) =>
    (await import('../src/cli/bench/bench-pages.ts')).benchPages(pages, options),
  );

bench
  .command('growth')
  .description(
    'Converts and builds libraries that double, and prints what a doubling costs. Fails if it is more than 2.3 times as much, or if a process has more than 2 GB.',
  )
  .option('--full', 'up to 1,000 documents')
  .option('--json', 'print the figures as JSON')
  .action(async (options: { full?: true; json?: true }) =>
    (await import('../src/cli/bench/bench-growth.ts')).benchGrowth(options),
  );

await bench.parseAsync();
