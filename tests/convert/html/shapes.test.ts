/** What each kind of markup in a saved page becomes: small pages, the outline of each, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/convert/convert.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import { convert } from '../../support/convert.ts';
import { outlineOf } from '../../support/outline.ts';
import { pageSource } from '../../support/pages.ts';
import { expectValue } from '../../support/source.ts';

/** A paragraph long enough to be running text, so that the page has a main part; it opens every page. */
const opening =
  'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year';

type Case = [name: string, html: string, outline: string[], rules?: string[], fields?: string];

/** The outline of a page after its title and its opening words, and the names of the problems. */
function read(html: string, fields = ''): { outline: string[]; rules: string[] } {
  const page = html.startsWith('<?xml') ? html : `<html lang="en"><body><p>${opening}</p>${html}</body></html>`;
  const { value, problems } = convert(pageSource(page, `title: The title\n${fields}`));
  const lines = value ? outlineOf(value.document, { bare: true }).trimEnd().split('\n').slice(1) : [];
  const outline = lines[0] === `p ${opening}` ? lines.slice(1) : lines.map((line) => line.replace(opening, '…'));
  return { outline, rules: problems.map(({ rule }) => rule) };
}

const calls = (first: string, second: string): string => `<p>It was lit.${first} It was built.${second}</p>`;
const called = ['p It was lit.{^1} It was built.{^2}', 'note [1] One.', 'note [2] Two.'];
const linked = calls('<a href="#n1"><sup>1</sup></a>', '<sup><a href="#n2">2</a></sup>');
const raised = calls('<sup>1</sup>', '<sup>2</sup>');

const cases: Record<string, Case[]> = {
  notes: [
    [
      'that links lead to in a definition',
      `${linked}<dl><dt>1</dt><dd id="n1">One.</dd><dt>2</dt><dd id="n2">Two.</dd></dl>`,
      called,
    ],
    [
      'in a list of terms under their heading',
      `${raised}<h2>Notes</h2><dl><dt>1</dt><dd>One.</dd><dt>2</dt><dd>Two.</dd></dl>`,
      called,
    ],
    ['in a list at the end that nothing calls so', `${raised}<hr><ol><li>One.</li><li>Two.</li></ol>`, called],
    ['in paragraphs at the end that nothing calls so', `${raised}<hr><p>1. One.</p><p>2. Two.</p>`, called],
    [
      'a list at the end that more numbers than its own would call is a list',
      `${raised}<p>It was paid for.<sup>3</sup></p><ol><li>One.</li><li>Two.</li></ol>`,
      ['p It was lit.¹ It was built.²', 'p It was paid for.³', 'list', '  item 1. One.', '  item 2. Two.'],
      ['html-calls-alone'],
    ],
    ['each in a line of one paragraph', `${raised}<p><sup>1</sup> One.<br><sup>2</sup> Two.</p>`, called],
    [
      'each in a line of one paragraph, led to by anchors, under a heading that is a line too',
      `${linked}<p><b>Remarks</b><br><a name="n1"></a>1. One.<br>It goes on.<br><a name="n2"></a>2. Two.</p>`,
      ['p It was lit.{^1} It was built.{^2}', 'p **Remarks**', 'note [1] One. It goes on.', 'note [2] Two.'],
      ['html-looks-like'],
    ],
    [
      'of several paragraphs, the last too, in what says that it holds notes',
      `${calls('<a href="#n1" id="r1">[1]</a>', '<a href="#n2" id="r2">[2]</a>')}<div class="footnotes"><div id="n1"><p><a href="#r1">1</a> One.</p><p>More.</p></div><p id="n2"><a href="#r2">2</a> Two.</p><p>More</p><ul><li>An item</li></ul><p><a href="#top">To the top</a></p></div><p>Text.</p>`,
      [
        ...['p It was lit.{^1} It was built.{^2}', 'p To the top', 'p Text.', 'note [1] One.', '  plain More.'],
        ...['note [2] Two.', '  plain More', '  plain An item'],
      ],
    ],
    [
      'of several paragraphs, the last too, behind their heading',
      `${raised}<h2>Notes</h2><p>1. One.</p><p>More.</p><p>2. Two.</p><p>More.</p><p>Printed in Paris</p>`,
      [
        ...['p It was lit.{^1} It was built.{^2}', '# Notes', '  p Printed in Paris'],
        ...['note [1] One.', '  plain More.', 'note [2] Two.', '  plain More.'],
      ],
    ],
    [
      'of several paragraphs, the last too, behind a rule',
      `${linked}<hr><p id="n1">1 One.</p><p>More.</p><p id="n2">2 Two.</p><p>More.</p><p>Printed in Paris</p>`,
      [
        ...['p It was lit.{^1} It was built.{^2}', 'p Printed in Paris'],
        ...['note [1] One.', '  plain More.', 'note [2] Two.', '  plain More.'],
      ],
    ],
    [
      'of several paragraphs, the last too, of one class',
      `${raised}<p class="fn"><sup>1</sup> One.</p><p class="fn"><sup>2</sup> Two.</p><p class="fn">More.</p>`,
      [...called, '  plain More.'],
    ],
    [
      'whose text goes on behind them',
      `${linked}<p id="n1">1 One.</p><p id="n2">2 Two.</p><p>It went on.</p>`,
      ['p It was lit.{^1} It was built.{^2}', 'p It went on.', 'note [1] One.', 'note [2] Two.'],
    ],
    ...['〔#〕', '［#］', '【#】', '（注#）', '[註#]', '※#'].map((form): Case => {
      const [one, two] = ['1', '2'].map((number) => form.replace('#', number));
      return [
        `of the form ${form}`,
        `<p>It met${one} and rose${two}.</p><h2>Notes</h2><p>${one} One.</p><p>${two} Two.</p>`,
        ['p It met{^1} and rose{^2}.', 'note [1] One.', 'note [2] Two.'],
      ];
    }),
    [
      'of EPUB, beside the text',
      '<p>It was lit.<a epub:type="noteref" href="#f">*</a></p><section epub:type="rearnotes"><aside epub:type="rearnote" id="f"><p>One.</p></aside></section>',
      ['p It was lit.{^*}', 'note [*] One.'],
    ],
    [
      'hidden until they are called',
      '<p>It was lit.<sup><a href="#f">1</a></sup></p><div id="f" style="display:none">One.</div>',
      ['p It was lit.{^1}', 'note [1] One.'],
    ],
    [
      'of signs',
      `${calls('<a href="#n1">*</a>', '<a href="#n2">†</a>')}<p id="n1">* One.</p><p id="n2">† Two.</p>`,
      ['p It was lit.{^*} It was built.{^†}', 'note [*] One.', 'note [†] Two.'],
    ],
    [
      'of which links call one twice',
      `${calls('<a href="#n1"><sup>1</sup></a>', '<a href="#n1"><sup>1</sup></a>')}<ol class="footnotes"><li id="n1">One.</li></ol>`,
      ['p It was lit.{^1} It was built.{^1}', 'note [1] One.'],
    ],
    [
      'of which nothing calls one',
      `<p>It was lit.<a href="#n1"><sup>1</sup></a></p><ol><li id="n1">One.</li><li>Two.</li></ol>`,
      ['p It was lit.{^1}', 'note [1] One.', 'note [2] Two.'],
      ['html-notes-uncalled'],
    ],
    [
      'of which nothing calls one, between two others',
      `<p>It was lit.<a href="#n1">[1]</a> And built.<a href="#n3">[3]</a></p><p id="n1">[1] One.</p><p>[2] Two.</p><p id="n3">[3] Three.</p>`,
      ['p It was lit.{^1} And built.{^3}', 'note [1] One.', 'note [2] Two.', 'note [3] Three.'],
      ['html-notes-uncalled'],
    ],
    [
      'that are not there',
      '<p>It was lit.<a href="#gone">[3]</a> It was built.<a href="#lost"><sup>4</sup></a></p>',
      ['p It was lit.[3] It was built.⁴'],
      ['html-calls-alone'],
    ],
    [
      'in the margin, without a number of their own',
      '<p>It was lit.<label for="s" class="sidenote-number"></label><input type="checkbox" id="s"><span class="sidenote">One.</span> And so on.<span class="marginnote">Two.</span></p>',
      ['p It was lit.{^1} And so on.{^*}', 'note [1] One.', 'note [*] Two.'],
    ],
    [
      'in the line that calls them',
      '<p>It was lit.<sup><a href="javascript:void(0)">1</a></sup><span class="modern-footnotes-footnote__note">One.</span> And so on.</p>',
      ['p It was lit.{^1} And so on.', 'note [1] One.'],
    ],
    [
      'that go on as the editors decide',
      '<p>It was lit.<a href="#n1">[1]</a></p><p id="n1">[1] One.</p><p class="more">It goes on.</p>',
      ['p It was lit.{^1}', 'note [1] One.', '  plain It goes on.'],
      [],
      'layout:\n  elements: [{ at: p.more, kind: note }]\n',
    ],
    [
      'numbers that say how often',
      '<p>5 km<sup>2</sup>, 10<sup>2</sup>, x<sup>2</sup> and the board.<sup>2</sup></p><h2>Notes</h2><p>2. Two.</p>',
      ['p 5 km², 10², x² and the board.{^2}', 'note [2] Two.'],
    ],
    [
      'a number of a paragraph that is named calls none',
      '<p>See paragraph <a href="#p2">2</a>.</p><p id="p2">2 The second.</p>',
      ['p See paragraph 2.', 'p 2 The second.'],
    ],
  ],
  blocks: [
    [
      'what is deleted: blocks, rows, items, all that a paragraph says',
      '<del><p>A.</p><p>B.</p></del><p><del>C.</del></p><table><tr><th>D</th><th>E</th></tr><tr><td><del>F</del></td><td> <del>G</del></td></tr><tr><td><del>H</del></td><td>I</td></tr></table><ul><li>J</li><li><del>K</del></li></ul><h2><del>L</del></h2>',
      ['table', '  head D | E', '  row  | I', 'list', '  item J'],
      ['html-struck'],
    ],
    [
      'what the editors say is no deletion',
      '<del><p>A.</p><p>B.</p></del>',
      ['p A.', 'p B.'],
      [],
      'layout: { elements: [{ at: del, kind: text }] }\n',
    ],
    [
      'headings by their role',
      '<p>x</p><span role="heading" aria-level="3">Works</span><p>y</p>',
      ['p x', '# Works', '  p y'],
    ],
    [
      'headings that only look so',
      '<p><b>Works of the year</b></p><p><font size="5">Costs</font></p><p>ALL IN CAPITALS</p><p>Plain words.</p>',
      ['p **Works of the year**', 'p Costs', 'p ALL IN CAPITALS', 'p Plain words.'],
      ['html-looks-like'],
    ],
    [
      'terms in groups',
      '<dl><div><dt>Quay</dt><dd>A wall.</dd></div><div><dt>Mole</dt><dd>Stones.</dd></div></dl>',
      ['list', '  item **Quay**', '    plain A wall.', '  item **Mole**', '    plain Stones.'],
    ],
    [
      'numbers as style sheets name them',
      '<ol style="list-style-type: lower-roman"><li>a<li>b</ol><ol style="list-style:none"><li>c</ol>',
      ['list', '  item i. a', '  item ii. b', 'list', '  item c'],
    ],
    [
      'a table that arranges a page',
      `<table width="600"><tr><td><a href="https://example.org/">Home</a></td><td>${opening}<p>${opening}.</td></tr></table>`,
      ['p [Home](https://example.org/)', `p ${opening}`, `p ${opening}.`],
    ],
    [
      'a table in a cell',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>',
      ['table', '  head A | B', '  row 1 | x y'],
      ['html-simplified'],
    ],
    [
      'the foot of a table, written first',
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tfoot><tr><td>all</td><td>2</td></tr></tfoot><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      ['table', '  head A | B', '  row 1 | 2', '  row all | 2'],
    ],
    ['a line that nobody sees', '<p>&#8203;&shy;</p><p>x</p>', ['p x']],
    [
      'languages of what is around',
      '<div lang="fr"><h2>Le port</h2><p>Bonjour.</p><ul><li>un</li></ul></div><p>Back.</p>',
      ['# (fr) Le port', '  p (fr) Bonjour.', '  list', '    item un', '  p Back.'],
    ],
    [
      'a language that the editors decide',
      '<p class="g">Guten Tag.</p>',
      ['p (de) Guten Tag.'],
      [],
      'layout:\n  elements: [{ at: p.g, lang: de }]\n',
    ],
    [
      'films and other pages',
      '<iframe src="https://example.org/" title="A map"></iframe><video src="a.mp4"></video><iframe width="0" src="b"></iframe>',
      [],
      ['html-not-carried'],
    ],
  ],
  lines: [
    [
      'formulas',
      '<p>So <math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math> and <math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mi>y</mi></msqrt></math>.</p>',
      ['p So a/(b+1) and x²=√y.'],
      ['html-simplified'],
    ],
    [
      'drawings',
      '<p>So <svg role="img"><title>The seal</title><path/></svg> and <svg><text>words</text></svg>.</p>',
      ['p So ![The seal] and .'],
      ['html-simplified', 'html-pictures'],
    ],
    [
      'links that lead nowhere',
      '<p><a href="javascript:go(1)">a</a> <a href="x.html">b</a> <a href="mailto:a@example.org">c</a> <a href="#top">d</a></p>',
      ['p a b [c](mailto:a@example.org) d'],
      ['html-links'],
    ],
    [
      'relative links, with the address of the page',
      '<p><a href="x.html">b</a></p>',
      ['p [b](https://example.org/x.html)'],
      [],
      'source: { name: A publisher, url: "https://example.org/a.html" }\n',
    ],
    ['letters that are lowered', '<p>a<sub>ij</sub>, the 1<sup>st</sup></p>', ['p aij, the 1st'], ['html-raised']],
    [
      'elements that XHTML closes',
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title/><script src="x"/></head><body><p>${opening}</p><a id="x"/><div/><p>After.</p><![CDATA[a < b]]></body></html>`,
      ['p After.', 'p a < b'],
    ],
  ],
};

for (const [kind, all] of Object.entries(cases))
  describe(kind, () => {
    test.each(all)('%s', (_, html, outline, rules = [], fields = '') => {
      expect(read(html, fields)).toEqual({ outline, rules });
    });
  });

test('a byline that the editors decide states source and date', () => {
  const page = `<p>${opening}</p><p class="by">A publisher, January 14, 2025</p>`;
  const { value, problems } = convert(
    pageSource(page, 'title: The title\nlayout:\n  elements: [{ at: p.by, kind: byline }]\n'),
  );
  expect(problems).toEqual([]);
  expect(value?.document.meta.stated).toEqual(['source', 'date']);
  const other = convert(
    pageSource(page.replace('14', '15'), 'title: The title\nlayout:\n  elements: [{ at: p.by, kind: byline }]\n'),
  );
  expect(other.problems.map(({ rule }) => rule)).toEqual(['byline-disagrees']);
});

test('what is deleted is named so in the ledger', () => {
  const page = `<p>${opening}.</p><del><p>A.</p></del><table><tr><td>B</td><td>C</td></tr><tr><td><del>D</del></td><td><del>E</del></td></tr></table>`;
  const { ledger } = expectValue(convert(pageSource(page, 'title: The title\n')));
  const spans = 'characters' in ledger ? ledger.spans : [];
  expect(spans.flatMap(({ kind, text, reason }) => (kind === 'hidden' ? [[text, reason]] : []))).toEqual([
    ['A.', 'a deletion'],
    ['DE', 'a deletion'],
  ]);
});

test.each<[name: string, bytes: Uint8Array, rules: string[]]>([
  [
    'UTF-16 without a mark',
    new Uint8Array(Buffer.from(`<p>${opening}.</p>`.repeat(4), 'utf16le')),
    ['html-encoding-unsaid'],
  ],
  ['a PDF', new Uint8Array(Buffer.from('%PDF-1.7 \xff', 'latin1')), ['seed-not-text']],
  [
    'UTF-8 that was read as another encoding',
    new Uint8Array(Buffer.from(`<p>${opening} cafÃ©.</p>`)),
    ['seed-mojibake'],
  ],
])('%s is told', (_, bytes, rules) => {
  expect(convert(pageSource(bytes, 'title: The title\n')).problems.map(({ rule }) => rule)).toEqual(rules);
});

test('of two thousand notes each comes out right, with its call', () => {
  const all = Array.from({ length: 2000 }, (_, index) => index + 1);
  const text = all.map((n) => `<p>It was said.<a href="#n${n}" id="r${n}"><sup>${n}</sup></a></p>`).join('');
  const notes = all.map((n) => `<li id="n${n}">Note ${n}. <a href="#r${n}">↩</a></li>`).join('');
  const page = `<html lang="en"><p>${opening}</p>${text}<section class="footnotes"><ol>${notes}</ol></section></html>`;
  const { value, problems } = readText(pageSource(page, 'title: The title\n'));
  const outline =
    value &&
    outlineOf(value.document as Document, { bare: true })
      .trimEnd()
      .split('\n')
      .slice(2);
  expect(outline).toEqual([...all.map((n) => `p It was said.{^${n}}`), ...all.map((n) => `note [${n}] Note ${n}.`)]);
  expect(problems).toEqual([]);
});
