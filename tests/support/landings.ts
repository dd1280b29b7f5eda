/** Where the addresses of quoted words lead, as the page's own finder tells it. */
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

let finder: Promise<string> | undefined;

/** The page's finder as a script. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { findInPage } from './src/reader/quote/describe.ts'; export { readFragment } from './src/corpus/text/text-fragment.ts';
        export { placeIn, readPage } from './src/reader/quote/page-text.ts';`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    globalName: 'quote',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * The addresses, of those that lead into a document's page that is open, whose words are not found first in the passage that they
 * name. A note stands in the margin too: its id alone leads to it.
 *
 * @param hrefs Addresses with the hash of a passage, and a text fragment or none.
 * @param mayBeWhole Whether an address may lead to a passage as a whole, which is no note.
 */
export async function landingElsewhere(page: Page, hrefs: readonly string[], mayBeWhole = false): Promise<string[]> {
  finder ??= bundled();
  return page.evaluate(
    ([source, all, whole]) => {
      const quote = new Function(`${source}; return quote`)();
      const read = quote.readPage();
      return all.flatMap((href) => {
        const hash = href.slice(href.indexOf('#'));
        const passage = window.document.getElementById(hash.slice(1).split(':')[0] ?? '');
        if (!hash.includes(':~:')) return passage && (whole || passage.matches('.note')) ? [] : [hash];
        const found = quote.findInPage(read, quote.readFragment(hash));
        const [from, to] = [quote.placeIn(read, passage, 0), quote.placeIn(read, passage, passage?.childNodes.length)];
        return found && found.start >= from && found.end <= to ? [] : [hash];
      });
    },
    [await finder, [...hrefs], mayBeWhole] as const,
  );
}
