/** Chains → what each is: the headings of sections, the items of a list, or paragraphs that have numbers. */

import { partWord } from '../../corpus/text/languages/part-words.ts';
import type { Chain, Member } from './chains.ts';
import type { Question } from './choice.ts';
import { type Form, formOf, isDay, type Role, type Ruled } from './forms.ts';
import { isRegnal, rankOf } from './marks.ts';
import { overOthers } from './over-others.ts';
import { beginsSmall, endsFirmly, endsSentence, isShort, wordsIn } from './row.ts';
import type { Unit } from './units.ts';

/** Families whose members are items where nothing stands between them, and never headings where they are small. */
const itemsOnly = /^(?:bracketed-letter|bracketed-roman|small-letter|small-roman|circled)$/;

const formsOf = ({ members }: Chain): Form[] => members.map(({ unit, mark }) => formOf(unit.text, mark.length));

/** Says what each chain is. `inChains` are the places of all units that a chain holds. */
export function rulesOf(chains: readonly Chain[], units: readonly Unit[], questions: Question[]): Ruled[] {
  const inChains = new Map(chains.flatMap((chain) => chain.members.map(({ at }) => [at, chain] as const)));
  const ruled = chains.flatMap((chain) => {
    const own = ruleOf(chain, units, inChains);
    if (own && mixed(own)) questions.push(questionOn(own));
    if (own?.role === 'list' && isBroken(chain, units, inChains)) questions.push(questionOnList(own));
    return own ?? [];
  });
  return [...ruled, ...overOthers(chains, ruled)];
}

function ruleOf(chain: Chain, units: readonly Unit[], inChains: ReadonlyMap<number, Chain>): Ruled | undefined {
  const { family, members } = chain;
  const [first] = members;
  if (!first) return undefined;
  const gaps = members.slice(1).map((member, index) => hasBody(members[index] as Member, member, units, inChains));
  const bodies = gaps.filter(Boolean).length;
  const forms = formsOf(chain);
  const titles = forms.filter((form) => form !== 'text').length;
  const of = (role: Role, reason: string): Ruled => ({ ...chain, role, reason });

  if (members.length === 1) return alone(chain, first, forms[0] ?? 'text', units, of);
  if (itemsOnly.test(family)) return of('list', 'items that count on');
  const sentences = forms.filter((form) => form === 'text' || form === 'sentence').length;
  if (sentences * 2 > forms.length && underTitles(members, units, inChains))
    return of('text', 'paragraphs that begin with a number: a heading stands above each');
  const apart = bodies * 2 > gaps.length;
  if (!apart && !first.mark.strong && !family.startsWith('named') && !family.startsWith('decimal'))
    return isList(chain, units)
      ? of('list', bodies === 0 ? 'items that count on, with nothing between them' : 'items that count on')
      : of('text', 'numbered paragraphs: sentences that count on, with nothing between them');
  if (bodies === 0 && forms.every((form) => form === 'text' || form === 'sentence'))
    return of('text', 'paragraphs that begin with a number: nothing stands under them');
  if (titles * 5 < forms.length * 4) return of('text', 'numbered paragraphs: they are more than a heading’s words');
  // Sentences are headings only where something stands under each.
  if (
    forms.some((form) => form === 'sentence') &&
    bodies < gaps.length &&
    !first.mark.strong &&
    !family.startsWith('named')
  )
    return of('text', 'numbered paragraphs: sentences, and nothing stands under some');
  return of('heading', `${members.length} headings that count on`);
}

/** A mark that stands alone is a heading where it is nothing else, or begins with a title’s words and something follows. */
function alone(
  { family }: Chain,
  { at, mark, unit }: Member,
  form: Form,
  units: readonly Unit[],
  of: (role: Role, reason: string) => Ruled,
): Ruled | undefined {
  const next = units[at + 1];
  if (form === 'text' || form === 'sentence' || !next || itemsOnly.test(family) || isDay(unit.text)) return undefined;
  if (mark.strong) return of('heading', 'a mark that headings have');
  if (form === 'alone' && isAnnex.test(unit.text)) return of('heading', 'the number of an annex, alone in its line');
  if (noPart.test(unit.text) || (family.startsWith('named:') && isRegnal(unit.text, family))) return undefined;
  const isNumber = /^(?:numbered|roman|decimal\d|named:.*)$/.test(family);
  return isNumber &&
    (mark.value ?? 99) < 40 &&
    form === 'title' &&
    (endsSentence(next.text) || (family === 'roman' && at === 0 && next.marks.some(({ value }) => value === 1))) &&
    !beginsSmall(unit.text.slice(mark.length))
    ? of('heading', 'a number before a title’s words')
    : undefined;
}

/** Whether most members stand right under a short line that is a heading’s: “Interpretation”, “2. (1) In these Rules …”. */
function underTitles(
  members: readonly Member[],
  units: readonly Unit[],
  inChains: ReadonlyMap<number, Chain>,
): boolean {
  const headed = members.filter(({ at }) => {
    const before = units[at - 1];
    return (
      before !== undefined &&
      !inChains.has(at - 1) &&
      before.shape === undefined &&
      before.bullet === 0 &&
      isShort(before.text) &&
      !endsFirmly(before.text) &&
      !beginsSmall(before.text)
    );
  });
  return headed.length * 3 >= members.length * 2;
}

/** An annex is one, however few there are. */
const isAnnex = new RegExp(`^(?:${partWord('annex')})\\b`, 'iu');
/** Words that a number follows and that head nothing. */
const noPart = /^(?:Published|Updated|Posted|Issued|Page|Tel|Phone|Fax|Box|Figure|Fig)\b/i;

/** Whether something stands between two members that is neither of their chain nor an item deeper in. */
function hasBody(a: Member, b: Member, units: readonly Unit[], inChains: ReadonlyMap<number, Chain>): boolean {
  const rank = rankOf(a.mark.family) ?? 0;
  for (let at = a.at + 1; at < b.at; at += 1) {
    const chain = inChains.get(at);
    // The part that the next one begins is nothing that stands under this one.
    if (chain && (rankOf(chain.family) ?? rank) < rank) continue;
    if (!chain || !(itemsOnly.test(chain.family) && chain.members.length > 1)) return (units[at]?.bullet ?? 0) === 0;
  }
  return false;
}

/** Whether adjacent members are a list: what they do not end as, what opens them, and what marks they have say it. */
function isList({ family, members }: Chain, units: readonly Unit[]): boolean {
  const [first] = members;
  const texts = members.map(({ unit, mark }) => unit.text.slice(mark.length));
  const sentences = texts.filter((text) => endsSentence(text) && !/[:：]$/.test(text) && !beginsSmall(text)).length;
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0) / texts.length;
  if (sentences * 3 < texts.length * 2) return true;
  if (/^(?:bracketed|half-round|circled)$/.test(family)) return true;
  const opened = first && /[:：]$/.test(units[first.at - 1]?.text ?? '');
  return words < 6 || (opened === true && words < 9);
}

/** Whether what may be a list has short lines, and something of its own stands under some of them: then they may be headings. */
const isBroken = (chain: Chain, units: readonly Unit[], inChains: ReadonlyMap<number, Chain>): boolean =>
  !itemsOnly.test(chain.family) &&
  formsOf(chain).every((form) => form === 'title') &&
  chain.members.some((member, at) => {
    const next = chain.members[at + 1];
    return next !== undefined && hasBody(member, next, units, inChains);
  });

const mixed = ({ role, members }: Ruled): boolean => {
  if (role !== 'heading') return false;
  const forms = members.map(({ unit, mark }) => formOf(unit.text, mark.length));
  const titles = forms.filter((form) => form === 'title' || form === 'alone').length;
  return forms.includes('text') || (titles > 0 && titles < forms.length);
};

function questionOnList({ members }: Ruled): Question {
  const rows = members[0]?.unit.rows ?? [];
  return {
    field: 'layout.lines',
    lines: [rows[0]?.n ?? 1, rows.at(-1)?.n ?? 1],
    ask: 'Something stands between the numbered lines that begin here: are they the items of a list, or headings?',
    chosen: 'items of a list',
  };
}

function questionOn({ members }: Ruled): Question {
  const odd = members.find(({ unit, mark }) => /text|sentence/.test(formOf(unit.text, mark.length))) ?? members[0];
  const rows = odd?.unit.rows ?? [];
  return {
    field: 'layout.headings',
    lines: [rows[0]?.n ?? 1, rows.at(-1)?.n ?? 1],
    ask: 'Is this numbered line a heading, as the others that it counts on from, or a paragraph?',
    chosen: 'a heading',
  };
}
