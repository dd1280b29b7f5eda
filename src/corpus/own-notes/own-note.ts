/** A reader's own note on words of a document, as it is kept on the device. Nothing of it is trusted before it is read here. */

/** The colours, each with the line that tells it without colour. The first is the usual one. */
export const noteColours = {
  gold: 'solid line',
  green: 'dashed line',
  blue: 'double line',
  violet: 'wavy line',
} as const;
export type NoteColour = keyof typeof noteColours;
export const coloursInOrder = Object.keys(noteColours) as NoteColour[];

/** A colour as people are told of it: “Gold, solid line”. */
export const colourName = (colour: NoteColour): string =>
  `${colour[0]?.toUpperCase()}${colour.slice(1)}, ${noteColours[colour]}`;

/** Words of one passage: their very characters, and those around them that tell them from the same words elsewhere in it. */
export interface NotedWords {
  passage: string;
  exact: string;
  prefix: string;
  suffix: string;
}

/** A note, or, without words of its own, a highlight. */
export interface OwnNote {
  /** An address that is nobody else's: `urn:uuid:…`. */
  id: string;
  document: string;
  /** The address of the library that it was made in; empty where that lay on a disk. */
  site: string;
  /** Passage by passage, in the order of the text. */
  words: [NotedWords, ...NotedWords[]];
  colour: NoteColour;
  body: string;
  /** When it was made and last changed (ISO 8601). */
  created: string;
  modified: string;
}

/** Says of what is no note why it is none. */
export class NotANote extends Error {}

/** The longest text of a note, and of the words that it is about, in UTF-16 units. */
const most = 100_000;

/**
 * Reads a note out of anything: only what a note has, and only as it has to be.
 *
 * @throws NotANote where it is none, with a word that says why.
 */
export function readOwnNote(value: unknown): OwnNote {
  const from = recordFrom(value, 'it is no note');
  const words = Array.isArray(from['words']) ? from['words'].map(readWords) : [];
  const [first, ...others] = words;
  if (!first) throw new NotANote('it names no words');
  const body = textFrom(from['body'], 'its text').replace(/\r\n?/g, '\n');
  return {
    id: matched(from['id'], /^\S{1,300}$/, 'it has no id'),
    document: matched(from['document'], /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u, 'it names no document'),
    site: matched(from['site'], /^(?:https?:\/\/\S{1,1000}\/)?$/, 'the address of its library is none'),
    words: [first, ...others],
    colour: readColour(from['colour']),
    body,
    created: readTime(from['created']),
    modified: readTime(from['modified']),
  };
}

function readWords(value: unknown): NotedWords {
  const from = recordFrom(value, 'it names no words');
  const exact = textFrom(from['exact'], 'what it quotes');
  if (exact.trim() === '') throw new NotANote('it quotes no words');
  return {
    passage: matched(from['passage'], /^[^\s#]{1,200}$/u, 'it names no passage'),
    exact,
    prefix: textFrom(from['prefix'] ?? '', 'what stands before its words'),
    suffix: textFrom(from['suffix'] ?? '', 'what stands after its words'),
  };
}

/** The colour of that name; the usual one where none is given, or one that is not known. */
export const readColour = (value: unknown): NoteColour =>
  typeof value === 'string' && Object.hasOwn(noteColours, value) ? (value as NoteColour) : 'gold';

/** Something that has parts with names. */
export function recordFrom(value: unknown, otherwise: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotANote(otherwise);
  return value as Record<string, unknown>;
}

function textFrom(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new NotANote(`${what} is no text`);
  if (value.length > most) throw new NotANote(`${what} is too long`);
  return value;
}

function matched(value: unknown, pattern: RegExp, otherwise: string): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw new NotANote(otherwise);
  return value;
}

function readTime(value: unknown): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw new NotANote('it says no time');
  return new Date(time).toISOString();
}

/** The words that a note is about, as one text. */
export const quotedIn = ({ words }: Pick<OwnNote, 'words'>): string => words.map(({ exact }) => exact).join(' … ');

/** What a note says of which words, to compare. */
export const sayingOf = ({ document, words, body }: OwnNote): string =>
  JSON.stringify([document, body, wordsAsText(words)]);

/** The words of a note, to compare. */
export const wordsAsText = (words: OwnNote['words']): string =>
  JSON.stringify(words.map(({ passage, exact, prefix, suffix }) => [passage, exact, prefix, suffix]));
