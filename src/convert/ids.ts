/** From a tree and the register to ids: what is the same keeps its id, what is like it is proposed, what went leaves a tombstone. */

import type { Amendment, Document, Retired } from '../corpus/model/document.ts';
import type { Register } from '../corpus/model/register.ts';
import type { Tree } from '../corpus/model/tree.ts';
import { gather, type Outcome } from '../corpus/problems/problem.ts';
import type { Editing, Proposal } from './amend/amendment.ts';
import { amendmentsToRegister } from './amend/amendments-to-register.ts';
import { anchorsToAmendments } from './amend/anchors-to-amendments.ts';
import { jsonToEdition, type LastEdition } from './amend/json-to-edition.ts';
import { type Anchored, treeToAnchors } from './anchors/tree-to-anchors.ts';
import type { TextFile } from './project.ts';

interface Input {
  doc: string;
  tree: Tree;
  language: string;
  sha256: string;
  /** The register as published, and as it was written last. */
  register: Register;
  written: Register;
  /** The document as it was published last. */
  last?: TextFile | undefined;
  editing: Editing;
}

/** A text with its ids, and what became of those that it had. */
export interface Identified extends Anchored {
  retired: Retired[];
  amended: Amendment[];
  proposals: Proposal[];
  /** The document as it was, where some of its texts are gone. */
  last?: Document | undefined;
  /** Whether it would be the same on any other day, and beside any other edition of the same seed: nobody was asked. */
  isSettled: boolean;
}

/** Gives ids. Ids are given once by the words alone; where a proposal is accepted, once more, as the register is then. */
export const treeToIds = ({
  doc,
  tree,
  language,
  sha256,
  register,
  written,
  last,
  editing,
}: Input): Outcome<Identified> =>
  gather((take) => {
    const anchor = (own: Register): Anchored => take(treeToAnchors({ tree, register: own, sha256, language }));
    const first = anchor(register);
    // What is accepted may take the last words from a list, which goes then too.
    const open = register.some(({ proposed, retired }) => proposed && retired === sha256);
    // Of a text of which nothing went it is asked only whether something moved in it: nothing did where the seed is the same.
    const isOtherSeed = last !== undefined && register.length > 0 && !last.text.includes(sha256);
    const isAsked = open || isOtherSeed || first.changes.gone.length > 0;
    const edition: LastEdition = last && isAsked ? take(jsonToEdition(last)) : { texts: [] };
    const known = { doc, edition: edition.texts, register, written, editing, sha256 };
    const plan = take(anchorsToAmendments({ ...known, anchored: first }));
    const anchored = plan.register === register ? first : anchor(plan.register);
    const amended = take(amendmentsToRegister({ ...known, language, plan, first, anchored, isOtherSeed }));
    // What is written on a day is written into the register.
    const isSame = register.length === 0 || JSON.stringify(amended.register) === JSON.stringify(register);
    return { ...anchored, ...amended, last: edition.document, isSettled: !isAsked && isSame };
  });
