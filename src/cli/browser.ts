/** A real headless browser: the one that is there, else the one that an npm package carries. */
import { accessSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  process.env['PILCROW_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter((path) => path !== undefined);

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

/** Where Chromium is on this machine. */
export async function browserPath(): Promise<string> {
  const found = installed.find(isThere);
  if (found) return found;
  // The package unpacks the libraries it needs only where it believes to be in that environment.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: carried } = await import('@sparticuz/chromium');
  // Its own list of arguments runs everything in one process, which closing a context would end.
  return carried.executablePath();
}

function isThere(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
