/** The styles of a Word document: by the names that Word knows, so that its contents and its outline work. */
import type { Element } from 'xast';
import { directionOf } from '../../../corpus/text/languages/index.ts';
import { val, w } from './word.ts';

interface Style {
  id: string;
  name: string;
  type?: 'paragraph' | 'character';
  /** Elements of its paragraphs, and of its runs. */
  paragraph?: Element[];
  run?: Element[];
  level?: number;
}

const size = (halves: number): Element[] => [val('sz', String(halves)), val('szCs', String(halves))];
const space = (before: number, after: number): Element =>
  w('spacing', { before: String(before), after: String(after) });
const inset = (left: number, right = 0): Element => w('ind', { left: String(left), right: String(right) });
const teal = val('color', '00695C');
const sans = w('rFonts', { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri' });
const mono = w('rFonts', { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas' });

const headings = [32, 28, 26, 24, 22, 22].map(
  (points, index): Style => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    paragraph: [w('keepNext'), space(index === 0 ? 480 : 320, 120)],
    run: [w('b'), ...size(points)],
    level: index,
  }),
);

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', paragraph: [space(0, 240)], run: size(44) },
  ...headings,
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: [space(0, 60)] },
  { id: 'Quote', name: 'Quote', paragraph: [inset(720, 720)] },
  { id: 'Verse', name: 'Verse', paragraph: [inset(720)] },
  { id: 'HTMLPreformatted', name: 'HTML Preformatted', paragraph: [inset(360)], run: [mono, ...size(20)] },
  { id: 'Salutation', name: 'Salutation' },
  { id: 'Caption', name: 'caption', paragraph: [w('keepNext'), space(240, 120)], run: [w('i')] },
  { id: 'FootnoteText', name: 'footnote text', paragraph: [space(0, 60)], run: size(20) },
  { id: 'CommentText', name: 'annotation text', run: size(20) },
  {
    id: 'EditorsHeading',
    name: 'Editors Heading',
    paragraph: [w('keepNext'), space(320, 120)],
    run: [sans, w('b'), teal, ...size(24)],
  },
  { id: 'EditorsText', name: 'Editors Text', paragraph: [space(0, 80)], run: [sans, ...size(20)] },
  { id: 'FootnoteReference', name: 'footnote reference', type: 'character', run: [val('vertAlign', 'superscript')] },
  { id: 'CommentReference', name: 'annotation reference', type: 'character', run: size(16) },
  { id: 'Hyperlink', name: 'Hyperlink', type: 'character', run: [teal, val('u', 'single')] },
  { id: 'Editors', name: 'Editors', type: 'character', run: [sans, teal] },
];

function styleOf({ id, name, type = 'paragraph', paragraph = [], run = [], level }: Style): Element {
  const outline = level === undefined ? [] : [val('outlineLvl', String(level))];
  return w(
    'style',
    { type, styleId: id },
    val('name', name),
    ...(type === 'paragraph' ? [val('basedOn', 'Normal'), val('next', level === undefined ? id : 'Normal')] : []),
    w('qFormat'),
    ...(paragraph.length + outline.length > 0 ? [w('pPr', {}, ...paragraph, ...outline)] : []),
    ...(run.length > 0 ? [w('rPr', {}, ...run)] : []),
  );
}

/** What the part of the styles holds: a document's language is that of all that says no other. */
export function stylesOf(language: string): Element[] {
  const fonts = w('rFonts', { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman' });
  const lang = w('lang', { val: language, eastAsia: language, bidi: language });
  const direction = directionOf(language) === 'rtl' ? [w('bidi')] : [];
  return [
    w(
      'docDefaults',
      {},
      w('rPrDefault', {}, w('rPr', {}, fonts, ...size(22), lang)),
      w('pPrDefault', {}, w('pPr', {}, w('spacing', { after: '160', line: '276', lineRule: 'auto' }))),
    ),
    w(
      'style',
      { type: 'paragraph', default: '1', styleId: 'Normal' },
      val('name', 'Normal'),
      w('qFormat'),
      ...(direction.length > 0 ? [w('pPr', {}, ...direction)] : []),
    ),
    ...styles.map(styleOf),
  ];
}
