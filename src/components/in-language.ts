/** What an element says of the language of its words: a page holds several, the document's and the site's among them. */
import { directionOf, siteLanguage } from '../corpus/text/languages/index.ts';

/** The attributes of an element whose words are in a language. */
export const inLanguage = (tag: string): { lang: string; dir: 'ltr' | 'rtl' } => ({ lang: tag, dir: directionOf(tag) });

/** Those of an element with words of the site or of its editors. */
export const inSiteLanguage = inLanguage(siteLanguage);

/** Those of an element of a document that may be in a language of its own. */
export const inOwnLanguage = (tag: string | undefined): Partial<ReturnType<typeof inLanguage>> =>
  tag === undefined ? {} : inLanguage(tag);
