/** Running text: words, the notes called in them, and what the source sets apart. */
import { z } from 'zod';

const lang = z.string().optional().describe('Its language (BCP 47), where it is not that of what is around it.');

const textInline = z.strictObject({ type: z.literal('text'), value: z.string() });
const noteReferenceInline = z.strictObject({
  type: z.literal('note-reference'),
  id: z.string().describe('Its own id in the page.'),
  note: z.string().describe('The id of the note that it calls.'),
  label: z.string().describe('The note’s label, which readers see: `15`.'),
  printed: z.string().describe('What the source prints: `15`, `[15]`.'),
});
const breakInline = z.strictObject({ type: z.literal('break') }).describe('The end of a line that counts.');
const imageInline = z.strictObject({
  type: z.literal('image'),
  alt: z.string().describe('Its alternative text.'),
  src: z.string().optional().describe('Its address, where the library carries it.'),
});
const spanInline = z.strictObject({
  type: z.enum(['emphasis', 'strong', 'span']).describe('A `span` only has a language of its own.'),
  lang,
  get children() {
    return z.array(inlineSchema);
  },
});
/** Addresses that a link may have: nothing that a browser would run. */
export const hrefSchema = z.url({ protocol: /^(?:https?|mailto)$/, error: 'use an http, https or mailto address' });
const linkInline = z.strictObject({
  type: z.literal('link'),
  href: hrefSchema,
  lang,
  get children() {
    return z.array(inlineSchema);
  },
});

/** A piece of running text, with what is in it. */
export const inlineSchema = z.discriminatedUnion('type', [
  textInline,
  noteReferenceInline,
  breakInline,
  imageInline,
  spanInline,
  linkInline,
]);

export type TextInline = z.infer<typeof textInline>;
export type NoteReference = z.infer<typeof noteReferenceInline>;
export type BreakInline = z.infer<typeof breakInline>;
export type ImageInline = z.infer<typeof imageInline>;

/** What stands around other inlines, in any tree. `R` is how a note reference is written there. */
export type Wrapper<R> =
  | { type: 'emphasis' | 'strong' | 'span'; lang?: string | undefined; children: InlineOf<R>[] }
  | { type: 'link'; href: string; lang?: string | undefined; children: InlineOf<R>[] };

/** An inline of a tree whose note references are `R`. */
export type InlineOf<R> = TextInline | R | BreakInline | ImageInline | Wrapper<R>;

/** An inline of the written document. */
export type Inline = InlineOf<NoteReference>;

/** What inlines of every tree have in common: some have text, some stand around others. */
type AnyInline = InlineOf<{ type: 'note-reference'; printed: string }>;

/** Inlines without what stands around them, in the order of the text. */
export function leavesOf<R extends { type: 'note-reference' }>(
  inlines: readonly InlineOf<R>[],
): (TextInline | R | BreakInline | ImageInline)[] {
  return inlines.flatMap((inline) => ('children' in inline ? leavesOf(inline.children) : [inline]));
}

const leafText = (leaf: TextInline | BreakInline | ImageInline): string =>
  leaf.type === 'break' ? '\n' : leaf.type === 'image' ? leaf.alt : leaf.value;

/** The text of inlines as the source prints it, the numbers of notes included. */
export const textOf = (inlines: readonly AnyInline[]): string =>
  leavesOf(inlines)
    .map((leaf) => (leaf.type === 'note-reference' ? leaf.printed : leafText(leaf)))
    .join('');

/** The words of inlines: their text without the note references. */
export const wordsOf = (inlines: readonly AnyInline[]): string =>
  leavesOf(inlines)
    .map((leaf) => (leaf.type === 'note-reference' ? '' : leafText(leaf)))
    .join('');
