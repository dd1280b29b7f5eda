/** Parts with a name that stand alone in their chain, and are headings all the same. */
import type { Chain, Member } from './chains.ts';
import { formOf, isDay, type Ruled } from './forms.ts';
import { rankOf } from './marks.ts';
import { beginsSmall } from './row.ts';

/**
 * Parts with a name that stand alone: above a heading that they hold, “Titre Ier” above “Chapitre Ier”, or one of a kind
 * that counts elsewhere: “Book I” of a second volume.
 */
export function overOthers(chains: readonly Chain[], ruled: readonly Ruled[]): Ruled[] {
  const headed = new Map(
    ruled.flatMap((chain) =>
      chain.role === 'heading' ? chain.members.map(({ at }) => [at, chain.family] as const) : [],
    ),
  );
  const families = new Set(headed.values());
  const lone = chains.filter(({ members: { length } }) => length === 1);
  const found: Ruled[] = [];
  // From the last: what stands under a part is known before it.
  for (const chain of lone.toReversed()) {
    const { family, members } = chain;
    const [{ at, unit, mark }] = members as [Member];
    const rank = rankOf(family);
    if (rank === undefined || headed.has(at) || isDay(unit.text)) continue;
    const form = formOf(unit.text, mark.length);
    if (form === 'text' || form === 'sentence' || beginsSmall(unit.text.slice(mark.length))) continue;
    const below = headed.get(at + 1);
    // Its name alone above another heading is one whatever it holds: “CHAPTER I” above “PART 1”.
    const holds = below !== undefined && (form === 'alone' || (rankOf(below) ?? rank + 1) > rank);
    if (!holds && !families.has(family)) continue;
    headed.set(at, family);
    found.push({
      ...chain,
      role: 'heading',
      reason: holds ? 'a part that holds the heading below it' : 'a part as others are',
    });
  }
  return found;
}
