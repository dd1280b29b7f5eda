/** The commentary of a document: what is marked in each passage, and what the editors say beside it. */

import type { Relation } from '../editors/annotation.ts';
import type { Target } from '../editors/term.ts';
import type { Stretch } from './links.ts';

/**
 * What is marked in a passage. The terms' stretches do not overlap one another; the quotes' may overlap anything.
 * `holds` are the terms whose mentions lie in a mark, or run into it, and so have none of their own.
 */
export interface Marks {
  terms: (Stretch & { term: string; link: boolean; holds?: string[] })[];
  quotes: (Stretch & { id: string })[];
}

/** What stands beside a passage. */
export type Entry =
  | { kind: 'comment'; id: string; body: string; basis: 'text' | 'editorial' }
  | {
      kind: 'cross-reference';
      id: string;
      body: string;
      basis: 'text' | 'editorial';
      relation: Relation;
      /** `to`: the annotation is of this passage. `from`: it is of the other one, and points here. */
      direction: 'to' | 'from';
      other: Target;
      /** Where the other passage stands, in words. */
      label: string;
    }
  | { kind: 'treats'; term: string; formula: string; item: string; index: number; reason: string };

/** By the passage's id. */
export type Commentary = Map<string, { marks: Marks; entries: Entry[] }>;

/** The order of entries: comments, cross-references from here, those to here, formulas' items. */
export const entryOrder = (entry: Entry): number =>
  entry.kind === 'comment' ? 0 : entry.kind === 'treats' ? 3 : entry.direction === 'to' ? 1 : 2;
