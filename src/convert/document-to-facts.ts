/** A document of a format whose reader tells its parts → what it says of itself. */
import type { DocumentText } from '../corpus/model/document.ts';
import type { Ledger } from '../corpus/model/ledger.ts';
import { passagesOf } from '../corpus/model/walk.ts';
import { dateOf, kindOf, openingOf } from './recognise/facts.ts';
import type { Facts } from './recognise/fields.ts';
import { languageOf } from './recognise/language.ts';
import { unitOf } from './recognise/units.ts';

/** So many passages say what a document is. */
const enough = 400;

/** What is said of a document that could not be read. */
export const unknownFacts = (kinds: readonly string[]): Facts => ({
  title: undefined,
  language: { value: 'und', reason: 'it could not be read', sure: false },
  kind: {
    value: kinds.includes('report') ? 'report' : (kinds[0] ?? 'report'),
    reason: 'it could not be read',
    sure: false,
  },
  date: { value: undefined, reason: 'it could not be read', sure: false },
  source: undefined,
});

/** The words that the reader of the format took as the title. */
function titleIn(ledger: Ledger): string | undefined {
  if ('lines' in ledger) return undefined;
  const texts = ledger.spans.flatMap(({ kind, text }) => (kind === 'title' ? (text ?? []) : []));
  return texts.join('').replaceAll(/\s+/g, ' ').trim() || undefined;
}

/** Reads them from its title, and from its passages: its first heading, its first lines, its words. */
export function documentToFacts(document: DocumentText, ledger: Ledger, kinds: readonly string[]): Facts {
  const passages = passagesOf(document)
    .filter(({ kind }) => kind !== 'note')
    .slice(0, enough);
  const units = passages.map(({ words }, index) => {
    const text = words.replaceAll(/\s+/g, ' ').trim();
    return unitOf([{ n: index + 1, raw: text, text, indent: 0, apart: true, newPage: false }]);
  });
  const language = languageOf(passages.map(({ words }) => words).join('\n'));
  const opening = openingOf(units, () => false, language.value);
  const at = passages.slice(0, 4).findIndex(({ kind }) => kind === 'heading');
  const heading = units[at];
  const own = titleIn(ledger);
  const title = own
    ? { value: own, reason: 'its title, by how it is set', sure: true }
    : heading
      ? { value: heading.text, reason: 'its first heading', sure: true }
      : opening.title && { value: opening.title.text, reason: 'its first line', sure: opening.title.sure };
  return {
    title,
    language,
    kind: kindOf(title?.value ?? '', opening, units, new Set(), kinds),
    date: dateOf(opening, units),
    source: opening.byline?.source,
  };
}
