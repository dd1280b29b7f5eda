/** A text of the growth benchmark in each format that a seed may have: the same sections, paragraphs and notes. */
import { strToU8, zipSync } from 'fflate';

/** A text: its sections, and their paragraphs, with a note behind some. */
export interface GrownText {
  title: string;
  sections: { heading: string; paragraphs: { text: string; note?: string }[] }[];
}

/** A format: plain text, its notes at its end or behind each section, numbered from 1 again; a saved page; a Word document. */
export type Format = 'text' | 'notes-by-section' | 'page' | 'word';

interface Written {
  ending: '.txt' | '.html' | '.docx';
  /** What the sidecar says of the layout. */
  layout: string;
  write: (text: GrownText) => string | Uint8Array;
}

const numbered = '{ headings: numbered, paragraphs: line }';

/** The formats. */
export const formats: Readonly<Record<Format, Written>> = {
  text: { ending: '.txt', layout: numbered, write: (text) => plain(text, false) },
  'notes-by-section': { ending: '.txt', layout: numbered, write: (text) => plain(text, true) },
  page: { ending: '.html', layout: '{}', write: page },
  word: { ending: '.docx', layout: '{}', write: word },
};

function plain({ title, sections }: GrownText, bySection: boolean): string {
  const lines = [title];
  let notes: string[] = [];
  for (const [index, { heading, paragraphs }] of sections.entries()) {
    lines.push(`${index + 1}. ${heading}`);
    for (const { text, note } of paragraphs)
      lines.push(note === undefined ? text : `${text}[${notes.push(`[${notes.length + 1}] ${note}`)}]`);
    if (!bySection) continue;
    lines.push(...notes);
    notes = [];
  }
  if (notes.length > 0) lines.push('Notes', ...notes);
  return `${lines.join('\n')}\n`;
}

/** A page as a browser saves it: what stands around the text, and notes that lead back to their calls. */
function page({ title, sections }: GrownText): string {
  const notes: string[] = [];
  const parts = sections.map(({ heading, paragraphs }) => {
    const own = paragraphs.map(({ text, note }) => {
      if (note === undefined) return `<p>${text}</p>`;
      const number = notes.push(note);
      return `<p>${text}<sup id="call-${number}"><a href="#note-${number}">${number}</a></sup></p>`;
    });
    return `<h2>${heading}</h2>\n${own.join('\n')}`;
  });
  const items = notes.map(
    (note, index) => `<li id="note-${index + 1}"><p>${note} <a href="#call-${index + 1}">↩</a></p></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/reports">Reports</a></li></ul></nav>
<main><article><h1>${title}</h1>
${parts.join('\n')}
${items.length > 0 ? `<ol>\n${items.join('\n')}\n</ol>` : ''}
</article></main>
<footer><a href="/contact">Contact</a></footer></body></html>
`;
}

const office = 'http://schemas.openxmlformats.org';
const main = `xmlns:w="${office}/wordprocessingml/2006/main"`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (style: string, runs: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const related = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relationships = (inner: string): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${inner}</Relationships>`;

function word({ title, sections }: GrownText): Uint8Array {
  const notes: string[] = [];
  const body = [styled('Title', run(title))];
  for (const { heading, paragraphs } of sections) {
    body.push(styled('Heading1', run(heading)));
    for (const { text, note } of paragraphs) {
      const call = note && `<w:r><w:footnoteReference w:id="${notes.push(note)}"/></w:r>`;
      body.push(`<w:p>${run(text)}${call ?? ''}</w:p>`);
    }
  }
  const footnotes = notes.map(
    (note, index) =>
      `<w:footnote w:id="${index + 1}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${note}`)}</w:p></w:footnote>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships(related('main', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      related('styles', 'styles', 'styles.xml') + related('footnotes', 'footnotes', 'footnotes.xml'),
    ),
    'word/document.xml': `<w:document ${main}><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${main}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${main}>${footnotes.join('')}</w:footnotes>`,
  };
  // An archive of the same parts has the same bytes.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2020, 0, 1),
  });
}
