/** The command `figures`: what it proposes, writes, and exits with. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesOf, projectOf } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';
import { sourceOf } from '../support/source.ts';

const golden = (name: string): string => `${import.meta.dirname}/figures/${name}.txt`;
const seed =
  '1. Homes\nWe will build at least 1,200 homes on 150 mu (10 hectares) within three years, and up to 40 schools.[15]\nIn 2024, 5G reached 97% of the two parks.\n[15]The first of twelve.\n';

async function converted() {
  const project = projectOf(filesOf(sourceOf(seed, 'layout: { headings: numbered }\n', 'good')));
  await project.convert();
  return project;
}

describe.concurrent('figures', () => {
  test('proposes one for each number, and writes nothing', async () => {
    const project = await converted();
    const before = project.files();
    const { text, code } = await project.figures('good');
    expectGolden(golden('proposed'), text.replaceAll(project.root, ''));
    expect(code).toBe(0);
    expect(project.files()).toEqual(before);
  });

  test('what it writes is a file of figures that converts, and is never overwritten', async () => {
    const project = await converted();
    expectGolden(golden('written'), (await project.figures('good', '--write')).text);
    const file = project.files()['content/figures/good.yaml'] ?? '';
    expect((await project.convert()).text).toContain('11 numbers, all recorded as figures');
    expect((await project.figures('good')).stderr).toContain('every number is recorded');
    project.write({ 'content/figures/good.yaml': file.replace(/ {2}- at: s1-p1\n(?: {4}.*\n)+/, '') });
    const again = await project.figures('good', '--write');
    expectGolden(golden('begun'), again.text);
    expect(again.code).toBe(1);
  });

  test('what is lacking of a file is proposed without its head', async () => {
    const project = await converted();
    await project.figures('good', '--write');
    const file = project.files()['content/figures/good.yaml'] ?? '';
    const less = file.replace(/ {2}- at: s1-p1\n(?: {4}.*\n)+/, '');
    project.write({ 'content/figures/good.yaml': less });
    const { stdout } = await project.figures('good');
    expect(parse(stdout)).toEqual([
      { at: 's1-p1', quote: '1,200 homes on 150 mu', number: 1200, kind: 'target', qualifier: 'at least' },
    ]);
    expect((await project.convert()).text).toContain('figure-missing');
  });

  test('says what it does not know, for machines too', async () => {
    const project = await converted();
    expectGolden(golden('unknown'), (await project.figures('godo')).text);
    const json = JSON.parse((await project.figures('good', '--json')).stdout);
    expect(json).toMatchObject({ ok: true, document: 'good', problems: [] });
    expect(json.figures).toHaveLength(11);
    expect((await project.figures()).code).toBe(1);
    project.write({ 'content/documents/good.json': '{ "schema": ' });
    const unread = await project.figures('good');
    expect(unread.stderr).toContain('edition-unreadable');
    expect(unread.code).toBe(1);
  });
});
