/** What became of the texts that are gone, for those who follow a link to one. */
import { editionTexts } from '../../corpus/editions/edition-texts.ts';
import type { EditionText } from '../../corpus/editions/successions.ts';
import type { Became } from '../../corpus/model/became.ts';
import { normalText } from '../../corpus/text/normal.ts';
import type { Amendment, AnchoredTexts } from './amendment.ts';
import type { AmendmentPlan } from './anchors-to-amendments.ts';

interface Input {
  doc: string;
  plan: AmendmentPlan;
  anchored: AnchoredTexts;
  edition: readonly EditionText[];
  finalId: (id: string) => string;
}

/** Knows what became of every text of an edition. */
export class Fates {
  readonly #finalId: Input['finalId'];
  readonly #alive: ReadonlySet<string>;
  readonly #first: string | undefined;
  readonly #texts: ReadonlyMap<string, EditionText>;
  readonly #near: ReadonlyMap<string, string | undefined>;
  readonly #successions: ReadonlyMap<string, Amendment>;
  /** The passages by their words; in what each stands. */
  readonly #byWords: ReadonlyMap<string, string>;
  readonly #around: ReadonlyMap<string, string>;

  constructor({ doc, plan, anchored, edition, finalId }: Input) {
    const now = editionTexts({ id: doc, ...anchored });
    this.#finalId = finalId;
    this.#alive = new Set(anchored.register.flatMap(({ id, retired }) => (retired === undefined ? id : [])));
    this.#first = now[0]?.id;
    this.#texts = new Map(edition.map((one) => [one.id, one]));
    this.#successions = new Map(plan.amendments.flatMap((one) => one.gone.map((id) => [id, one] as const)));
    this.#near = neighbours(edition, (id) => this.#now(id));
    this.#around = new Map(now.flatMap(({ id, kind, holds = [] }) => holds.map((own) => [own, `${kind} ${id}`])));
    this.#byWords = new Map(now.toReversed().map(({ id, kind, words }) => [normalText(words, kind), id]));
  }

  /** The passages that come from a text. */
  #into(id: string): string[] {
    const one = this.#successions.get(id);
    return one ? (one.gone.length > 1 ? [one.to] : one.fresh).map(this.#finalId) : [];
  }

  /** What a text is now: itself, or the last of what comes from it. */
  #now(id: string): string | undefined {
    return this.#alive.has(id) ? id : this.#into(id).at(-1);
  }

  /** What became of a text that is gone; nothing where no text of the last edition is known. */
  of(id: string): Became | undefined {
    if (this.#texts.size === 0) return undefined;
    const { how } = this.#successions.get(id) ?? {};
    if (how) return { how: how === 'changed' ? 'similar' : how, into: this.#into(id) };
    const text = this.#texts.get(id);
    const elsewhere = text?.words && this.#byWords.get(normalText(text.words, text.kind));
    if (elsewhere) return { how: 'moved', into: [elsewhere] };
    const held = (text?.holds ?? []).flatMap((one) => this.#now(one) ?? []);
    const parts = text && text.kind !== 'section' ? this.#partsOf(text.kind, held) : [];
    if (parts.length > 0) return { how: parts.length === 1 ? 'moved' : 'split', into: parts };
    const near = held[0] ?? this.#near.get(id) ?? this.#first;
    return { how: 'withdrawn', ...(near !== undefined && { near }) };
  }

  /** Where the parts of a list or a table are: in another one, or each by itself. */
  #partsOf(kind: string, held: readonly string[]): string[] {
    const around = held.map((id) => this.#around.get(id));
    const [first] = around;
    const other = first?.startsWith(`${kind} `) && around.every((one) => one === first) && first.slice(kind.length + 1);
    return other ? [other] : [...held];
  }
}

/** Of each text of an edition the nearest before it that is still there, or what that became. */
function neighbours(edition: readonly EditionText[], now: (id: string) => string | undefined) {
  let before: string | undefined;
  return new Map(
    edition.map(({ id }) => {
      const pair = [id, before] as const;
      before = now(id) ?? before;
      return pair;
    }),
  );
}
