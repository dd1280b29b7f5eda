/** The plan and the text with its final ids → the register that says what became of every id; the proposals; when the text was amended. */
import { editionTexts } from '../../corpus/editions/edition-texts.ts';
import { movedIn } from '../../corpus/editions/moves.ts';
import type { EditionText } from '../../corpus/editions/successions.ts';
import type { Amendment as DocumentAmendment, Retired } from '../../corpus/model/document.ts';
import type { AnchorEntry, Register } from '../../corpus/model/register.ts';
import { passagesOf } from '../../corpus/model/walk.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { type AnchoredTexts, byId, type Editing, type Proposal } from './amendment.ts';
import { amendmentsToProposals } from './amendments-to-proposals.ts';
import type { AmendmentPlan } from './anchors-to-amendments.ts';
import { Fates } from './fates.ts';
import { registerToHistory } from './register-to-history.ts';

interface Input {
  doc: string;
  language: string;
  plan: AmendmentPlan;
  /** The text with the ids that its words have, and with those that it has as the plan goes. */
  first: AnchoredTexts;
  anchored: AnchoredTexts;
  /** The register as published, and as it was written last. */
  register: Register;
  written: Register;
  edition: readonly EditionText[];
  /** Whether the last edition was made of another seed: only then is what stands elsewhere now an amendment. */
  isOtherSeed: boolean;
  editing: Editing;
  sha256: string;
}

/** What is known of the ids of a document. */
export interface Amended {
  register: Register;
  retired: Retired[];
  amended: DocumentAmendment[];
  proposals: Proposal[];
}

/** Says in the register what became of every id, and since when; an id that was retired before keeps what is said of it. */
export function amendmentsToRegister(input: Input): Outcome<Amended> {
  const { anchored, register, written, editing, plan, sha256 } = input;
  const published = byId(register);
  const last = byId(written);
  const finalId = renamed(input);
  const fates = new Fates({ ...input, finalId });
  const texts = new Map(input.edition.map((one) => [one.id, one]));
  const proposed = new Map(plan.amendments.flatMap((one) => (one.taken === 'proposed' ? [[one.from, one.to]] : [])));
  const moved = movedNow(input, published, finalId);
  const value = anchored.register.map((entry): AnchorEntry => {
    const old = published.get(entry.id);
    const said = stamps(entry, old, last.get(entry.id), editing);
    if (entry.retired === undefined) return { ...entry, ...said(register.length > 0, moved.has(entry.id)) };
    if (old?.retired !== undefined) return closed(entry, sha256);
    const to = proposed.get(entry.id);
    const words = texts.get(entry.id)?.words;
    const open = to !== undefined && words !== undefined && { proposed: { id: finalId(to), words } };
    const became = entry.became ?? fates.of(entry.id);
    return { ...entry, ...said(true), ...(became && { became }), ...open };
  });
  const history = registerToHistory(value);
  return {
    value: { register: value, ...history, proposals: amendmentsToProposals({ ...input, finalId, now: value }) },
    problems: [],
  };
}

/** An id that was retired before; what was proposed for it is closed once the seed is another. */
function closed({ proposed, ...entry }: AnchorEntry, sha256: string): AnchorEntry {
  return proposed && entry.retired === sha256 ? { ...entry, proposed } : entry;
}

/** The day and the reason of what is new in an entry: those that were written before stay. */
function stamps(entry: AnchorEntry, old: AnchorEntry | undefined, last: AnchorEntry | undefined, editing: Editing) {
  const { today, reason } = editing;
  const stamp = (before: { amended?: string | undefined; reason?: string | undefined } = {}) => {
    const [day, why] = [before.amended ?? today, reason ?? before.reason];
    return { ...(day !== undefined && { amended: day }), ...(why !== undefined && { reason: why }) };
  };
  return (isAmended: boolean, isMoved = false): Partial<AnchorEntry> => {
    if (entry.retired !== undefined) return stamp(last?.retired === entry.retired ? last : undefined);
    // What was said of another text is not said of this one.
    const before = last?.fingerprint === entry.fingerprint ? last : undefined;
    if (!old) {
      const { amended: added } = stamp({ amended: before?.added });
      return isAmended && added !== undefined ? { added } : {};
    }
    const known = old.was?.length ?? 0;
    const was = entry.was?.map((one, index) => (index < known ? one : { ...one, ...stamp(before?.was?.[index]) }));
    // What has other words is said to be changed; that it moved too is for the comparison.
    const isChanged = (was?.length ?? 0) > known;
    const moves = old.moved ?? [];
    const moved = isMoved && !isChanged && { moved: [...moves, stamp(last?.moved?.[moves.length])] };
    return { ...(was && { was }), ...moved };
  };
}

/** The passages that were published, and stand elsewhere in this edition. */
function movedNow(
  { doc, edition, anchored, isOtherSeed, plan }: Input,
  published: ReadonlyMap<string, AnchorEntry>,
  finalId: (id: string) => string,
): Set<string> {
  if (!isOtherSeed) return new Set();
  const there = new Set(edition.map(({ id }) => id));
  const isKept = (id: string): boolean => there.has(id) && published.get(id)?.retired === undefined;
  // A section that is like one that went is that one, as far as what stands in it is concerned.
  const like = new Map(plan.amendments.map(({ to, from }) => [finalId(to), from]));
  return movedIn(edition, editionTexts({ id: doc, ...anchored }), (id) => (isKept(id) ? id : like.get(id)));
}

/** Ids that the text had by its words, as they are now: both are of the same text, in the same order. */
function renamed({ doc, first, anchored }: Input): (id: string) => string {
  if (first === anchored) return (id) => id;
  const now = passagesOf({ id: doc, ...anchored });
  const ids = new Map(passagesOf({ id: doc, ...first }).map(({ id }, index) => [id, now[index]?.id ?? id]));
  return (id) => ids.get(id) ?? id;
}
