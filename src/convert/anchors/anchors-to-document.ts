/** The anchored tree, the sidecar and the seed → the document, without its commentary. */
import type { Sidecar } from '../../corpus/editors/sidecar.ts';
import { type Amendment, type BareDocument, documentSchemaId, type Retired } from '../../corpus/model/document.ts';
import { wordsOf } from '../../corpus/model/inline.ts';
import { partsOf, walk } from '../../corpus/model/walk.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { wordCounter } from '../../corpus/text/languages/index.ts';
import type { Anchored } from './tree-to-anchors.ts';

interface Input {
  sidecar: Sidecar;
  /** The fields of the sidecar that the seed itself states. */
  stated: string[];
  /** Which file the text was read from, and how much it holds. */
  seed: { file: string } & ({ lines: number } | { characters: number });
  anchored: Pick<Anchored, 'children' | 'series'> & { retired: Retired[]; amended?: Amendment[] | undefined };
}

/** Gathers what a document is, what it says, and what it said once. */
export function anchorsToDocument({ sidecar, stated, seed, anchored }: Input): Outcome<BareDocument> {
  const { layout: _, sha256, id, language, ...meta } = sidecar;
  const { children, series, amended = [], retired } = anchored;
  const words = countWords(anchored, language);
  const value: BareDocument = {
    schema: documentSchemaId,
    id,
    language,
    meta: { ...meta, stated, seed: { ...seed, sha256, words } },
    children,
    series,
    ...(amended.length > 0 && { amended }),
    retired,
  };
  return { value, problems: [] };
}

/** Words by Unicode's rules (UAX #29), headings of the editors and reference numbers not counted. */
function countWords({ children, series }: Pick<Anchored, 'children' | 'series'>, language: string): number {
  const wordsIn = wordCounter(language);
  let count = 0;
  for (const { node } of walk([...children, ...series.flatMap(({ notes }) => notes)])) {
    // The texts of an item or a note are nodes of their own in the walk.
    if (node.type === 'item' || node.type === 'note') continue;
    if (node.type === 'section' && node.origin === 'editors') continue;
    for (const part of partsOf(node)) count += wordsIn(wordsOf(part));
  }
  return count;
}
