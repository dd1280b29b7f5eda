/** What of a page is not its text, by its markup: menus, buttons, what is hidden, what is for programs. */
import type { PartKind } from '../../../corpus/model/ledger.ts';
import { attribute, isMachine, type PageElement, wordsIn } from './page.ts';

/** Why an element is set aside. */
export interface SetAside {
  kind: Extract<PartKind, 'machine' | 'hidden' | 'furniture'>;
  reason: string;
}

const aside = (reason: string): SetAside => ({ kind: 'furniture', reason });

/** Elements that are none of the text wherever they stand. */
const byName: Readonly<Record<string, string>> = {
  nav: 'the page’s navigation',
  menu: 'a menu of the page',
  button: 'a button',
  select: 'a field to choose from',
  datalist: 'a field to choose from',
  textarea: 'a field to write in',
  input: 'a field to write in',
  iframe: 'another page, shown within this one',
  object: 'something that another program shows',
  embed: 'something that another program shows',
  video: 'a film',
  audio: 'a recording',
  canvas: 'a drawing that a script makes',
  noscript: 'what is shown only where no scripts run',
  dialog: 'a dialogue of the page',
  progress: 'a gauge',
  meter: 'a gauge',
  aside: 'what stands beside the text',
  footer: 'the foot of the page or of a part of it',
  title: 'the title of the page, for browsers',
};

const byRole: Readonly<Record<string, string>> = {
  navigation: 'the page’s navigation',
  search: 'a search field',
  banner: 'the head of the page',
  contentinfo: 'the foot of the page',
  complementary: 'what stands beside the text',
  dialog: 'a dialogue of the page',
  alertdialog: 'a dialogue of the page',
  toolbar: 'a toolbar',
  menu: 'a menu of the page',
  menubar: 'a menu of the page',
  button: 'a button',
  'doc-toc': 'a table of contents',
  'doc-pagebreak': 'the number of a printed page',
};

/** Words of `class` and `id` that say what an element is for. */
const byWord: readonly [words: RegExp, reason: string][] = [
  [/^(?:share|sharing|shares|social|addthis|sharethis|sharebar)$/, 'buttons to share the page'],
  [/^(?:breadcrumb|breadcrumbs|crumbs)$/, 'the way to the page'],
  [/^(?:nav|navbar|navigation|navbox|menu|submenu|pagination|pager|skiplink|skip|jump)$/, 'the page’s navigation'],
  [/^(?:toc|tableofcontents)$/, 'a table of contents'],
  [/^(?:editsection|headerlink|permalink|anchorjs)$/, 'a link to edit or to cite a part'],
  [/^(?:noprint|printonly|backtotop|totop|toolbar|tools)$/, 'a tool of the page'],
  [/^(?:comments|commentlist|respond|disqus)$/, 'the comments of readers'],
  [/^(?:related|recommended|recommendations|readmore|outbrain|taboola)$/, 'links to other pages'],
  [/^(?:newsletter|subscribe|subscription|signup|login|paywall)$/, 'an offer to subscribe'],
  [/^(?:cookie|cookies|consent|gdpr|cookiebanner)$/, 'a question about cookies'],
  [/^(?:ad|ads|advert|advertisement|adsbygoogle|sponsored|promo)$/, 'an advertisement'],
  [/^(?:catlinks|tagcloud|taglist)$/, 'the page’s keywords'],
  [/^(?:rating|ratings|feedback|helpful)$/, 'a question to readers'],
  [/^(?:print|printbutton|email|emailbutton)$/, 'a button'],
];
const unseen = /^(?:sronly|visuallyhidden|screenreader|screenreadertext|hidden|invisible|dnone)$/;

/** The words of an element's classes and its id: `share-bar` and `shareBar` have two, and are one together. */
function wordsOf(element: PageElement): string[] {
  const names = [attribute(element, 'class'), attribute(element, 'id')].join(' ').slice(0, 400).split(/\s+/);
  return names.flatMap((name) => {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_:]+/);
    return [parts.join(''), ...(parts.length < 5 ? parts : [])];
  });
}

/** Whether an element is not shown. */
export function hiddenReason(element: PageElement): string | undefined {
  const { name, attributes } = element;
  if (attributes.has('hidden')) return 'a hidden element';
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style').slice(0, 2000)))
    return 'an element that its style hides';
  if (name === 'dialog' && !attributes.has('open')) return 'a dialogue that is not open';
  const words = attribute(element, 'class').slice(0, 400).split(/\s+/);
  if (words.some((word) => unseen.test(word.toLowerCase().replace(/[-_]/g, ''))))
    return 'words for those who hear the page';
  return undefined;
}

/**
 * Why an element is no text, if its markup says so.
 *
 * @param small Whether it is a small part of the page: the classes of a large one say how it looks, not what it is.
 */
export function setAsideBy(element: PageElement, small: boolean): SetAside | undefined {
  const { name } = element;
  if (isMachine(element))
    return {
      kind: 'machine',
      reason: name === 'style' ? 'a style' : name === 'script' ? 'a script' : 'written for programs',
    };
  const hidden = hiddenReason(element);
  if (hidden) return { kind: 'hidden', reason: hidden };
  const named = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (named) return aside(named);
  const role = wordsIn(element, 'role').find((one) => Object.hasOwn(byRole, one));
  if (role && (small || role !== 'complementary')) return aside(byRole[role] ?? '');
  if (!small || name === 'body' || name === 'html' || /^h[1-6]$/.test(name)) return undefined;
  const words = wordsOf(element);
  const found = byWord.find(([pattern]) => words.some((word) => pattern.test(word)));
  return found && aside(found[1]);
}
