/** Notes that links lead to and from. */
import type { LanguageProfile } from '../../../corpus/text/languages/profile.ts';
import type { Decisions } from './elements-to-decisions.ts';
import { hiddenReason } from './furniture.ts';
import { goOn } from './go-on.ts';
import { inlineNotes } from './inline-notes.ts';
import {
  around,
  containerOf,
  containersOf,
  fragmentOf,
  isBack,
  isGlued,
  isMarked,
  opensLine,
  positionOf,
} from './note-elements.ts';
import { groupsIn } from './note-groups.ts';
import { isSign, labelAtHead, labelOf } from './note-labels.ts';
import type { NoteGroup, PageNote } from './notes.ts';
import {
  attribute,
  elementsIn,
  headText,
  isWithin,
  type Page,
  type PageElement,
  type PageNode,
  shown,
  textIn,
} from './page.ts';
import { holdsNotes, type Main } from './page-to-main.ts';

interface Link {
  link: PageElement;
  target: PageElement;
  label: string;
  marked: boolean;
  container: PageElement;
  atHead: boolean;
}

/** Finds the notes that links tell. */
export class LinkedNotes {
  protected readonly page: Page;
  protected readonly main: Main;
  protected readonly decisions: Decisions;
  protected readonly profile: LanguageProfile;
  protected readonly in = new Map<PageElement, PageNote>();
  protected readonly groups = new Map<PageElement, readonly NoteGroup[]>();
  protected readonly calls = new Map<PageElement, PageNote>();
  protected readonly back = new Set<PageElement>();
  protected readonly loose = new Map<string, PageNote[]>();
  /** Links that say that they call a note, and lead to none. */
  protected readonly astray: PageElement[] = [];
  /** Of what stands in an element with several notes, whose it is. */
  readonly #groupAt = new Map<PageNode, PageNote>();
  /** For each element that may hold a note, its links within the page, by what they lead to. */
  readonly #ways = new Map<PageElement, Map<PageElement, PageElement>>();

  constructor({
    page,
    main,
    decisions,
    profile,
  }: { page: Page; main: Main; decisions: Decisions; profile: LanguageProfile }) {
    this.page = page;
    this.main = main;
    this.decisions = decisions;
    this.profile = profile;
  }

  /** Notes that stand in the line that calls them. */
  inline(): void {
    for (const { element, note, call } of inlineNotes(this.page, (one) => this.inMain(one) && !this.in.has(one))) {
      this.in.set(element, note);
      if (call) this.calls.set(call, note);
    }
  }

  linked(): void {
    const links = this.#links();
    const near = new Set<PageElement>();
    for (const { link } of links) for (const one of around(link)) near.add(one);
    const returns = new Map(links.map((one) => [one.link, one]));
    for (const one of links) {
      const back = this.#backFrom(one);
      if (isWithin(one.link, one.container) || this.calls.has(one.link)) continue;
      // Of two that lead to one another, the call is the one that does not open its line; else the first.
      const other = back && returns.get(back);
      if (
        other &&
        ((one.atHead && !other.atHead) || (one.atHead === other.atHead && other.link.order < one.link.order))
      )
        continue;
      const holder = this.#holder(one.container);
      if (!back && !holder && !one.marked) continue;
      if (!back && !holder && !this.#fits(one)) continue;
      this.calls.set(one.link, this.#noteOf(one));
    }
    goOn(this.page, this.in, this.calls, this.profile.notesHeading);
    for (const note of new Set(this.in.values())) this.#findBack(note, near);
    for (const { link, marked } of links)
      if (marked && !this.calls.has(link) && !this.#inNote(link)) this.astray.push(link);
  }

  protected inMain(element: PageElement): boolean {
    return this.main.parts.some((part) => isWithin(element, part));
  }

  #inNote(element: PageElement): boolean {
    for (let at: PageElement | undefined = element; at; at = at.parent) if (this.in.has(at)) return true;
    return false;
  }

  /** Whether a container is the note of a label by its own words, by its place in a list, or as something that is shown when it is called. */
  #fits({ container, target, label }: Link): boolean {
    return (
      labelAtHead(headText(this.page, container))?.label === label ||
      (container.name === 'li' && String(positionOf(container)) === label) ||
      hiddenReason(container) !== undefined ||
      this.#groupOf(container, target) !== undefined
    );
  }

  /** The note among several in an element that a target in it is of. */
  #groupOf(container: PageElement, target: PageElement): PageNote | undefined {
    if (this.groupsOf(container).length === 0) return undefined;
    let at = target;
    while (at.parent && at.parent !== container) at = at.parent;
    return this.#groupAt.get(at);
  }

  /** The notes of an element that holds several; found once, and kept. */
  protected groupsOf(container: PageElement): readonly NoteGroup[] {
    const known = this.groups.get(container);
    if (known) return known;
    const found = groupsIn(this.page, container);
    this.groups.set(container, found);
    for (const { note, nodes } of found) if (note) for (const node of nodes) this.#groupAt.set(node, note);
    return found;
  }

  #noteOf({ container, target, label }: Link): PageNote {
    const known = this.in.get(container);
    const own = this.#groupOf(container, target);
    if (own) {
      this.in.set(container, known ?? own);
      return own;
    }
    const note = known ?? { label, containers: containersOf(container) };
    for (const one of note.containers) this.in.set(one, note);
    return note;
  }

  /** Links within the page whose words are a label and nothing else, and what they lead to. */
  #links(): Link[] {
    const { elements, targets } = this.page;
    return elements.flatMap((link): Link[] => {
      if (link.name !== 'a') return [];
      const fragment = fragmentOf(attribute(link, 'href'));
      const target = fragment === undefined ? undefined : targets.get(fragment);
      if (fragment === undefined || (target && isWithin(link, target)) || !this.inMain(link)) return [];
      if (isBack(link) || (link.parent && isBack(link.parent)) || this.calls.has(link)) return [];
      const printed = shown(textIn(this.page, link));
      const says = isMarked(link);
      const label = labelOf(printed) ?? (says ? /\p{N}{1,4}/u.exec(printed)?.[0] : undefined);
      if (label === undefined) return [];
      const marked = says || /^[[(]/.test(printed) || isSign(label) || isGlued(this.page, link);
      const container = target && containerOf(target);
      if (!container || !this.#mayHold(container)) {
        if (marked && !container) this.astray.push(link);
        return [];
      }
      return [{ link, target, label, marked, container, atHead: opensLine(this.page, link) }];
    });
  }

  #mayHold(container: PageElement): boolean {
    if (/^(?:h[1-6]|body|main|article|html|ul|ol|table)$/.test(container.name)) return false;
    return !this.main.parts.some((part) => isWithin(part, container));
  }

  /** The link by which a note leads back to a call. */
  #backFrom({ container, link }: Link): PageElement | undefined {
    const ways = this.#ways.get(container) ?? this.#waysIn(container);
    this.#ways.set(container, ways);
    return [...around(link), ...elementsIn(this.page, link)].map((one) => ways.get(one)).find(Boolean);
  }

  #waysIn(container: PageElement): Map<PageElement, PageElement> {
    const ways = new Map<PageElement, PageElement>();
    for (const element of elementsIn(this.page, container)) {
      const target =
        element.name === 'a' ? this.page.targets.get(fragmentOf(attribute(element, 'href')) ?? '') : undefined;
      if (target && !ways.has(target)) ways.set(target, element);
    }
    return ways;
  }

  /** Whether a container stands in what says that it holds notes, or is one by its own words. */
  #holder(container: PageElement): boolean {
    for (let at: PageElement | undefined = container, up = 0; at && up < 5; at = at.parent, up += 1) {
      if (this.main.parts.includes(at) || at.name === 'body') return false;
      if (holdsNotes(at)) return true;
    }
    return false;
  }

  #findBack({ containers }: PageNote, near: ReadonlySet<PageElement>): void {
    for (const element of containers.flatMap((one) => elementsIn(this.page, one))) {
      const target = this.page.targets.get(fragmentOf(attribute(element, 'href')) ?? '');
      const leads = element.name === 'a' && target !== undefined && near.has(target) && !this.calls.has(element);
      if (isBack(element) || leads) this.back.add(element);
    }
  }
}
