/** Word documents for tests, made of their parts: what matters is written out, the rest of the package is added. */
import { strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import type { Source } from '../../src/convert/project.ts';
import { sourceOf } from './source.ts';

const transitional = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
};
type Namespaces = Record<string, string>;

/** The namespaces of the strict form of the standard. */
export const strict: Namespaces = {
  ...transitional,
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  m: 'http://purl.oclc.org/ooxml/officeDocument/math',
  wp: 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  a: 'http://purl.oclc.org/ooxml/drawingml/main',
  pic: 'http://purl.oclc.org/ooxml/drawingml/picture',
};

/** What a document is made of: XML that stands in each part's root, with the usual prefixes. */
export interface DocxParts {
  /** What stands in the body. */
  body: string;
  footnotes?: string | undefined;
  endnotes?: string | undefined;
  styles?: string | undefined;
  numbering?: string | undefined;
  settings?: string | undefined;
  comments?: string | undefined;
  header1?: string | undefined;
  footer1?: string | undefined;
  /** Targets of links out of the file, by the ids that the body uses. */
  links?: Record<string, string> | undefined;
  /** More files of the archive, by their names. */
  files?: Record<string, string> | undefined;
}

const roots = {
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  comments: 'w:comments',
  header1: 'w:hdr',
  footer1: 'w:ftr',
} as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** A day in ZIP's own time: an archive of the same parts has the same bytes. */
const mtime = new Date(2020, 0, 1);

/** The files of the package. */
export function docxFiles(parts: DocxParts, namespaces: Namespaces = transitional): Record<string, string> {
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  const part = (root: string, inner: string): string => `${declaration}<${root}${declared}>${inner}</${root}>`;
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const { r = '' } = namespaces;
  const relationship = (id: string, type: string, target: string, mode = ''): string =>
    `<Relationship Id="${id}" Type="${r}/${type}" Target="${escapeXml(target)}"${mode}/>`;
  const own = (Object.keys(roots) as (keyof typeof roots)[]).filter((name) => parts[name] !== undefined);
  const links = Object.entries(parts.links ?? {}).map(([id, target]) =>
    relationship(id, 'hyperlink', target, ' TargetMode="External"'),
  );
  const related = own.map((name) => relationship(`part-${name}`, name.replace(/\d$/, ''), `${name}.xml`));
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${rels}">${relationship('main', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': part('w:document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${rels}">${[...related, ...links].join('')}</Relationships>`,
    ...Object.fromEntries(own.map((name) => [`word/${name}.xml`, part(roots[name], parts[name] ?? '')])),
    ...parts.files,
  };
}

/** The bytes of an archive of some files. */
export const archiveOf = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text] as const),
    ),
    { mtime, level: 6 },
  );

/** The bytes of a document. */
export const docxOf = (parts: DocxParts, namespaces?: Namespaces): Uint8Array =>
  archiveOf(docxFiles(parts, namespaces));

/** Text as XML has it. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** A run of words; `properties` is what stands in its `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of runs, or of words; `properties` is what stands in its `w:pPr`. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** A paragraph of a style. */
export const styled = (style: string, content: string, more = ''): string =>
  p(content, `<w:pStyle w:val="${style}"/>${more}`);

/** A style of paragraphs. */
export const style = (id: string, name: string, inner = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

/** The call of a note, and a note. */
export const call = (kind: 'footnote' | 'endnote', id: number): string =>
  `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
export const noteOf = (kind: 'footnote' | 'endnote', id: number, ...paragraphs: string[]): string =>
  `<w:${kind} w:id="${id}">${paragraphs.join('')}</w:${kind}>`;

/** The first paragraph of a note, with the mark that Word puts there. */
export const noteText = (kind: 'footnote' | 'endnote', text: string): string =>
  p(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`);

/** The source of a document, as a seed with its sidecar. */
export function docxSource(parts: DocxParts | Uint8Array, fields = '', namespaces?: Namespaces): Source {
  const source = sourceOf(parts instanceof Uint8Array ? parts : docxOf(parts, namespaces), fields);
  return { ...source, seed: { ...source.seed, file: `seeds/${source.doc}.docx` } };
}

/** What a case in YAML may say instead of parts: bytes, each written as a character; a part of so many bytes; levels in one another. */
interface Odd {
  bytes?: string;
  large?: string;
  levels?: number;
}

/** The bytes of a document that a case describes in YAML. */
export function docxFromYaml(yaml: string): Uint8Array {
  const { bytes, large, levels, ...parts } = parse(yaml) as DocxParts & Odd;
  if (bytes !== undefined) return Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
  const body = '<w:sdt>'.repeat(levels ?? 0) + (parts.body ?? '') + '</w:sdt>'.repeat(levels ?? 0);
  const files = docxFiles({ ...parts, body });
  return archiveOf(large === undefined ? files : { ...files, [large]: new Uint8Array(52e6) });
}
