/** The remarks on one passage, gathered under what they have in common, so that it is said once. */
import { type Relation, relationLabels } from '../../corpus/editors/annotation.ts';
import type { Remark } from '../../corpus/model/remark.ts';

type Treats = Extract<Remark, { kind: 'treats' }>;
type CrossReference = Extract<Remark, { kind: 'cross-reference' }>;

/** Remarks that have something in common; what joins no two passages stands alone. */
export type RemarkGroup =
  | { kind: 'alone'; remarks: [Remark] }
  | { kind: 'relation'; relation: Relation; direction: 'to' | 'from'; remarks: Remark[] }
  | { kind: 'list'; term: string; formula: string; remarks: Remark[] };

/**
 * Gathers cross-references by what is said of both ends, and what treats the items of a list by the list. A cross-reference
 * to the passage that defines such a list says much the same, and stands with it, last.
 *
 * @param remarks Those on one passage, in their order.
 * @returns The groups in the order of their first remarks, lists last.
 */
export function groupRemarks(remarks: readonly Remark[]): RemarkGroup[] {
  const lists = remarks.filter((remark) => remark.kind === 'treats');
  const groups = new Map<string, RemarkGroup>();
  const add = (key: string, group: RemarkGroup): void => {
    const known = groups.get(key);
    if (known) known.remarks.push(...group.remarks);
    else groups.set(key, group);
  };
  for (const remark of remarks) {
    if (remark.kind === 'treats') continue;
    if (remark.kind !== 'cross-reference') add(`alone ${groups.size}`, { kind: 'alone', remarks: [remark] });
    else if (!lists.some((list) => isOf(remark, list))) {
      const { relation, direction } = remark;
      add(relationLabels[relation][direction], { kind: 'relation', relation, direction, remarks: [remark] });
    }
  }
  for (const remark of lists) {
    const { term, formula } = remark;
    add(`list ${term}`, { kind: 'list', term, formula, remarks: [remark] });
  }
  for (const remark of remarks) {
    const list = remark.kind === 'cross-reference' && lists.find((one) => isOf(remark, one));
    if (list) groups.get(`list ${list.term}`)?.remarks.push(remark);
  }
  return [...groups.values()];
}

/** Whether a cross-reference leads to where a list is defined. */
const isOf = ({ relation, direction, other }: CrossReference, { defined }: Treats): boolean =>
  relation === 'elaborates' && direction === 'to' && defined?.document === other.document && defined.id === other.id;
