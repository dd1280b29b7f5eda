/** `npm run bench`: what the built site costs a reader; `-- growth`: how work grows with the text; `-- --scale 100,1000`: a library of that many documents beside its peers. */
import { Command } from 'commander';
import { scaleOf, wholeNumber } from '../src/cli/options.ts';

const bench = new Command('bench');

interface Options {
  dist: string;
  least: number;
  json?: true;
  scale?: number[];
  runs: number;
  peers?: string;
  report?: true;
}

// Each is loaded when it is asked for: a browser and Lighthouse are no small thing.
bench
  .command('pages', { isDefault: true })
  .description(
    'Measures the built site in a headless browser. Fails if a Lighthouse score is below --least. With --scale, made-up libraries, beside what else makes sites of the same texts.',
  )
  .argument('[pages...]', 'paths from the site’s root; without any, the two longest documents and the home page')
  .option('--dist <folder>', 'the built site', 'dist')
  .option('--least <score>', 'the least Lighthouse score that will do', Number, 100)
  .option('--json', 'print the figures as JSON')
  .option(
    '--scale <documents>',
    'how many documents, as `100,1000`: made up, converted, built, and read; more than 1,000 are built once, alone',
    scaleOf,
  )
  .option('--runs <rounds>', 'with --scale: how often each is built, in turn', wholeNumber('It', 1, 20), 3)
  .option('--peers <folder>', 'with --scale: install the peers into this folder, and build the same texts with them')
  .option('--report', 'write tests/bench/ and the README’s table; without --scale, from the figures of the last run')
  .action(async (pages: string[], options: Options) => {
    if (options.scale || options.report) await (await import('../src/cli/bench/bench-scale.ts')).benchScale(options);
    else await (await import('../src/cli/bench/bench-pages.ts')).benchPages(pages, options);
  });

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
