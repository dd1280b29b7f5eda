/** A real headless browser: the one that an npm package carries, so that every machine renders alike. */
import { existsSync } from 'node:fs';
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
  const { default: carried } = await import('@sparticuz/chromium');
  // Its own list of arguments runs everything in one process, which closing a context would end.
  return carried.executablePath();
}
