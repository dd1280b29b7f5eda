/** Renders an edition's MDX to HTML without Astro, through the same plugins; for tests of what the conversion promises. */
import { evaluate } from '@mdx-js/mdx';
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { VFile } from 'vfile';
import { parse } from 'yaml';
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
  Number: plain('span'),
  Lead: plain('b'),
  NoteReference: ({ id, note, label }: Props): Element => h('a', { id: String(id), href: `#${note}` }, String(label)),
  Notes: ({ children: inner }: Props): Element => h('ol', [inner ?? []].flat() as never),
  Note: plain('li'),
  NoteText: plain('span'),
  Backlink: ({ to }: Props): Element => h('a', { href: `#${to}` }),
  Term: ({ link, children: inner }: Props): Element => h(link ? 'a' : 'i', [inner ?? []].flat() as never),
  Quote: plain('q'),
  Commentary: plain('aside'),
  Comment: plain('dd'),
  CrossReference: plain('dd'),
  Treats: plain('dd'),
};

/** The HTML of an edition. Code in it would run here, as it would at build: that it does not is what the tests show. */
export async function renderMdx(mdx: string): Promise<string> {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(mdx) ?? [];
  const file = new VFile(body);
  file.data = { astro: { frontmatter: parse(yaml) } };
  const { default: Content } = await evaluate(file, {
    Fragment,
    jsx: jsx as never,
    jsxs: jsx as never,
    remarkPlugins,
    rehypePlugins,
    remarkRehypeOptions: remarkRehype,
  });
  return toHtml(Content({ components: components as never }) as unknown as Nodes);
}
