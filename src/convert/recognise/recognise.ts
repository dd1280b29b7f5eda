/** A text → what each of its parts is, and what it says of itself. Nothing is decided here: it is proposed, with reasons. */
import type { LineKind } from '../../corpus/model/ledger.ts';
import { profileOf } from '../../corpus/text/languages/index.ts';
import { namesBody } from '../../corpus/text/languages/signature-words.ts';
import type { Line } from '../../corpus/text/lines.ts';
import { askSpeakers, leadsIn } from './asides.ts';
import { chainsOf } from './chains.ts';
import type { Choice, Question } from './choice.ts';
import { dateOf, kindOf, type Opening, openingOf } from './facts.ts';
import { footNotesIn } from './foot-notes.ts';
import type { Ruled } from './forms.ts';
import { type Furniture, furnitureOf, type Words } from './furniture.ts';
import { headOpened } from './head-block.ts';
import { joinedParts } from './joined.ts';
import { languageOf, otherLanguage } from './language.ts';
import { askAmong, askLevels, levelsOf } from './levels.ts';
import { rulesOf } from './roles.ts';
import { type Row, rowsOf } from './row.ts';
import { shapedIn } from './shaped.ts';
import { signedIn } from './signed.ts';
import { titlesAgain } from './title-again.ts';
import { type Setting, settingOf, type Unit, unitOf, unitsOf } from './units.ts';
import { underlinesIn, unnumberedIn } from './unnumbered.ts';

/** What is read. */
export interface Reading {
  lines: readonly Line[];
  /** The lines that the reader takes for notes, or for their heading, before anything is decided. */
  notes: ReadonlySet<number>;
  words: Words;
  /** The kinds of documents that the library has. */
  kinds: readonly string[];
}

/** A part of the text. */
export interface Part {
  kind: Exclude<LineKind, 'blank'>;
  rows: Row[];
  reason: string;
  level?: number;
  /** What its mark is one of, where a pattern tells such headings. */
  family?: string;
  lang?: string | undefined;
  /** What of its one line is kept. */
  keep?: string;
}

/** What was recognised. */
export interface Recognised {
  setting: Setting;
  parts: Part[];
  furniture: Furniture;
  language: Choice<string>;
  title: Choice<string> | undefined;
  /** Why paragraphs have run-in headings, where they have. */
  leads: string | undefined;
  source: string | undefined;
  date: Choice<string | undefined>;
  kind: Choice<string>;
  questions: Question[];
}

/** Recognises a plain text. Pure, in time that grows with the text. */
export function recognise({ lines, notes: known, words, kinds }: Reading): Recognised {
  const questions: Question[] = [];
  const rows = rowsOf(lines);
  const text = rows.filter(({ n }) => !known.has(n));
  const feet = footNotesIn(rows, known, { byRow: settingOf(text).paragraphs === 'line', ...words }, questions);
  const notes = new Set([...known, ...feet.flat().map(({ n }) => n)]);
  const own = rows.filter(({ n }) => !notes.has(n));
  const language = languageOf(
    own
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 60_000),
  );
  const setting = settingOf(own);
  const furniture = furnitureOf(own, words, questions);
  const underlines = underlinesIn(own);
  const rules = new Set([...underlines.values()].map(({ rule }) => rule.n));
  const body = own.filter(({ n }) => !furniture.rows.has(n) && !rules.has(n));
  const units = unitsIn(body, setting);
  const ruled = rulesOf(chainsOf(units), units, questions);
  const headed = new Map(ruled.flatMap((chain) => chain.members.map(({ at }) => [at, chain] as const)));
  const isHeading = (unit: Unit): boolean => headed.get(units.indexOf(unit))?.role === 'heading';
  const opening = openingOf(units, isHeading, language.value);

  askSpeakers(units, headed, questions);
  const headings = headingsIn(units, headed, opening, underlines, language.value, questions);
  const parts = partsOf(units, headed, headings, opening, language.value);
  for (const { rule } of underlines.values())
    parts.push({ kind: 'furniture', rows: [rule], reason: 'a line under the words above it' });
  for (const foot of feet)
    parts.push({ kind: 'note', rows: foot, reason: 'they count on, and each is called in brackets' });
  parts.sort((a, b) => (a.rows[0]?.n ?? 0) - (b.rows[0]?.n ?? 0));
  const title = opening.title;
  return {
    setting,
    parts: joinedParts(
      parts,
      setting,
      profileOf(language.value).questionWords,
      { aside: furniture.rows, notes },
      questions,
    ),
    furniture,
    language,
    title: title && { value: title.text, reason: title.reason, sure: title.sure },
    leads: leadsIn(parts, language.value),
    source: opening.byline?.source,
    date: dateOf(opening, units),
    kind: kindOf(title?.text ?? '', opening, units, new Set([...headings.values()].map(({ family }) => family)), kinds),
    questions,
  };
}

/** What has a shape of its own, and the others, in their order. */
function unitsIn(rows: readonly Row[], setting: Setting): Unit[] {
  const shaped = shapedIn(rows, setting);
  const taken = new Set(shaped.flatMap(({ rows: own }) => own.map(({ n }) => n)));
  const units = [
    ...shaped.map(({ shape, rows: own, reason }): Unit => ({ ...unitOf(own), marks: [], bullet: 0, shape, reason })),
    ...unitsOf(
      rows.filter(({ n }) => !taken.has(n)),
      setting,
    ),
  ];
  return headOpened(units.sort((a, b) => (a.rows[0]?.n ?? 0) - (b.rows[0]?.n ?? 0)));
}

interface Heading {
  family: string;
  level: number;
  reason: string;
}

/** All headings, numbered and not, with their levels, by the places of their units. */
function headingsIn(
  units: readonly Unit[],
  headed: ReadonlyMap<number, Ruled>,
  opening: Opening,
  underlines: ReadonlyMap<number, { family: string }>,
  language: string,
  questions: Question[],
): Map<number, Heading> {
  const title = opening.title && units.indexOf(opening.title.unit);
  const values = new Map(
    [...new Set(headed.values())].flatMap(({ members }) => members.map(({ at, mark }) => [at, mark.value] as const)),
  );
  const found = new Map<number, { family: string; value: number | undefined; reason: string }>();
  for (const [at, unit] of units.entries()) {
    const chain = headed.get(at);
    const underline = underlines.get(unit.rows.at(-1)?.n ?? 0);
    if (at === title) continue;
    if (underline) found.set(at, { family: underline.family, value: undefined, reason: 'underlined' });
    else if (chain?.role === 'heading')
      found.set(at, { family: chain.family, value: values.get(at), reason: chain.reason });
  }
  const taken = new Set([...headed.keys(), ...found.keys(), ...(title === undefined ? [] : [title])]);
  for (const at of signedIn(units, questions)) taken.add(at);
  // A body that gives a text out stands above its title, and heads nothing.
  for (const [at, { text }] of units.slice(0, opening.length).entries()) if (namesBody(text)) taken.add(at);
  const bodies = opening.title?.bodies ?? [];
  for (const unit of [...bodies, ...opening.salutations, ...(opening.byline ? [opening.byline.unit] : [])])
    taken.add(units.indexOf(unit));
  const counted = new Map([...found].map(([at, { value }]) => [at, value]));
  for (const at of title === undefined ? [] : titlesAgain(units, counted, language)) taken.add(at);
  const others = underlines.size > 0 ? [] : unnumberedIn(units, taken, opening, found.size > 0, questions);
  for (const { at, family, reason } of others) found.set(at, { family, value: undefined, reason });
  const inOrder = [...found].sort(([a], [b]) => a - b).map(([at, heading]) => ({ at, ...heading }));
  const levels = levelsOf(inOrder);
  const lineOf = (at: number) => ({ n: units[at]?.rows[0]?.n ?? 1, text: units[at]?.text ?? '' });
  askLevels(inOrder, levels, lineOf, questions);
  askAmong(inOrder, levels, lineOf, questions);
  return new Map(inOrder.map(({ at, family, reason }) => [at, { family, reason, level: levels.get(family) ?? 1 }]));
}

/** Each unit with what it is. */
function partsOf(
  units: readonly Unit[],
  headed: ReadonlyMap<number, Ruled>,
  headings: ReadonlyMap<number, Heading>,
  opening: Opening,
  language: string,
): Part[] {
  return units.map((unit, at): Part => {
    const { rows, shape } = unit;
    const lang = otherLanguage(unit.text, language);
    const of = (kind: Part['kind'], reason: string, more: Partial<Part> = {}): Part => ({
      kind,
      rows,
      reason,
      ...(lang !== undefined && { lang }),
      ...more,
    });
    const heading = headings.get(at);
    if (unit === opening.title?.unit) {
      const keep = opening.title.text === unit.text ? {} : { keep: opening.title.text };
      return of('title', opening.title.reason, keep);
    }
    if (unit === opening.byline?.unit) return of('byline', 'a source and a day');
    if (opening.salutations.includes(unit))
      return of('salutation', 'a few words before the text, with a comma or a colon');
    if (shape) return of(shape, unit.reason ?? '');
    if (heading) return of('heading', heading.reason, { level: heading.level, family: heading.family });
    const chain = headed.get(at);
    if (chain?.role === 'list') return of('list', chain.reason, { family: chain.family });
    if (unit.bullet > 0) return of('list', 'lines that begin with a bullet', { family: 'bullet' });
    return of('paragraph', chain ? chain.reason : 'running text', chain ? { family: chain.family } : {});
  });
}
