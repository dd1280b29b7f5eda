/** Own notes as Markdown: what is written is read again, and reads as what it is. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotANote } from '../../../src/corpus/own-notes/own-note.ts';
import { notesAsMarkdown, notesFromMarkdown } from '../../../src/reader/own-notes/markdown.ts';
import { anyNote, noteOf } from '../../support/own-notes.ts';
import { runs } from '../../support/runs.ts';

const now = '2026-11-26T12:00:00.000Z';
const cited = (note = noteOf()) => ({
  note,
  title: 'On the river',
  quoted: {
    paragraphs: note.words.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()),
    reference: 'Yin Yong. (2025). On the river. 1, ¶ 1.',
    url: 'https://site.example/report.html#s1-p1',
  },
});

test('gives back what was written into it', () => {
  fc.assert(
    fc.property(fc.array(anyNote, { minLength: 1, maxLength: 4 }), (notes) => {
      const text = notesAsMarkdown(notes.map(cited));
      expect(notesFromMarkdown(text, now)).toEqual({ notes, refused: [] });
      expect(notesFromMarkdown(text.replaceAll('\n', '\r\n'), now).notes).toHaveLength(notes.length);
    }),
    runs(200, 2000),
  );
});

test('as people see it: a heading, the quotation with its reference, the text; the rest is not seen', async () => {
  const { render } = await createMarkdownProcessor({ smartypants: false });
  const text = notesAsMarkdown([cited(noteOf({ body: '**Why?** --> so' })), cited(noteOf({ id: 'urn:uuid:2' }))]);
  const { code } = await render(text);
  const seen = code.replace(/<!--[\s\S]*?-->/g, '').replace(/\n+/g, '\n');
  expect(seen).toMatch(
    /^<h1[^>]*>My notes<\/h1>\n<h2[^>]*>On the river<\/h2>\n<blockquote>\n<p>It was cold<\/p>\n<p>— Yin Yong/,
  );
  expect(seen).toContain('<p><strong>Why?</strong> --> so</p>');
  expect(seen.match(/<h2/g)).toHaveLength(1);
});

describe('what people do to the file', () => {
  const text = notesAsMarkdown([cited(noteOf({ body: 'one' })), cited(noteOf({ id: 'urn:uuid:2', body: 'two' }))]);
  test('a changed text is taken, and what is written between notes is none', () => {
    const { notes } = notesFromMarkdown(
      text.replace('one', 'another').replaceAll('-->\n\n<!--', '-->\n\nHm.\n\n<!--'),
      now,
    );
    expect(notes.map(({ body }) => body)).toEqual(['another', 'two']);
  });
  test.each([
    ['its end is missing', text.replace('<!-- /note -->', '')],
    ['what it is about cannot be read', text.replace('{"', '{')],
  ])('one that is broken is refused, and no other: %s', (why, broken) => {
    const { notes, refused } = notesFromMarkdown(broken, now);
    expect(refused).toEqual([{ item: 1, why }]);
    expect(notes.map(({ body }) => body)).toEqual(['two']);
  });
  test('another file is none of ours', () => {
    expect(() => notesFromMarkdown('# My diary\n', now)).toThrow(new NotANote('it holds no notes of this reader'));
  });
});
