/** The end of publishing: sizes on the pages, the archive, the worker's lists; again, when a file has come. */
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { builtSite } from '../../../src/publish/built-site.ts';
import { sizeInWords, withSizes } from '../../../src/publish/seal/file-sizes.ts';
import { withoutHosted } from '../../../src/publish/seal/hosted.ts';
import { withPdfs } from '../../../src/publish/seal/pdf-links.ts';
import { type SealNotes, seal } from '../../../src/publish/seal/seal.ts';
import { fitsArchive } from '../../../src/publish/seal/zip-site.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const list =
  '<ul class="take-files" id="h-take"><li data-form="html"><a href="downloads/x.html" download>One</a> <span class="file-size" data-of="downloads/x.html"></span></li></ul>';
const files = {
  'index.html':
    '<section data-hosted><a href="downloads/lib.zip" download>All</a> <span class="file-size" data-of="downloads/lib.zip"></span></section><p>Home.</p>',
  'x.html': list,
  'downloads/x.html': '<p>alone</p>',
  'assets/reader.js': 'reader',
  'sw.js': 'old',
};
function siteOf(own: Record<string, string | Uint8Array>) {
  const folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(own)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { site: builtSite(folder), read: (path: string) => readFileSync(join(folder, path)) };
}

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [409_939, '410 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [2_135_442, '2.1 MB'],
  [47_000_000, '47 MB'],
  [999_600_000, '1.0 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

test('pages say how large what they offer is; what is not there, and what only looks like it, stays as it is', () => {
  const place = (path: string, words = '') => `<span class="file-size" data-of="${path}">${words}</span>`;
  const text = '&lt;span class="file-size" data-of="a.zip"&gt;';
  const html = `${place('a.zip')}${place('b.zip')}${place('a.zip', '(old)')}${text}`;
  expect(withSizes(html, (path) => (path === 'a.zip' ? 2048 : undefined))).toBe(
    `${place('a.zip', '(ZIP, 2 KB)')}${place('b.zip')}${place('a.zip', '(ZIP, 2 KB)')}${text}`,
  );
});

test('a copy has nothing that is for the published site alone', () => {
  expect(
    withoutHosted('<p>a</p><section class="b" data-hosted aria-label="x"><p>c</p></section><p data-hosted>d</p>e'),
  ).toBe('<p>a</p>e');
  expect(withoutHosted('<p data-hostedness>a</p><p title="data-hosted ">b</p>')).toContain('a</p>');
});

test('a PDF is named where it is there, once, and no more when it is gone', () => {
  const both = withPdfs(list, 'x', () => true);
  expect(both.match(/data-form="[\w-]+"/g)).toEqual(['data-form="html"', 'data-form="pdf"', 'data-form="pdf-text"']);
  expect(withPdfs(both, 'x', () => true)).toBe(both);
  expect(withPdfs(both, 'x', (path) => path === 'downloads/x.pdf')).not.toContain('pdf-text');
  expect(withPdfs(both, 'x', () => false)).toBe(list);
});

test('the head of a page names its PDF, with its address where the library has one', () => {
  const head = '<head><title>x</title><link rel="canonical" href="https://example.org/a/x.html"></head>';
  const both = withPdfs(head + list, 'x', () => true);
  expect(both).toContain('<meta name="citation_pdf_url" content="https://example.org/a/downloads/x.pdf">');
  expect(both).toContain('<link rel="alternate" type="application/pdf" href="downloads/x.pdf" title="PDF">');
  expect(withPdfs(both, 'x', () => true)).toBe(both);
  expect(withPdfs(both, 'x', () => false)).toBe(head + list);
  expect(withPdfs(`<title>x</title>${list}`, 'x', () => true)).not.toContain('citation_pdf_url');
});

test('the archive has all but the worker and itself, and is the same whenever it is made', async () => {
  const { site, read } = siteOf(files);
  expect(await seal(site)).toEqual([]);
  const first = read('downloads/lib.zip');
  const packed = unzipSync(first);
  expect(Object.keys(packed).sort()).toEqual(
    ['lib/assets/reader.js', 'lib/downloads/x.html', 'lib/index.html', 'lib/x.html'].sort(),
  );
  expect(Buffer.from(packed['lib/index.html'] ?? []).toString()).toBe('<p>Home.</p>');
  expect(read('index.html').toString()).toMatch(/\(ZIP, \d+ bytes\)/);
  expect(read('x.html').toString()).toContain('(HTML, 12 bytes)');
  const worker = read('sw.js');
  await seal(site);
  expect(read('downloads/lib.zip').equals(first)).toBe(true);
  expect(read('sw.js').equals(worker)).toBe(true);
});

test('what has come to the site is in the archive, on the page and known to the worker, when it is sealed again', async () => {
  const { site, read } = siteOf(files);
  await seal(site);
  const worker = read('sw.js').toString();
  await site.write('downloads/x.pdf', '%PDF');
  await seal(site);
  expect(read('x.html').toString()).toContain('(PDF, 4 bytes)');
  expect(Object.keys(unzipSync(read('downloads/lib.zip')))).toContain('lib/downloads/x.pdf');
  expect(read('sw.js').toString()).not.toBe(worker);
  expect(read('assets/kept/downloads.json').toString()).toContain('x.pdf');
});

describe('the archive of a build after another', () => {
  /** Seals the files, and then those files with something changed, with what was written down of the first. */
  async function sealedAfter(change: Record<string, string>, between: (last: string, notes: SealNotes) => void) {
    const kept: SealNotes[] = [];
    const keep = async (notes: SealNotes) => void kept.push(notes);
    const last = siteOf(files).site;
    await seal(last, { folder: last.folder, keep });
    const notes = kept[0] as SealNotes;
    between(last.folder, notes);
    const { site, read } = siteOf({ ...files, ...change });
    await seal(site, { folder: last.folder, notes, keep });
    const alone = siteOf({ ...files, ...change });
    await seal(alone.site);
    return { archive: read('downloads/lib.zip'), anew: alone.read('downloads/lib.zip') };
  }
  /** What was packed of one file is said to be where that of another is. */
  const confuse = (_: string, { archive }: SealNotes) => {
    const [one, other] = [archive?.files['assets/reader.js'], archive?.files['downloads/x.html']];
    Object.assign(one ?? {}, { at: other?.at, length: other?.length });
  };

  test.each([{}, { 'assets/reader.js': 'another reader' }])('has the same bytes: %o', async (change) => {
    const { archive, anew } = await sealedAfter(change, () => {});
    expect(archive.equals(anew)).toBe(true);
  });

  test('takes over what is as it was, and packs what is not', async () => {
    const same = await sealedAfter({}, confuse);
    expect(same.archive.equals(same.anew)).toBe(false);
    const changed = await sealedAfter({ 'assets/reader.js': 'another reader' }, confuse);
    expect(changed.archive.equals(changed.anew)).toBe(true);
  });

  test.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['of another time', (file) => utimesSync(file, 1, 1)],
    ['of another size', (file) => writeFileSync(file, 'no archive')],
  ])('takes nothing over of one that is %s', async (_, replace) => {
    const { archive, anew } = await sealedAfter({}, (folder, notes) => {
      confuse(folder, notes);
      replace(join(folder, 'downloads/lib.zip'));
    });
    expect(archive.equals(anew)).toBe(true);
  });
});

describe('a file that is the very one of the site before', () => {
  /** Seals a site, and one that has its script as it lies there; what is written down of the script says something else. */
  async function sealedAfter(between: (file: string) => void) {
    const kept: SealNotes[] = [];
    const keep = async (notes: SealNotes) => void kept.push(notes);
    const last = siteOf(files).site;
    await seal(last, { folder: last.folder, keep });
    const [notes] = kept as [SealNotes];
    Object.assign(notes.files['assets/reader.js'] ?? {}, { hash: 'as it was' });
    const { site, read } = siteOf(files);
    const [from, to] = [last, site].map(({ folder }) => join(folder, 'assets/reader.js')) as [string, string];
    rmSync(to);
    linkSync(from, to);
    between(to);
    await seal(site, { folder: last.folder, notes, keep });
    expect(readFileSync(to, 'utf8')).toHaveLength('reader'.length);
    return { worker: read('sw.js').toString(), archive: unzipSync(read('downloads/lib.zip'))['lib/assets/reader.js'] };
  }

  test('is not read again', async () => {
    const { worker, archive } = await sealedAfter(() => {});
    expect(worker).toContain('as it was');
    expect(Buffer.from(archive ?? []).toString()).toBe('reader');
  });

  test('is read where somebody has written to it', async () => {
    const { worker, archive } = await sealedAfter((file) => {
      writeFileSync(file, 'READER');
      utimesSync(file, 1, 1);
    });
    expect(worker).not.toContain('as it was');
    expect(Buffer.from(archive ?? []).toString()).toBe('READER');
  });
});

test('what no archive can hold is not offered as one', () => {
  expect(fitsArchive(Array.from({ length: 65_535 }, () => 1000))).toBe(true);
  expect(fitsArchive(Array.from({ length: 65_536 }, () => 1))).toBe(false);
  expect(fitsArchive([4 * 1024 ** 3])).toBe(false);
});
