/** The draft and its references → the tree: run-in headings are cut off, references and marked words stand in the running text. */

import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { Tree } from '../../../corpus/model/tree.ts';
import type { Files, Outcome } from '../../../corpus/problems/problem.ts';
import { decidedInlines } from './decided-inlines.ts';
import type { Draft } from './draft.ts';
import type { DraftSeries } from './draft-to-series.ts';
import type { DraftReference } from './reference.ts';
import { openingOf } from './run-in-heading.ts';
import { TreeBuilder } from './tree-builder.ts';

interface Input {
  draft: Draft;
  series: readonly DraftSeries[];
  references: readonly DraftReference[];
  layout: Layout;
  language: string;
  files: Files;
}

/** Builds the tree. A rule proposes the run-in headings, the sidecar decides exceptions. */
export function draftToTree({ draft, series, references, layout, language, files }: Input): Outcome<Tree> {
  const { marked, problems } = decidedInlines(draft, layout, files);
  const opening = openingOf(layout, language);
  const builder = new TreeBuilder({ references, marked, opening, language, file: files.seed, problems });
  // Notes come first, so that references can name them; their texts are filled in with the others.
  const noteSeries = series.map((one) => ({ one, notes: one.notes.map((note) => builder.note(note)) }));
  builder.fillNotes();
  const children = builder.sections(draft.sections);
  const value = {
    children,
    series: noteSeries.map(({ one: { kind, scope }, notes }) => {
      const section = scope && builder.sectionOf(scope);
      return { kind, ...(section && { scope: section }), notes };
    }),
  };
  return { value: problems.some(({ severity }) => severity === 'error') ? undefined : value, problems };
}
