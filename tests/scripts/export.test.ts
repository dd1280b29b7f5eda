/** The command `export`: what it writes and says, and that what it does not know stops it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, projectOf } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';
import { sourceOf } from '../support/source.ts';

const golden = (name: string): string => `${import.meta.dirname}/export/${name}.txt`;
const seed = '1. Homes\nWe will build homes.[15]\n[15]The first of twelve.\n';

async function converted() {
  const project = projectOf(filesOf(sourceOf(seed, 'layout: { headings: numbered }\n', 'good')));
  await project.convert();
  return project;
}

// One after another: the library is named by the environment.
describe('export', () => {
  test('writes the documents in the forms that are named, the same bytes each time', async () => {
    const project = await converted();
    const out = join(project.root, 'out');
    const { stdout, code } = await project.export('--format', 'bibtex', 'csl', '--out', out);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['good.citation.bib', 'good.citation.json']);
    expect(stdout.trim().split('\n')).toEqual([join(out, 'good.citation.bib'), join(out, 'good.citation.json')]);
    const before = readFileSync(join(out, 'good.citation.bib'));
    expect(before.toString()).toContain('good,');
    const again = await project.export('good', '--format', 'bibtex', '--out', out, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({
      ok: true,
      problems: [],
      files: [{ document: 'good', format: 'bibtex', bytes: before.length }],
    });
    expect(readFileSync(join(out, 'good.citation.bib'))).toEqual(before);
  });

  test('a form or a document that there is not is named, and nothing is written', async () => {
    const project = await converted();
    const before = project.files();
    const { text, code } = await project.export('goof', '--format', 'bibtext', '--out', join(project.root, 'out'));
    expect(code).toBe(1);
    // The list of forms grows.
    expectGolden(golden('unknown'), text.replace(/The forms are .*\./, 'The forms are ….'));
    expect(project.files()).toEqual(before);
  });

  test('a library that cannot be read is said', async () => {
    const project = await converted();
    project.write({ 'content/library.yaml': 'nam: x\n' });
    const { text, code } = await project.export('--format', 'ris', '--out', join(project.root, 'out'));
    expect(code).toBe(1);
    expectGolden(golden('unreadable'), text.replaceAll(project.root, ''));
  });
});
