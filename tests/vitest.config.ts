/**
 * Three projects: `unit` (the reader, on texts of its own), `library` (what holds of the texts in `seeds/` alone), and
 * `site` (a real browser on the built site; `tests/library/site` holds of those texts alone).
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
// A busy machine is slow, not wrong.
const patient = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

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
          exclude: ['tests/site/**', 'tests/library/**', 'tests/.artefacts/**'],
          globalSetup: 'tests/support/counts.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          ...plain,
        },
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
          // Tests of a browser wait now and then, for what a page does by time: with two, processors would wait too.
          maxWorkers: 3,
          // A browser that stalls once is no fault of the site; what is tried again is said, and what fails twice fails.
          retry: 1,
          ...patient,
          ...plain,
        },
      },
    ],
  },
});
