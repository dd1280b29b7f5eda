/** Dates and kinds as people read them. */
import type { Meta } from '../corpus/model/document.ts';
import { dateIn, siteLanguage } from '../corpus/text/languages/index.ts';

/** An ISO 8601 day in the words of a language, the site's where none is said: "14 January 2025". */
export const dateLabel = (date: string, language: string = siteLanguage): string => dateIn(language, date);

/** A document's kind in words. */
export const kindLabel = (kind: Meta['kind']): string =>
  ({ 'government-report': 'Government report', 'news-article': 'News article' })[kind];
