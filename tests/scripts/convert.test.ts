/** The command `convert`: what it prints, writes, and exits with. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, projectOf } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';
import { sourceOf } from '../support/source.ts';

const golden = (name: string): string => join(import.meta.dirname, 'convert', `${name}.txt`);
const good = sourceOf('1. One\nThe aspects15.\n[15]A note.\n', 'layout: { headings: numbered }\n', 'good');
const doubtful = sourceOf('The aspects15.\n', '', 'doubtful');
const bad = sourceOf(
  'The G20.\n[20]A note.\n',
  'layout: { references: [{ line: 1, quote: here20, note: "20" }] }\n',
  'bad',
);

describe.concurrent('convert', () => {
  test('writes the edition, the ledger and the register, and the second time nothing', async () => {
    const project = projectOf(filesOf(good));
    const first = await project.convertApart();
    expectGolden(golden('first-time'), first.text);
    expect(first.code).toBe(0);
    const files = project.files();
    expect(Object.keys(files)).toEqual([
      'content/anchors/good.yaml',
      'content/documents/good.json',
      'content/documents/good.mdx',
      'content/ledgers/good.json',
      'seeds/good.txt',
      'seeds/good.yaml',
    ]);
    expectGolden(golden('second-time'), (await project.convert()).text);
    expect(project.files()).toEqual(files);
  });

  test('takes the data of a first form away, with a word', async () => {
    const project = projectOf({ ...filesOf(good), 'content/data/good.json': '{}', 'content/data/other.json': '{}' });
    expectGolden(golden('first-form'), (await project.convert()).text);
    expect(Object.keys(project.files()).filter((path) => path.startsWith('content/data'))).toEqual([
      'content/data/other.json',
    ]);
    expectGolden(golden('second-time'), (await project.convert()).text);
  });

  test('refuses a name that is the site’s own', async () => {
    const project = projectOf(filesOf(sourceOf('A text.\n', '', 'terms')));
    expectGolden(golden('document-id-reserved'), (await project.convert()).text);
    expect(Object.keys(project.files())).toEqual(['seeds/terms.txt', 'seeds/terms.yaml']);
  });

  test('lists ids new and gone', async () => {
    const project = projectOf(filesOf(good));
    await project.convert();
    project.write(filesOf(sourceOf('1. One\nThe areas15.\n[15]A note.\n', 'layout: { headings: numbered }\n', 'good')));
    expectGolden(golden('ids'), (await project.convert()).text);
  });

  test('goes on after a warning', async () => {
    const project = projectOf(filesOf(doubtful));
    const { text, code } = await project.convert();
    expectGolden(golden('warning'), text);
    expect(code).toBe(0);
    expect(Object.keys(project.files())).toContain('content/documents/doubtful.mdx');
  });

  test('writes nothing at all if one of several documents has an error', async () => {
    const project = projectOf(filesOf(good, bad));
    const before = project.files();
    const { text, code } = await project.convertApart();
    expectGolden(golden('one-of-several-fails'), text);
    expect(code).toBe(1);
    expect(project.files()).toEqual(before);
  });

  test('knows the kinds that the library declares, and says where what it says of itself is wrong', async () => {
    const sermon = filesOf(sourceOf('A text.\n', 'kind: sermon\n', 'sermon'));
    const declared = 'kinds:\n  sermon: { label: Sermon, cite: { type: speech } }\n';
    const project = projectOf({ ...sermon, 'content/library.yaml': declared });
    expect(await project.convert()).toMatchObject({ code: 0 });
    const before = project.files();
    const misspelt = { 'content/library.yaml': declared.replace('speech', 'speach').replace('label', 'labl') };
    project.write(misspelt);
    const { text, code } = await project.convert();
    expectGolden(golden('library-wrong'), text);
    expect(code).toBe(1);
    expect(project.files()).toEqual({ ...before, ...misspelt });
  });

  test('says where what the editors changed cannot be shown', async () => {
    const changes = '# Changes\n\n## March 2026\n\n## 2026-01-02\n\n## 2026-03-04\n\n';
    const text = `${changes}A [link](javascript:alert(1)) and \u0001.\n\n## 2026-03-04\n`;
    const project = projectOf({ ...filesOf(good), 'content/CHANGES.md': text });
    const before = project.files();
    const { text: said, code } = await project.convert();
    expectGolden(golden('changes-wrong'), said);
    expect(code).toBe(1);
    expect(project.files()).toEqual(before);
  });

  test('reports what stands alone', async () => {
    const alone = {
      ...filesOf(good),
      'seeds/a.txt': 'A text.\n',
      'seeds/b.yaml': 'id: b\n',
      'seeds/d.txt': 'A text.\n',
      'seeds/d.html': '<p>A text.</p>\n',
      'content/documents/c.mdx': '# C\n',
    };
    const { text, code } = await projectOf({ ...alone, 'content/ledgers/c.json': '{}\n' }).convert();
    expectGolden(golden('standing-alone'), text);
    expect(code).toBe(1);
  });

  test('reports annotations of no document', async () => {
    const { text, code } = await projectOf({ ...filesOf(good), 'content/annotations/godo.yaml': '[]\n' }).convert();
    expectGolden(golden('annotations-of-nothing'), text);
    expect(code).toBe(1);
  });

  test('reports figures of no document, and documents without figures where the library requires them', async () => {
    const library = { 'content/library.yaml': 'require: [figures]\n', 'content/figures/godo.yaml': '' };
    const { text, code } = await projectOf({ ...filesOf(good), ...library }).convert();
    expectGolden(golden('figures-of-nothing'), text);
    expect(code).toBe(1);
  });

  test('reports paragraphs without a subject where the library requires them, of published texts', async () => {
    const library = {
      'content/library.yaml': 'require: [subjects]\n',
      'content/subjects/rivers.yaml':
        'id: rivers\nlabel: Rivers\npassages: [{ document: doc, id: p1, why: the river }]\n',
      'content/without-subject.yaml': '- { document: doc, id: p2, reason: thanks alone }\n',
    };
    const seed =
      'The river is clean.\nWe thank everybody.\nThe lake is clean too.\nThe sea is not, and we will say why.\n';
    const { text, code } = await projectOf({ ...filesOf(sourceOf(seed)), ...library }).convert();
    expectGolden(golden('without-subject'), text);
    expect(code).toBe(1);
    const draft = sourceOf(seed, 'publish: false\n');
    expect((await projectOf({ ...filesOf(draft), ...library }).convert()).code).toBe(0);
  });

  test('says where a seed is not UTF-8', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('One 北京 \uFFFD\r\nTwo '), 0xb1, 0xb1, 0x0a]);
    expectGolden(golden('not-utf-8'), (await projectOf(filesOf(sourceOf(bytes))).convert()).text);
  });

  test('says which notes have no text', async () => {
    const seed = 'The river[1] is clean[2].\n\n[1]\n[2] Two.\n';
    expectGolden(golden('note-empty'), (await projectOf(filesOf(sourceOf(seed))).convert()).text);
  });

  test('says where a file of the editors’ is not UTF-8', async () => {
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
    const project = projectOf({
      ...filesOf(good),
      'content/terms/cafe.yaml': latin('id: cafe\nlabel: caf\xe9\n'),
      'content/annotations/good.yaml': latin('# caf\xe9\n[]\n'),
      'content/anchors/good.yaml': latin('[] # caf\xe9\n'),
      'seeds/good.yaml': latin('id: good\r\ntitle: \xe9\r\n'),
    });
    const before = project.files();
    expectGolden(golden('editors-files-not-utf-8'), (await project.convert()).text);
    expect(project.files()).toEqual(before);
  });

  test('refuses to give ids anew where an edition has lost its register', async () => {
    const project = projectOf(filesOf(good));
    await project.convert();
    rmSync(join(project.root, 'content/anchors/good.yaml'));
    const before = project.files();
    const { text, code } = await project.convert();
    expectGolden(golden('register-missing'), text);
    expect(code).toBe(1);
    expect(project.files()).toEqual(before);
  });

  test('converts again what has no ids at all', async () => {
    const project = projectOf(filesOf(sourceOf('Fellow deputies,\n', '', 'good')));
    expect((await project.convert()).code).toBe(0);
    expect((await project.convert('--check')).code).toBe(0);
  });

  test('says when there are no seeds, or they cannot be read', async () => {
    expectGolden(golden('no-seeds'), (await projectOf({ 'README.md': '' }).convert()).text);
    expectGolden(golden('seeds-is-a-file'), (await projectOf({ seeds: '' }).convert()).text);
    const project = projectOf(filesOf(good));
    rmSync(join(project.root, 'seeds/good.txt'));
    mkdirSync(join(project.root, 'seeds/good.txt'));
    expectGolden(golden('seed-is-a-folder'), (await project.convert()).text);
  });

  test('refuses an option that it does not know', async () => {
    const { text, code } = await projectOf(filesOf(good)).convertApart('--chek');
    expectGolden(golden('unknown-option'), text);
    expect(code).toBe(1);
    expect((await projectOf(filesOf(good)).convert('--wait', 'long')).text).toContain('It is a number from 0 to 3600.');
  });

  test('--check passes when what is committed is what the seeds give', async () => {
    const project = projectOf(filesOf(good));
    await project.convert();
    const { text, code } = await project.convert('--check');
    expectGolden(golden('check-passes'), text);
    expect(code).toBe(0);
  });

  test('--check shows what is not, and leaves it', async () => {
    const project = projectOf(filesOf(good));
    await project.convert();
    const path = 'content/documents/good.mdx';
    project.write({ [path]: project.files()[path]?.replace('The aspects', 'The prospects') ?? '' });
    const before = project.files();
    const { text, code } = await project.convert('--check');
    expectGolden(golden('check-fails'), text);
    expect(code).toBe(1);
    expect(project.files()).toEqual(before);
  });

  test('--json prints what a machine can read', async () => {
    const warned = await projectOf(filesOf(doubtful)).convert('--json');
    expect(warned).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(warned.stdout)).toMatchObject({
      ok: true,
      written: 4,
      documents: [{ doc: 'doubtful', paragraphs: 1, ids: { new: ['p1'], kept: [], gone: [] } }],
      problems: [
        { rule: 'note-missing', severity: 'warning', where: { file: 'seeds/doubtful.txt', line: 1, column: 12 } },
      ],
    });
    const failed = await projectOf(filesOf(good, bad)).convert('--json');
    expect(failed.code).toBe(1);
    expect(JSON.parse(failed.stdout)).toMatchObject({
      ok: false,
      written: 0,
      problems: [{ rule: 'reference-decision' }, { rule: 'reference-ambiguous' }],
    });
  });
});
