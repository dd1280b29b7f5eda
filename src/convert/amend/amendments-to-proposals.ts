/** The plan and the register → what is proposed, and what was accepted since the last edition, with the words that changed. */
import { editionTexts, type PlacedText } from '../../corpus/editions/edition-texts.ts';
import type { EditionText } from '../../corpus/editions/successions.ts';
import { wordDiff } from '../../corpus/editions/word-diff.ts';
import type { Became } from '../../corpus/model/became.ts';
import type { Register } from '../../corpus/model/register.ts';
import { type AnchoredTexts, byId, type Proposal } from './amendment.ts';
import type { AmendmentPlan } from './anchors-to-amendments.ts';

interface Input {
  doc: string;
  language: string;
  plan: AmendmentPlan;
  first: AnchoredTexts;
  anchored: AnchoredTexts;
  /** The register as published, and as it is now. */
  register: Register;
  now: Register;
  edition: readonly EditionText[];
  finalId: (id: string) => string;
}

/** The proposals: those of this edition, and those of the register that are open still, or accepted now. */
export const amendmentsToProposals = (input: Input): Proposal[] => [...newOnes(input), ...knownOnes(input)];

function newOnes({ doc, language, plan, first, edition, finalId }: Input): Proposal[] {
  const old = new Map(edition.map((one) => [one.id, one]));
  const unnamed = textsOf(doc, first);
  return plan.amendments.flatMap(({ taken, from, to, how, gone, fresh }): Proposal[] => {
    const [before, after] = [old.get(from), unnamed.get(to)];
    if (taken === 'same' || !before || !after) return [];
    const changes = wordDiff(before.words, after.words, language);
    const all = { gone, fresh: fresh.map(finalId), changes };
    return [{ id: from, how, accepted: taken === 'accepted', to: toOf(finalId(to), after), ...all }];
  });
}

/** Where the register on the disk is all that is known, it keeps what was proposed. */
function knownOnes({ doc, language, plan, anchored, register, now }: Input): Proposal[] {
  const texts = textsOf(doc, anchored);
  const later = byId(now);
  const merged = Map.groupBy(register, ({ became }) => (became?.how === 'merged' ? became.into?.[0] : undefined));
  return register.flatMap((entry): Proposal[] => {
    const { id, proposed } = entry;
    if (!proposed) return [];
    const { how, into = [proposed.id] } = entry.became ?? {};
    const accepted = plan.redirected.get(proposed.id) === id;
    const after = texts.get(accepted ? id : proposed.id);
    if (!after || !(accepted || later.get(id)?.proposed)) return [];
    const changes = wordDiff(proposed.words, after.words, language);
    const gone = (how === 'merged' ? merged.get(proposed.id) : undefined) ?? [entry];
    const all = { gone: gone.map((one) => one.id), fresh: into, changes };
    return [{ id, how: howOf(how), accepted, to: toOf(after.id, after), ...all }];
  });
}

const howOf = (how: Became['how'] | undefined): Proposal['how'] =>
  how === 'split' || how === 'merged' || how === 'moved' ? how : 'changed';

const textsOf = (doc: string, texts: AnchoredTexts): ReadonlyMap<string, PlacedText> =>
  new Map(editionTexts({ id: doc, ...texts }).map((one) => [one.id, one]));

const toOf = (id: string, { place, words }: PlacedText): Proposal['to'] => ({ id, place: place.words, words });
