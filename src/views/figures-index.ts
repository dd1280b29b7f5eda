/** The figures of the library, as its page lists them. */
import { kindLabel, measured } from '../corpus/editors/figure-words.ts';
import type { Document } from '../corpus/model/document.ts';
import type { PlacedFigure, Stretch } from '../corpus/model/links.ts';
import { recordedNumbers } from '../corpus/model/numbers-of.ts';
import { passagesOf, titleOf, topSections } from '../corpus/model/walk.ts';
import { quoteAddresses } from './quote-address.ts';

/** A figure with where it stands, and its words. */
export interface FigureEntry {
  /** For its row: `work-report-2025-s9-p2-1`. */
  id: string;
  document: string;
  figure: PlacedFigure;
  /** The top section that it stands in, if any. */
  section?: string | undefined;
  /** The words of the text around the number, and the number itself. */
  quote: { before: string; numeral: string; after: string };
  /** Where it leads: to these words of the passage. */
  address: string;
}

/** The figures of one document. */
export interface DocumentFigures {
  document: Document;
  entries: FigureEntry[];
  /** How many numbers the text has, and how many the editors recorded. */
  numbers: { found: number; recorded: number };
  /** Its top sections. */
  sections: { id: string; number?: string | undefined; title: string }[];
}

/** The figures of all documents, in the order of the texts; the numbers of sections and notes are left out. */
export const figuresIndex = (documents: readonly Document[]): DocumentFigures[] =>
  documents.map((document) => {
    const own = figuresOf(document);
    const addressOf = own.length > 0 ? quoteAddresses(document) : () => '';
    const entries = own.map(({ stretch, ...entry }) => ({ ...entry, address: addressOf(entry.figure.at, stretch) }));
    const tops = document.children.filter((node) => node.type === 'section');
    const sections = tops.map((top) => ({ id: top.id, number: top.number, title: titleOf(top) }));
    return { document, entries, numbers: recordedNumbers(document), sections };
  });

/** The figures of a document, without their addresses, which need a look at all its words. */
export function figuresOf(document: Document): (Omit<FigureEntry, 'address'> & { stretch: Stretch })[] {
  const { id, figures = [], children } = document;
  const own = figures.filter(({ kind, numeral }) => kind !== 'reference' && numeral);
  const passages = new Map(own.length > 0 ? passagesOf(document).map((one) => [one.id, one]) : []);
  const counts = new Map<string, number>();
  const topOf = topSections(children);
  return own.flatMap((figure) => {
    const { at, numeral, stretch } = figure;
    const passage = passages.get(at);
    if (!passage || !numeral || !stretch) return [];
    const nth = (counts.get(at) ?? 0) + 1;
    counts.set(at, nth);
    const { words, section } = passage;
    return {
      id: `${id}-${at}-${nth}`,
      document: id,
      figure,
      stretch,
      section: section && topOf.get(section.id),
      quote: {
        before: words.slice(stretch.start, numeral.start),
        numeral: words.slice(numeral.start, numeral.end),
        after: words.slice(numeral.end, stretch.end),
      },
    };
  });
}

/**
 * For each top section of a document how many targets it has, in words, and where they are listed.
 *
 * @param page The page that lists them, from the site's root.
 */
export function targetsBySection(
  document: Document,
  page = '/figures.html',
): Map<string, { words: string; address: string }> {
  const byTop = Map.groupBy(figuresOf(document), ({ section }) => section);
  return new Map(
    [...byTop].flatMap(([section, own]) => {
      const count = own.filter(({ figure }) => figure.kind === 'target').length;
      if (section === undefined || count === 0) return [];
      const address = `${page}#${document.id}-${section}`;
      return [[section, { words: `${count} target${count === 1 ? '' : 's'}`, address }]];
    }),
  );
}

/** What a paragraph's tools say of its figures: by the passage's id, each one's words and its row on the page of figures. */
export function figuresByPassage(document: Document): Record<string, [words: string, row: string][]> {
  const byPassage: Record<string, [string, string][]> = {};
  for (const { id, figure } of figuresOf(document)) {
    const { indicator, qualifier, kind } = figure;
    const words = `${[qualifier?.toLowerCase(), measured(figure)].filter(Boolean).join(' ')}: ${indicator ?? kindLabel[kind]}`;
    byPassage[figure.at] = [...(byPassage[figure.at] ?? []), [words, id]];
  }
  return byPassage;
}
