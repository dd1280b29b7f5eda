/** HTML in Markdown: anchors, and the languages of words. Their attributes are escaped by the serialiser of HTML. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Html, PhrasingContent, RootContent } from 'mdast';
import { directionOf } from '../../../corpus/text/languages/index.ts';

const tagsOf = (name: 'a' | 'div' | 'span', attributes: Record<string, string>): [open: Html, close: Html] => {
  const close = `</${name}>`;
  const html = toHtml(h(name, attributes));
  return [
    { type: 'html', value: html.slice(0, -close.length) },
    { type: 'html', value: close },
  ];
};

/** Where a link to an id lands. Every reader of Markdown that knows HTML knows this one; `{#id}` is text to most. */
export const anchor = (id: string): Html => {
  const [open, close] = tagsOf('a', { id });
  return { type: 'html', value: open.value + close.value };
};

const ofLanguage = (lang: string): Record<string, string> => ({ lang, dir: directionOf(lang) });

/** Words of a language; as they are, where none is said. */
export function spanIn(lang: string | undefined, words: readonly PhrasingContent[]): PhrasingContent[] {
  if (lang === undefined) return [...words];
  const [open, close] = tagsOf('span', ofLanguage(lang));
  return [open, ...words, close];
}

/** Blocks of a language. */
export function blocksIn(lang: string | undefined, blocks: readonly RootContent[]): RootContent[] {
  if (lang === undefined) return [...blocks];
  const [open, close] = tagsOf('div', ofLanguage(lang));
  return [open, ...blocks, close];
}
