/** A page → its notes, and the elements that call them. */
import type { LanguageProfile } from '../../../corpus/text/languages/profile.ts';
import type { Decisions } from './elements-to-decisions.ts';
import { LinkedNotes } from './linked-notes.ts';
import { after, positionOf } from './note-elements.ts';
import { bracketedCall, labelAtHead, labelOf, labelsIn } from './note-labels.ts';
import type { PageNote, PageNotes } from './notes.ts';
import { elementsIn, isWithin, type Page, type PageElement, shown, textIn } from './page.ts';
import { holdsNotes, type Main } from './page-to-main.ts';
import { isInline } from './prose.ts';

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
  finder.linked();
  finder.listed();
  return finder.found(page);
}

class NoteFinder extends LinkedNotes {
  found({ elements }: Page): PageNotes {
    const notes = [...new Set(elements.flatMap((element) => this.in.get(element) ?? []))];
    return { notes, in: this.in, calls: this.calls, back: this.back, loose: this.loose };
  }

  /** What the editors say is a note. */
  decided(): void {
    for (const [element, { kind }] of this.decisions) {
      if (kind === 'note') this.#listedNote(element, true);
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

  #list(element: PageElement): void {
    if (/^h[1-6]$/.test(element.name)) return;
    if (/^(?:p|li|dd|tr)$/.test(element.name)) this.#listedNote(element, false);
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

  #listedNote(element: PageElement, decided: boolean): void {
    if (this.in.has(element) || elementsIn(this.page, element).some((one) => this.in.has(one))) return;
    const text = textIn(this.page, element);
    const head = labelAtHead(text);
    const label = head?.label ?? (element.name === 'li' ? String(positionOf(element)) : undefined);
    if (label === undefined) return;
    const note: PageNote = { label, containers: [element], ...(decided && { decided }) };
    this.in.set(element, note);
    const alike = this.loose.get(label) ?? [];
    alike.push(note);
    this.loose.set(label, alike);
  }
}
