/** Finishing a site with more files than a process may have open. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectOf } from '../support/command.ts';

const page = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head></html>';

test('a site of many files is finished with few of them open', () => {
  const pages = Array.from({ length: 300 }, (_, index) => [`page-${index}.html`, page]);
  const { root } = projectOf({
    ...Object.fromEntries(pages),
    'assets/search.js': 'search()',
  });
  const module = (name: string): string => JSON.stringify(join(import.meta.dirname, '../../src/publish', name));
  const run = `import { begin } from ${module('begin.ts')};
    import { finish } from ${module('integration.ts')};
    const library = { documents: [], terms: [], settings: { name: 'Pages', shards: [] }, kindOf: () => undefined };
    await finish(await begin(${JSON.stringify(root)}, library), console.log);`;
  const { root: apart } = projectOf({ 'run.ts': run });
  const args = ['-c', 'ulimit -n 100; exec "$0" "$1"', process.execPath, join(apart, 'run.ts')];
  expect(execFileSync('sh', args, { encoding: 'utf8' })).toContain('300 pages made relocatable');
  expect(readFileSync(join(root, 'assets/kept/pages.json'), 'utf8')).toContain('page-299.html');
});
