/** The command `quote`: what it says of a text, from a file or from another command, and how it ends. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apart, type Files, projectOf } from '../support/command.ts';
import { documentOf, note, paragraph, reference, section, text } from '../support/document.ts';
import { expectGolden } from '../support/golden.ts';

const golden = (name: string): string => join(import.meta.dirname, 'quote', `${name}.txt`);
const script = join(import.meta.dirname, '../../scripts/quote.ts');

const river = documentOf(
  'river',
  [
    section(
      's1',
      '1. The water',
      [
        paragraph(
          's1-p1',
          [
            text('The river rose by 5.2 percent last year'),
            reference('1'),
            text(', and did not reach the old bridge.'),
          ],
          '1, ¶ 1',
        ),
        paragraph(
          's1-p2',
          'The mill was built in 1910. It was sold in 1934 to a family from the next valley.',
          '1, ¶ 2',
        ),
      ],
      'Section 1',
    ),
  ],
  { notes: [note('n1', 'The gauge is read twice a day.')], meta: { title: 'On the river' } },
);
const article = `The council says that “the river rose by 5.3 percent last year, and did reach the old bridge”. The mill was built in 1910.

“The river rose … to a family from the next valley.” The gauge is read twice a day. Nobody asked for a crane in the harbour.
`;
const project: Files = {
  'content/documents/river.json': JSON.stringify(river),
  'content/documents/draft.json': JSON.stringify(
    documentOf('draft', [paragraph('p1', 'Nobody asked for a crane in the harbour.')], { meta: { publish: false } }),
  ),
  'article.txt': article,
};

interface Ran {
  code: number;
  out: string;
  all: string;
}

/** Runs the command in a project's folder; `input` is what comes from another command. */
function quote(files: Files, args: string[], input?: string): Promise<Ran> {
  const { root } = projectOf(files);
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { env: apart, cwd: root }, (error, out, err) => {
      const code = Number(error?.code ?? 0);
      resolve({ code, out, all: `${err}${out}exit code ${code}\n` });
    });
    child.stdin?.end(input);
  });
}

test('says of each sentence and quotation what came of it, and ends well whatever that is', async () => {
  expectGolden(golden('article'), (await quote(project, ['article.txt'])).all);
  const site = { ...project, 'content/library.yaml': 'site: https://river.example/texts\n' };
  const { all } = await quote(site, ['-'], 'The mill was built in 1910.');
  expect(all).toContain('1 sentence: 1 word for word.');
  expect(all).toContain('https://river.example/texts/river.html#s1-p2');
});

test('as JSON', async () => {
  const { code, out } = await quote(project, ['--json', 'article.txt']);
  const { ok, counts, pieces } = JSON.parse(out);
  expect({ code, ok, counts }).toEqual({
    code: 0,
    ok: true,
    counts: { same: 2, different: 1, part: 1, none: 1, own: 1, all: 5 },
  });
  expect(pieces[1]).toMatchObject({
    is: 'quotation',
    verdict: 'different',
    differences: [
      { kind: 'number', removed: '5.2', added: '5.3' },
      { kind: 'negation', removed: 'not', added: '' },
    ],
    found: [{ document: 'river', from: { id: 's1-p1', place: '1, ¶ 1' }, url: 'river.html#s1-p1' }],
  });
  expect(pieces[1].found[0].reference).toContain('On the river');
});

test('says what keeps it from checking', async () => {
  expectGolden(golden('no-such-file'), (await quote(project, ['other.txt'])).all);
  expectGolden(golden('no-documents'), (await quote({ 'article.txt': article }, ['article.txt'])).all);
  const latin = { ...project, 'article.txt': new Uint8Array([0x43, 0x61, 0x66, 0xe9]) };
  expect((await quote(latin, ['article.txt'])).all).toContain('cannot be read: it is not UTF-8.');
  const broken = { ...project, 'content/documents/river.json': '{}' };
  const { code, out } = await quote(broken, ['--json', 'article.txt']);
  const { ok, problems } = JSON.parse(out);
  expect({ code, ok, rule: problems[0].rule }).toEqual({ code: 1, ok: false, rule: 'edition-unreadable' });
});
