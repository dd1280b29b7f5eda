/** Renders an edition's MDX to HTML without Astro, through the same plugins; for tests of what the conversion promises. */
import { evaluate } from '@mdx-js/mdx';
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { rehypePlugins, remarkPlugins, remarkRehype } from '../../src/markdown/processor.ts';

type Props = Record<string, unknown> & { children?: Nodes | Nodes[] };

const Fragment = 'fragment';
const children = (props: Props): Nodes[] => [props.children ?? []].flat() as Nodes[];

function jsx(type: unknown, props: Props): Nodes {
  if (typeof type === 'function') return type(props);
  if (type === Fragment) return h(null, children(props) as never) as Root;
  const { children: _, ...attributes } = props;
  return h(type as string, attributes as never, children(props) as never);
}

const plain =
  (name: string) =>
  ({ children: inner, ...attributes }: Props): Element =>
    h(name, attributes as never, [inner ?? []].flat() as never);

/** Plain stand-ins for the site's components: what they wrap, and no text of their own. */
const components = {
  Section: plain('section'),
  P: plain('p'),
  Salutation: plain('p'),
  Plain: plain('p'),
  Verse: plain('p'),
  Verbatim: plain('pre'),
  List: ({ children: inner, id }: Props): Element => h('ul', { id: String(id) }, [inner ?? []].flat() as never),
  Item: plain('li'),
  ItemText: plain('div'),
  Quotation: plain('blockquote'),
  Table: plain('table'),
  Caption: plain('caption'),
  Row: plain('tr'),
  Cell: plain('td'),
  Emphasis: plain('em'),
  Strong: plain('strong'),
  Span: plain('i'),
  Link: plain('a'),
  Break: plain('br'),
  Picture: plain('img'),
  Number: plain('span'),
  Lead: plain('b'),
  NoteReference: ({ id, note, label }: Props): Element => h('a', { id: String(id), href: `#${note}` }, String(label)),
  Notes: plain('ol'),
  NoteSeries: ({ children: inner }: Props): Nodes => h(null, [inner ?? []].flat() as never),
  NoteParagraph: plain('p'),
  Note: plain('li'),
  NoteText: plain('span'),
  Backlink: ({ to }: Props): Element => h('a', { href: `#${to}` }),
  Term: ({ link, children: inner }: Props): Element => h(link ? 'a' : 'i', [inner ?? []].flat() as never),
  Quote: plain('q'),
  Commentary: plain('aside'),
  Comment: plain('dd'),
  Translation: plain('dd'),
  Outcome: plain('dd'),
  Remarks: plain('div'),
  CrossReference: plain('dd'),
  Treats: plain('dd'),
  Sources: plain('small'),
  Source: ({ publisher }: Props): Element => h('a', String(publisher)),
};

/** The HTML of an edition. Code in it would run here, as it would at build: that it does not is what the tests show. */
export async function renderMdx(mdx: string): Promise<string> {
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '');
  const { default: Content } = await evaluate(body, {
    Fragment,
    jsx: jsx as never,
    jsxs: jsx as never,
    remarkPlugins,
    rehypePlugins,
    remarkRehypeOptions: remarkRehype,
  });
  return toHtml(Content({ components: components as never }) as unknown as Nodes);
}
