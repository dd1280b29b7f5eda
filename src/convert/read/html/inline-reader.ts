/** Reads what stands in the lines of a page: words, what is set apart in them, calls of notes, pictures. */

import { formulaParts } from './formula.ts';
import type { InlineRun, Wrap } from './inline-run.ts';
import { isAnchorSign } from './inline-signs.ts';
import { bracketedCall, labelsIn } from './note-labels.ts';
import type { PageNote } from './notes.ts';
import { attribute, type Leaf, leavesIn, type PageElement, shown, textIn } from './page.ts';
import { type PageReading, told, treeNote } from './page-reading.ts';
import { isPower, needsNoRaising, raisedText } from './raised.ts';

/** The line that is being read; a new one begins where there is none. */
export interface Line {
  run(): InlineRun;
  /** The characters of a leaf that were taken before: a note’s label. */
  from(leaf: Leaf): number;
  language: string;
}

/** What stands around the words of an element. */
export function wrapOf(reading: PageReading, element: PageElement, around: string): Wrap | undefined {
  const { name } = element;
  const own = reading.languageOf(element, around);
  const lang = own === around ? {} : { lang: own };
  if (name === 'a') {
    const href = reading.hrefOf(element);
    if (href !== undefined) return { type: 'link', href, ...lang };
    const lost = reading.lostOf(element);
    if (lost !== undefined) reading.lost.set(element, lost);
  }
  if (/^(?:em|i|cite|var|dfn)$/.test(name)) return { type: 'emphasis', ...lang };
  if (/^(?:strong|b)$/.test(name)) return { type: 'strong', ...lang };
  return own === around ? undefined : { type: 'span', lang: own };
}

/** A text; where brackets call notes that nothing else tells, these are its calls. */
export function readText(reading: PageReading, leaf: Leaf, line: Line): void {
  const run = line.run();
  let at = line.from(leaf);
  if (at > 0) run.aside(leaf, 'the label of the note', 0, at);
  if (reading.brackets && reading.notes.loose.size > 0) {
    for (const match of leaf.value.matchAll(bracketedCall)) {
      const note = looseNote(reading, match[1] ?? '', leaf.parent);
      if (!note || match.index < at) continue;
      run.text(leaf, at, match.index);
      call(reading, run, note, match[0]);
      at = match.index + match[0].length;
    }
  }
  run.text(leaf, at);
}

function call(reading: PageReading, run: InlineRun, note: PageNote, printed: string): void {
  reading.called.add(note);
  run.reference({ type: 'note-reference', note: treeNote(reading, note), label: note.label, printed });
}

/** The note of a label that stands next after an element; else the last before it. */
function looseNote({ notes }: PageReading, label: string, { order }: PageElement): PageNote | undefined {
  const alike = notes.loose.get(label) ?? [];
  // They stand in the order of the text: what begins behind the element is found by halves.
  let [from, to] = [0, alike.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((alike[middle]?.containers[0]?.order ?? 0) > order) to = middle;
    else from = middle + 1;
  }
  const before = alike[from - 1];
  if (before?.containers.some((one) => order >= one.order && order < one.endOrder)) return undefined;
  return alike[from] ?? alike.at(-1);
}

/** An element that is read as one: a call, a picture, a raised number. Whether it was. */
export function readWhole(reading: PageReading, element: PageElement, line: Line): boolean {
  const { name } = element;
  const { page, notes } = reading;
  const leaves = () => leavesIn(page, element);
  const setAside = (reason: string): true => {
    for (const leaf of leaves()) line.run().aside(leaf, reason, line.from(leaf));
    return true;
  };
  const note = notes.calls.get(element);
  if (note) {
    const run = line.run();
    for (const leaf of leaves()) run.take(leaf);
    call(reading, run, note, shown(textIn(page, element)));
    return true;
  }
  if (notes.back.has(element)) return setAside('the way back from a note');
  if (name === 'img' || attribute(element, 'role') === 'img') {
    picture(reading, element, line);
    return name === 'img' || setAside('a picture');
  }
  if (name === 'svg') {
    if (attribute(element, 'aria-label') !== '') picture(reading, element, line);
    else if (/\p{L}/u.test(textIn(page, element))) reading.simplified.push(told(reading, element));
    return setAside('a drawing');
  }
  if (name === 'math') return formula(reading, element, line);
  if (name === 'rt' && element.parent?.children.every((one) => one.type !== 'element' || one.name !== 'rp'))
    return setAside('how a word is read');
  if (/^(?:del|s|strike)$/.test(name) && reading.decisions.get(element)?.kind !== 'text') {
    if (/\S/.test(textIn(page, element))) reading.struck.push(told(reading, element));
    return setAside('struck through');
  }
  if (name === 'a' && isAnchorSign(textIn(page, element), attribute(element, 'href')))
    return setAside('a link to cite a part');
  if (name === 'sup' || name === 'sub') return raised(reading, element, line);
  return false;
}

/** A formula, in the line. */
function formula(reading: PageReading, element: PageElement, line: Line): true {
  const run = line.run();
  for (const { leaf, as } of formulaParts(element)) {
    if (leaf) run.text(leaf, 0, leaf.value.length, as);
    else run.shows(as);
  }
  reading.simplified.push(told(reading, element));
  return true;
}

function picture(reading: PageReading, element: PageElement, line: Line): void {
  const { page } = reading;
  const named = page.elements.slice(element.order + 1, element.endOrder).find(({ name }) => name === 'title');
  const alt = shown(
    attribute(element, 'alt') ||
      attribute(element, 'aria-label') ||
      (element.attributes.has('alt') ? '' : attribute(element, 'title')) ||
      (named ? textIn(page, named) : ''),
  );
  // An empty text in its place says that it only adorns the page.
  if (alt === '' && element.attributes.has('alt')) return;
  reading.pictures.count += 1;
  if (alt === '') reading.pictures.without += 1;
  else line.run().image(alt);
}

function raised(reading: PageReading, element: PageElement, line: Line): boolean {
  const { page } = reading;
  if (page.elements.slice(element.order + 1, element.endOrder).some((one) => reading.notes.calls.has(one)))
    return false;
  const leaves = leavesIn(page, element);
  const text = textIn(page, element);
  const before = page.leaves[element.firstLeaf - 1]?.value ?? '';
  const labels = [...text.matchAll(labelsIn)].map(([label]) => looseNote(reading, label, element));
  const isCall =
    element.name === 'sup' &&
    !isPower(before, text) &&
    labels.length > 0 &&
    /^[\s\d,;*†‡[\]()a-z–-]*$/.test(text) &&
    labels.every(Boolean);
  const run = line.run();
  for (const leaf of leaves) {
    let at = line.from(leaf);
    if (at > 0) run.aside(leaf, 'the label of the note', 0, at);
    if (isCall) {
      for (const match of leaf.value.matchAll(labelsIn)) {
        const note = looseNote(reading, match[0], element);
        if (!note || match.index < at) continue;
        run.text(leaf, at, match.index);
        call(reading, run, note, match[0]);
        at = match.index + match[0].length;
      }
      run.text(leaf, at);
    } else run.text(leaf, at, leaf.value.length, raisedText(element.name, leaf.value.slice(at)));
  }
  if (isCall || leaves.every((leaf) => line.from(leaf) > 0)) return true;
  if (
    element.name === 'sup' &&
    /^\s*(?:\[\d{1,4}\]|\d{1,4}|[*†‡])\s*$/.test(text) &&
    /\p{L}{3,}[.,;:!?)”’"']*$/u.test(before)
  )
    reading.alone.push(told(reading, element));
  else if (raisedText(element.name, text) === undefined && !needsNoRaising(element.name, text))
    reading.raised.push(told(reading, element));
  return true;
}
