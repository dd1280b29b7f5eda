/**
 * From damaged bytes to HTML, in each format: nothing is thrown, what cannot be read is refused with a rule, no character is
 * lost, and nothing that a seed says becomes code, a handler or an element.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toString as htmlText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, expect, test } from 'vitest';
import type { Converted, Source } from '../../src/convert/project.ts';
import { leavesOf, textOf } from '../../src/corpus/model/inline.ts';
import { notesOf, partsOf, walk } from '../../src/corpus/model/walk.ts';
import { convert } from '../support/convert.ts';
import { count } from '../support/counts.ts';
import { archiveOf, docxFiles, docxSource } from '../support/docx.ts';
import { docxParts } from '../support/docx-arbitraries.ts';
import { type Followed, followDocx, followHtml, followText } from '../support/laws.ts';
import { type Damage, damaged, damagedText, damages } from '../support/mutations.ts';
import { pageSource } from '../support/pages.ts';
import { renderMdx } from '../support/render.ts';
import { runs } from '../support/runs.ts';
import { sourceOf } from '../support/source.ts';

const trap = globalThis as { tripped?: true };
afterEach(() => {
  delete trap.tripped;
});

const seeds = join(import.meta.dirname, '../corpora');
const seedsOf = (ending: string): Buffer[] =>
  ['formats', 'languages', 'shapes'].flatMap((name) =>
    readdirSync(join(seeds, name, 'seeds')).flatMap((file) =>
      file.endsWith(ending) ? readFileSync(join(seeds, name, 'seeds', file)) : [],
    ),
  );
/** The real seeds in pieces, so that much is tried in little time; each begins and ends anywhere. */
const piecesOf = (ending: string, size: number): Buffer[] =>
  seedsOf(ending).flatMap((bytes) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size)),
  );

/** The elements that a document's own parts become. */
const known = new Set(
  'section h2 h3 h4 h5 h6 p pre ul ol li div blockquote table caption thead tbody tr td th em strong span i a b br img q aside dd small'.split(
    ' ',
  ),
);
const safe = /^(?:#|https?:|mailto:|tel:|ftp:|\/|[^:]*$)/i;

/** Looks through the HTML of a document: its words, and no more than them. */
async function holds({ document, files: { mdx } }: Converted): Promise<void> {
  const tree = fromHtml(await renderMdx(mdx), { fragment: true });
  visit(tree, 'element', ({ tagName, properties }) => {
    expect(known).toContain(tagName);
    for (const [name, value] of Object.entries(properties)) {
      expect(name).not.toMatch(/^on|^srcdoc|^style$/i);
      if (/href|src|action/i.test(name)) expect(String(value).trim()).toMatch(safe);
    }
  });
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const shown = bare(htmlText(tree));
  for (const { node } of walk([...document.children, ...notesOf(document)])) {
    if (node.type === 'item' || node.type === 'note') continue;
    for (const part of partsOf(node)) {
      const words = leavesOf(part).map((leaf) =>
        leaf.type === 'note-reference' ? leaf.label : leaf.type === 'image' ? '' : textOf([leaf]),
      );
      expect(shown).toContain(bare(words.join('')));
    }
  }
}

/** Tries one input; what is refused is refused with a rule, in a few words. */
async function tried(source: Source, follow: (converted: Converted) => Followed | undefined): Promise<Followed> {
  const { value, problems } = convert(source);
  for (const { what } of problems) expect(what.length).toBeLessThan(900);
  if (value === undefined) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  else await holds(value);
  expect(trap.tripped).toBeUndefined();
  const followed = value && follow(value);
  expect(followed?.lost ?? 0).toBe(0);
  return followed ?? { followed: 0, lost: 0 };
}

/** Tries many of a format, and counts them. */
async function tryAll<T>(inputs: fc.Arbitrary<T>, one: (input: T) => Promise<Followed>, many = 500): Promise<void> {
  const sum = { tried: 0, followed: 0, lost: 0 };
  const property = fc.asyncProperty(inputs, async (input) => {
    const { followed, lost } = await one(input);
    sum.tried += 1;
    sum.followed += followed;
    sum.lost += lost;
  });
  await fc.assert(property, runs(many, 10_000));
  count('hostile inputs tried', sum.tried);
  count('characters followed', sum.followed);
  count('characters lost', sum.lost);
}

/** The text of bytes that are UTF-8 and say nothing else of themselves. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /charset|encoding/i.test(text.replace(/charset=["']?utf-8/gi, '')) ? undefined : text;
  } catch {
    return undefined;
  }
}

const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const damagedPieces = (pieces: Buffer[]): fc.Arbitrary<[Uint8Array, Damage[]]> =>
  fc.tuple(
    fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anyBytes }),
    damages,
  );

test.each([
  'www.\ufffdxample.org_',
  'www.überall.de_',
  'WWW.京通.cn*',
  'www.‘x’_',
  'www.<img',
  'www.{x}',
  'www.*x*',
  'www.&amp;',
  'HTTP://a<img',
  'Https://{x}',
  'HttpS://a*x*',
  'http://<img',
  'https://a.b/<b>*x*',
  'a@b.c<img',
  'A_@_b.c_<b>',
  'mailto:a@b.c<img',
  'xmpp:a@b.c/<img',
  'WwW.<img',
  '(www.<img',
  '*www.{x}*',
])('the address %s is text as it stands', async (address) => {
  await tried(sourceOf(`See ${address} and read on.\n`, ''), () => undefined);
});

test('what a table in a heading is called is in the heading', async () => {
  const page = '<p>One.</p><h2>Two <table><caption>Three</caption><tr><td>four</td></tr></table></h2><p>Five.</p>';
  await tried(pageSource(page), (converted) => followHtml(page, converted));
});

test('plain text', { timeout: 3_600_000 }, () => {
  const layouts = fc.constantFrom(
    '{}',
    '{ paragraphs: blank-line }',
    '{ headings: numbered, leads: imperative }',
    '{ paragraphs: blank-line, notes: [round], calls: [round], headings: [{ pattern: part, over: 2 }, { pattern: chapter, over: 2 }, { pattern: numbered }] }',
    '{ headings: [{ pattern: chinese-chapter, over: 2 }, { pattern: chinese }] }',
  );
  const inputs = fc.tuple(damagedPieces(piecesOf('.txt', 1200)), layouts);
  return tryAll(inputs, ([[piece, damage], layout]) => {
    const bytes = damaged(piece, damage);
    const text = utf8(bytes);
    return tried(sourceOf(bytes, `layout: ${layout}\n`), (converted) =>
      text === undefined ? undefined : followText(text, converted),
    );
  });
});

test('saved pages', { timeout: 3_600_000 }, () =>
  tryAll(damagedPieces(piecesOf('.html', 1200)), ([piece, damage]) => {
    const bytes = damaged(piece, damage);
    const text = utf8(bytes);
    return tried(pageSource(bytes), (converted) => (text === undefined ? undefined : followHtml(text, converted)));
  }),
);

/** Paragraphs of the real document, a few at a time, with all that they need of its other parts. */
const realFiles = Object.fromEntries(
  Object.entries(unzipSync(new Uint8Array(seedsOf('.docx')[0] ?? new Uint8Array()))).map(([name, bytes]) => [
    name,
    strFromU8(bytes),
  ]),
);
const realDocument = realFiles['word/document.xml'] ?? '';
const [head = '', ...paragraphs] = realDocument.split(/(?=<w:p[ >])/);
const realParts = Array.from({ length: Math.ceil(paragraphs.length / 5) }, (_, at) => ({
  ...realFiles,
  'word/document.xml': `${head}${paragraphs.slice(at * 5, at * 5 + 5).join('')}${at * 5 + 5 < paragraphs.length ? '</w:body></w:document>' : ''}`,
}));
const links = { l1: 'javascript:globalThis.tripped=true', l2: 'data:text/html,<script>1</script>' };

test('Word documents', { timeout: 3_600_000 }, () => {
  const files = fc.oneof(
    { weight: 3, arbitrary: docxParts.map((parts) => docxFiles({ ...parts, links })) },
    { weight: 2, arbitrary: fc.constantFrom<Record<string, string>>(...realParts) },
  );
  const where = fc.constantFrom('words', 'markup', 'archive', 'nowhere');
  return tryAll(
    fc.tuple(files, damages, where, fc.nat(20)),
    ([own, damage, place, which]) => {
      const names = Object.keys(own);
      const name = place === 'words' ? 'word/document.xml' : (names[which % names.length] ?? '');
      const xml = own[name] ?? '';
      // The words of a part, with their markup left whole.
      const inWords = (): string =>
        xml.replace(
          /(<w:t[^>]*>)([^<]{3,})/g,
          (_, tag: string, words: string) => tag + escaped(damagedText(words, damage.slice(0, 2))),
        );
      const changed = place === 'words' ? inWords() : place === 'markup' ? damagedText(xml, damage) : xml;
      const archive = archiveOf({ ...own, [name]: changed });
      const bytes = place === 'archive' ? damaged(archive, damage) : archive;
      const follow = (converted: Converted) =>
        place === 'words' || place === 'nowhere' ? followDocx(bytes, converted) : undefined;
      return tried(docxSource(bytes), follow);
    },
    250,
  );
});

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of them
    .replace(/[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&(?!(?:amp|lt|gt|quot);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
