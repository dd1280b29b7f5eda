/** The twins of a built site, as pages on a disk are given them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { twinPath } from '../../src/reader/kit/load-twin.ts';

/**
 * What all twins of a site hand over, by the paths of what they are twins of.
 *
 * @throws If one does not lie where it is looked for.
 */
export async function twinsIn(dist: string): Promise<Map<string, string>> {
  const folder = join(dist, 'twins');
  const [, count = ''] = /^pilcrowTwinsCount\((\d+)\)$/.exec(await readFile(join(folder, 'count.js'), 'utf8')) ?? [];
  const all = new Map<string, string>();
  for (const name of await readdir(folder)) {
    if (name === 'count.js') continue;
    const page: { pilcrowTwins?: Map<string, string>; document: unknown } = {
      document: { currentScript: { src: `twins/${name}` } },
    };
    runInNewContext(await readFile(join(folder, name), 'utf8'), page);
    for (const [path, content] of page.pilcrowTwins ?? []) {
      if (twinPath(path, Number(count)) !== `twins/${name}`) throw new Error(`${path} lies in ${name}`);
      all.set(path, content);
    }
  }
  return all;
}
