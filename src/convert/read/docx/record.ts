/** What the reading keeps of each paragraph, for the ledger: what it became, and why. */
import type { PartKind } from '../../../corpus/model/ledger.ts';
import type { SourceOf } from '../../../corpus/model/source.ts';
import type { Fate, Paragraph } from './pieces.ts';

/** What a paragraph became. */
export interface Became {
  kind: PartKind;
  reason: string;
  by: 'rule' | 'sidecar';
}

/** What each stretch of the source became. */
export type Records = Map<string, Became>;

/** Where a paragraph came from. */
export const sourceOf = (paragraph: Paragraph): { source?: SourceOf } => {
  const path = paragraph.stretches[0]?.path;
  return path === undefined ? {} : { source: { path, offset: 0 } };
};

/** Notes what a paragraph became. */
export function note(record: Records, { stretches }: Paragraph, { kind, reason, by }: Became): void {
  const became = { kind, reason, by };
  for (const [index, { path }] of stretches.entries())
    record.set(
      path,
      index === 0
        ? became
        : { ...became, reason: `${became.reason}; it goes on from the paragraph before, whose end was deleted` },
    );
}

/** Sets all that is left of a paragraph aside. */
export function setAside(paragraph: Paragraph, fate: Fate): void {
  paragraph.fate ??= fate;
  for (const stretch of paragraph.stretches) {
    stretch.pieces = stretch.pieces.flatMap((piece) =>
      piece.is === 'aside' ? [piece] : piece.text === '' ? [] : [{ is: 'aside' as const, text: piece.text, fate }],
    );
  }
}
