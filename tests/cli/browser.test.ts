import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const browser = join(import.meta.dirname, '../../src/cli/browser.ts');
const version = `
  const { browserPath } = await import(${JSON.stringify(browser)});
  const { execFileSync } = await import('node:child_process');
  console.log(execFileSync(await browserPath(), ['--version']).toString());
`;

test('two that need the carried browser at once on a new machine both get a whole one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pilcrow-new-machine-'));
  try {
    const { PILCROW_CHROMIUM: _, LD_LIBRARY_PATH: _libraries, ...others } = process.env;
    const env = { ...others, TMPDIR: folder };
    const ask = () => run(process.execPath, ['--input-type=module', '-e', version], { env });
    const said = await Promise.all([ask(), ask()]);
    for (const { stdout } of said) expect(stdout).toMatch(/^\S.* \d+\.\d+\.\d+\.\d+\s*$/);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['al2023', 'chromium', 'fonts']));
    expect(readdirSync(folder).filter((one) => one.startsWith('pilcrow-chromium-'))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
