/** A text → the sidecar that is proposed for it. */
import type { Files, Outcome, Problem } from '../corpus/problems/problem.ts';
import type { Sidecar } from '../corpus/editors/sidecar.ts';
import { sidecarSchema } from '../corpus/editors/sidecar.ts';
import type { Line } from '../corpus/text/lines.ts';
import { decisionsOn, type LayoutDraft, layoutOf } from './recognise/express.ts';
import { type Recognised, recognise } from './recognise/recognise.ts';
import { linesToLedger } from './read/plain-text/lines-to-ledger.ts';
import { pageNumber } from './read/plain-text/looks-like/words.ts';

/** A proposal: what was recognised, and the layout that says it. */
export interface Proposal {
  recognised: Recognised;
  layout: LayoutDraft;
}

const files: Files = { seed: '', sidecar: () => ({ file: '' }) };

/** Proposes how a plain text is to be read. */
export function proposeLayout(lines: Line[], kinds: readonly string[]): Proposal {
  const first = recognise({ lines, notes: new Set(), words, kinds });
  const notes = notesIn(lines, first);
  const recognised = recognise({ lines, notes, words, kinds });
  const layout = layoutOf(recognised);
  const ledger = ledgerOf(lines, recognised, layout);
  layout.lines = decisionsOn(recognised, layout, ledger);
  return { recognised, layout };
}

const words = { isPageNumber: (text: string) => pageNumber.test(text) };

/** The lines that the reader takes for notes without any decision. */
function notesIn(lines: Line[], recognised: Recognised): Set<number> {
  const { spans } = ledgerOf(lines, recognised, { ...layoutOf(recognised), patterns: [] });
  return new Set(
    spans.flatMap(({ kind, from, to }) => (kind === 'note' || kind === 'notes-heading' ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [])),
  );
}

function ledgerOf(lines: Line[], recognised: Recognised, layout: LayoutDraft) {
  const { value } = linesToLedger({ lines, sidecar: sidecarWith(recognised, layout), files });
  return value ?? { doc: '', lines: lines.length, spans: [] };
}

/** A layout as the sidecar has it. */
export const plainLayout = ({ paragraphs, patterns, lines }: LayoutDraft): object => ({
  paragraphs: paragraphs.value,
  ...(patterns.length > 0 && { patterns: patterns.map(({ value }) => value) }),
  ...(lines.length > 0 && { lines: lines.map(({ value }) => value) }),
});

const sidecarWith = ({ title, language }: Recognised, layout: LayoutDraft): Sidecar =>
  sidecarSchema.parse({
    id: 'doc',
    title: title?.value ?? 'Untitled',
    'short-title': 'x',
    kind: 'report',
    language: language.value,
    date: '2000-01-01',
    source: { name: 'x' },
    part: 'x',
    'received-as': 'x',
    sha256: '0'.repeat(64),
    layout: plainLayout(layout),
  });
