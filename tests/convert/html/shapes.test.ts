/** What each kind of markup in a saved page becomes: small pages, the outline of each, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/convert/convert.ts';
import { saysEncoding } from '../../../src/convert/read/html/bytes-to-markup.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import type { Ledger } from '../../../src/corpus/model/ledger.ts';
import { convert } from '../../support/convert.ts';
import { outlineOf } from '../../support/outline.ts';
import { pageSource } from '../../support/pages.ts';
import { expectValue } from '../../support/source.ts';

/** A paragraph long enough to be running text, so that the page has a main part; it opens every page. */
const opening =
  'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year';

/** Another one behind what a case is about. */
const end = `<p>${opening}.</p>`;
const ended = `p ${opening}.`;
/** A page that has nothing else. */
const whole = (body: string): string => `<html lang="en"><body>${body}</body></html>`;

type Case = [name: string, html: string, outline: string[], rules?: string[], fields?: string, aside?: string[]];

/** The outline of a page after its title and its opening words, and the names of the problems. */
function read(html: string, fields = ''): { outline: string[]; rules: string[]; aside: string[] } {
  const page = /^<(?:\?xml|html)/.test(html) ? html : `<html lang="en"><body><p>${opening}</p>${html}</body></html>`;
  const { value, problems } = convert(pageSource(page, `title: The title\n${fields}`));
  const lines = value ? outlineOf(value.document, { bare: true }).trimEnd().split('\n').slice(1) : [];
  const outline = lines[0] === `p ${opening}` ? lines.slice(1) : lines.map((line) => line.replace(opening, '…'));
  return { outline, rules: problems.map(({ rule }) => rule), aside: value ? asideIn(value.ledger) : [] };
}

/** What of a page is no text, and why: all of a part, or within one. */
const asideIn = (ledger: Ledger): string[] =>
  'characters' in ledger
    ? ledger.spans.flatMap(({ kind, text, reason, asides = [] }) => [
        ...(/^(?:furniture|hidden|machine)$/.test(kind) ? [`${text ?? kind}: ${reason}`] : []),
        ...asides.map((one) => `(${one.text}): ${one.reason}`),
      ])
    : [];

/** Words in markup that says why they are no text; or that they are some. */
const aside = (
  what: string,
  all: readonly [name: string, reason: string | undefined][],
  markup: (name: string) => string,
): Case[] =>
  all.map(([name, reason]) => [
    `${what} ${name}`,
    markup(name) + end,
    reason === undefined ? ['p Words.', ended] : [ended],
    [],
    '',
    reason === undefined ? [] : [`Words.: ${reason}`],
  ]);

/** A note, of which a link in the text and what stands around the note may say that they are what they are. */
const noted = (link: string, around: string, back = ''): string =>
  `<p>It was lit <a href="#n1"${link && ` ${link}`}>1</a> then.</p><div${around && ` ${around}`}><p id="n1">1 One.${back}</p></div>`;
const isNoted = ['p It was lit {^1} then.', 'note [1] One.'];
const isNot = ['p It was lit 1 then.', 'p 1 One.'];

const calls = (first: string, second: string): string => `<p>It was lit.${first} It was built.${second}</p>`;
const called = ['p It was lit.{^1} It was built.{^2}', 'note [1] One.', 'note [2] Two.'];
const linked = calls('<a href="#n1"><sup>1</sup></a>', '<sup><a href="#n2">2</a></sup>');
const raised = calls('<sup>1</sup>', '<sup>2</sup>');

const cases: Record<string, Case[]> = {
  notes: [
    [
      'a paragraph that no label opens is none, whichever it is',
      '<p>It was lit.<a href="#n3"><sup>3</sup></a></p><p id="n3">Three.</p>',
      ['p It was lit.³', 'p Three.'],
      ['html-calls-alone'],
    ],
    [
      'in lines of one paragraph, of which one begins with another number',
      `${linked}<p><a id="n1"></a>1 One,<br>5 km of it.<br><a id="n2"></a>2 Two.</p>`,
      ['p It was lit.{^1} It was built.{^2}', 'note [1] One, 5 km of it.', 'note [2] Two.'],
      [],
      '',
      ['(1): the label of the note', '(2): the label of the note'],
    ],
    [
      'behind comments and scripts',
      `${linked}<p id="n1">1 <!-- a -->One<script>b</script>.</p><p id="n2">2 Two.</p>`,
      ['p It was lit.{^1} It was built.{^2}', 'note [1] One.', 'note [2] Two.'],
      [],
      '',
      ['(1): the label of the note', 'machine: a comment', 'machine: a script', '(2): the label of the note'],
    ],
    ['a number that links to a paragraph is no call by itself', noted('', ''), isNot],
    ...[
      ...['role="doc-noteref"', 'epub:type="noteref"', 'data-footnote-ref', 'class="noteref"', 'class="x note-ref-1"'],
      ...['class="footnote"', 'class="reference"'],
    ].map((link): Case => [`that a link with ${link} calls`, noted(link, ''), isNoted]),
    ...['class="footnotes2"', 'class="references"', 'role="link"', 'class="keynote"'].map(
      (link): Case => [`that a link with ${link} does not call`, noted(link, ''), isNot],
    ),
    ...[
      ...['data-footnotes', 'role="doc-endnotes"', 'role="doc-footnote"', 'epub:type="rearnotes"', 'class="notes"'],
      ...['class="page-footnotes"', 'id="endnotes_1"', 'class="fn"', 'class="fnlist"', 'class="references"'],
    ].map((around): Case => [`that stand in an element with ${around}`, noted('', around), isNoted]),
    ...['class="notebook"', 'class="noted"', 'id="preferences"', 'role="note"'].map(
      (around): Case => [`an element with ${around} holds none`, noted('', around), isNot],
    ),
    ...[
      ...[
        'role="doc-backlink"',
        'data-footnote-backref',
        'class="backlink"',
        'class="back-ref"',
        'class="my-footnote-back"',
      ],
      ...['class="reversefootnote"', 'class="mw-cite-backlink"'],
    ].map(
      (back): Case => [
        `that a link with ${back} leads back from`,
        noted('', 'class="notes"', ` <a href="#x" ${back}>Up</a>`),
        isNoted,
        [],
        '',
        ['(1): the label of the note', '(Up): the way back from a note'],
      ],
    ),
    [
      'whose link leads elsewhere',
      noted('', 'class="notes"', ' <a href="https://example.org/">Up</a>'),
      ['p It was lit {^1} then.', 'note [1] One. [Up](https://example.org/)'],
    ],
    [
      'in the margin, of which one has no number',
      '<p>It was lit.<span class="side sidenote">One.</span> Built.<span class="marginnote left">Two.</span></p>',
      ['p It was lit.{^1} Built.{^*}', 'note [1] One.', 'note [*] Two.'],
    ],
    [
      'behind several signs that lead back',
      '<p>It was lit.<sup id="r1"><a href="#n1">1</a></sup></p><p id="n1"><a href="#r1">^</a> ↑ 1 One ^ 2.</p>',
      ['p It was lit.{^1}', 'note [1] One ^ 2.'],
      [],
      '',
      ['(^): the way back from a note', '( ↑ 1): the label of the note'],
    ],
    [
      'in lines of one paragraph, with words before and between',
      `${linked}<p>Of this:<br><a id="n1"></a>1 One,<br>and more.<br><a id="n2"></a>2 <b>Two</b>.</p>`,
      ['p It was lit.{^1} It was built.{^2}', 'p Of this:', 'note [1] One, and more.', 'note [2] **Two**.'],
      [],
      '',
      ['(1): the label of the note', '(2): the label of the note'],
    ],
    [
      'behind which a link goes back to the top',
      `${raised}<h2>Notes</h2><p>1. One.</p><p>2. Two.</p><p>Go <a href="#top">back</a> to the top.</p><p><a href="#top"><b>Top</b></a></p>`,
      [
        'p It was lit.{^1} It was built.{^2}',
        '# Notes',
        '  p **Top**',
        'note [1] One.',
        'note [2] Two.',
        '  plain Go back to the top.',
      ],
      ['html-looks-like'],
      '',
      ['(1.): the label of the note', '(2.): the label of the note'],
    ],
    [
      'at the foot, of signs that are raised',
      '<p>It was lit.<sup>*</sup> Built.<sup>†</sup></p><p><sup>*</sup> One.</p><p><sup>†</sup> Two.</p>',
      ['p It was lit.{^*} Built.{^†}', 'note [*] One.', 'note [†] Two.'],
      [],
      '',
      ['(*): the label of the note', '(†): the label of the note'],
    ],
    [
      'at the foot, in paragraphs of which one is none',
      '<p>It was lit.<sup>1</sup></p><p>It was built.</p><p><sup>1</sup> One.</p>',
      ['p It was lit.{^1}', 'p It was built.', 'note [1] One.'],
      [],
      '',
      ['(1): the label of the note'],
    ],
    [
      'in a table of their own',
      `${linked}<table><tr><td>1</td><td id="n1">One.</td></tr><tr><td>2</td><td id="n2">Two.</td></tr></table>`,
      ['p It was lit.{^1} It was built.{^2}', 'note [1] One.', 'note [2] Two.'],
      [],
      '',
      ['1: the label of the note', '2: the label of the note'],
    ],
    [
      'that the last words of the page are',
      `${raised}<h2>Notes</h2><ul><li>1. One.</li><li>2. Two.</li></ul>`,
      ['p It was lit.{^1} It was built.{^2}', 'note [1] One.', 'note [2] Two.'],
      [],
      '',
      ['(1.): the label of the note', '(2.): the label of the note'],
    ],
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
    [
      'that an empty anchor before them names',
      `${linked}<a id="n1"></a><p>1 One.</p> <a id="n2"></a> <p>2 Two.</p>`,
      ['p It was lit.{^1} It was built.{^2}', 'note [1] One.', 'note [2] Two.'],
      [],
      '',
      ['(1): the label of the note', '(2): the label of the note'],
    ],
    [
      'of which one has a table with a caption',
      `${linked}<div class="footnotes"><div id="n1">1 One.<table><caption>Costs</caption><tr><td>a</td><td>b</td></tr></table></div><p id="n2">2 Two.</p></div>`,
      ['p It was lit.{^1} It was built.{^2}', 'note [1] One.', '  table Costs', '    row a | b', 'note [2] Two.'],
      [],
      '',
      ['(1): the label of the note', '(2): the label of the note'],
    ],
    [
      'between which a paragraph calls another',
      `${linked}<p id="n1">1 One.</p><p>See that.<a href="#n2"><sup>2</sup></a></p><p id="n2">2 Two.</p>`,
      ['p It was lit.{^1} It was built.{^2}', 'p See that.{^2}', 'note [1] One.', 'note [2] Two.'],
      [],
      '',
      ['(1): the label of the note', '(2): the label of the note'],
    ],
    [
      'that links in several elements call',
      '<p>It was lit.<b id="r"><i><u><a href="#n1">1</a></u></i></b></p><p id="n1"><a href="#r">↑</a> One.</p>',
      ['p It was lit.***{^1}***', 'note [1] One.'],
      [],
      '',
      ['(↑): the way back from a note'],
    ],
    [
      'whose labels arrows lead back from',
      `<p>It was lit.<sup id="r1"><a href="#n1">1</a></sup></p><ol><li id="n1"><a href="#r1">^</a> One.</li></ol>`,
      ['p It was lit.{^1}', 'note [1] One.'],
      [],
      '',
      ['(^): the way back from a note'],
    ],
    [
      'in the margin of a heading and of a cell',
      '<h2>Works<span class="sidenote">One.</span></h2><table><tr><th>A</th><th>B</th></tr><tr><td>Quays<span class="sidenote">Two.</span></td><td>2</td></tr></table>',
      ['# Works{^1}', '  p A', '  p B', '  p Quays{^2}', '  p 2', 'note [1] One.', 'note [2] Two.'],
    ],
    [
      'in a list whose numbers begin elsewhere',
      `<p>It was lit.<sup>4</sup> Built.<sup>5</sup></p><h2>Notes</h2><ol start="4"><li>One.</li><li>Two.</li></ol>`,
      ['p It was lit.{^4} Built.{^5}', 'note [4] One.', 'note [5] Two.'],
    ],
    [
      'decided one by one',
      '<p>It was lit.<sup>1</sup></p><p class="n">1 One.</p><p class="n">It goes on.</p>',
      ['p It was lit.{^1}', 'note [1] One.', '  plain It goes on.'],
      [],
      'layout:\n  elements: [{ at: p.n, kind: note }]\n',
      ['(1): the label of the note'],
    ],
    [
      'in brackets that the text uses for other things',
      '<p>It was lit[1] and so[2].</p><h2>Notes</h2><p>[1] One.</p><p>[2] Two.</p>',
      ['p It was lit[1] and so[2].', 'note [1] One.', 'note [2] Two.'],
      ['html-notes-uncalled'],
      'layout: { brackets: text }\n',
      ['([1]): the label of the note', '([2]): the label of the note'],
    ],
  ],
  blocks: [
    [
      'words that are bold within other elements, or by what is around them',
      '<p><b><i>Works of the year</i></b></p><div style="font-weight:bold"><p>Costs of the year</p></div>',
      ['p ***Works of the year***', 'p Costs of the year'],
      ['html-looks-like'],
    ],
    [
      'words that are bold by what is around them alone',
      '<div style="font-weight:bold"><p>Costs of the year</p></div>',
      ['p Costs of the year'],
    ],
    ['a quotation of nothing', '<blockquote> </blockquote><p>x</p>', ['p x']],
    [
      'a quotation in a quotation, with a list',
      '<blockquote>a<blockquote><p>b</p></blockquote><ul><li>c</li></ul></blockquote>',
      ['quote', '  p a', '  quote', '    p b', '  list', '    item c'],
    ],
    [
      'text as it is typed, with lines and a language',
      '<pre lang="fr">a\n\n  b<br>c</pre><listing>d</listing>',
      ['verbatim (fr)', '  | a', '  |', '  |   b', '  | c', 'verbatim', '  | d'],
    ],
    [
      'addresses, details, fields and labels',
      '<address>a<br>b</address><details><summary>c</summary><p>d</p></details><fieldset><legend>e</legend><label>f</label></fieldset><center>g</center>',
      ['p a b', 'p c', 'p d', 'p e', 'p f', 'p g'],
    ],
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
  headings: [
    [
      'a title that the editors decide',
      '<p class="t">The title</p><h1>A</h1><p>a</p>',
      ['# A', '  p a'],
      [],
      'layout:\n  elements: [{ at: p.t, kind: title, reason: it is set so }]\n',
    ],
    ['one that is the title, wherever it stands', '<h2>The title</h2><h3>A</h3><p>a</p>', ['# A', '  p a']],
    [
      'one that says the title, and is decided to be none',
      '<h2>The title</h2><p>a</p>',
      ['# The title', '  p a'],
      [],
      'layout:\n  elements: [{ at: h2, kind: heading }]\n',
    ],
    [
      'two of the first level: none is the title',
      '<h1>A</h1><p>a</p><h1>B</h1><p>b</p>',
      ['# A', '  p a', '# B', '  p b'],
    ],
    [
      'one of the first level behind another heading',
      '<h2>A</h2><p>a</p><h1>B</h1><p>b</p>',
      ['# A', '  p a', '# B', '  p b'],
    ],
    [
      'one of the first level before all others is the title, and says another',
      '<h1>A</h1><h2>B</h2><p>b</p>',
      ['# B', '  p b'],
      ['title-disagrees'],
    ],
    [
      'their numbers, as printed',
      '<h2>2.1 Quays</h2><h2>(a) Lights</h2><h2>Part II: Money</h2><h2>IV. Wages</h2><h2>Article 12 Of Pilots</h2><h2>Annex B</h2><h2>1990 was dry</h2><h2>In 3 parts</h2>',
      [
        '# 2.1 Quays',
        '# (a) Lights',
        '# Part II: Money',
        '# IV. Wages',
        '# Article 12 Of Pilots',
        '# Annex B',
        '# 1990 was dry',
        '# In 3 parts',
      ],
    ],
    [
      'of every level, in one another, and none at a level that is no number',
      '<h2>A</h2><h4>B</h4><p>b</p><h3>C</h3><p>c</p><div role="heading">D</div><p>d</p><div role="heading" aria-level="0">E</div><p>e</p><h1>F</h1><p>f</p>',
      ['# A', '  # B', '    p b', '  # C', '    p c', '# D', '  p d', '# E', '  p e', '# F', '  p f'],
    ],
    ['one without a word is none', '<h2> &#8203; </h2><p>x</p>', ['p x']],
    [
      'one in a quotation is a paragraph set apart',
      '<blockquote><h3>A</h3><p>b</p></blockquote>',
      ['quote', '  p **A**', '  p b'],
    ],
    ['one in an item', '<ul><li><h3>A</h3><p>b</p></li></ul>', ['list', '  item **A**', '    plain b']],
    [
      'what the editors say is one, and of what level',
      '<p class="a">A</p><p>a</p><p class="b">B</p><p>b</p>',
      ['# A', '  p a', '  # B', '    p b'],
      [],
      'layout:\n  elements: [{ at: p.a, kind: heading }, { at: p.b, kind: heading, level: 2 }]\n',
    ],
  ],
  furniture: [
    [
      'most of a page is text, whatever its class',
      `<ul class="menu tools">${'<li>A quay of stone</li>'.repeat(40)}</ul>`,
      ['list', ...Array<string>(40).fill('  item A quay of stone')],
    ],
    ...aside(
      'of the class',
      [
        ['share-bar', 'buttons to share the page'],
        ['shareBar', 'buttons to share the page'],
        ['breadcrumb', 'the way to the page'],
        ['main-nav', 'the page’s navigation'],
        ['toc', 'a table of contents'],
        ['mw-editsection', 'a link to edit or to cite a part'],
        ['no-print', 'a tool of the page'],
        ['comments', 'the comments of readers'],
        ['related', 'links to other pages'],
        ['newsletter', 'an offer to subscribe'],
        ['cookie-banner', 'a question about cookies'],
        ['ad', 'an advertisement'],
        ['cat-links', 'the page’s keywords'],
        ['rating', 'a question to readers'],
        ['print-button', 'a button'],
        ['sr-only', 'words for those who hear the page'],
        ['screen-reader-text', 'words for those who hear the page'],
        ['toolbar_1', 'a tool of the page'],
        ['a-b-c-d-e-ad', undefined],
        ['shade', undefined],
        ['bread', undefined],
      ],
      (name) => `<div class="${name}">Words.</div>`,
    ),
    ...aside(
      'of the role',
      [
        ['navigation', 'the page’s navigation'],
        ['search', 'a search field'],
        ['banner', 'the head of the page'],
        ['complementary', 'what stands beside the text'],
        ['doc-pagebreak', 'the number of a printed page'],
        ['NONE button', 'a button'],
        ['note', undefined],
        ['constructor', undefined],
      ],
      (role) => `<div role="${role}">Words.</div>`,
    ),
    ...aside(
      'the element',
      [
        ['nav', 'the page’s navigation'],
        ['button', 'a button'],
        ['noscript', 'what is shown only where no scripts run'],
        ['dialog', 'a dialogue that is not open'],
        ['dialog open', 'a dialogue of the page'],
        ['footer', 'the foot of the page or of a part of it'],
        ['aside', 'what stands beside the text'],
        ['title', 'the title of the page, for browsers'],
        ['form', undefined],
        ['p hidden', 'a hidden element'],
        ['p style="color:red; Display : NONE"', 'an element that its style hides'],
        ['p style="visibility:hidden"', 'an element that its style hides'],
        ['p style="no-display:none"', undefined],
      ],
      (name) => `<${name}>Words.</${name.split(' ')[0]}>`,
    ),
    ['a heading, whatever its class', `<h2 class="share">Words.</h2>${end}`, ['# Words.', `  ${ended}`]],
    ['a template', `<template>Words.</template>${end}`, [ended], [], '', ['machine: written for programs']],
    [
      'a large part of a class is text',
      `<div class="share"><p>${opening}.</p><p>${opening}.</p></div>`,
      [ended, ended],
    ],
    [
      'within a line',
      '<p>One <button>Press</button>two <span class="sr-only">hear</span>three.</p>',
      ['p One two three.'],
      [],
      '',
      ['(Press): a button', '(hear): words for those who hear the page'],
    ],
    [
      'within a line, with a block in it',
      '<p>One <span hidden>a<ul><li>b</li></ul></span> two.</p>',
      ['p One', 'list', '  item b', 'p two.'],
      [],
      '',
      ['(a): a hidden element'],
    ],
    [
      'a block in a list and in a table',
      '<ul><li>a</li><li hidden>b</li></ul><table><tr><th>A</th><th>B</th></tr><tr hidden><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      ['list', '  item a', 'table', '  head A | B', '  row 3 | 4'],
      [],
      '',
      ['b: a hidden element', '12: a hidden element'],
    ],
    [
      'what the editors say is some',
      '<p class="no">A</p><ul><li>b</li><li class="no">c</li></ul>',
      ['list', '  item b'],
      [],
      'layout:\n  elements: [{ at: .no, kind: furniture, reason: not ours }]\n',
      ['A: not ours', 'c: not ours'],
    ],
    [
      'what the editors say is text',
      '<nav><p>A</p></nav>',
      ['p A'],
      [],
      'layout:\n  elements: [{ at: nav, kind: text }]\n',
    ],
  ],
  formulas: [
    ...[
      ['<mfrac><mi>a</mi><mi>b</mi></mfrac>', 'a/b'],
      ['<mi>x</mi><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>12</mn></mfrac>', 'x((a+b)/12)'],
      ['<msup><mi>x</mi><mi>y</mi></msup>', 'x^y'],
      ['<msup><mi>x</mi><mrow><mn>1</mn><mo>+</mo><mi>y</mi></mrow></msup>', 'x^(1+y)'],
      ['<msub><mi>x</mi><mn>1</mn></msub><munder><mi>S</mi><mi>k</mi></munder>', 'x₁S_k'],
      ['<mover><mi>x</mi><mo>–</mo></mover>', 'x^–'],
      [
        '<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup><munderover><mo>∑</mo><mn>0</mn><mi>n</mi></munderover>',
        'x₁²∑₀ⁿ',
      ],
      ['<msqrt><mn>2</mn></msqrt><msqrt><mi>a</mi><mi>b</mi></msqrt>', '√2√(ab)'],
      ['<mroot><mi>x</mi><mn>3</mn></mroot>', '3√x'],
      ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', '(a, b)'],
      ['<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd><mtd>4</mtd></mtr></mtable>', '1, 2; 3, 4'],
      ['<semantics><mi>x</mi><annotation>\\x</annotation></semantics>', 'x'],
      ['<msup><mi>x</mi></msup>', 'x'],
      ['<mfrac><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mi>b</mi></mfrac>', '(a)/b'],
    ].map(
      ([inner = '', text = '']): Case => [
        inner,
        `<p>So <math>${inner}</math>.</p>`,
        [`p So ${text}.`],
        ['html-simplified'],
      ],
    ),
  ],
  tables: [
    [
      'of one cell in each row, with a caption',
      '<table><caption>Ships</caption><tr><td>1</td></tr><tr><td>2</td></tr></table>',
      ['table Ships', '  row 1', '  row 2'],
    ],
    [
      'rows that head in the head alone, and cells that head a row',
      '<table><thead><tr><td>A</td><td>B</td></tr></thead><tbody><tr><th>1</th><td>2</td></tr><tr><th>3</th><th>4</th></tr></tbody></table>',
      ['table', '  head A | B', '  row 1 | 2', '  head 3 | 4'],
    ],
    [
      'of other languages',
      '<table lang="fr"><tr><th>un</th><th>deux</th></tr><tr lang="de"><td>eins</td><td lang="en">two</td></tr></table>',
      ['table', '  head {fr: un} | {fr: deux}', '  row {de: eins} | {en: two}'],
    ],
    [
      'a caption, rows, a head in the body',
      '<table><caption>Ships</caption><tr><th>A</th><th>B</th></tr><tr><th>1</th><td>2</td></tr></table>',
      ['table Ships', '  head A | B', '  row 1 | 2'],
    ],
    [
      'two captions, and one of a figure',
      '<figure><table><caption>Ships</caption><tr><td>1</td><td>2</td></tr></table><figcaption>Of 1910</figcaption></figure>',
      ['table Ships Of 1910', '  row 1 | 2'],
    ],
    [
      'a figure without a table',
      '<figure><img alt="A map" src="a.png"><figcaption>The port</figcaption></figure>',
      ['p ![A map]', 'p The port'],
      ['html-pictures'],
    ],
    ['a caption alone', '<table><caption>Ships</caption></table>', ['p Ships']],
    [
      'cells over several columns and rows',
      '<table><thead><tr><td colspan="2">A</td><td>B</td></tr></thead><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr><tr><td colspan="0">6</td><td colspan="21">7</td><td rowspan="1001">8</td></tr><tr><td>9</td></tr></table>',
      ['table', '  head A |  | B', '  row 1 | 2 | 3', '  row  | 4 | 5', '  row 6 | 7 | 8', '  row 9'],
    ],
    [
      'rows without a word',
      '<table><tr><td>1</td><td>2</td></tr><tr><td> </td><td></td></tr><tr></tr></table>',
      ['table', '  row 1 | 2'],
    ],
    [
      'blocks in a cell',
      '<table><tr><th>A</th><th>B</th></tr><tr><td><p>a</p><p lang="fr">b</p></td><td><ul><li>c<li>d</ul><blockquote>e</blockquote></td></tr></table>',
      ['table', '  head A | B', '  row a {fr: b} | c d e'],
      ['html-simplified'],
    ],
    [
      'a call of a note in a cell, and a note',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1<a href="#n1"><sup>1</sup></a></td><td>2</td></tr></table><ol class="footnotes"><li id="n1">One.</li></ol>',
      ['table', '  head A | B', '  row 1{^1} | 2', 'note [1] One.'],
    ],
    ...['presentation', 'none'].map(
      (role): Case => [
        `of the role ${role}`,
        `<table role="${role}"><tr><td>1</td><td>2</td></tr></table>`,
        ['p 1', 'p 2'],
      ],
    ),
    ['of the role grid', '<table role="grid"><tr><td>1</td><td>2</td></tr></table>', ['table', '  row 1 | 2']],
    ['that has one cell in each row', '<table><tr><td>1</td></tr><tr><td>2</td></tr></table>', ['p 1', 'p 2']],
    ['that has headings', '<table><tr><td><h2>A</h2></td><td>1</td></tr></table>', ['# A', '  p 1']],
    [
      'that holds tables',
      '<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td><td>x</td></tr></table>',
      ['table', '  row 1 | 2', 'p x'],
    ],
    [
      'of many paragraphs',
      '<table><tr><td><p>a<p>b<p>c</td><td><p>d<p>e</td></tr></table>',
      ['p a', 'p b', 'p c', 'p d', 'p e'],
    ],
    [
      'with columns and a foot',
      '<table><colgroup><col></colgroup><tfoot><tr><td>3</td><td>4</td></tr></tfoot><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      ['table', '  row 1 | 2', '  row 3 | 4'],
    ],
    [
      'of running text',
      `<table><tr><td>${opening}<br>${opening}</td><td>a</td></tr></table>`,
      [`p ${opening} ${opening}`, 'p a'],
    ],
  ],
  lists: [
    ...[
      ['a', 'z. a', 'aa. b'],
      ['A', 'Z. a', 'AA. b'],
      ['i', 'xxvi. a', 'xxvii. b'],
      ['I', 'XXVI. a', 'XXVII. b'],
      ['1', '26. a', '27. b'],
    ].map(
      ([type, ...items]): Case => [
        `of the type ${type}`,
        `<ol type="${type}" start="26"><li>a<li>b</ol>`,
        ['list', ...items.map((one) => `  item ${one}`)],
      ],
    ),
    ...[
      ['lower-latin', 'a. a', 'b. b'],
      ['upper-alpha', 'A. a', 'B. b'],
      ['upper-roman', 'I. a', 'II. b'],
      ['decimal', '1. a', '2. b'],
      ['disc', 'a', 'b'],
      ['constructor', '1. a', '2. b'],
    ].map(
      ([style, ...items]): Case => [
        `of the style ${style}`,
        `<ol style="color:red;list-style:${style}"><li>a<li>b</ol>`,
        ['list', ...items.map((one) => `  item ${one}`)],
      ],
    ),
    [
      'counted down, and from a number',
      '<ol reversed><li>a<li>b</ol><ol start="0" type="a"><li>a<li>b</ol><ol start="0" type="i"><li>a</ol>',
      ['list', '  item 2. a', '  item 1. b', 'list', '  item 0. a', '  item a. b', 'list', '  item 0. a'],
    ],
    [
      'an item with a number or a form of its own',
      '<ol><li value="7">a<li>b<li type="a">c<li style="list-style-type:none">d</ol>',
      ['list', '  item 7. a', '  item 8. b', '  item i. c', '  item d'],
    ],
    ['letters past z', '<ol type="a" start="702"><li>a<li>b</ol>', ['list', '  item zz. a', '  item aaa. b']],
    [
      'words, lists and paragraphs beside items',
      '<ul>One<li>a</li><ul><li>b</li></ul><p>c</p><span>d</span></ul><ol><ol><li>e</li></ol></ol>',
      [
        'list',
        '  item One',
        '  item a',
        '    list',
        '      item b',
        '    plain c',
        '  item d',
        'list',
        '  item 1.',
        '    list',
        '      item 1. e',
      ],
    ],
    [
      'terms with several meanings',
      '<dl><dt>A<dt>B<dd>1<dd><p>2</p><p>3</p></dl>',
      ['list', '  item **A**', '  item **B**', '    plain 1', '    plain 2', '    plain 3'],
    ],
    [
      'nothing in it',
      '<ul><li> </li></ul><menu><li>a</menu><dir><li>b</dir>',
      ['list', '  item b'],
      [],
      '',
      ['a: a menu of the page'],
    ],
    [
      'a note in it',
      '<ul><li>a<a href="#n1"><sup>1</sup></a></li><li id="n1" class="footnote">1 One.</li></ul>',
      ['list', '  item a{^1}', 'note [1] One.'],
      [],
      '',
      ['(1): the label of the note'],
    ],
  ],
  'parts of a page': [
    [
      'linked words that are set apart are no running text',
      whole(
        `<main>${end}<p>A</p></main><div>${`<p><a href="https://example.org/"><b>${opening}</b></a></p>`.repeat(3)}</div>`,
      ),
      ['p ….', 'p A'],
      [],
      '',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this yearThe harbour board met in spring and said that the mole, the quays and the lights are to be built anew this yearThe harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year: outside of the main part of the page',
      ],
    ],
    [
      'words that are set apart are',
      whole(`<main>${end}<p>A</p></main><div>${`<p><b>${opening}</b></p>`.repeat(3)}</div>`),
      ['p **…**', 'p **…**', 'p **…**'],
      ['html-left-out', 'html-looks-like'],
      '',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year.A: outside of the main part of the page',
      ],
    ],
    [
      'an element of the role of the main one, with little beside it',
      whole(`<div><p>Before.</p></div><div role="main">${end}<p>A</p>${end}</div><div><p>After.</p></div>`),
      ['p Before.', 'p ….', 'p A', 'p ….', 'p After.'],
    ],
    [
      'one article, with little beside it',
      whole(`<p>Before.</p><article>${end}<p>A</p>${end}</article><p>After.</p>`),
      ['p Before.', 'p ….', 'p A', 'p ….', 'p After.'],
    ],
    [
      'of two articles one is the text, and the other is told',
      whole(`<article>${end}<p>A</p></article><article>${end}<p>B</p></article>`),
      ['p ….', 'p A'],
      ['html-left-out'],
      '',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year.B: outside of the main part of the page',
      ],
    ],
    [
      'a list of links is no running text',
      whole(
        `<main>${end}<p>A</p></main><div>${`<p><a href="https://example.org/">${opening}</a></p>`.repeat(3)}</div>`,
      ),
      ['p ….', 'p A'],
      [],
      '',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this yearThe harbour board met in spring and said that the mole, the quays and the lights are to be built anew this yearThe harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year: outside of the main part of the page',
      ],
    ],
    [
      'what is decided to be text, and to be none, outside of the part that is decided',
      `<div class="m">${end}<p class="no">A</p></div><div class="n">${end}</div>`,
      ['p ….'],
      [],
      'layout:\n  elements: [{ at: .m, kind: main }, { at: .no, kind: furniture, reason: not ours }, { at: .n, kind: paragraph }]\n',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year: outside of the main part of the page',
        'A: not ours',
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year.: outside of the main part of the page',
      ],
    ],
    [
      'notes in the foot of the page',
      `<p>It was lit.<a href="#n1"><sup>1</sup></a></p>${end}<footer><p id="n1">1 One.</p><p>The foot.</p></footer>`,
      ['p It was lit.{^1}', ended, 'p The foot.', 'note [1] One.'],
      [],
      '',
      ['(1): the label of the note'],
    ],
    [
      'notes in the foot that says so',
      `<p>It was lit.<sup>1</sup></p>${end}<aside class="footnotes"><p>1 One.</p></aside>`,
      ['p It was lit.{^1}', ended, 'note [1] One.'],
      [],
      '',
      ['(1): the label of the note'],
    ],
    [
      'scripts are never told, words for those without them are',
      `<script>${'run();'.repeat(40)}</script><style>${'p { color: red } '.repeat(20)}</style><noscript>${end}</noscript>${end}`,
      [ended],
      ['html-left-out'],
      '',
      [
        'machine: a script',
        'machine: a style',
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year.: what is shown only where no scripts run',
      ],
    ],
    [
      'two main elements',
      `<main><p>A</p>${end}</main><nav>x</nav><main>${end}<del><p>B</p></del></main><main>C</main>`,
      ['p A', 'p ….', 'p ….'],
      ['html-left-out', 'html-struck'],
      '',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year: outside of the main part of the page',
        'x: the page’s navigation',
        'B: a deletion',
        'C: outside of the main part of the page',
      ],
    ],
    [
      'a deletion outside of the text',
      `<div class="m">${end}</div><div><del><p>B</p></del></div>`,
      ['p ….'],
      [],
      'layout:\n  elements: [{ at: .m, kind: main }]\n',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year: outside of the main part of the page',
        'B: a deletion',
      ],
    ],
    [
      'running text outside of the main one',
      `<main>${end}${end}${end}</main><div>${end}</div><aside>${end}</aside><div hidden>${end}</div>`,
      [ended, ended, ended, ended],
      ['html-left-out'],
      '',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year.: what stands beside the text',
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year.: a hidden element',
      ],
    ],
    [
      'a part that is decided',
      `<div class="m">${end}</div><div>${end}</div>`,
      ['p ….'],
      [],
      'layout:\n  elements: [{ at: .m, kind: main }]\n',
      [
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year: outside of the main part of the page',
        'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year.: outside of the main part of the page',
      ],
    ],
    [
      'a caption that looks like a heading',
      '<figure><img alt="A map" src="a.png"><figcaption>THE PORT</figcaption></figure>',
      ['p ![A map]', 'p THE PORT'],
      ['html-pictures'],
    ],
  ],
  inlines: [
    [
      'run-in headings that end within what is set apart, and that call notes',
      '<p class="l"><b>Quays. They</b> stand.</p><p class="m">Lights.<a href="#n1"><sup>1</sup></a> They burn.</p><p id="n1">1 One.</p>',
      ['p ‹**Quays.**› ** They** stand.', 'p ‹Lights.› {^1} They burn.', 'note [1] One.'],
      [],
      'layout:\n  elements: [{ at: p.l, lead: "Quays." }, { at: p.m, lead: "Lights." }]\n',
      ['(1): the label of the note'],
    ],
    [
      'addresses from what the page says is its own',
      '<link rel="canonical" href="https://example.net/d/page.html"><p><a href="x.html">a</a> <a href="page.html#x">b</a></p>',
      ['p [a](https://example.net/d/x.html) b'],
    ],
    [
      'lowered numbers call no note',
      '<p>It is H<sub>1</sub> and water.<sup>1</sup></p><h2>Notes</h2><p>1. One.</p>',
      ['p It is H₁ and water.{^1}', 'note [1] One.'],
      [],
      '',
      ['(1.): the label of the note'],
    ],
    [
      'short quotations within other languages',
      '<div lang="fr-CA"><p><q>a</q></p></div><div lang="de"><p><q>b</q></p></div>',
      ['p (fr-CA) « a »', 'p (de) „b“'],
    ],
    [
      'films that are hidden, and in one another',
      '<video title="A"><object data="x"></object></video><div hidden><iframe src="b"></iframe></div><audio aria-label="C"></audio><canvas></canvas>',
      [],
      ['html-not-carried'],
    ],
    [
      'what sets words apart, in one another',
      '<p><em>a <i>b</i></em> <strong>c <b lang="fr">d</b></strong> <cite>e</cite> <var>f</var> <dfn>g</dfn> <u>h</u> <em></em></p>',
      ['p *a b* **c {fr: d}** *e* *f* *g* h'],
    ],
    [
      'other languages',
      '<p>a <span lang="de">b <em lang="fr">c</em></span> <i lang="en">d</i></p>',
      ['p a {de: b *c*} *d*'],
    ],
    [
      'short quotations, in several languages',
      '<p><q>a</q> <q lang="fr">b</q> <q lang="de">c</q> <q lang="deu">d</q></p>',
      ['p “a” {fr: “b”} {de: “c”} {de: “d”}'],
    ],
    [
      'lines, blank lines, and lines at the edges',
      '<p><br>a<br>b <br><br> c<br></p><div>d<br><br>e</div>',
      ['p a b', 'p c', 'p d', 'p e'],
    ],
    [
      'white space',
      '<p> a\n  b <em> c </em> d&nbsp; e </p><pre>  x\n y </pre>',
      ['p a b *c *d e', 'verbatim', '  |   x', '  |  y'],
    ],
    [
      'pictures',
      '<p><img alt="A map"> <img alt=""> <img title="B" src="b.png"> <span role="img" aria-label="C">c</span> <img alt="" title="D"></p>',
      ['p ![A map] ![B] ![C]'],
      ['html-pictures'],
      '',
      ['(c): a picture'],
    ],
    [
      'drawings',
      '<p>a <svg aria-label="A seal"><text>x</text></svg> <svg><path/></svg> <svg aria-label=""><text>y</text></svg></p>',
      ['p a ![A seal]'],
      ['html-simplified', 'html-pictures'],
      '',
      ['(x): a drawing', '(y): a drawing'],
    ],
    [
      'how words are read',
      '<p><ruby>港<rt>gang</rt></ruby> <ruby>口<rp>(</rp><rt>kou</rt><rp>)</rp></ruby></p>',
      ['p 港 口(kou)'],
      [],
      '',
      ['(gang): how a word is read'],
    ],
    [
      'what is struck through, and what takes its place',
      '<p>a <s>b</s> <strike>c</strike> <del>d</del> <ins>e</ins> <s> </s></p>',
      ['p a e'],
      ['html-struck'],
      '',
      ['(b): struck through', '(c): struck through', '(d): struck through', '( ): struck through'],
    ],
    [
      'raised and lowered signs',
      '<p>10<sup>-6</sup> x<sup>n</sup> H<sub>2</sub>O a<sub>(1)</sub> 1<sup>st</sup> M<sup>me</sup> a<sup>b</sup> CO<sub>x</sub> TM<sup>™</sup> a<sup> </sup></p>',
      ['p 10⁻⁶ xⁿ H₂O a₍₁₎ 1st Mme ab COx TM™ a'],
      ['html-raised'],
    ],
    [
      'raised numbers without a note',
      '<p>the board<sup>2</sup> said,<sup>[3]</sup> in 1990<sup>4</sup>, 10<sup>5</sup> ab<sup>6</sup></p>',
      ['p the board² said,[3] in 1990⁴, 10⁵ ab⁶'],
      ['html-calls-alone'],
    ],
    [
      'links to cite a part',
      '<p>a <a href="#a">¶</a> <a href="#b">[edit]</a> <a href="https://example.org/">#</a></p>',
      ['p a [#](https://example.org/)'],
      [],
      '',
      ['(¶): a link to cite a part', '([edit]): a link to cite a part'],
    ],
    [
      'a heading with a link to cite it',
      '<h2>Works <a class="headerlink" href="#w">#</a></h2><p>a</p>',
      ['# Works', '  p a'],
      [],
      '',
      ['(#): a link to edit or to cite a part'],
    ],
    [
      'addresses',
      `<p><a href="https://example.org/${'x'.repeat(2000)}">a</a> <a href="ftp://example.org/">b</a> <a href="JavaScript:void 0">c</a> <a href="javascript:;">d</a> <a href=" https://example.org/e ">e</a> <a>f</a> <a href="">g</a></p>`,
      ['p a b c d [e](https://example.org/e) f g'],
      ['html-links'],
    ],
    [
      'addresses from a base',
      '<base href="https://example.net/d/"><p><a href="x.html">a</a> <a href="//example.com/b">b</a> <a href="#c">c</a></p>',
      ['p [a](https://example.net/d/x.html) [b](https://example.com/b) c'],
    ],
    [
      'addresses of the page itself',
      '<p><a href="https://example.org/a.html#x">a</a> <a href="https://example.org/a.html?b#x">b</a> <a href="a.html">c</a></p>',
      ['p a [b](https://example.org/a.html?b#x) [c](https://example.org/a.html)'],
      [],
      'source: { name: A publisher, url: "https://example.org/a.html" }\n',
    ],
    [
      'blocks in lines',
      '<p>a</p><span>b<div>c</div>d</span><x-y>e</x-y><unknown>f</unknown>',
      ['p a', 'p b', 'p c', 'p de', 'p f'],
    ],
    [
      'run-in headings that the editors decide',
      '<p class="l"><b>Quays.</b> They stand.</p>',
      ['p ‹**Quays.**› They stand.'],
      [],
      'layout:\n  elements: [{ at: p.l, lead: "Quays." }]\n',
    ],
    ...(
      [
        ['title', [], ['title-disagrees']],
        ['byline', []],
        ['notes-heading', []],
        ['caption', []],
        ['quote', ['quote', '  p A b']],
        ['verse', ['verse', '  | A', '  | b']],
        ['verbatim', ['verbatim', '  | A', '  |  b']],
        ['salutation', ['salutation A b']],
        ['paragraph', ['p A b']],
        ['list', ['list', '  item A b']],
        ['a table, which it is not', ['p A b']],
      ] as [kind: string, outline: string[], rules?: string[]][]
    ).map(
      ([kind, outline, rules = []]): Case => [
        `decided to be a ${kind}`,
        '<div class="x"><p>A<br> b</p></div>',
        outline,
        rules,
        `layout:\n  elements: [{ at: .x, kind: ${/table/.exec(kind)?.[0] ?? kind} }]\n`,
        [],
      ],
    ),
  ],
};

for (const [kind, all] of Object.entries(cases))
  describe(kind, () => {
    test.each(all)('%s', (_, html, outline, rules = [], fields = '', aside = undefined) => {
      expect(read(html, fields)).toMatchObject({ outline, rules, ...(aside && { aside }) });
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

test.each<[selector: string, meant: string]>([
  ['p', 'abcde'],
  ['P', 'abcde'],
  ['p#own', 'a'],
  ['p.two', 'b'],
  ['.one.two', 'b'],
  ['*', 'abcde'],
  ['b, .two', 'b'],
  ['[title]', 'ab'],
  ['[title="A b"]', 'a'],
  ['[class~=two]', 'b'],
  ['[rel~=UP]', 'c'],
  ['[rel~=u]', ''],
  ['[title^="A"]', 'a'],
  ['[title$="b"]', 'ab'],
  ['[title*=" "]', 'a'],
  ['[title^=""]', ''],
  ['[title$=""]', ''],
  ['[title*=""]', ''],
  ['div > p', 'abc'],
  ['body p', 'abcde'],
  ['body > p', 'e'],
  ['section p', 'd'],
  ['body > section > p', 'd'],
  ['div section', ''],
  ['p:first-child', 'ad'],
  ['p:nth-child(2)', 'b'],
  ['p:first-of-type', 'ad'],
  ['p:nth-of-type(3)', 'c'],
  ['p:nth(4)', 'c'],
  ['*:nth-element(6)', 'a'],
])('%s means %s', (selector, meant) => {
  const page =
    '<div><p id="own" title="A b">a</p><p class="one two" title="b">b</p><p rel="up x">c</p></div><section><p>d</p></section><p>e</p>';
  const { outline, rules } = read(
    page,
    `layout:\n  elements: [{ at: ${JSON.stringify(selector)}, kind: salutation }]\n`,
  );
  expect(outline.flatMap((line) => /^salutation (\w)$/.exec(line)?.[1] ?? []).join('')).toBe(meant);
  expect(rules).toEqual(meant === '' ? ['element-unknown'] : []);
});

test('a page with characters that no page can hold is told, line by line', () => {
  const [first] = convert(pageSource(`<p>${opening}\0\0.</p>\n<p>a</p>\n<p>b\0</p>`, 'title: The title\n')).problems;
  expect([first?.rule, first?.where, first?.what]).toEqual([
    'seed-control-character',
    { file: 'seeds/doc.html', line: 1 },
    'The seed holds the control character U+0000 3 times, in lines 1 and 3.',
  ]);
});

test('links that an edition does not lead to are told by how they begin', () => {
  const links = ['javascript:go(1)', 'x.html', `https://example.org/${'x'.repeat(2000)}`, 'ftp://example.org/'];
  const html = `<p>${opening}</p><p>${links.map((href) => `<a href="${href}">a</a>`).join(' ')}</p>`;
  const { problems } = convert(pageSource(html, 'title: The title\n'));
  expect(problems.map(({ what }) => what)).toEqual([
    '4 links lead nowhere that an edition may lead to (javascript:, relative, very long, ftp:): the words are kept, the links are not.',
  ]);
});

test.each([
  ['<meta charset="utf-8">', true],
  ["<META http-equiv='Content-Type' content='text/html; charset=latin1'>", true],
  ['<?xml version="1.0" encoding="utf-8"?>', true],
  ['\uFEFF<p>', true],
  ['<!-- <meta charset="utf-8"> --><p>', false],
  ['<!-- a --><meta charset=utf-8>', true],
  ['<meta name="charset"><p>', false],
  [`${' '.repeat(5000)}<meta charset="utf-8">`, false],
])('“%s” says its encoding: %s', (markup, says) => {
  expect(saysEncoding(new TextEncoder().encode(markup))).toBe(says);
});

test('what is deleted is told once, in the order of the page', () => {
  const page = `<p>${opening}. <s>One</s></p><del><p>Two <del>Three</del></p><p>Four</p></del><p>x <s>Five</s></p>`;
  const { problems } = convert(pageSource(page, 'title: The title\n'));
  expect(problems.map(({ what }) => what)).toEqual([
    '3 parts are struck through, and set aside: “One” (body > p:nth-of-type(1) > s:nth-of-type(1)); “Two ThreeFour” (body > del:nth-of-type(1)); “Five” (body > p:nth-of-type(2) > s:nth-of-type(1)).',
  ]);
});
