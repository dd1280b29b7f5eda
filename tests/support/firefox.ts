/** Firefox, driven over WebDriver BiDi, as strict with pages on a disk as a person's is. */
import { accessSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const installed = [
  process.env['PILCROW_FIREFOX'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].filter((path) => path !== undefined);

/** Where Firefox is, if it is installed. */
export const firefoxPath = installed.find((path) => {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
});

/** Launches Firefox. The caller closes it. */
export const launchFirefox = (path: string): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    extraPrefsFirefox: {
      // A driven Firefox is laxer with file: addresses than a person's.
      'security.fileuri.strict_origin_policy': true,
      'privacy.file_unique_origin': true,
      'remote.prefs.recommended': false,
    },
  });
