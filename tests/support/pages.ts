/** Saved pages for tests: sources of HTML, and all their text, taken by itself. */
import { parse } from 'parse5';
import type { Source } from '../../src/convert/project.ts';
import { sourceOf } from './source.ts';

/** A source whose seed is a page. */
export function pageSource(html: string | Uint8Array, fields = ''): Source {
  const source = sourceOf(html, fields);
  return { ...source, seed: { ...source.seed, file: 'seeds/doc.html' } };
}

interface Node {
  nodeName: string;
  value?: string;
  data?: string;
  childNodes?: Node[];
  content?: Node;
}

/** A text or a comment of a page; comments, scripts, styles and templates are written for programs. */
export interface PageText {
  text: string;
  machine: boolean;
}

/** Every text and comment of a page, in their order. */
export function textsOf(html: string): PageText[] {
  const texts: PageText[] = [];
  const open = [{ node: parse(html, { scriptingEnabled: false }) as unknown as Node, machine: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const machine =
      next.machine || /^(?:script|style|template|xml|annotation|annotation-xml|#comment)$/.test(node.nodeName);
    if (node.nodeName === '#text') texts.push({ text: node.value ?? '', machine });
    else if (node.nodeName === '#comment') texts.push({ text: node.data ?? '', machine });
    for (const child of (node.content ?? node).childNodes?.toReversed() ?? []) open.push({ node: child, machine });
  }
  return texts;
}
