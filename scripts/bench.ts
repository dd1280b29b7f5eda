/** `npm run bench`: Lighthouse on one page of each kind of the built site. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import yoctoSpinner from 'yocto-spinner';
import { categories, measurePages } from './bench/lighthouse.ts';
import { serve } from './static-server.ts';

const options = new Command('bench')
  .description('Measures the built site with Lighthouse, as a phone on a slow line. Fails if a score is below --least.')
  .argument('[pages...]', 'paths from the site’s root', [
    'work-report-2025.html',
    'action-plan-2025.html',
    'index.html',
  ])
  .option('--dist <folder>', 'the built site', 'dist')
  .option('--least <score>', 'the least score that will do', Number, 100)
  .option('--json', 'print the scores and measures as JSON')
  .parse();
const { dist, least, json } = options.opts<{ dist: string; least: number; json?: true }>();
const pages = options.processedArgs[0] as string[];

if (!existsSync(`${dist}/index.html`)) {
  console.error(`There is no built site in ${dist}/. Run \`npm run build\` first.`);
  process.exit(1);
}
const spinner = yoctoSpinner({ text: 'Lighthouse' });
if (process.stderr.isTTY) spinner.start();
const copy = await mkdtemp(join(tmpdir(), 'pilcrow-bench-'));
await compressedCopy(dist, copy);
const server = await serve(copy, { gzip: true });
try {
  const all = await measurePages(server.url, pages);
  spinner.stop();
  if (json) console.log(JSON.stringify(all, null, 2));
  else {
    console.table(Object.fromEntries(all.map(({ page, scores, measures }) => [page, { ...scores, ...measures }])));
    for (const { page, failed } of all) if (failed.length > 0) console.log(`${page}: ${failed.join(', ')}`);
  }
  if (all.some(({ scores }) => categories.some((name) => scores[name] < least))) process.exitCode = 1;
} finally {
  spinner.stop();
  await server.close();
  await rm(copy, { recursive: true });
}

/** Copies a site and compresses its texts, as hosts do. */
async function compressedCopy(site: string, folder: string): Promise<void> {
  await cp(site, folder, { recursive: true });
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => /\.(html|css|js|json|svg)$/.test(name))) {
    await writeFile(join(folder, `${file}.gz`), gzipSync(await readFile(join(folder, file))));
  }
}
