/** A real headless browser: the one that an npm package carries, so that every machine renders alike. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a machine that has fonts says which. */
const systemFonts = '/etc/fonts';

/**
 * Launches Chromium. The caller closes it.
 *
 * @param more Further flags of Chromium's command line.
 * @param own Whether this machine's own fonts are used, where it has any: the carried browser's are few, and none is Chinese.
 */
export async function launchBrowser(more: readonly string[] = [], own = false): Promise<Browser> {
  const args = [...flags, ...more];
  const executablePath = await browserPath();
  const { FONTCONFIG_PATH: carried, ...others } = process.env;
  const fonts = own && existsSync(`${systemFonts}/fonts.conf`) ? systemFonts : carried;
  const env = fonts === undefined ? others : { ...others, FONTCONFIG_PATH: fonts };
  return chromium.launch({ executablePath, args, env });
}

/** Where Chromium is: what `PILCROW_CHROMIUM` names, else the one that a package carries. */
export async function browserPath(): Promise<string> {
  const named = process.env['PILCROW_CHROMIUM'];
  if (named) return named;
  // The package unpacks the libraries it needs only where it believes to be in that environment.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  await import('@sparticuz/chromium');
  const path = join(tmpdir(), 'chromium');
  if (!existsSync(path)) await unpack(tmpdir());
  return path;
}

const ownCode = "await (await import('@sparticuz/chromium')).default.executablePath()";

/**
 * Unpacks the carried browser. The package writes where it is looked for, and takes what lies there for whole: so it writes
 * elsewhere, and the browser itself is put there last, by its name. Two that begin at once, or one that is ended, harm nothing.
 */
async function unpack(folder: string): Promise<void> {
  const own = await mkdtemp(join(folder, 'pilcrow-chromium-'));
  try {
    const env = { ...process.env, TMPDIR: own, TEMP: own, TMP: own };
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', ownCode], {
      cwd: import.meta.dirname,
      env,
    });
    const parts = (await readdir(own)).sort((a, b) => Number(a === 'chromium') - Number(b === 'chromium'));
    for (const part of parts) await put(join(own, part), join(folder, part));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** Puts a file or a folder where it belongs, unless another process has put a whole one there already. */
async function put(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (!existsSync(to)) throw error;
  });
}
