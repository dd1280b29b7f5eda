/** Units with marks → chains: marks of one family that count on from one another. */
import type { Mark } from './marks.ts';
import { beginsSmall, endsFirmly } from './row.ts';
import type { Unit } from './units.ts';

/** A unit with the mark that it has in its chain. */
export interface Member {
  /** The unit’s place among all. */
  at: number;
  unit: Unit;
  mark: Mark;
}

/** Marks that count on: 1., 2., 3.; or that have no number, as those of Markdown. */
export interface Chain {
  family: string;
  members: Member[];
}

const lastOf = ({ members }: Chain): Member => members.at(-1) as Member;

/** Puts every unit that has a mark into a chain. */
export function chainsOf(units: readonly Unit[]): Chain[] {
  const chains: Chain[] = [];
  /** Of each family and value the chains that wait for it, the one that was last added to at the end. */
  const waiting = new Map<string, Chain[]>();
  const keyOf = (family: string, value: number | undefined): string => `${family} ${value ?? ''}`;

  const add = (chain: Chain, member: Member): void => {
    chain.members.push(member);
    const { family, value } = member.mark;
    const key = keyOf(family, value === undefined ? undefined : value + 1);
    const own = waiting.get(key) ?? [];
    own.push(chain);
    waiting.set(key, own);
  };
  const waitingFor = ({ family, value }: Mark): Chain[] => waiting.get(keyOf(family, value)) ?? [];

  for (const [at, unit] of units.entries()) {
    const goesOn = unit.marks.find((mark) => waitingFor(mark).length > 0 && !(mark.value === 1 && !mark.strong));
    const mark =
      goesOn ?? unit.marks.find(({ value }) => value === 1) ?? unit.marks.find(({ strong }) => strong) ?? unit.marks[0];
    if (!mark) continue;
    const member = { at, unit, mark };
    const own = waitingFor(mark);
    const chain = mark.value === 1 ? undefined : chosen(own, member, units);
    if (chain) {
      own.splice(own.lastIndexOf(chain), 1);
      add(chain, member);
    } else {
      const begun: Chain = { family: mark.family, members: [] };
      chains.push(begun);
      add(begun, member);
    }
  }
  return chains;
}

/** Of several chains that a member may go on with, the one whose last is more like it; the latest where they are alike. */
function chosen(chains: readonly Chain[], member: Member, units: readonly Unit[]): Chain | undefined {
  const [latest, other] = [chains.at(-1), chains.at(-2)];
  if (!latest || !other) return latest;
  const likeness = (chain: Chain): number =>
    alike(lastOf(chain), member) + Number(!adjacent(lastOf(chain), member) && followed(member, units));
  return likeness(other) > likeness(latest) ? other : latest;
}

const wordsOf = ({ unit, mark }: Member): string => unit.text.slice(mark.length);

const alike = (a: Member, b: Member): number =>
  Number(beginsSmall(wordsOf(a)) === beginsSmall(wordsOf(b))) * 2 +
  Number(endsFirmly(a.unit.text) === endsFirmly(b.unit.text)) * 2;

const adjacent = (a: Member, b: Member): boolean => b.at === a.at + 1;

/** Whether something that is no item comes after it. */
const followed = ({ at, mark }: Member, units: readonly Unit[]): boolean =>
  !units[at + 1]?.marks.some(({ family, value }) => family === mark.family && value === (mark.value ?? 0) + 1);
