/** The laws for saved pages: every character is in the document, or in the ledger with the reason why it is not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Converted } from '../../../src/convert/project.ts';
import { type Inline, leavesOf, textOf } from '../../../src/corpus/model/inline.ts';
import type { PartLedger } from '../../../src/corpus/model/ledger.ts';
import { notesOf, partsOf, walk } from '../../../src/corpus/model/walk.ts';
import { hostileText } from '../../support/arbitraries.ts';
import { convert } from '../../support/convert.ts';
import { count } from '../../support/counts.ts';
import { pageSource, textsOf } from '../../support/pages.ts';
import { runs } from '../../support/runs.ts';

const kept = new Set([
  'heading',
  'paragraph',
  'salutation',
  'list',
  'quote',
  'verse',
  'verbatim',
  'table',
  'caption',
  'note',
]);

/** Characters without white space; raised digits as plain ones, as the page writes them. */
const bare = (text: string): string => text.replace(/\s+/g, '').normalize('NFKC').replaceAll('−', '-');

const partLedger = ({ ledger }: Converted): PartLedger => {
  if ('lines' in ledger) throw new Error('a page has no lines');
  return ledger;
};

/** All that a document says, in the order of its text, the notes last. */
function said({ document }: Converted): string {
  const nodes = [...walk([...document.children, ...notesOf(document)])].map(({ node }) => node);
  const own = nodes.filter(({ type }) => type !== 'item' && type !== 'note');
  return own.map((node) => partsOf(node).map(written).join('')).join('');
}
const written = (inlines: readonly Inline[]): string =>
  leavesOf(inlines)
    .map((leaf) => (leaf.type === 'image' ? '' : textOf([leaf])))
    .join('');

/** Law 1 and law 2 of a page. */
function holds(html: string, converted: Converted): void {
  const ledger = partLedger(converted);
  // A byte-order mark says how the file is written: it is no text.
  const texts = textsOf(html.replace(/^\uFEFF/, ''));
  const all = texts.map(({ text }) => text).join('');
  expect(ledger.characters).toBe(all.length);
  expect(ledger.spans.reduce((sum, { length }) => sum + length, ledger.between)).toBe(all.length);
  // What is written for programs is so in the ledger, one after the other; all else stands there in its order.
  const lengths = texts.flatMap(({ text, machine }) => (machine && text !== '' ? [text.length] : []));
  expect(ledger.spans.flatMap(({ kind, length }) => (kind === 'machine' && length > 0 ? [length] : []))).toEqual(
    lengths,
  );
  const shown = texts.map(({ text, machine }) => (machine ? '' : text)).join('');
  expect(bare(ledger.spans.map(({ text = '' }) => text).join(''))).toBe(bare(shown));
  for (const { reason } of ledger.spans) expect(reason).not.toBe('');
  const sorted = (text: string): string => [...bare(text)].sort().join('');
  const inLedger = ledger.spans
    .filter(({ kind }) => kept.has(kind))
    .map(({ text = '', asides = [] }) => without(text, asides));
  // Notes stand elsewhere than where they are read: what is compared is every character, however often.
  expect(sorted(said(converted))).toBe(sorted(inLedger.join('')));
}

function without(text: string, asides: readonly { offset: number; text: string; reason: string }[]): string {
  return asides.reduceRight((rest, { offset, text: aside, reason }) => {
    expect(reason).not.toBe('');
    expect(rest.slice(offset, offset + aside.length)).toBe(aside);
    return rest.slice(0, offset) + rest.slice(offset + aside.length);
  }, text);
}

const tags = [
  'p',
  'div',
  'span',
  'em',
  'strong',
  'b',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'table',
  'tr',
  'td',
  'th',
  'caption',
  'h1',
  'h2',
  'h3',
  'sup',
  'sub',
  'a',
  'nav',
  'aside',
  'footer',
  'main',
  'article',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'del',
  'form',
  'button',
  'section',
  'script',
  'style',
  'details',
  'ruby',
  'rt',
  'svg',
  'math',
  'template',
  'noscript',
  'select',
  'option',
  'textarea',
];
const attributes = [
  '',
  ' hidden',
  ' class="share"',
  ' class="footnotes"',
  ' id="fn1"',
  ' href="#fn1"',
  ' href="#r1" id="r1"',
  ' lang="fr"',
  ' dir="rtl"',
  ' style="display:none"',
  ' onclick="globalThis.tripped = true"',
  ' href="javascript:globalThis.tripped=true"',
  ' role="doc-noteref"',
  ' colspan="3" rowspan="2"',
  ' start="7"',
];
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes))
      .map(([tag, more]) => `<${tag}${more}>`),
  },
  { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
  { weight: 4, arbitrary: hostileText },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Word ',
      'A sentence that is a little longer.',
      '1',
      '[1]',
      '[1] A note.',
      '<br>',
      '<br><br>',
      '<img alt="a picture">',
      '<!-- c -->',
      '\n  ',
      '&nbsp;',
      '&lt;',
      '<hr>',
      '*',
      'Notes',
    ),
  },
);

test.each([
  '<template><math><main>Word <p>',
  '<template><svg><article>Word</article></svg></template>',
  '<p>A</p><template><math><main>Word <p>b</template>',
])('what stands in a template is no text, whatever it is called: %s', (html) => {
  const { value, problems } = convert(pageSource(html, 'title: The title\n'));
  if (value) {
    holds(html, value);
    expect(said(value)).toBe('A');
  } else expect(problems.map(({ rule }) => rule)).toEqual(['html-nothing']);
});

test.each([
  '<br>!<h2><ol>Notes</p>',
  '<p>!<h2><dl>Notes<dt></dl></h2>',
  '<p>!<h2><table><caption>Notes</table></h2>',
  '<p>!<h2><table><tr><td>Notes<td>a<tr><td>1<td>2</table></h2>',
])('all that a heading holds is the heading’s, whatever it stands in: %s', (html) => {
  const { value } = convert(pageSource(html, 'title: The title\n'));
  if (!value) throw new Error('nothing was read');
  holds(html, value);
  const kinds = partLedger(value).spans.map(({ kind }) => kind);
  expect(kinds).toHaveLength(2);
  expect(['heading', 'notes-heading']).toContain(kinds[1]);
});

test('of generated pages', () => {
  const page = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
  let tried = 0;
  fc.assert(
    fc.property(page, (html) => {
      const { value } = convert(pageSource(html, 'title: The title\n'));
      tried += 1;
      fc.pre(value !== undefined);
      holds(html, value);
      expect((globalThis as { tripped?: boolean }).tripped).toBeUndefined();
      expect(value.files.mdx).not.toMatch(/<Link[^>]*javascript/);
    }),
    runs(1000),
  );
  count('hostile inputs tried', tried);
});

test.each<[what: string, html: string]>([
  [
    'a page of a ministry',
    '<!doctype html><title>T</title><nav>Home</nav><main><h1>The title</h1><p>One <em>word</em>.<sup><a href="#n" id="r">1</a></sup><h2>Notes</h2><ol><li id="n">A note. <a href="#r">↩</a></ol></main><footer>Foot <script>x()</script></footer>',
  ],
  ['text beside blocks', '<div>One<p>Two</p>three <b>four<div>five</div>six</b></div>'],
  ['a list with text and a list right in it', '<ul>loose<li>a</li><ul><li>b</li></ul>more</ul>'],
  [
    'an XML of entities that stand for one another',
    '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;&b;</p>',
  ],
])('of %s', (_, html) => {
  const { value, problems } = convert(pageSource(html, 'title: The title\n'));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (value) holds(html, value);
});
