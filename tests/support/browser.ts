/** The browsers of the tests: the one that the commands use, and a whole one where it is installed. */
import { existsSync } from 'node:fs';

export { launchBrowser } from '../../src/cli/browser.ts';

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
