/** Notes that links lead to and from. */
import type { LanguageProfile } from '../../../corpus/text/languages/profile.ts';
import type { Decisions } from './elements-to-decisions.ts';
import { containerOf, containersOf, fragmentOf, isBack, isMarked } from './note-elements.ts';
import { labelAtHead, labelOf } from './note-labels.ts';
import type { PageNote } from './notes.ts';
import { attribute, elementsIn, isWithin, type Page, type PageElement, shown, textIn } from './page.ts';
import { holdsNotes, type Main } from './page-to-main.ts';
import { isInline } from './prose.ts';

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
  protected readonly calls = new Map<PageElement, PageNote>();
  protected readonly back = new Set<PageElement>();
  protected readonly loose = new Map<string, PageNote[]>();

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

  linked(): void {
    const links = this.#links();
    const near = new Set<PageElement>();
    for (const { link } of links) {
      for (
        let at: PageElement | undefined = link, up = 0;
        at && up < 4 && (up === 0 || isInline(at));
        at = at.parent, up += 1
      )
        near.add(at);
    }
    const returns = new Map(links.map((one) => [one.link, one]));
    for (const one of links) {
      const back = elementsIn(this.page, one.container).find((element) => this.#leadsTo(element, one.link, near));
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
      if (!back && !holder && labelAtHead(textIn(this.page, one.container))?.label !== one.label) continue;
      const note = this.in.get(one.container) ?? { label: one.label, containers: containersOf(one.container) };
      for (const container of note.containers) this.in.set(container, note);
      this.calls.set(one.link, note);
    }
    for (const note of new Set(this.in.values())) this.#findBack(note, near);
    this.#goOn();
  }

  /** Links within the page whose words are a label and nothing else, and what they lead to. */
  #links(): Link[] {
    const { elements, targets } = this.page;
    return elements.flatMap((link): Link[] => {
      if (link.name !== 'a') return [];
      const fragment = fragmentOf(attribute(link, 'href'));
      const target = fragment === undefined ? undefined : targets.get(fragment);
      if (!target || isWithin(link, target) || !this.main.parts.some((part) => isWithin(link, part))) return [];
      if (isBack(link) || (link.parent && isBack(link.parent))) return [];
      const printed = shown(textIn(this.page, link));
      const marked = isMarked(link);
      const label = labelOf(printed) ?? (marked ? /\p{N}{1,4}/u.exec(printed)?.[0] : undefined);
      const container = containerOf(target);
      if (label === undefined || !container || !this.#mayHold(container)) return [];
      return [{ link, target, label, marked: marked || /^[[(]/.test(printed), container, atHead: this.#atHead(link) }];
    });
  }

  #mayHold(container: PageElement): boolean {
    if (/^(?:h[1-6]|body|main|article|html|ul|ol|table)$/.test(container.name)) return false;
    return !this.main.parts.some((part) => isWithin(part, container));
  }

  #atHead(link: PageElement): boolean {
    let block = link;
    while (isInline(block) && block.parent) block = block.parent;
    const before = this.page.leaves.slice(block.firstLeaf, Math.min(link.firstLeaf, block.firstLeaf + 50));
    return before.every(({ value }) => /^[\s[(^↑]*$/.test(value));
  }

  #leadsTo(element: PageElement, call: PageElement, near: ReadonlySet<PageElement>): boolean {
    if (element.name !== 'a') return false;
    const target = this.page.targets.get(fragmentOf(attribute(element, 'href')) ?? '');
    return target !== undefined && near.has(target) && (isWithin(call, target) || isWithin(target, call));
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

  /** What stands between two notes belongs to the first. */
  #goOn(): void {
    for (const [parent, own] of Map.groupBy(this.in.keys(), (container) => container.parent)) {
      if (!parent || own.length < 2) continue;
      const last = Math.max(...own.map(({ order }) => order));
      let note: PageNote | undefined;
      for (const child of parent.children) {
        if (child.type !== 'element' || child.order > last) continue;
        const begun = this.in.get(child);
        if (!begun && /^h[1-6]$|^hr$/.test(child.name)) note = undefined;
        else if (begun) note = begun;
        else if (note && !isInline(child) && !elementsIn(this.page, child).some((one) => this.calls.has(one))) {
          note.containers.push(child);
          this.in.set(child, note);
        }
      }
    }
  }
}
