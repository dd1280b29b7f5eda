/** What is new in a library, as a feed (Atom, RFC 4287): its documents, how their texts were amended, what the editors changed. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Changes } from '../../corpus/editors/changes.ts';
import type { Kind } from '../../corpus/editors/kinds.ts';
import { amendedWords } from '../../corpus/model/amended-words.ts';
import type { Amendment, Document } from '../../corpus/model/document.ts';
import { siteLanguage } from '../../corpus/text/languages/index.ts';

/** What a feed is made of. */
export interface FeedSource {
  name: string;
  description: string;
  /** The address of the site, with a slash at its end: every address in a feed is whole. */
  site: string;
  documents: readonly Pick<Document, 'id' | 'language' | 'meta' | 'amended'>[];
  kindOf(document: FeedSource['documents'][number]): Pick<Kind, 'label'>;
  changes?: Pick<Changes, 'days'> | undefined;
}

interface Entry {
  /** Its page, from the site's root. */
  page: string;
  /** What of the page it is, as the end of an address, where it is not all of it: with the page's, that is its id. */
  part?: string;
  date: string;
  title: string;
  language: string;
  summary: string;
  author?: string | undefined;
  category?: string;
}

/** A feed has so many entries, the newest. */
const most = 100;

/** Writes the feed; none of a library in which nothing has a date. */
export function atomFeed(source: FeedSource): string | undefined {
  const { name, description, site } = source;
  const entries = [...source.documents.flatMap((one) => entriesOf(one, source)), ...daysOf(source)]
    .sort((a, b) => b.date.localeCompare(a.date) || (a.page < b.page ? -1 : 1))
    .slice(0, most);
  const [newest] = entries;
  if (!newest) return undefined;
  const feed = x(undefined, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': siteLanguage }, [
      x('title', name),
      x('subtitle', description),
      x('id', site),
      x('updated', instant(newest.date)),
      x('author', [x('name', name)]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: `${site}feed.xml` }),
      x('link', { rel: 'alternate', type: 'text/html', href: `${site}index.html` }),
      ...entries.map((entry) => entryElement(entry, site)),
    ]),
  ]);
  return `${toXml(feed, { closeEmptyElements: true })}\n`;
}

/** A day's beginning, as RFC 3339 has it: of what the editors date, only the day is known. */
const instant = (date: string): string => `${date}T00:00:00Z`;

const entryElement = ({ page, part = '', date, title, language, summary, author, category }: Entry, site: string) =>
  x('entry', { 'xml:lang': language }, [
    x('title', title),
    x('id', site + page + part),
    x('updated', instant(date)),
    ...(author === undefined ? [] : [x('author', [x('name', author)])]),
    ...(category === undefined ? [] : [x('category', { term: category })]),
    x('link', { rel: 'alternate', type: 'text/html', href: site + page }),
    x('summary', summary),
  ]);

/** A document, and each amendment of it. */
function entriesOf(document: FeedSource['documents'][number], { kindOf }: FeedSource): Entry[] {
  const { id, language, meta, amended = [] } = document;
  const { title, who, date, source, part } = meta;
  return [
    {
      ...{ page: `${id}.html`, date, title, language, summary: part },
      ...{ author: who?.name ?? source.name, category: kindOf(document).label },
    },
    ...amended.map((one) => ({
      page: `${id}.html`,
      part: `#amended-${one.date}`,
      date: one.date,
      title: `Amended: ${meta['short-title']}`,
      language: siteLanguage,
      summary: amendmentWords(one),
    })),
  ];
}

function amendmentWords(amendment: Amendment): string {
  const { words = [], gone, reason } = amendedWords([amendment]) ?? {};
  return [`${[...words, ...(gone ? [gone] : [])].join(', ')}.`, ...(reason ? [reason] : [])].join(' ');
}

/** What the editors changed in the commentary, day by day. */
const daysOf = ({ changes }: FeedSource): Entry[] =>
  (changes?.days ?? []).map(({ date, content }) => ({
    page: 'changes.html',
    part: `#h-${date}`,
    date,
    title: 'The commentary was changed',
    language: siteLanguage,
    summary: content.map(wordsIn).join(' '),
  }));

type Markdown = Changes['days'][number]['content'][number];
const wordsIn = (node: Markdown): string => {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isFlow = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return (node.children as Markdown[]).map(wordsIn).join(isFlow ? ' ' : '');
};
