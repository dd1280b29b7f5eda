/** The tree and the register → every part with its id and its place, and the register with the new ids added. */
import type { NoteSeries, TreeNode } from '../../corpus/model/node.ts';
import type { Register } from '../../corpus/model/register.ts';
import type { Tree } from '../../corpus/model/tree.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { profileOf } from '../../corpus/text/languages/index.ts';
import { claimIds } from './claim-ids.ts';
import { giveIds } from './give-ids.ts';
import { type Changes, Giver } from './giver.ts';
import { placed } from './placed.ts';

/** The parts of a document with ids and places. */
export interface Anchored {
  children: TreeNode[];
  series: NoteSeries[];
  register: Register;
  changes: Changes;
}

/**
 * Gives every section, paragraph, list, item, verse, table, row and note its id and its place.
 *
 * A text that the register knows keeps its id, wherever it stands now. A new text takes the next id that its place
 * suggests and that was never given: its number at first publication, a letter after its neighbour's id later. A place
 * is told from where a text stands, whatever its id.
 *
 * @param input The tree, the register as committed, and the SHA-256 of the seed (written beside ids that it retires),
 * and the language in whose words places are told.
 */
export function treeToAnchors(input: {
  tree: Tree;
  register: Register;
  sha256: string;
  language: string;
}): Outcome<Anchored> {
  const { tree, register, sha256, language } = input;
  const giver = new Giver(register);
  // Texts that are known take their ids before any new id is given, so that a new one cannot take theirs.
  if (register.length > 0) claimIds(tree, giver);
  const ids = giveIds(tree, giver);
  return { value: { ...placed(tree, ids, profileOf(language).words), ...giver.result(sha256) }, problems: [] };
}
