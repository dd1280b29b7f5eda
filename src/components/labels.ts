/** Dates as people read them. */
import { dateIn, siteLanguage } from '../corpus/text/languages/index.ts';

/** An ISO 8601 day in the words of a language, the site's where none is said: "14 January 2025". */
export const dateLabel = (date: string, language: string = siteLanguage): string => dateIn(language, date);
