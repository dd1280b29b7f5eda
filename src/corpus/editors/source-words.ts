/** What is said of a source in words: when it was published, how the editors read it, what it is a copy of. */

import { dateIn, siteLanguage } from '../text/languages/index.ts';
import type { CitedSource } from './sources.ts';

/** A source as far as it is known: of one that a term names itself, what the editors did not write down is not. */
export type SourceFacts = Pick<CitedSource, 'title' | 'publisher' | 'url'> & Partial<CitedSource>;

/** When it was published: “24 June 2024”, “June 2024”, “2024”; other words as they are. */
export const publishedWords = ({ date = '' }: Pick<SourceFacts, 'date'>): string =>
  /^\d{4}(?:-\d\d){0,2}$/.test(date) ? dateIn(siteLanguage, date) : date;

/** How the editors read it: “Read in part, on 25 November 2026.”, as far as that is recorded. */
export function readingWords({ extent, read }: Pick<SourceFacts, 'extent' | 'read'>): string {
  if (!extent) return 'How it was read was not recorded.';
  const day = read === undefined ? '' : `, on ${dateIn(siteLanguage, read)}`;
  return `Read in ${extent === 'whole' ? 'full' : 'part'}${day}.`;
}

/** All that is said after its name, in sentences. */
export const sourceSentences = (source: SourceFacts): string[] =>
  [readingWords(source), source['copy-of'] && `The page is a copy of ${source['copy-of']}`, source.note].flatMap(
    (sentence) => (sentence ? [asSentence(sentence)] : []),
  );

/** Words with a full stop, unless they have their end. */
export const asSentence = (words: string): string => words.replace(/(?<![.!?。！？])$/u, '.');
