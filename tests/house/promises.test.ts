/** The rule against promises that nobody waits for: the linter sees them wherever they come from. */
import { execFile } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectOf } from '../support/command.ts';

const root = join(import.meta.dirname, '../..');

const floating = [
  'ours();',
  "writeFile('a', 'b');",
  "page.click('a');",
  "navigator.clipboard.writeText('a');",
  "caches.open('a');",
  'Promise.all([ours()]);',
  'ours().then(() => 1);',
  'element.onclick = () => { ours(); };',
];
const handled = [
  'await ours();',
  'void ours();',
  'ours().catch(() => 1);',
  "element.onclick = async () => { await page.click('a'); };",
];
const head = [
  "import { writeFile } from 'node:fs/promises';",
  "import type { Page } from 'playwright-core';",
  "import { ours } from './ours.ts';",
  'declare const page: Page;',
  'declare const element: HTMLElement;',
];

test('npm run lint asks for it', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  expect(manifest.scripts.lint).toContain('oxlint --type-aware --config tests/house/promises.json .');
});

test('a promise that nobody waits for is refused, one that is handled is not', async () => {
  const project = projectOf({
    'package.json': '{ "type": "module" }',
    'src/ours.ts': 'export const ours = async (): Promise<void> => undefined;\n',
    'src/x.ts': [...head, ...floating, ...handled].join('\n'),
  });
  for (const file of ['tsconfig.json', 'tests/house/promises.json']) cpSync(join(root, file), join(project.root, file));
  symlinkSync(join(root, 'node_modules'), join(project.root, 'node_modules'));
  const { stdout } = await promisify(execFile)(
    join(root, 'node_modules/.bin/oxlint'),
    ['--type-aware', '--config', 'tests/house/promises.json', '--format=json', 'src'],
    { cwd: project.root },
  ).catch((error: { stdout: string }) => error);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { labels: { span: { line: number } }[] }[] };
  const lines = [...head, ...floating, ...handled];
  expect(diagnostics.map(({ labels }) => lines[(labels[0]?.span.line ?? 0) - 1])).toEqual(floating);
});
