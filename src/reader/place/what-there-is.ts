/** What a document has instead of an id that it has not. */

/** The answer to an address that is not there. */
export interface WhatThereIs {
  /** The id as it is written, where only the case of its letters was wrong. */
  written?: string;
  /** What there is, in words; of it, what is to be a link, and the id that it leads to. */
  words?: { before: string; link: string; after: string; id: string };
}

const countOf = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

/**
 * Says what there is near an id that a document has not.
 *
 * @param wanted The id as it was asked for.
 * @param places Every id of the document with where it stands, in the order of the text: `s9-p2` → "9, ¶ 2".
 */
export function whatThereIs(wanted: string, places: Readonly<Record<string, string>>): WhatThereIs {
  const ids = Object.keys(places);
  const written = ids.find((id) => id.toLowerCase() === wanted.toLowerCase());
  if (written !== undefined) return { written };
  const [first] = ids;
  if (first === undefined) return {};
  const paragraphs = (of: string): number => ids.filter((id) => new RegExp(`^${of}p\\d+[a-z]*$`, 'i').test(id)).length;
  if (/^n\d/i.test(wanted)) {
    const notes = ids.filter((id) => /^n\d/.test(id));
    const [from, to] = [notes[0], notes.at(-1)];
    if (from === undefined || to === undefined)
      return said('There are no notes here. The text begins at ', places, first);
    return notes.length === 1
      ? said('There is one note here: ', places, from)
      : said(`There are ${notes.length} notes here, from `, places, from, ` to ${places[to]}.`);
  }
  const section = parentOf(wanted, ids);
  if (section !== undefined) {
    const own = paragraphs(`${section}-`);
    return said(
      '',
      places,
      section,
      own > 0 ? ` has ${countOf(own, 'paragraph', 'paragraphs')}.` : heldBy(section, places),
    );
  }
  const sections = ids.filter((id) => !/^(?:p|n)\d/.test(id) && parentOf(id, ids) === undefined);
  const [from, to] = [sections[0], sections.at(-1)];
  if (from === undefined || to === undefined)
    return said(`This text has ${countOf(paragraphs(''), 'paragraph', 'paragraphs')}. It begins at `, places, first);
  return from === to
    ? said('It has one section: ', places, from)
    : said('Its sections are ', places, from, ` to ${places[to]}.`);
}

/** What a section holds that has no paragraphs of its own. */
function heldBy(section: string, places: Readonly<Record<string, string>>): string {
  const ids = Object.keys(places);
  const within = ids.filter((id) => id.startsWith(`${section}-`) && parentOf(id, ids) === section);
  const [from, to] = [within[0], within.at(-1)];
  if (from === undefined || to === undefined) return ' has no paragraphs.';
  return ` has no paragraphs of its own: it holds ${places[from]}${from === to ? '' : ` to ${places[to]}`}.`;
}

/** The nearest section around an id: `s9` for `s9-p33`, whatever the case of its letters. */
function parentOf(wanted: string, ids: readonly string[]): string | undefined {
  for (let end = wanted.lastIndexOf('-'); end > 0; end = wanted.lastIndexOf('-', end - 1)) {
    const found = ids.find((id) => id.toLowerCase() === wanted.slice(0, end).toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

const said = (before: string, places: Readonly<Record<string, string>>, id: string, after = '.'): WhatThereIs => ({
  words: { before, link: places[id] ?? id, after, id },
});
