/** Libraries that are published side by side: what each says to the others, and what is held against it. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shardsCommand } from '../../src/cli/shards-command.ts';
import { projectOf } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';

const golden = (name: string): string => join(import.meta.dirname, 'shards', `${name}.txt`);

/** The two libraries of the tests as they came, in one folder: nothing is converted, and neither knows the other. */
function library() {
  const project = projectOf({});
  for (const name of ['reports', 'plans'])
    cpSync(join('tests/corpora/shards', name), join(project.root, name), {
      recursive: true,
      filter: (path) => !/\/content\/(?:anchors|documents|ledgers|shards)$/.test(path),
    });
  return project;
}

/** Runs the command, and gives what it said. */
async function shards(root: string, ...names: string[]): Promise<string> {
  let said = '';
  const say = (text: string): void => {
    said += `${text.replaceAll(root, '')}\n`;
  };
  const code = await shardsCommand(
    names.map((name) => join(root, name)),
    { out: say, err: say },
  );
  return `${said}exit code ${code}\n`;
}

const text = async (converted: Promise<{ text: string }>): Promise<string> => (await converted).text;
const manifest = (root: string, of: string, by: string): string =>
  readFileSync(join(root, by, `content/shards/${of}.json`), 'utf8');

describe('shards', () => {
  test('libraries that name one another are converted when each knows what the others hold; the second time nothing is written', async () => {
    const { root, convert } = library();
    expectGolden(golden('unread'), await text(convert('--root', join(root, 'reports'))));
    expectGolden(golden('written'), await shards(root, 'reports', 'plans'));
    expectGolden(golden('again'), await shards(root, 'reports', 'plans'));
    expect(manifest(root, 'plans', 'reports')).toBe(
      readFileSync('tests/corpora/shards/reports/content/shards/plans.json', 'utf8'),
    );
    for (const name of ['reports', 'plans']) expect((await convert('--root', join(root, name))).code).toBe(0);
    // What a library says does not change by what it knows of the others.
    expect(await shards(root, 'reports', 'plans')).toContain('reports: 1 document, 1 term; 0 files written');
  });

  test('a link that leads nowhere in another library is an error, with what was probably meant', async () => {
    const { root, convert, write } = library();
    await shards(root, 'reports', 'plans');
    const target = (to: string): string =>
      `- { id: a${to.length}, kind: cross-reference, at: s1-p1, relation: compare, to: ${to}, basis: text, body: See. }\n`;
    write({
      'reports/content/annotations/harbour-report.yaml': [
        '{ document: quay-plan, id: s1-p7 }',
        '{ document: quay-plans, id: s1-p1 }',
        '{ document: quay-plan, id: s1-p1, quote: { exact: granite } }',
      ]
        .map(target)
        .join(''),
      'reports/content/terms/tide-gate.yaml': [
        'id: tide-gate\nlabel: tide gate\nkind: place\nvariants: [tide gate]\n',
        'definition: The text says, a gate.\nbasis: { kind: text, document: quay-plan, at: s2-p1 }\nrelated: [quay-walls]\n',
      ].join(''),
    });
    expectGolden(golden('dangling'), await text(convert('--root', join(root, 'reports'))));
  });

  test('a document is of one library alone, and what is said of them has to be read', async () => {
    const { root, convert, write } = library();
    await shards(root, 'reports', 'plans');
    const own = manifest(root, 'reports', 'plans');
    write({ 'reports/content/shards/plans.json': own });
    expectGolden(golden('twice'), await text(convert('--root', join(root, 'reports'))));
    for (const [name, content] of [
      ['no-json', '{'],
      ['another-form', '{}'],
    ] as const) {
      write({ 'reports/content/shards/plans.json': content });
      expectGolden(golden(name), await text(convert('--root', join(root, 'reports'))));
    }
  });
});
