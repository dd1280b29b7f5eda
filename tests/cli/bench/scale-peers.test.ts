/** What the peers of the benchmark of scale are given: the same texts. Their builds are measured, not tested. */
import { expect, test } from 'vitest';
import { madeMarkdown } from '../../../src/cli/bench/scale/made-markdown.ts';
import { peers } from '../../../src/cli/bench/scale/peers/project.ts';

const text = {
  title: 'Wells',
  sections: [
    {
      heading: 'Water *rights*',
      paragraphs: [{ text: 'A <b> & a [c].', note: 'Of 1720.' }, { text: '1. Not a list.' }],
    },
    { heading: 'Land', paragraphs: [{ text: 'Fields.', note: 'None.' }] },
  ],
};

test('a text is Markdown that says what it says, with notes as GitHub writes them', () => {
  expect(madeMarkdown(text)).toBe(`## 1. Water \\*rights\\*

A \\<b> & a \\[c].[^1]

1\\. Not a list.

## 2. Land

Fields.[^2]

[^1]: Of 1720.

[^2]: None.
`);
});

test.each(peers)('$name has each text and the page that lists them, at addresses of its own', (peer) => {
  const [path, written] = peer.document({ id: 'report-1', title: 'A “title”: of', markdown: 'Words.\n' });
  expect(path).toMatch(/\/report-1\.md$/);
  expect(written).toMatch(/^---\ntitle: "A “title”: of"\n---\n\n/);
  expect(written).toContain('Words.\n');
  expect(peer.page('report-1')).toMatch(/^report-1(?:\/|\.html)$/);
  const [, home] = peer.home(['- [one](/report-1/)']);
  expect(home).toContain('- [one](/report-1/)');
  for (const version of Object.values(peer.packages)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
