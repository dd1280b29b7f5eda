/** Elements of TEI as xast nodes. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { given, onLines } from '../xml.ts';

/** Attributes by their names; those that are not given are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element that holds text, or text and elements. */
export const el = (name: string, attributes: Attributes = {}, ...children: (ElementContent | string)[]): Element =>
  x(name, given(attributes), children) as Element;

/** An element that holds elements alone, each on its line. */
export const block = (name: string, attributes: Attributes, children: readonly ElementContent[]): Element =>
  x(name, given(attributes), onLines(children)) as Element;

/** Whose words an element has: the editors of the library, who are named in the header. */
export const ofEditors = { resp: '#h-editors' } as const;
