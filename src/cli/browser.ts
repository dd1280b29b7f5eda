/** A real headless browser: the one that an npm package carries, so that every machine renders alike. */
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

/**
 * Launches Chromium. The caller closes it.
 *
 * @param more Further flags of Chromium's command line.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...flags, ...more];
  return chromium.launch({ executablePath: await browserPath(), args });
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
