/** A page → which of its elements are the document, and why the others are not. */
import type { PartKind } from '../../../corpus/model/ledger.ts';
import { deletion, deletionsOf } from './deletions.ts';
import type { Decisions } from './elements-to-decisions.ts';
import { setAsideBy } from './furniture.ts';
import { fragmentOf, isMarked } from './note-elements.ts';
import { attribute, isMachine, isWithin, type Page, type PageElement, wordsIn } from './page.ts';
import { pageToReadable } from './page-to-readable.ts';
import { proseOf } from './prose.ts';

/** Why an element is no text, and who says so. */
export interface Fate {
  kind: PartKind;
  reason: string;
  by: 'rule' | 'sidecar';
}

/** What of a page is the document. */
export interface Main {
  /** The elements that are, none in another, in the order of the text. */
  parts: PageElement[];
  /** Why an element is set aside by itself, if it is. */
  fateOf(element: PageElement): Fate | undefined;
  /** Elements with running text that rules leave out: nobody decided it. */
  doubts: PageElement[];
}

/** Chooses: the editors’ decision first, then what Readability finds, widened to what the markup and the running text say. */
export function pageToMain(page: Page, decisions: Decisions): Main {
  const prose = proseOf(page);
  const whole = { prose: prose.proseIn(page.body), weight: prose.weightIn(page.body) };
  const isSmall = (element: PageElement): boolean =>
    prose.proseIn(element) <= whole.prose * 0.2 && prose.weightIn(element) <= whole.weight * 0.5;
  const noted = calledIn(page);
  const isDeleted = deletionsOf(page, decisions);
  const fates = new Map<PageElement, Fate | undefined>();
  const fateOf = (element: PageElement): Fate | undefined => {
    if (!fates.has(element)) fates.set(element, decided(element, decisions) ?? ruled(element));
    return fates.get(element);
  };
  const ruled = (element: PageElement): Fate | undefined => {
    const decision = decisions.get(element);
    if (decision?.kind && decision.kind !== 'furniture') return undefined;
    if (isDeleted(element) && !noted.has(element)) return { kind: 'hidden', reason: deletion, by: 'rule' };
    const found = setAsideBy(element, isSmall(element));
    // Notes may stand in the foot of an article or beside it, or be hidden until they are called.
    if (!found || (found.kind !== 'machine' && noted.has(element))) return undefined;
    if (found.kind === 'furniture' && holdsNotes(element)) return undefined;
    return { ...found, by: 'rule' };
  };
  const isAside = asideMap(page, fateOf);
  const counted = prose.blocks.filter((block) => !isAside[block.order]);
  const decidedParts = page.elements.filter((element) => decisions.get(element)?.kind === 'main');
  const parts = outermost(decidedParts.length > 0 ? decidedParts : ruledParts(page, counted));
  const inParts = (element: PageElement): boolean => parts.some((part) => isWithin(element, part));
  const doubts =
    decidedParts.length > 0
      ? []
      : prose.blocks.filter((block) => {
          const fate = fateAbove(block, fateOf);
          if (fate?.by === 'sidecar' || fate?.kind === 'machine' || fate?.kind === 'hidden') return false;
          return fate !== undefined ? inParts(block) && /beside|foot|scripts run/.test(fate.reason) : !inParts(block);
        });
  return { parts, fateOf, doubts };
}

const decided = (element: PageElement, decisions: Decisions): Fate | undefined => {
  const { kind, reason = '' } = decisions.get(element) ?? {};
  return kind === 'furniture' ? { kind, reason, by: 'sidecar' } : undefined;
};

const noteRoles = new Set(['doc-endnotes', 'doc-footnote', 'doc-endnote', 'doc-footnotes']);
const noteWords = /^(?:foot|end|rear)?notes?$|^references$|^fn(?:list)?$/;

/** Whether an element says that it holds notes. */
export const holdsNotes = (element: PageElement): boolean =>
  element.attributes.has('data-footnotes') ||
  wordsIn(element, 'role').some((role) => noteRoles.has(role)) ||
  wordsIn(element, 'epub:type').some((type) => noteWords.test(type)) ||
  [...wordsIn(element, 'class'), ...wordsIn(element, 'id')].some((word) =>
    word.split(/[-_]/).some((part) => noteWords.test(part)),
  );

/** The elements that links which say that they call a note lead to, and those around them. */
function calledIn({ elements, targets }: Page): Set<PageElement> {
  const called = new Set<PageElement>();
  for (const link of elements) {
    if (link.name !== 'a' || !isMarked(link)) continue;
    const target = targets.get(fragmentOf(attribute(link, 'href')) ?? '');
    for (let at = target; at && !called.has(at) && !isWithin(link, at); at = at.parent) called.add(at);
  }
  return called;
}

/** For each element whether it, or one around it, is set aside. */
function asideMap({ elements }: Page, fateOf: Main['fateOf']): Uint8Array {
  const aside = new Uint8Array(elements.length);
  for (const element of elements) {
    const { order, parent } = element;
    aside[order] = (parent && aside[parent.order]) || (fateOf(element) ? 1 : 0);
  }
  return aside;
}

function fateAbove(element: PageElement, fateOf: Main['fateOf']): Fate | undefined {
  for (let at: PageElement | undefined = element; at; at = at.parent) {
    const fate = fateOf(at);
    if (fate) return fate;
  }
  return undefined;
}

/** The main elements, where a page has several with running text; else the one part that is chosen. */
function ruledParts(page: Page, counted: readonly PageElement[]): PageElement[] {
  const mains = outermost(page.elements.filter((one) => one.name === 'main' && !isMachine(one)));
  const filled = mains.filter((main) => counted.some((block) => isWithin(block, main)));
  return filled.length > 1 && filled.length < 20 ? filled : [ruledPart(page, counted)];
}

/** What Readability chose, or the one element that the markup calls the main one; widened as long as that brings running text. */
function ruledPart(page: Page, counted: readonly PageElement[]): PageElement {
  const { body } = page;
  // What stands in a template is written for programs, whatever it is called.
  const elements = page.elements.filter((one) => !isMachine(one));
  const called = (['article', 'main'] as const).map((name) =>
    elements.filter((one) => one.name === name || (name === 'main' && wordsIn(one, 'role').includes('main'))),
  );
  const marked = called.map(outermost).find((found) => found.length === 1)?.[0];
  const chosen = pageToReadable(page) ?? marked ?? body;
  let part = marked && isWithin(chosen, marked) ? marked : isWithin(chosen, body) ? chosen : body;
  const within = (element: PageElement): number => counted.filter((block) => isWithin(block, element)).length;
  let known = within(part);
  for (let around = part.parent; around && isWithin(around, body); around = around.parent) {
    const more = within(around);
    if (more >= known + 2) [part, known] = [around, more];
  }
  return part;
}

/** Those that stand in none of the others. */
function outermost(elements: readonly PageElement[]): PageElement[] {
  let end = 0;
  return elements.filter(({ order, endOrder }) => {
    if (order < end) return false;
    end = endOrder;
    return true;
  });
}
