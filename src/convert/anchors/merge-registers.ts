/** The registers of two branches → one that knows every id of both. */
import type { AnchorEntry, Register } from '../../corpus/model/register.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

interface Input {
  /** The register of the branch into which another is merged, and of that one. */
  ours: Register;
  theirs: Register;
  file: string;
}

/**
 * Joins them. What only the other branch has stands behind; an id that both have is this branch's, and knows the text of
 * the other too, so that it keeps the id where it is the one that stays.
 *
 * @returns The register, with a problem for the ids that both branches gave to texts of their own.
 */
export function mergeRegisters({ ours, theirs, file }: Input): Outcome<Register> {
  // No two ids differ in case alone.
  const others = new Map(theirs.map((entry) => [entry.id.toLowerCase(), entry]));
  const known = new Set(ours.map(({ id }) => id.toLowerCase()));
  const twice: string[] = [];
  const own = ours.map((entry): AnchorEntry => {
    const other = others.get(entry.id.toLowerCase());
    if (!other) return entry;
    const texts = new Set(textsOf(entry));
    if (textsOf(other).every((text) => !texts.has(text))) twice.push(entry.id);
    const more = [...(other.was ?? []), { fingerprint: other.fingerprint }].filter(
      ({ fingerprint }) => !texts.has(fingerprint),
    );
    return more.length === 0 ? entry : { ...entry, was: [...more, ...(entry.was ?? [])] };
  });
  const problems = twice.length > 0 ? [problem('ids-of-two-branches', { file }, { ids: twice })] : [];
  return { value: [...own, ...theirs.filter(({ id }) => !known.has(id.toLowerCase()))], problems };
}

/** The fingerprints of all texts that an id had. */
const textsOf = ({ fingerprint, was = [] }: AnchorEntry): string[] => [
  fingerprint,
  ...was.map((one) => one.fingerprint),
];
