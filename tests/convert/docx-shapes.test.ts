/** What each kind of markup in a Word document becomes: small documents, the outline of each, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { convert } from '../support/convert.ts';
import { type DocxParts, docxSource, p, run, strict, style, styled } from '../support/docx.ts';
import { outlineOf } from '../support/outline.ts';

const number = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}"/></w:pPr></w:lvl>`;
const kinds = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const heading = (id: string, name: string, outline?: number, more = ''): string =>
  style(id, name, `${more}${outline === undefined ? '' : `<w:pPr><w:outlineLvl w:val="${outline}"/></w:pPr>`}`);
const styles = [
  heading('H1', 'heading 1', 0),
  heading('H2', 'heading 2', 1),
  style('Q', 'Quote'),
  style('C', 'caption'),
  style('T', 'Title'),
].join('');
const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content)}</w:tc>`;
const row = (cells: string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** The outline of a document without its title, and the names of the problems. */
function read(
  parts: DocxParts,
  fields = '',
  namespaces?: Record<string, string>,
): { outline: string[]; rules: string[] } {
  const { value, problems } = convert(docxSource(parts, fields, namespaces));
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ what }) => what);
  expect(errors).toEqual([]);
  const outline = value ? outlineOf(value.document, { bare: true }).trimEnd().split('\n').slice(1) : [];
  return { outline, rules: problems.map(({ rule }) => rule) };
}

type Case = [name: string, parts: DocxParts, outline: string[], rules?: string[], namespaces?: Record<string, string>];

const cases: Record<string, Case[]> = {
  headings: [
    [
      'by style',
      { body: styled('H1', 'One') + p('Text.') + styled('H2', 'Two') + p('More.'), styles },
      ['# One', '  p Text.', '  # Two', '    p More.'],
    ],
    [
      'of a localised style, by its outline level, inherited',
      {
        body: styled('berschrift1', 'Eins') + styled('Meine', 'Zwei') + p('Text.'),
        styles:
          heading('berschrift1', 'Überschrift 1', 0) +
          style('Meine', 'Mein Abschnitt', '<w:basedOn w:val="Zwischen"/>') +
          style('Zwischen', 'Zwischen', '<w:basedOn w:val="berschrift1"/>'),
      },
      ['# Eins', '# Zwei', '  p Text.'],
    ],
    ['by outline level alone', { body: p('One', '<w:outlineLvl w:val="0"/>') + p('Text.') }, ['# One', '  p Text.']],
    [
      'set to text by outline level 10',
      { body: styled('H1', 'No heading', '<w:outlineLvl w:val="9"/>') + p('Text.'), styles },
      ['p No heading', 'p Text.'],
    ],
    [
      'that skip a level',
      {
        body:
          p('Three', '<w:outlineLvl w:val="2"/>') +
          p('One', '<w:outlineLvl w:val="0"/>') +
          p('Four', '<w:outlineLvl w:val="3"/>') +
          p('x'),
        styles,
      },
      ['# Three', '# One', '  # Four', '    p x'],
    ],
    [
      'with numbers that Word prints',
      {
        body:
          styled('H1', 'Works') +
          styled('H2', 'Dredging') +
          styled('H2', 'Quays') +
          styled('H1', 'Costs') +
          styled('H2', 'Wages') +
          p('x'),
        styles:
          heading('H1', 'heading 1', 0).replace('<w:outlineLvl', `${number(1, 0)}<w:outlineLvl`) +
          heading('H2', 'heading 2', 1).replace('<w:outlineLvl', `${number(1, 1)}<w:outlineLvl`),
        numbering: kinds(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0),
      },
      ['# I. Works', '  # 1.1 Dredging', '  # 1.2 Quays', '# II. Costs', '  # 2.1 Wages', '    p x'],
    ],
    ['that are empty are none', { body: styled('H1', '') + p('x'), styles }, ['p x']],
    [
      'of styles whose names another program translated',
      {
        body: styled('a', 'Eins') + styled('b', 'Deux') + styled('c', '三') + p('x'),
        styles: style('a', 'Überschrift 1') + style('b', 'Titre 2') + style('c', '标题3'),
      },
      ['# Eins', '  # Deux', '    # 三', '      p x'],
    ],
    [
      'that only look so are told',
      {
        body:
          p(run('Larger', '<w:sz w:val="40"/>')) +
          p(run('Underlined', '<w:u w:val="single"/>')) +
          p(run('Capitals', '<w:caps/>')) +
          p('Article 5. Of quays') +
          p(run('Plain', '<w:u w:val="none"/>')),
      },
      ['p Larger', 'p Underlined', 'p Capitals', 'p Article 5. Of quays', 'p Plain'],
      ['docx-looks-like'],
    ],
    [
      'in another language than what stands under them',
      {
        body:
          styled('H1', run('Le port', '<w:lang w:val="fr-FR"/>')) +
          p('The text under it is English, and there is more of it than of French.'),
        styles,
      },
      ['# (fr-FR) Le port', '  p The text under it is English, and there is more of it than of French.'],
    ],
    ['whose every word is bold', { body: styled('H1', run('Bold', '<w:b/>')) + p('x'), styles }, ['# Bold', '  p x']],
    [
      'numbers that are typed before them',
      {
        body:
          ['1. One', '2.1 Two', 'IV. Three', 'A. Four', '3、五', '1990 was dry', 'V for five', '7.']
            .map((text) => styled('H1', text))
            .join('') + p('x'),
        styles,
      },
      [
        '# 1. One',
        '# 2.1 Two',
        '# IV. Three',
        '# A. Four',
        '# 3、五',
        '# 1990 was dry',
        '# V for five',
        '# 7.',
        '  p x',
      ],
    ],
    [
      'labels of several forms',
      {
        body: styled('H1', 'One') + p('x'),
        styles: heading('H1', 'heading 1', 0).replace('<w:outlineLvl', `${number(1, 0)}<w:outlineLvl`),
        numbering: kinds(0, level(0, 'decimal', 'Chapter %1:')) + num(1, 0),
      },
      ['# Chapter 1: One', '  p x'],
    ],
    [
      'styles that say what a paragraph is, by their bases',
      {
        body: styled('A', 'a') + styled('B', 'b') + styled('D', 'd') + styled('S', 'Dear all,'),
        styles:
          style('A', 'Mine', '<w:basedOn w:val="Q"/>') +
          style('Q', 'Intense Quote') +
          style('B', 'Yours', '<w:basedOn w:val="N"/>') +
          style('N', 'Normal', '<w:basedOn w:val="Q"/>') +
          style('D', 'Untitled') +
          style('S', 'Salutation'),
      },
      ['quote', '  p a', 'p b', 'p d', 'salutation Dear all,'],
    ],
    ['a title', { body: styled('T', 'A title') + p('x'), styles }, ['p x']],
    [
      'a style that is based on itself',
      {
        body: styled('A', 'x'),
        styles: style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/>'),
      },
      ['p x'],
    ],
  ],
  lists: [
    [
      'nested, with labels as printed',
      {
        body:
          p('one', number(1)) +
          p('two', number(1, 1)) +
          p('three', number(1, 1)) +
          p('four', number(1)) +
          p('five', number(1, 1)),
        numbering: kinds(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)')) + num(1, 0),
      },
      [
        'list',
        '  item 1. one',
        '    list',
        '      item (a) two',
        '      item (b) three',
        '  item 2. four',
        '    list',
        '      item (a) five',
      ],
    ],
    [
      'bullets of the Symbol font',
      { body: p('one', number(1)), numbering: kinds(0, level(0, 'bullet', '\uF0B7')) + num(1, 0) },
      ['list', '  item • one'],
    ],
    [
      'that begin anew, or at another number',
      {
        body: p('one', number(1)) + p('two', number(1)) + p('Between.') + p('three', number(1)) + p('anew', number(2)),
        numbering:
          kinds(0, level(0, 'decimal', '%1)')) +
          num(1, 0) +
          num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
      },
      ['list', '  item 1) one', '  item 2) two', 'p Between.', 'list', '  item 3) three', 'list', '  item 7) anew'],
    ],
    [
      'in one another by their indents',
      {
        body: p('one', number(1)) + p('dot', number(2)) + p('two', number(1)),
        numbering:
          kinds(0, level(0, 'decimal', '%1.')) +
          kinds(1, level(0, 'bullet', '–').replace('720', '1440')) +
          num(1, 0) +
          num(2, 1),
      },
      ['list', '  item 1. one', '    list', '      item – dot', '  item 2. two'],
    ],
    [
      'an item of several paragraphs',
      {
        body: p('one', number(1)) + p('It goes on.', '<w:ind w:left="720"/>') + p('two', number(1)) + p('Text.'),
        numbering: kinds(0, level(0, 'decimal', '%1.')) + num(1, 0),
      },
      ['list', '  item 1. one', '    plain It goes on.', '  item 2. two', 'p Text.'],
    ],
    [
      'typed by hand are told, whatever they are numbered by',
      { body: p('1.1 one') + p('一、二') + p('（三）四') + p('No item.') },
      ['p 1.1 one', 'p 一、二', 'p （三）四', 'p No item.'],
      ['docx-looks-like'],
    ],
    ['number 0 is none', { body: p('x', number(0)) }, ['p x']],
    ['a list that is not there', { body: p('x', number(9)) }, ['p x']],
    [
      'levels that are left out, and back',
      {
        body: p('one', number(1)) + p('deep', number(1, 2)) + p('two', number(1, 1)) + p('three', number(1)),
        numbering:
          kinds(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)'), level(2, 'lowerRoman', '%1-%3.')) +
          num(1, 0),
      },
      ['list', '  item 1. one', '    list', '      item 1-i. deep', '    list', '      item a) two', '  item 2. three'],
    ],
    [
      'two lists of one form, one after the other',
      {
        body: p('a', number(1)) + p('b', number(2)) + p('c', number(1)),
        numbering: kinds(0, level(0, 'decimal', '%1.')) + kinds(1, level(0, 'decimal', '%1)')) + num(1, 0) + num(2, 1),
      },
      ['list', '  item 1. a', 'list', '  item 1) b', 'list', '  item 2. c'],
    ],
    [
      'a paragraph without a number between items',
      {
        body: p('a', number(1)) + p('text') + p('b', number(1)),
        numbering: kinds(0, level(0, 'decimal', '%1.')) + num(1, 0),
      },
      ['list', '  item 1. a', 'p text', 'list', '  item 2. b'],
    ],
    [
      'levels that begin anew only after another',
      {
        body: p('a', number(1)) + p('b', number(1, 1)) + p('c', number(1)) + p('d', number(1, 1)),
        numbering:
          kinds(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) + num(1, 0),
      },
      ['list', '  item 1. a', '    list', '      item 1. b', '  item 2. c', '    list', '      item 2. d'],
    ],
    [
      'a form of a level that a list has for itself',
      {
        body: p('a', number(1)),
        numbering:
          kinds(0, level(0, 'decimal', '%1.')) +
          num(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1:')}</w:lvlOverride>`),
      },
      ['list', '  item I: a'],
    ],
    [
      'the numbers of a style of lists',
      {
        body: p('a', number(1)),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' +
          `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'upperLetter', '%1.')}</w:abstractNum>` +
          num(1, 0) +
          num(2, 1),
        styles:
          '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
      },
      ['list', '  item A. a'],
    ],
    [
      'deeper than Word has levels',
      {
        body: Array.from({ length: 11 }, (_, at) => p(`${at}`, number(at + 1))).join(''),
        numbering:
          Array.from({ length: 11 }, (_, at) =>
            kinds(at, level(0, 'decimal', '%1.').replace('720', String(720 * (at + 1)))),
          ).join('') + Array.from({ length: 11 }, (_, at) => num(at + 1, at)).join(''),
      },
      [
        ...Array.from({ length: 9 }, (_, at) => [
          `${'    '.repeat(at)}list`,
          `${'    '.repeat(at)}  item 1. ${at}`,
        ]).flat(),
        ...[9, 10].flatMap((at) => [`${'    '.repeat(8)}list`, `${'    '.repeat(8)}  item 1. ${at}`]),
      ],
    ],
    [
      'Chinese and other numbers',
      {
        body: ['a', 'b'].map((text) => p(text, number(1))).join('') + p('c', number(2)) + p('d', number(3)),
        numbering:
          kinds(0, level(0, 'chineseCounting', '（%1）')) +
          kinds(1, level(0, 'decimalEnclosedCircle', '%1')) +
          kinds(2, level(0, 'noSuchFormat', '%1.')) +
          num(1, 0) +
          num(2, 1) +
          num(3, 2),
      },
      ['list', '  item （一） a', '  item （二） b', 'list', '  item ① c', 'list', '  item 1. d'],
      ['docx-simplified'],
    ],
  ],
  words: [
    [
      'emphasis',
      {
        body: p(
          `${run('A ')}${run('bold', '<w:b/>')}${run(' and ')}${run('slanted', '<w:i/>')}${run(' word', '<w:b w:val="0"/>')}`,
        ),
      },
      ['p A **bold** and *slanted* word'],
    ],
    [
      'neighbours that are set alike are one',
      { body: p(run('one ', '<w:b/>') + run('two', '<w:b/><w:i/>') + run(' three', '<w:b/>') + run('.')) },
      ['p **one *two* three**.'],
    ],
    [
      'a style of characters',
      {
        body: p(run('x ') + run('strong', '<w:rStyle w:val="S"/>')),
        styles: '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
      },
      ['p x **strong**'],
    ],
    [
      'figures that are raised',
      {
        body: p(
          run('5 km') +
            run('2', '<w:vertAlign w:val="superscript"/>') +
            run(' of CO') +
            run('2', '<w:vertAlign w:val="subscript"/>') +
            run(', the 1') +
            run('st', '<w:vertAlign w:val="superscript"/>'),
        ),
      },
      ['p 5 km² of CO₂, the 1st'],
    ],
    [
      'breaks, tabs, hyphens',
      {
        body: p(
          '<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t><w:softHyphen/><w:t>ping</w:t><w:br w:type="page"/><w:cr/><w:t>end</w:t></w:r>',
        ),
      },
      ['p one two non‑stop\u00ADping end'],
    ],
    [
      'white space that counts, and does not',
      { body: '<w:p><w:r><w:t>\n  one  \n</w:t></w:r><w:r><w:t xml:space="preserve"> two </w:t></w:r></w:p>' },
      ['p one two'],
    ],
    [
      'raised signs, and letters that are not',
      {
        body: p(
          ['10', '-6', 'n', 'a', ' 2', '(1)'].map((text) => run(text, '<w:vertAlign w:val="superscript"/>')).join('') +
            run('+x', '<w:vertAlign w:val="subscript"/>') +
            run('2', '<w:vertAlign w:val="baseline"/>'),
        ),
      },
      ['p ¹⁰⁻⁶ⁿa ²⁽¹⁾+x2'],
      ['docx-looks-like'],
    ],
    [
      'set apart by a style and by hand at once',
      {
        body: styled(
          'B',
          run('a') +
            run('b', '<w:b/>') +
            run('c', '<w:b w:val="0"/>') +
            run('d', '<w:i/>') +
            run('e', '<w:rStyle w:val="S"/>'),
        ),
        styles:
          style('B', 'Bold', '<w:rPr><w:b/><w:i/></w:rPr>') +
          '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/><w:i/></w:rPr></w:style>',
      },
      ['p abcd*e*'],
    ],
    [
      'languages for each script',
      {
        body: p(
          run('A long English paragraph, so that most of its words are English. ') +
            run('東京', '<w:lang w:val="en-US" w:eastAsia="ja-JP"/>') +
            run(' שלום ', '<w:lang w:bidi="he-IL"/>') +
            run('12', '<w:lang w:val="fr-FR"/>') +
            run('x', '<w:lang w:val="x-none"/>') +
            run(' bon', '<w:lang w:val="fr"/>'),
        ),
      },
      ['p A long English paragraph, so that most of its words are English. {ja-JP: 東京}{he-IL: שלום }12x{fr: bon}'],
    ],
    [
      'words that are drawn, and a chart',
      {
        body:
          p('<w:r><w:pict><v:shape alt="A seal"><v:textpath string="Drawn"/></v:shape></w:pict></w:r>') +
          p(
            '<w:r><w:drawing><wp:inline><wp:docPr id="1" title="Costs"/><a:graphic><a:graphicData><a:t>inner</a:t></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
          ) +
          p('<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A plan"/></wp:inline></w:drawing></w:r>') +
          p('x'),
      },
      ['p ![A seal]', 'p ![A plan]', 'p x'],
      ['docx-set-aside'],
    ],
    [
      'symbols',
      {
        body: p(
          '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> done, </w:t><w:sym w:font="Symbol" w:char="F061"/></w:r>',
        ),
      },
      ['p ✓ done, α'],
    ],
    ['a place of the Symbol font that holds nothing', { body: p('x\uF07F') }, ['p x\uFFFD'], ['docx-simplified']],
    [
      'a symbol that nobody knows',
      { body: p('<w:r><w:sym w:font="Wingdings" w:char="F030"/><w:t>x</w:t></w:r>') },
      ['p \uFFFDx'],
      ['docx-simplified'],
    ],
    [
      'links',
      {
        body: p(
          '<w:hyperlink r:id="l1"><w:r><w:t>safe</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:hyperlink r:id="l2"><w:r><w:t>unsafe</w:t></w:r></w:hyperlink>',
        ),
        links: { l1: 'https://example.org/a?b=c&d', l2: 'javascript:alert(1)' },
      },
      ['p [safe](https://example.org/a?b=c&d) and unsafe'],
      ['docx-simplified'],
    ],
    [
      'a link within the file',
      { body: p('<w:hyperlink w:anchor="x"><w:r><w:t>there</w:t></w:r></w:hyperlink>') },
      ['p there'],
    ],
    [
      'parted by the end of a page or a column',
      {
        body: p('<w:r><w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t><w:br w:type="column"/><w:t>three</w:t></w:r>'),
      },
      ['p one two three'],
    ],
    [
      'that begin with a large letter in a frame',
      { body: p('T', '<w:framePr w:dropCap="drop"/>') + p('he sea is wide.') },
      ['p The sea is wide.'],
    ],
    [
      'that a form shows where nobody wrote anything',
      {
        body:
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here.')}</w:sdtContent></w:sdt>` +
          p(
            `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('A name')}</w:sdtContent></w:sdt>${run('signed')}`,
          ),
      },
      ['p signed'],
      ['docx-set-aside'],
    ],
    ['hidden words', { body: p(run('seen') + run(' hidden', '<w:vanish/>')) }, ['p seen'], ['docx-set-aside']],
    [
      'words struck through',
      { body: p(run('kept ') + run('struck', '<w:strike/>')) },
      ['p kept struck'],
      ['docx-simplified'],
    ],
    [
      'another language',
      {
        body:
          p(run('It says ') + run('liberté, égalité', '<w:lang w:val="fr-FR"/>') + run(' and no more than that.')) +
          p(run('Tout en français ici.', '<w:lang w:val="fr-FR"/>')) +
          p('A long English paragraph, so that most of the words are English here.'),
      },
      [
        'p It says {fr-FR: liberté, égalité} and no more than that.',
        'p (fr-FR) Tout en français ici.',
        'p A long English paragraph, so that most of the words are English here.',
      ],
    ],
    [
      'a language that all words have',
      { body: p(run('Alles deutsch.', '<w:lang w:val="de-DE"/>')) },
      ['p Alles deutsch.'],
      ['docx-language'],
    ],
    [
      'right to left',
      { body: p(run('نص', '<w:rtl/><w:lang w:bidi="ar-SA"/>') + run(' is Arabic, as one sees at once.')) },
      ['p {ar-SA: نص} is Arabic, as one sees at once.'],
    ],
    [
      'a formula',
      {
        body: p(
          '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
        ),
      },
      ['p (a+b)/2'],
      ['docx-simplified'],
    ],
    [
      'a picture',
      {
        body: p(
          '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="The harbour in 1903"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
        ),
      },
      ['p ![The harbour in 1903]'],
    ],
    [
      'a picture without words',
      {
        body:
          p('x') +
          p(
            '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
          ),
      },
      ['p x'],
      ['docx-set-aside'],
    ],
  ],
  formulas: [
    ...[
      ['<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>', 'a/b'],
      [
        '<m:sSup><m:sSupPr><m:ctrlPr/></m:sSupPr><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>10</m:t></m:r></m:sup></m:sSup>',
        'x^(10)',
      ],
      ['<m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub></m:sSub>', 'x_i'],
      [
        '<m:sSubSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>1</m:t></m:r></m:sub><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSubSup>',
        'x_1^2',
      ],
      ['<m:rad><m:deg><m:r><m:t>3</m:t></m:r></m:deg><m:e><m:r><m:t>ab</m:t></m:r></m:e></m:rad>', '3√(ab)'],
      ['<m:rad><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad>', '√2'],
      ['<m:d><m:dPr><m:begChr/></m:dPr><m:e><m:r><m:t>a</m:t></m:r></m:e></m:d>', '(a)'],
      ['<m:nary><m:e><m:r><m:t>k</m:t></m:r></m:e></m:nary>', 'k'],
    ].map(
      ([inner = '', text = '']): Case => [
        text,
        { body: p(`${run('So ')}<m:oMath>${inner}</m:oMath>`) },
        [`p So ${text}`],
        ['docx-simplified'],
      ],
    ),
  ],
  fields: [
    [
      'their result is text',
      {
        body: p(
          '<w:r><w:t xml:space="preserve">Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
      },
      ['p Page 3'],
    ],
    [
      'in one another',
      {
        body: p(
          `${['begin', 'begin'].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`).join('')}<w:r><w:instrText>IF</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('code of the outer')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('result')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
      },
      ['p result'],
    ],
    [
      'that never end hide nothing',
      { body: p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('still here')}`) + p('x') },
      ['p still here', 'p x'],
    ],
    [
      'a link',
      {
        body: p(
          '<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/&quot; "><w:r><w:t>there</w:t></w:r></w:fldSimple>',
        ),
      },
      ['p [there](https://example.org/)'],
    ],
    [
      'a table of contents',
      {
        body: `${p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>One 1</w:t></w:r>')}${p('<w:r><w:t>Two 2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')}${styled('TOC1', 'Three 3')}${p('Text.')}`,
        styles: style('TOC1', 'toc 1'),
      },
      ['p Text.'],
    ],
  ],
  changes: [
    [
      'insertions stay, deletions go',
      {
        body: p(
          `${run('We ')}<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2">${run('always ')}</w:ins>${run('pay.')}`,
        ),
      },
      ['p We always pay.'],
      ['docx-set-aside', 'docx-simplified'],
    ],
    [
      'what was moved stands where it is now',
      {
        body:
          p(`<w:moveFrom w:id="1">${run('Moved. ')}</w:moveFrom>${run('First.')}`) +
          p(`<w:moveTo w:id="1">${run('Moved. ')}</w:moveTo>${run('Second.')}`),
      },
      ['p First.', 'p Moved. Second.'],
    ],
    [
      'a paragraph whose end was deleted goes on',
      { body: p('One ', '<w:rPr><w:del w:id="1"/></w:rPr>') + styled('Q', 'two.') + p('Three.'), styles },
      ['quote', '  p One two.', 'p Three.'],
    ],
    [
      'paragraphs whose ends were deleted, several in a row, with a number or before a table',
      {
        body:
          p('One ', '<w:rPr><w:del w:id="1"/></w:rPr>') +
          p('two ', '<w:rPr><w:del w:id="2"/></w:rPr>') +
          p('three.') +
          p('', '<w:rPr><w:del w:id="3"/></w:rPr>') +
          p('four.') +
          p('five', `${number(1)}<w:rPr><w:del w:id="4"/></w:rPr>`) +
          p(' six.') +
          p('seven', '<w:rPr><w:del w:id="5"/></w:rPr>') +
          table(row([cell('a'), cell('b')])),
        numbering: kinds(0, level(0, 'decimal', '%1.')) + num(1, 0),
      },
      ['p One two three.', 'p four.', 'list', '  item 1. five six.', 'p seven', 'table', '  row a | b'],
    ],
    [
      'a row that was deleted',
      { body: table(row([cell('a'), cell('b')]), row([cell('c'), cell('d')], '<w:del w:id="1"/>')) },
      ['table', '  row a | b'],
      ['docx-set-aside'],
    ],
  ],
  tables: [
    [
      'a row that begins in a later column',
      { body: table(row([cell('a'), cell('b')]), row([cell('c')], '<w:gridBefore w:val="1"/>')) },
      ['table', '  row a | b', '  row  | c'],
    ],
    [
      'rows that head',
      { body: table(row([cell('Year'), cell('Ships')], '<w:tblHeader/>'), row([cell('1903'), cell('12')])) },
      ['table', '  head Year | Ships', '  row 1903 | 12'],
    ],
    [
      'a first row whose every word is bold',
      {
        body: table(
          row([cell(p(run('Year', '<w:b/>'))), cell(p(run('Ships', '<w:b/>')))]),
          row([cell('1903'), cell('12')]),
        ),
      },
      ['table', '  head **Year** | **Ships**', '  row 1903 | 12'],
    ],
    [
      'a caption before or after',
      {
        body:
          styled('C', 'Table 1') +
          table(row([cell('a'), cell('b')])) +
          p('x') +
          table(row([cell('c'), cell('d')])) +
          styled('C', 'Table 2'),
        styles,
      },
      ['table Table 1', '  row a | b', 'p x', 'table Table 2', '  row c | d'],
    ],
    ['a caption without a table', { body: styled('C', 'Figure 1') + p('x'), styles }, ['p Figure 1', 'p x']],
    [
      'merged cells',
      {
        body: table(
          row([cell('wide', '<w:gridSpan w:val="2"/>'), cell('c')]),
          row([cell('a', '<w:vMerge w:val="restart"/>'), cell('b'), cell('c')]),
          row([cell('', '<w:vMerge/>'), cell('d'), cell('e')]),
        ),
      },
      ['table', '  row wide |  | c', '  row a | b | c', '  row  | d | e'],
      ['docx-simplified'],
    ],
    [
      'several paragraphs, lists and tables in a cell',
      {
        body: table(row([cell(p('one') + p('two', number(1))), cell(table(row([cell('in'), cell('ner')])) + p(''))])),
        numbering: kinds(0, level(0, 'decimal', '%1.')) + num(1, 0),
      },
      ['table', '  row one 1. two | in ner'],
      ['docx-simplified'],
    ],
    [
      'a table that only draws a box',
      { body: table(row([cell(styled('H1', 'Boxed') + p('Text.'))])), styles },
      ['# Boxed', '  p Text.'],
    ],
    [
      'rows in content controls',
      {
        body: `<w:tbl><w:sdt><w:sdtContent>${row([cell('a'), `<w:sdt><w:sdtContent>${cell('b')}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt></w:tbl>`,
      },
      ['table', '  row a | b'],
    ],
    [
      'rows that head, of two or more: the last is none',
      {
        body:
          table(row([cell('a')], '<w:tblHeader/>'), row([cell('b')], '<w:tblHeader/>')) +
          p('x') +
          table(row([cell('c'), cell('d')], '<w:tblHeader/>')),
      },
      ['table', '  head a', '  row b', 'p x', 'table', '  row c | d'],
    ],
    [
      'a first row that is bold, and the second too',
      {
        body:
          table(row([cell(p(run('a', '<w:b/>'))), cell('b')]), row([cell('c'), cell('d')])) +
          p('x') +
          table(row([cell(p(run('e', '<w:b/>')))]), row([cell(p(run('f', '<w:b/>')))])),
      },
      ['table', '  row **a** | b', '  row c | d', 'p x', 'table', '  row **e**', '  row **f**'],
    ],
    [
      'rows that were deleted, and one form of several',
      {
        body: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${row([cell('a'), cell('b')])}<w:del w:id="1">${row([cell('c'), cell('d')])}</w:del><mc:AlternateContent><mc:Choice Requires="future">${row([cell('e'), cell('f')])}</mc:Choice><mc:Fallback>${row([cell('g'), cell('h')], '<w:cantSplit/>')}</mc:Fallback></mc:AlternateContent></w:tbl>`,
      },
      ['table', '  row a | b', '  row g | h'],
      ['docx-set-aside'],
    ],
    [
      'cells over more columns than there are, or none',
      {
        body: table(
          row(
            [cell('a', '<w:gridSpan w:val="0"/>'), cell('b', '<w:gridSpan w:val="2"/>')],
            '<w:gridBefore w:val="-1"/>',
          ),
        ),
      },
      ['table', '  row a | b |'],
      ['docx-simplified'],
    ],
    [
      'nothing in it',
      {
        body:
          p('x') +
          table(row([cell('')]), row([cell(''), cell('')])) +
          table(row([cell('a'), cell('b')]), row([cell(''), cell('')])),
      },
      ['p x', 'table', '  row a | b'],
    ],
    [
      'a list in a cell, with a bullet that is none',
      {
        body: table(row([cell(p('one', number(1)) + p('two', number(2))), cell('b')])),
        numbering: kinds(0, level(0, 'bullet', '')) + kinds(1, level(0, 'upperLetter', '%1)')) + num(1, 0) + num(2, 1),
      },
      ['table', '  row • one A) two | b'],
    ],
    [
      'headings and notes in a cell',
      { body: table(row([cell(styled('H1', 'One')), cell('b')])), styles },
      ['table', '  row One | b'],
    ],
  ],
  'odd markup': [
    [
      'quotations',
      { body: styled('Q', 'One.') + styled('Q', 'Two.') + p('x'), styles },
      ['quote', '  p One.', '  p Two.', 'p x'],
    ],
    [
      'verse and text as it is typed',
      {
        body:
          styled('V', '<w:r><w:t>Row,</w:t><w:br/><w:t>row</w:t></w:r>') +
          styled('V', 'home') +
          styled('K', '  a  b') +
          styled('K', 'c'),
        styles: style('V', 'Verse') + style('K', 'HTML Preformatted'),
      },
      ['verse', '  | Row,', '  | row', '  | home', 'verbatim', '  |   a  b', '  | c'],
    ],
    [
      'smart tags and content controls',
      {
        body: `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(`<w:smartTag w:uri="u" w:element="e">${run('In ')}<w:customXml>${run('Porto')}</w:customXml></w:smartTag><w:sdt><w:sdtContent>${run('!')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      },
      ['p In Porto!'],
    ],
    ['runs without a paragraph', { body: `${run('Loose ')}${run('words.')}${p('x')}` }, ['p Loose words.', 'p x']],
    [
      'one form of several',
      {
        body:
          p(
            `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
          ) +
          p(
            `<w:r><mc:AlternateContent><mc:Choice Requires="future"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
      },
      ['p new', 'p old'],
    ],
    [
      'a text box',
      {
        body:
          p(
            `${run('Around.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Text Box 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${styled('H1', 'In the box')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('In the box')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ) + p('After.'),
        styles,
      },
      ['p Around.', 'p In the box', 'p After.'],
      ['docx-simplified'],
    ],
    [
      'the strict form of the standard',
      { body: styled('H1', 'One') + p('Text.'), styles },
      ['# One', '  p Text.'],
      [],
      strict,
    ],
    [
      'readings beside signs',
      {
        body: p(
          '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        ),
      },
      ['p 東京'],
      ['docx-set-aside'],
    ],
    [
      'parts that are not the text',
      {
        body: p('x'),
        header1: p('Head'),
        footer1: p('Foot'),
        comments: `<w:comment w:id="0" w:author="A. Editor">${p('Is this right?')}</w:comment>`,
        files: { 'word/media/image1.png': 'x', 'word/vbaProject.bin': 'x' },
      },
      ['p x'],
      ['docx-macros', 'docx-set-aside'],
    ],
    [
      'prefixes of its own',
      {
        body: '',
        files: {
          'word/document.xml':
            '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>x</x:t></x:r></x:p></x:body></x:document>',
        },
      },
      ['p x'],
    ],
  ],
  'what was typed by hand is said': [
    [
      'headings, notes, lists, columns',
      { body: p(run('A Heading', '<w:b/>')) + p('[1] A note.') + p('1. An item.') + p('a\tb\tc') + p('A sentence.') },
      ['p **A Heading**', 'p [1] A note.', 'p 1. An item.', 'p a b c', 'p A sentence.'],
      ['docx-looks-like', 'docx-looks-like', 'docx-looks-like', 'docx-looks-like'],
    ],
  ],
};

for (const [kind, all] of Object.entries(cases)) {
  describe(kind, () => {
    test.each(all)('%s', (_, parts, outline, rules = [], namespaces = undefined) => {
      const found = read(parts, '', namespaces);
      expect(found.outline).toEqual(outline);
      expect(found.rules).toEqual(rules);
    });
  });
}
