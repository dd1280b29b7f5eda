/** Documents in one file: terms are put in, and what the last build made of the same is the same file. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtSite } from '../../../src/publish/built-site.ts';
import { writeOneFiles } from '../../../src/publish/one-file/write-one-files.ts';
import type { LastBuild, Made } from '../../../src/rebuild/take-over.ts';

const parent = mkdtempSync(join(tmpdir(), 'pilcrow-one-files-'));
afterAll(() => rmSync(parent, { recursive: true }));

const paths = ['downloads/a.html', 'downloads/b.html'];
const page = (text: string, term = 'mu'): string =>
  `<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/assets/s.css"></head><body><p>${text}</p><template data-term="${term}"></template></body></html>`;

/** A site whose documents are put together; what it gives is asked of the files. */
async function written({
  a = 'a',
  said = 'A measure.',
  css = 'p{color:red}',
  last,
}: Partial<Record<'a' | 'said' | 'css', string>> & { last?: LastBuild } = {}) {
  const site = builtSite(mkdtempSync(join(parent, 'site-')));
  await site.write('downloads/a.html', page(a));
  await site.write('downloads/b.html', page('b'));
  await site.write('downloads/terms/mu.html', `<div>${said}</div>`);
  let made: Made = {};
  const keep = async (now: Made): Promise<void> => {
    made = now;
  };
  const sheets = new Map([['assets/s.css', css]]);
  const styles = await writeOneFiles(paths, {
    site,
    sheets,
    memory: { folder: last?.folder ?? '', notes: last?.made, keep },
  });
  const texts = await Promise.all(paths.map((path) => site.read(path)));
  return { folder: site.folder, made, styles, texts, files: await site.list() };
}
/** Which of them are the very files of another build. */
const same = (one: { folder: string }, other: { folder: string }): string[] =>
  paths.filter((path) => statSync(join(one.folder, path)).ino === statSync(join(other.folder, path)).ino);

test('what is said of a term stands in the files that explain it, and nowhere else', async () => {
  const { texts, styles, files } = await written();
  for (const text of texts) expect(text).toContain('<div>A measure.</div>');
  expect(styles).toEqual(['assets/s.css']);
  expect(files).toEqual(paths);
  const site = builtSite(mkdtempSync(join(parent, 'site-')));
  await site.write('downloads/a.html', page('a', 'nothing'));
  await expect(writeOneFiles(['downloads/a.html'], { site, sheets: new Map() })).rejects.toThrow('ENOENT');
});

test('of the same, the very file; of another text, term or style, another', async () => {
  const first = await written();
  const again = await written({ last: first });
  expect(same(first, again)).toEqual(paths);
  expect([again.texts, again.made, again.styles]).toEqual([first.texts, first.made, first.styles]);
  for (const [change, kept] of [
    [{ a: 'else' }, ['downloads/b.html']],
    [{ said: 'Else.' }, []],
    [{ css: 'p{color:blue}' }, []],
  ] as const) {
    const next = await written({ ...change, last: first });
    expect(same(first, next)).toEqual(kept);
    expect(next.texts).toEqual((await written(change)).texts);
  }
});

test('a file that was changed since, or is gone, is made anew', async () => {
  const first = await written();
  const [a = '', b = ''] = paths.map((path) => join(first.folder, path));
  writeFileSync(a, 'Not what was made');
  rmSync(b);
  expect((await written({ last: first })).texts).toEqual(first.texts);
});
