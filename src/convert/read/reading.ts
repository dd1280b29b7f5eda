/** What a reader of a format is given, and what it gives: the one seam between the formats and all that follows. */
import type { Sidecar } from '../../corpus/editors/sidecar.ts';
import type { Ledger } from '../../corpus/model/ledger.ts';
import type { Tree } from '../../corpus/model/tree.ts';
import type { Files, Outcome } from '../../corpus/problems/problem.ts';

/** A seed and what its sidecar says. */
export interface ToRead {
  seed: { file: string; bytes: Uint8Array };
  sidecar: Sidecar;
  files: Files;
}

/** What a seed holds. */
export interface Reading {
  tree: Tree;
  /** What became of every line, or of every character. */
  ledger: Ledger;
  /** The fields of the sidecar that the seed itself states. */
  stated: string[];
}

/** A reader of a format: pure, and untrusting. */
export type Reader = (input: ToRead) => Outcome<Reading>;
