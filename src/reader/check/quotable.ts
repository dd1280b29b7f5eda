/** The texts of the library as the page has them, and where in them words are read: an address to these very words, a reference. */
import type { Edge, Found } from '../../corpus/check/checked.ts';
import type { CheckedDocument } from '../../corpus/check/text-index.ts';
import { placesInFull } from '../../corpus/check/verdict-words.ts';
import { writeFragment } from '../../corpus/text/text-fragment.ts';
import { describeInPage, type PageText, type Stretch } from '../quote/describe.ts';
import { blockBreak } from '../quote/fold.ts';
import type { Quoted } from '../quote/quotation.ts';
import { fillCitation } from '../tools/citation.ts';

/** A document with its citation, in which the place and the address are left open. */
export interface QuotableDocument extends CheckedDocument {
  citation: string;
  /** Where its source is published. */
  source?: string;
  /** Ids whose text is gone, with those of the passages that have it, or stand where it stood. */
  gone?: Record<string, string[]>;
}

/** What the editors say is not known here, and may have some of the words too. */
const least = 6;

/** A document’s text as its page has it: the contents, then the passages with the numbers of notes in them. */
interface TextOfPage extends PageText {
  /** Where each passage begins, with the calls in it. */
  begins: { at: number; calls: readonly (readonly [at: number, printed: string])[] }[];
}

function pageText({ passages }: QuotableDocument): TextOfPage {
  const begins: TextOfPage['begins'] = [];
  const headings = passages.map(({ kind, words, lead = 0 }) => (kind === 'heading' ? words : words.slice(0, lead)));
  const contents = headings.filter(Boolean).join(blockBreak);
  let text = contents === '' ? '' : plain(contents) + blockBreak;
  const apart: Stretch[] = contents === '' ? [] : [{ start: 0, end: text.length }];
  for (const { words, calls = [] } of passages) {
    begins.push({ at: text.length, calls });
    let read = 0;
    for (const [at, printed] of calls) {
      text += plain(words.slice(read, at));
      apart.push({ start: text.length, end: text.length + printed.length });
      text += printed;
      read = at;
    }
    text += plain(words.slice(read)) + blockBreak;
  }
  return { text, apart, begins };
}

/** White space as a page has it, character for character; cells and lines are blocks. */
const plain = (words: string): string => words.replace(/[^\S\n\t]/g, ' ').replace(/[\n\t]/g, blockBreak);

/** The texts of the library, with what leads to words of them. */
export class Texts {
  readonly #documents: ReadonlyMap<string, QuotableDocument>;
  readonly #pages = new Map<string, TextOfPage>();
  readonly #root: URL;

  constructor(documents: readonly QuotableDocument[], root: URL) {
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#root = root;
  }

  /** The document that words stand in. */
  documentOf({ document }: Found): QuotableDocument | undefined {
    return this.#documents.get(document);
  }

  /** The address of the passage that words begin in, with the words where they can be told from all others. */
  addressOf(found: Found): string {
    const { from, to } = found;
    const document = this.documentOf(found);
    const page = document && this.#pageOf(document);
    const [start, end] = [page && placeIn(page, from), page && placeIn(page, to)];
    const described =
      page &&
      start !== undefined &&
      end !== undefined &&
      describeInPage(page, { start, end }, document.language, least);
    const { href } = new URL(`${found.document}.html#${encodeURIComponent(from.id)}`, this.#root);
    return href + (described ? writeFragment(described) : '');
  }

  /** The words as the library has them, with their reference. On a disk the address is nobody else’s: that of the source is given. */
  quotedFrom(found: Found): Quoted {
    const document = this.documentOf(found);
    const isHosted = this.#root.protocol.startsWith('http');
    const url = isHosted ? this.addressOf(found) : document?.source;
    const place = placesInFull(found, document?.language ?? 'en');
    const reference = fillCitation('text', document?.citation ?? '', {
      id: found.from.id,
      place: isHosted ? place : `${place} (¶ ${found.from.id})`,
    });
    return { paragraphs: found.words, reference, url };
  }

  /** The citations of the documents that words stand in, as wholes. */
  citationsOf(found: readonly Found[]): string[] {
    const documents = new Set(found.flatMap((one) => this.documentOf(one) ?? []));
    return [...documents].map(({ citation, source }) => fillCitation('text', citation, { url: source }));
  }

  #pageOf(document: QuotableDocument): TextOfPage {
    const page = this.#pages.get(document.id) ?? pageText(document);
    this.#pages.set(document.id, page);
    return page;
  }
}

function placeIn({ begins }: TextOfPage, { rank, offset }: Edge): number | undefined {
  const passage = begins[rank];
  const before = passage?.calls.filter(([at]) => at < offset) ?? [];
  return passage && passage.at + offset + before.reduce((sum, [, printed]) => sum + printed.length, 0);
}
