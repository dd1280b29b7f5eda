/** A text with the ids that it has by its words, and the last edition → which passages are others amended; the register with those accepted. */
import { editionTexts, withNeighbours } from '../../corpus/editions/edition-texts.ts';
import { type EditionText, successionsOf } from '../../corpus/editions/successions.ts';
import type { AnchorEntry, Register } from '../../corpus/model/register.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { normalText } from '../../corpus/text/normal.ts';
import { type Amendment, type AnchoredTexts, byId, type Editing, isAccepted } from './amendment.ts';

interface Input {
  doc: string;
  anchored: AnchoredTexts;
  /** The register as published. */
  register: Register;
  /** As it was written last: what was accepted since. */
  written: Register;
  /** The texts of the last edition, in their order. */
  edition: readonly EditionText[];
  editing: Editing;
  sha256: string;
}

/** What is to be done to the register before ids are given. */
export interface AmendmentPlan {
  amendments: Amendment[];
  /** The register in which what is accepted has its new text; the one that came in where nothing is. */
  register: Register;
  /** Ids that a proposal was given for, which was accepted later: what they are now. */
  redirected: ReadonlyMap<string, string>;
}

/**
 * Finds what became of the texts that are gone. What differs in its normal form in nothing is the same; what is like a new text
 * is a proposal, and is taken over if it is accepted, now or since the last edition.
 */
export function anchorsToAmendments(input: Input): Outcome<AmendmentPlan> {
  const { doc, anchored, register, editing } = input;
  const { gone, fresh } = lostAndNew(input);
  const now = byId(anchored.register);
  const same = sameIn(gone, fresh);
  const before = acceptedBefore(input, now);
  const { successions } = successionsOf(gone, fresh, [...same, ...before]);
  const amendments = successions.map((one): Amendment => {
    if (same.get(one.from) === one.to) return { ...one, taken: 'same' };
    const accepted = before.get(one.from) === one.to || isAccepted(editing, doc, one.from);
    return { ...one, taken: accepted ? 'accepted' : 'proposed' };
  });
  const taken = new Map(amendments.flatMap((one) => (one.taken === 'proposed' ? [] : [[one.from, one]])));
  const redirected = acceptedLater(input, now);
  if (taken.size + redirected.size === 0) return { value: { amendments, register, redirected }, problems: [] };
  const later = new Map([...redirected].map(([to, from]) => [from, to]));
  const next = register.map((entry): AnchorEntry => {
    const one = taken.get(entry.id);
    const target = now.get(one?.to ?? later.get(entry.id) ?? '');
    if (target) return withText(entry, target, one?.taken === 'same');
    const to = redirected.get(entry.id);
    return to === undefined ? entry : { ...entry, retired: input.sha256, became: { how: 'moved', into: [to] } };
  });
  return { value: { amendments, register: next, redirected }, problems: [] };
}

/** The texts that are gone and those that are new, each with its neighbour that stayed. */
function lostAndNew({ doc, anchored, edition }: Input): { gone: EditionText[]; fresh: EditionText[] } {
  const { children, series, changes } = anchored;
  const kept = new Set(changes.kept);
  const of = (texts: readonly EditionText[], ids: readonly string[]): EditionText[] => {
    const wanted = new Set(ids);
    return withNeighbours(texts, kept).filter(({ id, words }) => words !== '' && wanted.has(id));
  };
  if (changes.gone.length === 0) return { gone: [], fresh: [] };
  return { gone: of(edition, changes.gone), fresh: of(editionTexts({ id: doc, children, series }), changes.new) };
}

/** What is the same in its normal form, and was published when the register knew texts as they were printed. */
function sameIn(gone: readonly EditionText[], fresh: readonly EditionText[]): Map<string, string> {
  const key = ({ kind, words }: EditionText): string => `${kind} ${normalText(words, kind)}`;
  const now = Map.groupBy(fresh, key);
  return new Map(gone.flatMap((one) => (now.get(key(one))?.splice(0, 1) ?? []).map(({ id }) => [one.id, id])));
}

/** What was accepted since the register was published, as far as the text still has it. */
function acceptedBefore({ anchored, register, written }: Input, now: ReadonlyMap<string, AnchorEntry>) {
  const later = byId(written);
  const fresh = new Map(anchored.changes.new.map((id) => [now.get(id)?.fingerprint, id]));
  const pairs = register.flatMap((entry): [string, string][] => {
    const print = acceptedPrint(entry, later.get(entry.id));
    const to = print === undefined ? undefined : fresh.get(print);
    return to === undefined ? [] : [[entry.id, to]];
  });
  return new Map(pairs);
}

/** The text that an id was accepted to have since it was published. */
const acceptedPrint = ({ fingerprint, was = [] }: AnchorEntry, later: AnchorEntry | undefined): string | undefined =>
  later?.retired === undefined && later?.was?.[was.length]?.fingerprint === fingerprint ? later.fingerprint : undefined;

/** Proposals of the register itself that are accepted now: by the ids that the new texts have had since. */
function acceptedLater(input: Input, now: ReadonlyMap<string, AnchorEntry>): Map<string, string> {
  const { doc, register, written, editing, sha256 } = input;
  const later = byId(written);
  return new Map(
    register.flatMap((entry): [string, string][] => {
      const { id, proposed, retired } = entry;
      const target = now.get(proposed?.id ?? '');
      const isOpen = proposed && retired === sha256 && target && target.retired === undefined;
      if (!isOpen || now.get(id)?.retired === undefined) return [];
      const before = acceptedPrint(entry, later.get(id)) === target.fingerprint;
      return before || isAccepted(editing, doc, id) ? [[proposed.id, id]] : [];
    }),
  );
}

/** An entry that has the text of another from now on. */
function withText(entry: AnchorEntry, { kind, fingerprint, head }: AnchorEntry, isSame: boolean): AnchorEntry {
  const { retired: _, reason: __, amended: ___, became: ____, proposed: _____, ...alive } = entry;
  const was = isSame ? entry.was : [...(entry.was ?? []), { fingerprint: entry.fingerprint }];
  return { ...alive, kind, fingerprint, head, ...(was && { was }) };
}
