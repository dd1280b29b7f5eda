/** The passages of a page with their words: what notes are made of, and where they are found again. */
import { describeWords, findInDocument, type Passage } from '../../corpus/own-notes/find-words.ts';
import type { NotedWords, OwnNote } from '../../corpus/own-notes/own-note.ts';
import { textNodesOf, textOf } from '../kit/text-nodes.ts';

/** What stands in the text and is none of a passage's own words; a heading that the editors gave is theirs. */
const apart =
  '.section[data-origin="editors"] > h2, .pilcrow, .backlink, .commentary, .section-origin, .section-ways, .note-reference, .item-label, .margin-notes, .retired, .cite, .take, .document-terms, .own-mark, .quote-tools, [popover]';
/** What has an id of the document's own: those of the page begin otherwise. */
const own = '[id]:not([id^="h-"], [id^="ref-"], [id^="note-"])';

/** A passage of this page. Its words are read when they are asked for. */
export class PagePassage implements Passage {
  readonly element: HTMLElement;
  #nodes: Text[] | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  get id(): string {
    return this.element.id;
  }

  get nodes(): readonly Text[] {
    this.#nodes ??= textNodesOf(this.element, apart).filter((node) => passageOf(node) === this.element);
    return this.#nodes;
  }

  get words(): string {
    return textOf(this.nodes);
  }

  /** The parts of the page that hold a stretch of its words, node by node. */
  ranges({ start, end }: { start: number; end: number }): Range[] {
    let sum = 0;
    return this.nodes.flatMap((node) => {
      const [from, to] = [Math.max(start - sum, 0), Math.min(end - sum, node.length)];
      sum += node.length;
      if (from >= to) return [];
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [range];
    });
  }
}

/** The passage that a text is of; none, where it is apart. */
function passageOf(node: Text): HTMLElement | null | undefined {
  const { parentElement } = node;
  return parentElement?.closest(apart) ? undefined : parentElement?.closest<HTMLElement>(own);
}

/** The passages of the page, in the order of the text. */
export const pagePassages = (): PagePassage[] =>
  [...document.querySelectorAll<HTMLElement>(`.document-text ${own}`)]
    .filter((one) => !one.closest(apart))
    .map((one) => new PagePassage(one));

/** What of the text stands in a range, passage by passage, without white space at its ends. */
export function wordsIn(range: Range): NotedWords[] {
  const parts = new Map<HTMLElement, { first: [Text, number]; last: [Text, number] }>();
  const { commonAncestorContainer: common } = range;
  const root = common instanceof Element ? common : common.parentElement;
  for (const node of root ? textNodesOf(root, apart) : []) {
    const passage = range.intersectsNode(node) ? passageOf(node) : undefined;
    if (!passage?.closest('.document-text')) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from >= to) continue;
    const first = parts.get(passage)?.first ?? [node, from];
    parts.set(passage, { first, last: [node, to] });
  }
  return [...parts].flatMap(([element, { first, last }]) => {
    const passage = new PagePassage(element);
    const placeOf = ([node, offset]: [Text, number]): number => {
      const before = passage.nodes.slice(0, passage.nodes.indexOf(node));
      return before.reduce((sum, { length }) => sum + length, offset);
    };
    return described(passage, placeOf(first), placeOf(last));
  });
}

/** All words of a passage; of a section its heading. */
export function wordsOfPassage(element: HTMLElement): NotedWords[] {
  const heading = element.querySelector(':scope > h2, :scope > h3, :scope > h4, :scope > h5, :scope > h6');
  const range = document.createRange();
  range.selectNodeContents(heading ?? element);
  return wordsIn(range).filter(({ passage }) => passage === element.id);
}

function described(passage: PagePassage, from: number, to: number): NotedWords[] {
  const words = passage.words.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? [describeWords(passage, { start, end })] : [];
}

/** A note where its words stand in the page now. */
export interface StandingNote {
  note: OwnNote;
  /** Where its words are; none, where they are no longer in the text. */
  ranges: Range[];
  /** The passages that they stand in. */
  passages: HTMLElement[];
}

/** Finds the words of notes in the page. */
export function standing(notes: readonly OwnNote[]): StandingNote[] {
  const passages = pagePassages();
  return notes.map((note) => {
    const found = note.words.flatMap((words) => {
      const place = findInDocument(passages, words, became);
      const passage = place && passages[place.index];
      return passage ? [{ element: passage.element, ranges: passage.ranges(place.stretch) }] : [];
    });
    return {
      note,
      ranges: found.flatMap(({ ranges }) => ranges),
      passages: [...new Set(found.map(({ element }) => element))],
    };
  });
}

/** What a tombstone leads to. */
function became(id: string): string[] {
  const stone = document.getElementById(id);
  const links = stone?.matches('.retired li') ? stone.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') : [];
  return [...links].map(({ hash }) => decodeURIComponent(hash.slice(1)));
}
