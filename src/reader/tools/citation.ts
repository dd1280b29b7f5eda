/** Fills a citation that was made at build: with a paragraph's place and an address. */

/** The forms of a citation, as the page carries them. */
export type CitationForm = 'text' | 'bibtex' | 'csl' | 'ris';

const urlToken = 'https://pilcrow.invalid/';
const placeToken = 'PILCROWPLACE';

/** What is cited: `place` in words, "9, ¶ 2", or nothing for the whole; `id` the paragraph's; `url` where it is read. */
export interface Cited {
  place?: string | undefined;
  id?: string | undefined;
  url?: string | undefined;
  /** The day it was read. */
  accessed?: Date | undefined;
}

/**
 * Puts a place and an address into a citation.
 *
 * @param template One form of a citation as `src/citation` makes it, with its tokens.
 */
export function fillCitation(form: CitationForm, template: string, { place, id, url, accessed }: Cited): string {
  if (form === 'csl') {
    const item: Record<string, unknown> = JSON.parse(template)[0];
    if (id !== undefined) item['id'] = `${item['id']}-${id}`;
    item['note'] = place;
    item['URL'] = url;
    if (accessed && url)
      item['accessed'] = { 'date-parts': [[accessed.getFullYear(), accessed.getMonth() + 1, accessed.getDate()]] };
    return JSON.stringify([item], null, 2);
  }
  if (form === 'bibtex') {
    const label = id === undefined ? template : template.replace(/^(@\w+\{[^,]+),/, `$1-${id},`);
    const note =
      place === undefined ? label.replace(` ${placeToken}`, '') : label.replace(placeToken, () => tex(place));
    if (url === undefined) return note.replace(/^.*https:\/\/pilcrow\.invalid\/.*\n/m, '');
    const found = note.replace(urlToken, () => url.replace(/[{}\\]/g, encodeURIComponent));
    return accessed ? found.replace(/\n}$/, `\n  urldate = {${isoDay(accessed)}},\n}`) : found;
  }
  if (form === 'ris') return fillRis(template, { place, id, url, accessed });
  const placed =
    place === undefined ? template.replace(`${placeToken}. `, '') : template.replace(placeToken, () => place);
  return placed.replace(urlToken, () => url ?? '').trim();
}

/** RIS has a line for each field, and `ER` at the end. */
function fillRis(template: string, { place, id, url, accessed }: Cited): string {
  const lines = template.split('\n').flatMap((line) => {
    if (line.startsWith('UR  - ')) return url === undefined ? [] : line.replace(urlToken, () => url);
    if (line.startsWith('ID  - ') && id !== undefined) return `${line}-${id}`;
    return place === undefined ? line.replace(` ${placeToken}`, '') : line.replace(placeToken, () => inLine(place));
  });
  const read = accessed && url ? [`Y2  - ${isoDay(accessed).replaceAll('-', '/')}/`] : [];
  return lines.toSpliced(-1, 0, ...read).join('\n');
}

/** A day by the reader's own calendar, as ISO 8601 has it. */
const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Words in one line, as RIS reads them. */
const inLine = (words: string): string => words.replace(/\s+/g, ' ');

/** Words as TeX reads them; of what is not ASCII only the pilcrow is spelt out, the rest today's BibTeX takes as it is. */
const tex = (words: string): string =>
  words
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, (sign) => `\\${sign}`)
    .replaceAll('¶', '\\P{}');
