/** A page → its notes, and the elements that call them. */
import type { LanguageProfile } from '../../../corpus/text/languages/profile.ts';
import type { Decisions } from './elements-to-decisions.ts';
import { goOn } from './go-on.ts';
import { LinkedNotes } from './linked-notes.ts';
import { after, containersOf, positionOf } from './note-elements.ts';
import { bracketedCall, labelAtHead, labelOf, labelsIn } from './note-labels.ts';
import type { PageNote, PageNotes } from './notes.ts';
import { elementsIn, headText, isWithin, type Page, type PageElement, shown, textIn } from './page.ts';
import { holdsNotes, type Main } from './page-to-main.ts';
import { isInline } from './prose.ts';
import { unmarkedNotes } from './unmarked-notes.ts';

/** Finds the notes: those that links lead to and from, then those that a list of notes and raised numbers confirm. */
export function pageToNotes(input: {
  page: Page;
  main: Main;
  decisions: Decisions;
  profile: LanguageProfile;
}): PageNotes {
  const { page } = input;
  const finder = new NoteFinder(input);
  finder.decided();
  finder.inline();
  finder.linked();
  finder.listed();
  finder.continued();
  return finder.found(page);
}

class NoteFinder extends LinkedNotes {
  found({ elements }: Page): PageNotes {
    const notes = new Set<PageNote>();
    for (const element of elements) {
      const own = this.in.get(element);
      if (own) for (const note of this.#notesIn(element, own)) notes.add(note);
    }
    const { in: all, groups, calls, back, loose, astray } = this;
    return { notes: [...notes], in: all, groups, calls, back, loose, astray };
  }

  /** The notes of an element: one, or several in its lines. */
  #notesIn(element: PageElement, note: PageNote): PageNote[] {
    const groups = this.groups.get(element)?.flatMap((group) => group.note ?? []) ?? [];
    return groups.length > 0 ? groups : [note];
  }

  /** What the editors say is a note. */
  decided(): void {
    for (const element of this.page.elements)
      if (this.decisions.get(element)?.kind === 'note') this.#listedNote(element, true);
  }

  /** What the editors say is a note, and has no label, goes on with the note before it. */
  continued(): void {
    let note: PageNote | undefined;
    let end = 0;
    for (const element of this.page.elements) {
      const own = this.in.get(element);
      if (own) [note, end] = [this.#notesIn(element, own).at(-1), element.endOrder];
      else if (note && element.order >= end && this.decisions.get(element)?.kind === 'note') {
        note.containers.push(element);
        this.in.set(element, note);
        end = element.endOrder;
      }
    }
  }

  /** Notes that nothing leads to, in a list that says it holds notes; and those that raised numbers at the foot of the text tell. */
  listed(): void {
    for (const element of this.page.elements) {
      if (element.name === 'sup' || !this.main.parts.some((part) => isWithin(element, part) && element !== part))
        continue;
      const heading =
        /^h[1-6]$/.test(element.name) && this.profile.notesHeading.test(shown(textIn(this.page, element)));
      if (heading) for (const next of after(element)) this.#list(next);
      else if (holdsNotes(element) && !this.in.has(element) && !isInline(element)) this.#list(element);
    }
    for (const part of this.main.parts) this.#foot(part);
    this.#confirm();
    for (const part of this.main.parts) this.#unmarked(part);
    goOn(this.page, this.in, this.calls, this.profile.notesHeading);
    const orderOf = ({ containers }: PageNote): number => containers[0]?.order ?? 0;
    for (const alike of this.loose.values()) alike.sort((a, b) => orderOf(a) - orderOf(b));
  }

  /** A list of notes is one if most of them are called: by raised numbers, or by numbers in brackets. */
  #confirm(): void {
    const called = new Set<string>();
    let inside = 0;
    const { elements, leaves } = this.page;
    for (const element of elements) {
      if (this.in.has(element)) inside = Math.max(inside, element.endOrder);
      if (element.order < inside || element.name !== 'sup') continue;
      for (const [label] of textIn(this.page, element).matchAll(labelsIn)) called.add(label);
    }
    for (const { type, value } of leaves) {
      if (type === 'text') for (const [, label = ''] of value.matchAll(bracketedCall)) called.add(label);
    }
    const loose = [...this.loose.values()].flat().filter(({ decided }) => !decided);
    const confirmed = loose.filter(({ label }) => called.has(label));
    if (confirmed.length * 2 > loose.length) return;
    for (const note of loose) for (const container of note.containers) this.in.delete(container);
    for (const [label, own] of this.loose)
      this.loose.set(
        label,
        own.filter(({ decided }) => decided),
      );
  }

  /** At the end of the text: a numbered list that nothing calls notes, of which each is called by a raised number, and all of those. */
  #unmarked(part: PageElement): void {
    if (this.in.size > 0) return;
    for (const element of unmarkedNotes(this.page, part)) this.#listedNote(element, false);
  }

  #list(element: PageElement): void {
    if (/^h[1-6]$/.test(element.name) || this.in.has(element)) return;
    if (/^(?:p|li|dt|tr)$/.test(element.name)) this.#listedNote(element, false);
    else for (const child of element.children) if (child.type === 'element') this.#list(child);
  }

  /** At the foot of the text: paragraphs that each begin with a raised number or a symbol. */
  #foot(part: PageElement): void {
    const last = elementsIn(this.page, part).findLast(({ name, parent }) => name === 'p' && parent !== undefined);
    const siblings = last?.parent?.children.flatMap((child) => (child.type === 'element' ? [child] : [])) ?? [];
    for (const child of siblings.toReversed()) {
      const first = child.children.find((one) => one.type === 'element' || /\S/.test(one.value));
      const raised =
        first?.type === 'element' && first.name === 'sup' && labelOf(textIn(this.page, first)) !== undefined;
      if (child.name === 'hr' || this.in.has(child)) continue;
      if (child.name !== 'p' || !raised) break;
      this.#listedNote(child, false);
    }
  }

  /** Takes an element as a note, or as several; the last of them. */
  #listedNote(element: PageElement, decided: boolean): PageNote | undefined {
    if (this.in.has(element) || elementsIn(this.page, element).some((one) => this.in.has(one))) return undefined;
    const label = this.#labelOf(element);
    if (label === undefined) return undefined;
    const one: PageNote = { label, containers: containersOf(element) };
    const grouped = this.groupsOf(element).flatMap(({ note }) => note ?? []);
    const all = grouped.length > 0 ? grouped : [one];
    for (const container of one.containers) this.in.set(container, all[0] ?? one);
    for (const note of all) {
      if (decided) note.decided = true;
      const alike = this.loose.get(note.label) ?? [];
      alike.push(note);
      this.loose.set(note.label, alike);
    }
    return all.at(-1);
  }

  #labelOf(element: PageElement): string | undefined {
    const text = headText(this.page, element);
    if (element.name === 'dt') return labelOf(shown(textIn(this.page, element)));
    return labelAtHead(text)?.label ?? (element.name === 'li' ? String(positionOf(element)) : undefined);
  }
}
