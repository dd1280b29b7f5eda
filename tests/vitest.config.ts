/**
 * Four projects: `unit` (code, on texts of its own), `apart` (of those, what needs a process to itself), `library` (what holds of
 * the texts in `seeds/` alone), and `site` (a real browser on the built site; `tests/library/site` holds of those texts alone).
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from './support/longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const plain = {
  env: {
    NO_COLOR: '1',
    // The commands that tests start are compiled once.
    NODE_COMPILE_CACHE: fileURLToPath(new URL('.artefacts/compile-cache', import.meta.url)),
  },
};
/** What starts commands and changes to another folder, or puts something in the place of a module that others have loaded. */
const apart = [
  'tests/{cli,house,scripts}/**/*.test.ts',
  'tests/publish/{integration,many-files}.test.ts',
  'tests/convert/golden.test.ts',
  'tests/rebuild/{parts,thread}.test.ts',
];
// A busy machine is slow, not wrong.
const patient = { testTimeout: 120_000, hookTimeout: 300_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    root,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/library/**', 'tests/.artefacts/**', ...apart],
          globalSetup: 'tests/support/counts.ts',
          // The files of a worker share what they load, which takes as long as many of them: nothing is kept from one to the next.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          ...plain,
        },
      },
      {
        root,
        test: { name: 'apart', include: apart, maxWorkers: 2, testTimeout: 60_000, ...plain },
      },
      {
        root,
        test: { name: 'library', include: ['tests/library/*.test.ts'], maxWorkers: 2, testTimeout: 60_000, ...plain },
      },
      {
        root,
        test: {
          name: 'site',
          include: ['tests/{site,library/site}/**/*.test.ts'],
          globalSetup: 'tests/support/build-corpora.ts',
          setupFiles: 'tests/support/close-contexts.ts',
          // The files of a worker share its browser and what they load.
          isolate: false,
          // Tests of a browser wait nearly half of their time, for what a page does by time: with fewer, processors would wait too.
          maxWorkers: 5,
          // A browser that stalls once is no fault of the site; what is tried again is said, and what fails twice fails.
          retry: 1,
          ...patient,
          ...plain,
        },
      },
    ],
  },
});
