/** How text is serialised in Markdown so that it is read as text again, to the character: what the utilities leave open. */
import type { Text } from 'mdast';
import type { Handle, Options, Unsafe } from 'mdast-util-to-markdown';

/**
 * Markdown drops white space around a line break, ends a paragraph at two, and may take what begins a line for a mark;
 * MDX takes a tag that stands alone in its line for a block. Only between words is a line break left as it is.
 */
const text: Handle = ({ value }: Text, _, state, info) =>
  isPlain.test(value) ? value : state.safe(value, info).replace(/(?<!\S)\n|\n(?!\p{L})/gu, '&#xA;');

/** Words and marks that mean nothing in Markdown, between letters: most texts, for which it is not looked what is to be escaped. */
const isPlain = /^\p{L}(?:[\p{L}\p{N}’“”—–,;?]|(?<![Ww])\.(?= |$)| (?=\S))*$/u;

/** Where an address would become a link. */
const inText: Pick<Unsafe, 'inConstruct' | 'notInConstruct'> = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'image', 'label'],
};

/** For the serialiser of any Markdown with GFM. */
export const textAsText: Pick<Options, 'handlers' | 'unsafe'> = {
  handlers: { text },
  // An address is a link to GFM whatever it goes on with, and within it a backslash escapes nothing. What comes after is not asked:
  // a sign that is asked for by the next one is left as it is where that is escaped itself.
  unsafe: [
    { character: '.', before: '[Ww]{3}', ...inText },
    { character: ':', before: '[PpSs]', after: '/', ...inText },
  ],
};
