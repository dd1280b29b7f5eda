/** What of a page is for the site where it is published, and not for a copy of it: the file that is that copy. */

/** A part of a page that says so, as Astro writes it: no such part stands in another. */
const part = /<(p|li|section)\b[^>]*\sdata-hosted(?=[\s>=])[^>]*>[\s\S]*?<\/\1>/g;

/** A page without what is for the published site alone. */
export const withoutHosted = (html: string): string => html.replace(part, '');
