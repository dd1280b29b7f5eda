/**
 * A written document as plain lines, for expected trees that people write and read: one line for each part, in the order
 * of the text, two spaces for each step of depth.
 *
 *     title Report of the Harbour Board
 *     # s1 1 Works
 *       p s1-p1 ‹Deepen the channel.› The crews{^n1} came in May.
 *       list s1-p2
 *         item s1-p2-i1 (a) two dredgers;
 *       verse s1-p3
 *         | Row, brothers, row,
 *     note n1 [1] From Porto.
 *       plain They left in June.
 */
import type { Document } from '../../src/corpus/model/document.ts';
import type { Inline } from '../../src/corpus/model/inline.ts';
import type { Block, Note, Section, TreeNode } from '../../src/corpus/model/node.ts';

/** How an outline is written. */
export interface OutlineOptions {
  /**
   * Without ids, for outlines that people write before they know them: headings are whole as printed; a call says its
   * note's label (`{^1}`), and which of those with that label it is where there are several (`{^1@2}`).
   */
  bare?: boolean;
}

/** The title, the text and the notes of a document, line by line. */
export function outlineOf(document: Document, { bare = false }: OutlineOptions = {}): string {
  const notes = notesInOrder(document);
  const words: Words = bare
    ? { id: () => '', note: namesOf(notes) }
    : { id: (id) => id, note: new Map(notes.map(({ id }) => [id, id])) };
  const lines = [
    `title ${document.meta.title}`,
    ...document.children.flatMap((node) => linesOf(node, words)),
    ...notes.flatMap((note) => noteLines(note, words)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What ids are written as: as they are, or as nothing; and what a call says of its note, by the note's id. */
interface Words {
  id: (id: string) => string;
  note: ReadonlyMap<string, string>;
}

/** Notes as they stand in the source; those without lines there after the others. */
function notesInOrder({ series }: Document): Note[] {
  const at = ({ source }: Note): number => (source && 'lines' in source ? source.lines.from : Number.MAX_SAFE_INTEGER);
  return series.flatMap(({ notes }) => notes).sort((a, b) => at(a) - at(b));
}

function namesOf(notes: readonly Note[]): Map<string, string> {
  const alike = Map.groupBy(notes, ({ label }) => label);
  return new Map(
    [...alike].flatMap(([label, own]) =>
      own.map(({ id }, index) => [id, own.length > 1 ? `${label}@${index + 1}` : label] as const),
    ),
  );
}

const line = (...words: (string | undefined)[]): string => words.filter(Boolean).join(' ');
const under = (lines: readonly string[]): string[] => lines.map((one) => `  ${one}`);

function linesOf(node: TreeNode, words: Words): string[] {
  const lang = langOf(node);
  const text = (inlines: readonly Inline[] = []): string => inOneLine(wordsIn(inlines, words));
  switch (node.type) {
    case 'section': {
      const editors = node.origin === 'editors' ? '(editors)' : '';
      const [only, ...more] = node.heading;
      const whole = only?.type === 'span' && more.length === 0 ? only : undefined;
      const head = line(
        '#',
        words.id(node.id),
        langOf(whole ?? node),
        editors,
        headingOf(node, text(whole?.children ?? node.heading), words),
      );
      return [head, ...under(node.children.flatMap((child) => linesOf(child, words)))];
    }
    case 'paragraph':
      return [line('p', words.id(node.id), lang, node.lead && `‹${text(node.lead)}›`, text(node.inlines))];
    case 'plain':
    case 'salutation':
      return [line(node.type, lang, text(node.inlines))];
    case 'quote':
      return [line('quote', lang), ...under(node.children.flatMap((child) => linesOf(child, words)))];
    case 'verse':
    case 'verbatim': {
      const own = wordsIn(node.inlines, words).split('\n');
      return [line(node.type, words.id(node.id), lang), ...under(own.map((one) => `| ${one}`.trimEnd()))];
    }
    case 'list': {
      const items = node.items.flatMap(({ id, label, children, lang: own }) =>
        withFirst(line('item', words.id(id), langOf({ lang: own }), label), children, words),
      );
      return [line('list', words.id(node.id), lang), ...under(items)];
    }
    case 'table': {
      const rows = node.rows.map(({ id, header, cells }) =>
        line(header ? 'head' : 'row', words.id(id), cells.map(text).join(' | ')),
      );
      return [line('table', words.id(node.id), lang, text(node.caption)), ...under(rows)];
    }
  }
}

const noteLines = ({ id, label, children, lang }: Note, words: Words): string[] =>
  withFirst(line('note', words.id(id), langOf({ lang }), `[${label}]`), children, words);

/** An item or a note with its first text in its own line. */
function withFirst(head: string, children: readonly Block[], words: Words): string[] {
  const [first, ...others] = children;
  const own = first?.type === 'plain' ? first : undefined;
  return [
    line(head, own && inOneLine(wordsIn(own.inlines, words))),
    ...under((own ? others : children).flatMap((child) => linesOf(child, words))),
  ];
}

/** With ids, the number is told apart from the heading's words; without them, the heading says what is printed. */
function headingOf(node: Section, whole: string, words: Words): string {
  const { number, printed = '' } = node;
  if (words.id(node.id) === '' || number === undefined) return whole;
  const before = inOneLine(printed);
  return line(number, whole.length > before.length ? whole.slice(before.length).trim() : whole);
}

const wordsIn = (inlines: readonly Inline[], words: Words): string =>
  inlines.map((inline) => wordsOfInline(inline, words)).join('');

function wordsOfInline(inline: Inline, words: Words): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'break':
      return '\n';
    case 'image':
      return `![${inline.alt}]`;
    case 'note-reference':
      return `{^${words.note.get(inline.note) ?? inline.note}}`;
    case 'emphasis':
      return `*${wordsIn(inline.children, words)}*`;
    case 'strong':
      return `**${wordsIn(inline.children, words)}**`;
    case 'link':
      return `[${wordsIn(inline.children, words)}](${inline.href})`;
    case 'span':
      return `{${inline.lang ?? ''}: ${wordsIn(inline.children, words)}}`;
  }
}

const langOf = ({ lang }: { lang?: string | undefined }): string => (lang === undefined ? '' : `(${lang})`);

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
