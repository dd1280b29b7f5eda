/** Dates and kinds as people read them. */
import type { Meta } from '../corpus/model/document.ts';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** An ISO 8601 day as "14 January 2025". */
export const dateLabel = (date: string): string => dates.format(new Date(`${date}T00:00:00Z`));

/** A document's kind in words. */
export const kindLabel = (kind: Meta['kind']): string =>
  ({ 'government-report': 'Government report', 'news-article': 'News article' })[kind];
