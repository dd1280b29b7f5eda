/** The tests that run in process, for `npm run mutate`: the same as those of `unit` that start no command and no browser. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/{citation,convert,corpus,publish,views}/**/*.test.ts'],
    testTimeout: 60_000,
    env: { NO_COLOR: '1' },
  },
});
