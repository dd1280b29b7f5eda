/** `npm run compare -- <revision> --html <file>`: the comparison as a page, with the site's own styles in it. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { DocumentComparison } from '../../corpus/editions/comparison.ts';
import type { Problem } from '../../corpus/problems/problem.ts';
import { diskBelow, withProblems } from '../files/disk.ts';
import { generatedPath } from '../files/generated.ts';
import { readText } from '../files/text-files.ts';
import { jsonToDocument } from '../files/written-document.ts';
import { comparisonPage } from './comparison-page.ts';

const styles = ['tokens', 'frame', 'base', 'compare'].map(
  (name) => new URL(`../../styles/${name}.css`, import.meta.url),
);

/**
 * Writes the page.
 *
 * @param file Where it goes, over what is there.
 * @returns What kept it from being written.
 */
export async function writeComparison(
  file: string,
  documents: readonly DocumentComparison[],
  { revision, root }: { revision: string; root: string },
): Promise<Problem[]> {
  const { problems } = await withProblems(async () => {
    const disk = diskBelow(root);
    const compared = await Array.fromAsync(documents, async (one) => {
      const path = generatedPath('json', one.document);
      const text = (await readText(disk, path, true)).value?.text;
      return { ...one, language: jsonToDocument(text || undefined, path).value?.language ?? 'und' };
    });
    const css = (await Promise.all(styles.map((one) => readFile(one, 'utf8')))).join('');
    const path = resolve(file);
    await diskBelow(dirname(path)).write(basename(path), comparisonPage(compared, { revision, styles: css }));
    return { value: true, problems: [] };
  });
  return problems;
}
