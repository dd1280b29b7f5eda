/** What the reading of a page's blocks shares: what is known of the page, and what is found on the way. */

import type { ElementDecision } from '../../../corpus/editors/elements.ts';
import type { TreeNote } from '../../../corpus/model/tree.ts';
import type { Looks } from '../typed-structure.ts';
import type { Decisions } from './elements-to-decisions.ts';
import type { Links } from './links.ts';
import type { Mark, Marks } from './marks.ts';
import type { PageNote, PageNotes } from './notes.ts';
import { headText, type Page, type PageElement, shown } from './page.ts';
import type { Main } from './page-to-main.ts';

/** A part of the page that people are told of. */
export interface Told {
  element: PageElement;
  text: string;
}

/** What is known, and what is found. */
export interface PageReading {
  page: Page;
  main: Main;
  decisions: Decisions;
  notes: PageNotes;
  marks: Marks;
  language: string;
  brackets: boolean;
  /** Whether an element holds a block. */
  hasBlock(element: PageElement): boolean;
  pathOf(element: PageElement): string;
  hrefOf: Links['hrefOf'];
  lostOf: Links['lostOf'];
  /** The language of what an element holds, in what is of another: as the editors decided, or the page says. */
  languageOf(element: PageElement, around: string): string;
  treeNotes: Map<PageNote, TreeNote>;
  called: Set<PageNote>;
  used: Set<ElementDecision>;
  /** The heading that is the title: it stands at the head of the edition. */
  title: PageElement | undefined;
  struck: Told[];
  /** Formulas, drawings with words, lists and tables in cells: what cannot be shown as it is arranged. */
  simplified: Told[];
  raised: Told[];
  alone: Told[];
  /** Links that lead nowhere that an edition may lead to, and how their addresses begin. */
  lost: Map<PageElement, string>;
  /** Paragraphs that look like something else, by what they look like. */
  looks: Looks;
  pictures: { count: number; without: number };
}

/** The note of the tree for a note of the page. Its text is read when the page comes to it. */
export function treeNote({ treeNotes }: PageReading, note: PageNote): TreeNote {
  const known = treeNotes.get(note);
  if (known) return known;
  const made: TreeNote = { type: 'note', label: note.label, children: [] };
  treeNotes.set(note, made);
  return made;
}

/** A part that is told, by how it begins. */
export const told = ({ page }: PageReading, element: PageElement): Told => ({
  element,
  text: shown(headText(page, element)).slice(0, 60),
});

/** The mark of what a rule, or the editors, set aside. */
export const asideMark = (owner: PageElement, reason: string): Mark => ({
  owner,
  kind: 'furniture',
  reason,
  by: 'rule',
});
