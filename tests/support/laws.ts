/** Law 2 of each format, counted: how many characters a source has, and how many of them are neither in the document nor set aside. */
import { strFromU8, unzipSync } from 'fflate';
import type { Converted } from '../../src/convert/project.ts';
import { type Inline, leavesOf, textOf, wordsOf } from '../../src/corpus/model/inline.ts';
import type { PartSpan, Span } from '../../src/corpus/model/ledger.ts';
import { notesOf, partsOf, walk } from '../../src/corpus/model/walk.ts';
import { toLines } from '../../src/corpus/text/lines.ts';
import { docxTexts } from './docx-texts.ts';
import { textsOf } from './pages.ts';
import { lineLedgerOf } from './source.ts';

/** What became of the characters of a source. */
export interface Followed {
  followed: number;
  lost: number;
}

/** What is none of the document’s text, in every format. */
const setAside = /^(?:blank|furniture|hidden|machine|title|byline|notes-heading)$/;

const partSpans = ({ ledger }: Converted): PartSpan[] => {
  if (!('characters' in ledger)) throw new Error('a ledger of lines');
  return ledger.spans;
};

/** Characters without white space; raised digits as plain ones, as the page writes them. */
const bare = (text: string): string => text.replace(/\s+/g, '').normalize('NFKC').replaceAll('−', '-');

/** How many characters of one text another lacks, in whatever order. */
function lacking(wanted: string, there: string): number {
  const counts = new Map<string, number>();
  for (const sign of there) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let lost = 0;
  for (const sign of wanted) {
    const left = counts.get(sign) ?? 0;
    if (left === 0) lost += 1;
    else counts.set(sign, left - 1);
  }
  return lost;
}

const wordsIn = (inlines: readonly Inline[]): string =>
  leavesOf(inlines)
    .map((leaf) => (leaf.type === 'image' ? '' : textOf([leaf])))
    .join('');

/** All that a document says; the texts of an item or a note are nodes of their own in the walk. */
function said({ document }: Converted, words: (inlines: readonly Inline[]) => string): string {
  const nodes = [...walk([...document.children, ...notesOf(document)])].map(({ node }) => node);
  const own = nodes.filter(({ type }) => type !== 'item' && type !== 'note');
  return own.map((node) => partsOf(node).map(words).join('')).join('');
}

const keptIn = ({ text = '', asides = [] }: PartSpan): string =>
  asides.reduceRight((rest, aside) => rest.slice(0, aside.offset) + rest.slice(aside.offset + aside.text.length), text);

/** What the spans keep, and what the document says. */
function inDocument(converted: Converted, words: (inlines: readonly Inline[]) => string): number {
  const kept = partSpans(converted).filter(({ kind }) => !setAside.test(kind));
  return lacking(bare(kept.map(keptIn).join('')), bare(said(converted, words)));
}

/** Of a page whose text is known: against every text that parse5 finds in it. */
export function followHtml(html: string, converted: Converted): Followed {
  // A byte-order mark says how the file is written: it is no text.
  const texts = textsOf(html.replace(/^\uFEFF/, ''));
  const shown = bare(texts.map(({ text, machine }) => (machine ? '' : text)).join(''));
  const ledger = bare(
    partSpans(converted)
      .map(({ text = '' }) => text)
      .join(''),
  );
  return { followed: shown.length, lost: lacking(shown, ledger) + inDocument(converted, wordsIn) };
}

const docxParts = ['document', 'footnotes', 'endnotes', 'header1', 'comments'];

/** Of a Word document: against all text of its parts. */
export function followDocx(bytes: Uint8Array, converted: Converted): Followed {
  const files = unzipSync(bytes);
  const xml = (part: string): string => strFromU8(files[`word/${part}.xml`] ?? new Uint8Array());
  const all = bare(docxParts.flatMap((part) => docxTexts(xml(part), part).map(([, text]) => text)).join(''));
  const spans = partSpans(converted);
  const ledger = bare(spans.map(({ text = '' }) => text).join(''));
  // What a font of signs shows in place of a letter is a table's.
  const lost = /[\uF020-\uF0FF]/.test(ledger) ? 0 : inDocument(converted, wordsOf);
  return { followed: all.length, lost: lacking(all, ledger) + lost };
}

/** Of a plain text: against its lines. */
export function followText(text: string, converted: Converted): Followed {
  const lines = toLines(text);
  const { spans } = lineLedgerOf(converted.ledger);
  const kept = spans.filter(({ kind }) => !setAside.test(kind)).map((span) => keptLines(lines, span));
  const covered = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const empty = spans.filter(({ kind }) => kind === 'blank').map((span) => keptLines(lines, span));
  const followed = lines.reduce((sum, { text: own }) => sum + own.length, 0);
  const labels = notesOf(converted.document).map(({ label }) => `[${label}]`);
  const marks = [...walk([...converted.document.children, ...notesOf(converted.document)])].map(({ node }) =>
    node.type === 'item' ? (node.label ?? '') : '',
  );
  const document = bare([said(converted, textOf), ...labels, ...marks].join(''));
  // What nobody sees is a reason for a line to be blank.
  const blank = bare(empty.join('')).replace(/[\p{Cf}\p{Mn}]/gu, '').length;
  return { followed, lost: lacking(bare(kept.join('')), document) + blank + (lines.length - covered) };
}

/** The lines of a span without its asides. */
function keptLines(lines: readonly { n: number; text: string }[], { from, to, asides = [] }: Span): string {
  const own = Map.groupBy(asides, ({ line }) => line);
  return lines
    .slice(from - 1, to)
    .map(({ n, text }) =>
      (own.get(n) ?? [])
        .toSorted((a, b) => a.column - b.column)
        .reduceRight(
          (rest, { column, text: aside }) => rest.slice(0, column - 1) + rest.slice(column - 1 + aside.length),
          text,
        ),
    )
    .join('');
}
