/** The tests that run in process, for `npm run mutate`: those of `unit` that start no command, and measure no time. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The golden cases see most changes: they come first, and none of the others runs for a change that they see. */
class GoldenFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => Number(!moduleId.endsWith('golden.test.ts'));
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/{citation,convert,corpus,markdown,publish,reader,views}/**/*.test.ts'],
    // The laws of whole conversions say with many samples what the golden cases say with one; the attacks are about time;
    // those of the integration put something of their own in the place of modules that other files have loaded already.
    exclude: ['tests/convert/{attacks,laws,html/attacks}.test.ts', 'tests/publish/{integration,many-files}.test.ts'],
    sequence: { sequencer: GoldenFirst },
    // The files of a run share what they load: that takes most of the time.
    isolate: false,
    testTimeout: 60_000,
    env: { NO_COLOR: '1', PILCROW_RUNS: '0.03', PILCROW_AT_ONCE: '60' },
  },
});
