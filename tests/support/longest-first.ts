/** The order of the tests' files: those that take longest first, so that all workers end together. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Vitest goes by size where it has not measured yet; these take longer than they are long. */
const long = [
  ...['hostile', 'notes', 'screens', 'lighthouse', 'offline', 'opened', 'reading', 'print', 'quote-links', 'languages'],
  ...[
    'arrival',
    'search',
    'search-offers',
    'preview-pages',
    'everywhere',
    'preview',
    'commentary',
    'lists',
    'keyboard',
  ],
  ...['compare', 'tools', 'accessibility', 'zoom', 'epub', 'formats', 'shards', 'pages', 'downloads', 'withdrawn'],
  ...['check', 'shapes', 'names-page', 'first-use', 'preview-meant', 'motion', 'figures', 'subjects', 'metadata'],
  ...['build', 'document-to-epub', 'laws', 'convert-git', 'amend', 'fuzz', 'docx-hostile', 'convert-project', 'quote'],
  ...['convert', 'imports', 'attacks', 'settled', 'edits', 'docx-laws', 'check-links', 'growth'],
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
