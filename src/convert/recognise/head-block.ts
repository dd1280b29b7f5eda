/** The block that a text begins with: short lines that say whose it is, what and when, which look like verse. */
import { statesOccasion } from './occasions.ts';
import { toOne } from './salutations.ts';
import { type Unit, unitOf } from './units.ts';

const mostRows = 6;
/** A salutation that makes a block an address stands so near. */
const near = 15;

/** Units whose first is no verse, unless it is one, or an address above a letter: each of its lines is a unit then. */
export function headOpened(units: readonly Unit[]): Unit[] {
  const [first, next, ...others] = units;
  if (first?.shape !== 'verse' || !next || next.shape === 'verse' || first.rows.length > mostRows) return [...units];
  // What says where a text was delivered is one sentence, however its lines are set.
  if (statesOccasion.test(first.text)) return [unitOf(first.rows), next, ...others];
  const marks = first.rows.filter(({ text }) => /[,;.!?]$/.test(text)).length;
  if (marks > 1 || units.slice(1, near).some(({ text }) => toOne.test(text))) return [...units];
  return [...first.rows.map((row) => unitOf([row])), next, ...others];
}
