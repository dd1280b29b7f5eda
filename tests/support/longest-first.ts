/** The order of the tests' files: those that take longest first, so that all workers end together. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Vitest goes by size where it has not measured yet; these take longer than they are long. */
const long = [
  ...['screens', 'notes', 'offline', 'hostile', 'lighthouse', 'opened', 'print', 'languages', 'reading'],
  ...['everywhere', 'preview-pages', 'lists', 'epub', 'accessibility', 'quote-links'],
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = long.indexOf(basename(moduleId, '.test.ts'));
  return rank < 0 ? long.length : rank;
};

/** Vitest's sequencer. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
