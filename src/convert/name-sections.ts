/** Sections that would have one id → names that tell them apart: “PART 1” is `s1`, and “SCHEDULE 1” beside it `schedule-1`. */
import { isReserved, sectionId } from '../corpus/model/naming.ts';
import { slugOf } from '../corpus/text/slug.ts';
import type { DraftSection } from './read/plain-text/draft.ts';
import { sectionIds } from './read/plain-text/section-ids.ts';

/** A name for the section that a line heads. */
export interface SectionName {
  line: number;
  id: string;
}

/** So long a name is at most, before what tells it from others. */
const longest = 40;

/**
 * Names the sections whose ids are another’s: the outermost of them, for what stands in them is called after them. The
 * first of that id keeps it.
 */
export function sectionNames(sections: readonly DraftSection[]): SectionName[] {
  const ids = sectionIds(sections);
  const taken = new Set<string>();
  const twice = new Set<DraftSection>();
  for (const section of sections) {
    const id = ids.get(section)?.toLowerCase();
    if (id === undefined) continue;
    if (taken.has(id)) twice.add(section);
    taken.add(id);
  }
  const inTwice = new Set<DraftSection>();
  const names: SectionName[] = [];
  const counts = new Map<string, number>();
  for (const section of sections) {
    const { parent, heading } = section;
    if (parent && (twice.has(parent) || inTwice.has(parent))) inTwice.add(section);
    else if (twice.has(section) && heading) {
      const id = freeName(nameOf(section), taken, counts);
      taken.add(id);
      names.push({ line: heading.lines.from, id });
    }
  }
  return names;
}

/** What a section is called by its word and its number, else by its words, else by its language or as what it is. */
function nameOf({ heading, number, printed = '' }: DraftSection): string {
  const text = heading?.text ?? '';
  const own = sectionId({ number }, undefined, false)?.slice(1) ?? '';
  const word = /^\p{L}{3,}/u.exec(printed)?.[0] ?? '';
  const named = word === '' ? '' : slugOf(`${word} ${own}`, longest);
  const words = slugOf(text.slice(printed.length), longest);
  const name = [named, words, heading?.lang && `${slugOf(heading.lang)}-${own}`].find(
    (one) => one !== undefined && /^[a-z]{2}/.test(one),
  );
  return name === undefined || isReserved(name) ? `section-${name ?? own}` : name;
}

function freeName(name: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  for (let count = (counts.get(name) ?? 0) + 1; ; count += 1) {
    const own = count === 1 ? name : `${name}-${count}`;
    if (taken.has(own) || isReserved(own)) continue;
    counts.set(name, count);
    return own;
  }
}
