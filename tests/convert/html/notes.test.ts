/** Which parts of a page are its text and which are its notes, and what goes on in them: small pages, the outline of each. */
import { expect, test } from 'vitest';
import { readText } from '../../../src/convert/convert.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import { outlineOf } from '../../support/outline.ts';
import { pageSource } from '../../support/pages.ts';

const said =
  'The harbour board met in spring and said that the mole, the quays and the lights are to be built anew this year.';
const more =
  'All bridges are looked at each year by the engineers of the city, who write down there what they have seen of it.';

/** The outline of a page after its title; what is said of it comes last. */
function read(html: string, fields = ''): string[] {
  const { value, problems } = readText(
    pageSource(`<html lang="en"><body>${html}</body></html>`, `title: The title\n${fields}`),
  );
  const lines = value
    ? outlineOf(value.document as Document, { bare: true })
        .trimEnd()
        .split('\n')
        .slice(1)
    : [];
  return [
    ...lines.map((line) => line.replaceAll(said, '(said)').replaceAll(more, '(more)')),
    ...problems.map(({ rule }) => rule),
  ];
}

const calls = `<p>${said} It met.<sup>1</sup> It rose.<sup>2</sup></p>`;
const called = 'p (said) It met.{^1} It rose.{^2}';
const uncalled = 'p (said) It met.¹ It rose.²';

test.each<[what: string, html: string, outline: string[]]>([
  [
    'under their heading',
    `${calls}<h2>Notes</h2><p>1 One.</p><p>2 Two.</p>`,
    [called, 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'under their heading, in a list',
    `${calls}<h2>Notes</h2><ol><li>One.</li><li>Two.</li></ol>`,
    [called, 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'under another heading',
    `${calls}<h2>Works</h2><p>1 One.</p><p>2 Two.</p><p>${more}</p>`,
    [uncalled, '# Works', '  p 1 One.', '  p 2 Two.', '  p (more)', 'html-calls-alone'],
  ],
  [
    'up to the next heading',
    `${calls}<h2>Notes</h2><p>1 One.</p><p>2 Two.</p><h2>Works</h2><p>3 ${more}</p>`,
    [called, '# Works', '  p 3 (more)', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'of which one is called',
    `<p>${said} It met.<sup>1</sup></p><h2>Notes</h2><p>1 One.</p><p>2 Two.</p>`,
    ['p (said) It met.¹', '# Notes', '  p 1 One.', '  p 2 Two.', 'html-calls-alone'],
  ],
  [
    'of which most are called',
    `${calls}<h2>Notes</h2><p>1 One.</p><p>2 Two.</p><p>3 Three.</p>`,
    [called, 'note [1] One.', 'note [2] Two.', 'note [3] Three.', 'html-notes-uncalled'],
  ],
  [
    'called in brackets',
    `<p>${said} It met[1] and rose[2].</p><h2>Notes</h2><p>1 One.</p><p>2 Two.</p>`,
    ['p (said) It met{^1} and rose{^2}.', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'in an element that says so',
    `${calls}<div class=notes><p>1 One.</p><p>2 Two.</p></div>`,
    [called, 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'in a table',
    `${calls}<div class=notes><table><tr><td>1<td>One.<tr><td>2<td>Two.</table></div>`,
    [called, 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'in terms',
    `${calls}<div class=notes><dl><dt>1<dd>One.<dd>More.<dt>2<dd>Two.</dl></div>`,
    [called, 'note [1] One.', '  plain More.', 'note [2] Two.'],
  ],
  [
    'at the foot, with raised numbers',
    `${calls}<p>${more}</p><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p>`,
    [called, 'p (more)', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'at the foot, behind a rule',
    `${calls}<p>${more}</p><hr><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p>`,
    [called, 'p (more)', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'at the foot, and a paragraph behind',
    `${calls}<p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p><p>${more}</p>`,
    [uncalled, 'p ¹ One.', 'p ² Two.', 'p (more)', 'html-calls-alone', 'html-looks-like'],
  ],
  [
    'that go on',
    `${calls}<h2>Notes</h2><p>1 One.</p><p>It goes on.</p><p>2 Two.</p><p>It goes on.</p>`,
    [called, 'note [1] One.', '  plain It goes on.', 'note [2] Two.', '  plain It goes on.'],
  ],
  [
    'that do not go on without a stop',
    `${calls}<h2>Notes</h2><p>1 One.</p><p>2 Two.</p><p>Mail us</p>`,
    [called, '# Notes', '  p Mail us', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'that do not go on in a link',
    `${calls}<h2>Notes</h2><p>1 One.</p><p>2 Two.</p><p><a href="https://a.org">Back to it.</a></p>`,
    [called, '# Notes', '  p [Back to it.](https://a.org/)', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'of one class',
    `${calls}<p>${more}</p><p class=f><sup>1</sup> One.</p><p class=f><sup>2</sup> Two.</p>`,
    [called, 'p (more)', 'note [1] One.', 'note [2] Two.'],
  ],
  [
    'symbols',
    `<p>${said} It met.<sup>*</sup> It rose.<sup>†</sup></p><h2>Notes</h2><p>* One.</p><p>† Two.</p>`,
    ['p (said) It met.{^*} It rose.{^†}', 'note [*] One.', 'note [†] Two.'],
  ],
  [
    'of one label in two sections',
    `<h2>A</h2><p>${said} It met.<sup><a href="#a1">1</a></sup></p><p id=a1>1 One.</p><h2>B</h2><p>${more} It rose.<sup><a href="#b1">1</a></sup></p><p id=b1>1 Two.</p>`,
    ['# A', '  p (said) It met.{^1@1}', '# B', '  p (more) It rose.{^1@2}', 'note [1] One.', 'note [1] Two.'],
  ],
  [
    'linked both ways',
    `<p>${said} It met.<a id=r1 href="#n1">1</a></p><p id=n1><a href="#r1">1</a> One.</p>`,
    ['p (said) It met.{^1}', 'note [1] One.'],
  ],
  [
    'astray',
    `<p>${said} It met.<a class=noteref href="#n9">9</a></p><p id=n9>${more}</p>`,
    ['p (said) It met.9', 'p (more)', 'html-calls-alone'],
  ],
  ['none', `<p>${said} It met.<sup>1</sup></p><p>${more}</p>`, ['p (said) It met.¹', 'p (more)', 'html-calls-alone']],
])('notes of a page: %s', (_, html, outline) => {
  expect(read(html)).toEqual(outline);
});

test.each<[what: string, html: string, outline: string[]]>([
  [
    'sections in one another',
    `<h1>A</h1><p>${said}</p><h2>B</h2><p>${more}</p><h3>C</h3><p>c</p><h2>D</h2><p>d</p><h1>E</h1><p>e</p>`,
    ['# A', '  p (said)', '  # B', '    p (more)', '    # C', '      p c', '  # D', '    p d', '# E', '  p e'],
  ],
  [
    'levels that are left out',
    `<h2>A</h2><p>${said}</p><h4>B</h4><p>${more}</p><h3>C</h3><p>c</p>`,
    ['# A', '  p (said)', '  # B', '    p (more)', '  # C', '    p c'],
  ],
  ['mains', `<main><p>${said}</p></main><main><p>${more}</p></main>`, ['p (said)', 'p (more)']],
  ['what stands beside', `<main><p>${said}</p><aside><p>${more}</p></aside></main>`, ['p (said)', 'html-left-out']],
  ['what is hidden', `<main><p>${said}</p><p hidden>${more}</p></main>`, ['p (said)']],
  ['a menu', `<main><nav>Home</nav><p>${said}</p></main>`, ['p (said)']],
  [
    'a table',
    `<p>${said}</p><table><caption>Costs</caption><tr><th>Stone<th>Sand<tr><td>30<td>40<tfoot><tr><td>1<td>2</table>`,
    ['p (said)', 'table Costs', '  head Stone | Sand', '  row 30 | 40', '  row 1 | 2'],
  ],
  [
    'cells that span',
    `<p>${said}</p><table><tr><th>A<th>B<th>C<tr><td colspan=2>a<td rowspan=2>c<tr><td>d<td>e</table>`,
    ['p (said)', 'table', '  head A | B | C', '  row a |  | c', '  row d | e |'],
  ],
  [
    'empty rows',
    `<p>${said}</p><table><tr><th>A<th>B<tr><td><td><tr><td>a<td>b</table>`,
    ['p (said)', 'table', '  head A | B', '  row a | b'],
  ],
  ['a caption alone', `<p>${said}</p><table><caption>Costs</caption><tr><td><th></table>`, ['p (said)', 'p Costs']],
])('parts of a page: %s', (_, html, outline) => {
  expect(read(html)).toEqual(outline);
});
