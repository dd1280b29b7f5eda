/**
 * A Word document from a text that people read, for the library of formats:
 * `node tests/support/build-docx.ts tests/corpora/formats/sources/lantern-harbour.txt tests/corpora/formats/seeds/lantern-harbour.docx`.
 *
 * A line is a paragraph: `#` the title, `##` and `###` headings, `>` a quotation, `-`, `1.` and `(a)` items (two spaces for a deeper
 * one), `|` a row of a table, `^` a caption, `[^id]:` a footnote and `[^^id]:` an endnote, which go on in lines that begin with a
 * space. In it stand `*slanted*`, `**bold**`, `[words](address)`, `[^id]`, `{del:…}` and `{ins:…}`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { call, type DocxParts, docxOf, noteOf, p, run, style, styled } from './docx.ts';

const inline =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<slanted>[^*]+)\*|\[\^(?<end>\^?)(?<note>\w+)\]|\[(?<words>[^\]]+)\]\((?<address>[^)]+)\)|\{(?<change>del|ins):(?<changed>[^}]+)\}/g;

/** The parts of the document that a text is. */
export function docxParts(text: string): DocxParts {
  const links: Record<string, string> = {};
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    if (!ids.has(name)) ids.set(name, ids.size + 1);
    return ids.get(name) ?? 0;
  };
  const runs = (words: string): string => {
    let [xml, end] = ['', 0];
    for (const match of words.matchAll(inline)) {
      if (match.index > end) xml += run(words.slice(end, match.index));
      xml += special(match.groups ?? {});
      end = match.index + match[0].length;
    }
    return xml + (end < words.length ? run(words.slice(end)) : '');
  };
  const special = (found: Record<string, string | undefined>): string => {
    const { bold, slanted, end, note, words, address, change, changed = '' } = found;
    if (bold !== undefined) return run(bold, '<w:b/>');
    if (slanted !== undefined) return run(slanted, '<w:i/>');
    if (note !== undefined) return call(end ? 'endnote' : 'footnote', idOf(note));
    if (change === 'ins') return `<w:ins w:id="1" w:author="Secretary">${run(changed)}</w:ins>`;
    if (change === 'del')
      return `<w:del w:id="2" w:author="Secretary"><w:r><w:delText>${changed}</w:delText></w:r></w:del>`;
    const id = `link${Object.keys(links).length + 1}`;
    links[id] = address ?? '';
    return `<w:hyperlink r:id="${id}">${run(words ?? '')}</w:hyperlink>`;
  };
  const item = (list: number, level: number, words: string): string =>
    p(runs(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

  const [body, notes]: [string[], { kind: 'footnote' | 'endnote'; id: string; paragraphs: string[] }[]] = [[], []];
  let rows = 0;
  for (const line of text.split('\n').filter(Boolean)) {
    const [, end, id, first] = /^\[\^(\^?)(\w+)\]: (.*)$/.exec(line) ?? [];
    const [, mark = '', rest = line] = /^(#{1,3} |> |\^|\|| *- | *\d\. | *\([a-z]\) )(.*)$/.exec(line) ?? [];
    if (mark !== '|') rows = 0;
    const level = mark.startsWith('  ') ? 1 : 0;
    if (id !== undefined && first !== undefined)
      notes.push({ kind: end ? 'endnote' : 'footnote', id, paragraphs: [first] });
    else if (line.startsWith(' ') && mark === '') notes.at(-1)?.paragraphs.push(line.trim());
    else if (mark.startsWith('#'))
      body.push(styled(['Titel', 'berschrift1', 'berschrift2'][mark.length - 2] ?? '', runs(rest)));
    else if (mark === '> ') body.push(styled('Zitat', runs(rest)));
    else if (mark === '^') body.push(styled('Beschriftung', runs(rest)));
    else if (mark === '|') {
      const cells = rest
        .split('|')
        .slice(0, -1)
        .map((cell) => `<w:tc>${p(runs(cell.trim()))}</w:tc>`);
      if (rows > 0) body[body.length - 1] = (body.at(-1) ?? '').replace(/<\/w:tbl>$/, '');
      const head = rows === 0 ? '<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>' : '<w:tr>';
      if (rows === 0) body.push('');
      body[body.length - 1] += `${head}${cells.join('')}</w:tr></w:tbl>`;
      rows += 1;
    } else if (mark.includes('-')) body.push(item(1, level, rest));
    else if (mark !== '') body.push(item(2, level, rest));
    else body.push(p(runs(line)));
  }
  const notesOf = (kind: 'footnote' | 'endnote'): string =>
    notes
      .filter((one) => one.kind === kind)
      .map(({ id, paragraphs }) =>
        noteOf(
          kind,
          idOf(id),
          ...paragraphs.map((words, index) =>
            p(`${index === 0 ? `<w:r><w:${kind}Ref/></w:r>${run(' ')}` : ''}${runs(words)}`),
          ),
        ),
      )
      .join('');
  return {
    body: `${body.join('')}<w:sectPr/>`,
    footnotes: notesOf('footnote'),
    endnotes: notesOf('endnote'),
    links,
    ...look,
  };
}

const levelOf = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}"/></w:pPr></w:lvl>`;

/** Styles as a German Word names them, numbers as the report prints them: its notes begin at 15. */
const look = {
  styles: [
    style('Titel', 'Title'),
    style(
      'berschrift1',
      'heading 1',
      `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>`,
    ),
    style(
      'berschrift2',
      'heading 2',
      `<w:basedOn w:val="berschrift1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>`,
    ),
    style('Zitat', 'Quote'),
    style('Beschriftung', 'caption'),
  ].join(''),
  numbering: [
    `<w:abstractNum w:abstractNumId="0">${levelOf(0, 'bullet', '\uF0B7')}${levelOf(1, 'bullet', '–')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${levelOf(0, 'decimal', '%1.')}${levelOf(1, 'lowerLetter', '(%2)')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${levelOf(0, 'decimal', '%1.')}${levelOf(1, 'decimal', '%1.%2')}</w:abstractNum>`,
    ...[1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`),
  ].join(''),
  settings: '<w:footnotePr><w:numStart w:val="15"/></w:footnotePr>',
  header1: p('Harbour Board of Lantern Bay'),
  footer1: p('Page 1'),
};

const [, script, from, to] = process.argv;
if (script === import.meta.filename && from !== undefined && to !== undefined)
  writeFileSync(to, docxOf(docxParts(readFileSync(from, 'utf8'))));
