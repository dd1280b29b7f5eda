/** Word documents that property tests are run on: every kind of markup, in one another, around any text. */
import fc from 'fast-check';
import { hostileText } from './arbitraries.ts';
import { type DocxParts, escapeXml, p, style } from './docx.ts';

const text = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom('One.', ' ', 'The words', '') },
);
const xml = text.map((value) => escapeXml(value.replaceAll('\f', '')));
const looks = fc.constantFrom(
  '',
  '<w:rPr><w:b/></w:rPr>',
  '<w:rPr><w:i/><w:lang w:val="fr-FR"/></w:rPr>',
  '<w:rPr><w:vanish/></w:rPr>',
  '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
);
const sign = fc.constantFrom(
  '<w:tab/>',
  '<w:br/>',
  '<w:cr/>',
  '<w:noBreakHyphen/>',
  '<w:softHyphen/>',
  '<w:br w:type="page"/>',
  '<w:lastRenderedPageBreak/>',
);

const run = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(looks, xml)
      .map(([look, words]) => `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`),
  },
  { weight: 1, arbitrary: xml.map((words) => `<w:r><w:t>${words}</w:t></w:r>`) },
  { weight: 1, arbitrary: sign.map((one) => `<w:r>${one}</w:r>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...[1, 2, 3, 9].map((id) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`)),
  },
  { weight: 1, arbitrary: fc.constant('<w:r><w:endnoteReference w:id="1"/></w:r>') },
);

/** What stands around runs. */
const wrap: ((inner: string, other: string) => string)[] = [
  (inner) => `<w:ins w:id="1">${inner}</w:ins>`,
  (inner) => `<w:del w:id="1">${inner.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
  (inner) => `<w:moveFrom w:id="1">${inner}</w:moveFrom>`,
  (inner) => `<w:hyperlink r:id="l1">${inner}</w:hyperlink>`,
  (inner) => `<w:smartTag w:element="e">${inner}</w:smartTag>`,
  (inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  (inner) => `<w:unknown>${inner}</w:unknown>`,
  (inner, other) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${inner}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`,
  (inner) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>CODE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (inner) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${inner}`,
  (inner) => `${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (inner) =>
    `<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>${inner}`,
];
const runs = fc.array(run, { maxLength: 4 }).map((all) => all.join(''));
const content = fc.oneof(
  { weight: 2, arbitrary: runs },
  {
    weight: 1,
    arbitrary: fc
      .tuple(runs, fc.constantFrom(...wrap), runs, runs)
      .map(([before, around, inner, other]) => before + around(inner, other)),
  },
);

const ids = ['H1', 'H3', 'Title', 'Quote', 'Caption', 'TOC1', 'Verse', 'Code', 'Salutation', 'None'];
/** The styles that the paragraphs have. */
const styles = [
  style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style('H3', 'Überschrift 3', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  ...['Title', 'Quote', 'caption', 'toc 1', 'Verse', 'Salutation'].map((name) =>
    style(name === 'caption' ? 'Caption' : name === 'toc 1' ? 'TOC1' : name, name),
  ),
  style('Code', 'HTML Preformatted'),
].join('');
const numbering = `<w:abstractNum w:abstractNumId="0">${[0, 1, 2]
  .map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${level === 1 ? 'bullet' : 'decimal'}"/><w:lvlText w:val="%${level + 1}."/></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const properties = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom(...ids).map((id) => `<w:pStyle w:val="${id}"/>`) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 3 })
      .map((level) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`),
  },
  { weight: 1, arbitrary: fc.constantFrom('<w:rPr><w:del w:id="1"/></w:rPr>', '<w:sectPr/>', '<w:ind w:left="720"/>') },
);
const paragraph = fc.tuple(content, properties).map(([inner, own]) => p(inner === '' ? '<w:r/>' : inner, own));

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map(
          (rows) =>
            `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((blocks) => `<w:tc>${blocks.join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
        ),
    },
    {
      weight: 1,
      arbitrary: tie('block').map((inner) =>
        p(`<w:r><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></w:r>`),
      ),
    },
    { weight: 1, arbitrary: tie('block').map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`) },
    { weight: 1, arbitrary: tie('block').map((inner) => `<w:del w:id="1">${inner}</w:del>`) },
    { weight: 1, arbitrary: run },
  ),
}));

const note = (kind: 'footnote' | 'endnote') => (id: number) =>
  fc.array(block, { maxLength: 2 }).map((blocks) => `<w:${kind} w:id="${id}">${blocks.join('')}</w:${kind}>`);
const separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';

/** Documents with notes, a head of their pages and comments. */
export const docxParts: fc.Arbitrary<DocxParts> = fc.record({
  body: fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join('')),
  footnotes: fc.tuple(...[3, 1, 2].map(note('footnote'))).map((all) => separator + all.join('')),
  endnotes: note('endnote')(1),
  header1: paragraph,
  comments: paragraph.map((inner) => `<w:comment w:id="0" w:author="A">${inner}</w:comment>`),
  styles: fc.constant(styles),
  numbering: fc.constant(numbering),
  links: fc.constant({ l1: 'https://example.org/' }),
});
