/** MDX elements as mdast nodes. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** `true` is an attribute without a value; `false` and `undefined` are none. */
export type Attributes = Record<string, string | boolean | undefined>;

/** An element that holds blocks. */
export const flowElement = (name: string, attributes: Attributes, children: RootContent[]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: attributesOf(attributes),
  children: children as MdxJsxFlowElement['children'],
});

/** An element in running text. */
export const textElement = (
  name: string,
  attributes: Attributes,
  children: PhrasingContent[] = [],
): MdxJsxTextElement => ({ type: 'mdxJsxTextElement', name, attributes: attributesOf(attributes), children });

/** Running text in one element: so MDX gives it no second `<p>`, and its line breaks stay in one. */
export const leafElement = (name: string, attributes: Attributes, children: PhrasingContent[]): RootContent => ({
  type: 'paragraph',
  children: [textElement(name, attributes, children)],
});

const attributesOf = (attributes: Attributes): MdxJsxAttribute[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === false
      ? []
      : [{ type: 'mdxJsxAttribute' as const, name, value: value === true ? null : inAttribute(value) }],
  );

/** The serialiser escapes quotation marks alone: `&amp;` would be read as `&`, and a line break could begin a block. */
const inAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('\n', '&#xA;');
