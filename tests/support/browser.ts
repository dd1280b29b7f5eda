/** The browsers of the tests: the one that the commands use, and a whole one where it is installed. */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/cli/browser.ts';

export { launchBrowser } from '../../src/cli/browser.ts';

/** Pages share a process. */
const oneProcess = ['--renderer-process-limit=1', '--disable-site-isolation-trials'];

let shared: Promise<Browser> | undefined;

/**
 * The browser that the files of a worker share, one after the other: to start one costs as much as several pages. Nobody
 * closes it, and what a file leaves open in it is closed at its end (`close-contexts.ts`).
 */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser(oneProcess).then((browser) =>
    browser.once('disconnected', () => {
      shared = undefined;
    }),
  );
  return shared;
}

/** Closes whatever is open in the shared browser. */
export async function closeContexts(): Promise<void> {
  const browser = await shared;
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
}

/**
 * Where a whole Chromium is, if one is installed. The carried one draws alike everywhere, but has no window, and looks for
 * no text fragments.
 */
export const wholeChromium = [
  process.env['PILCROW_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));
