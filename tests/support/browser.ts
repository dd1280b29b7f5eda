/** The browser of the tests: the one that the commands use. */
export { launchBrowser } from '../../src/cli/browser.ts';
