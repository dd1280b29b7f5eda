/** Characters that nobody sees: zero-width ones, marks of direction, soft hyphens, variation selectors apart. */

const set =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF';
const one = new RegExp(`[${set}]`);
const all = new RegExp(`[${set}]+`, 'g');
const atStart = new RegExp(`^[\\s${set}]*`);

/** Whether a text holds characters that nobody sees. */
export const holdsInvisible = (text: string): boolean => one.test(text);

/** How many UTF-16 units of white space and of what nobody sees a text begins with. */
export const blankStart = (text: string): number => atStart.exec(text)?.[0].length ?? 0;

/** Whether a text has nothing that is seen. */
export const isBlank = (text: string): boolean => blankStart(text) === text.length;

/** Their codes, each once: “U+200B”. */
export const invisibleCodes = (text: string): string[] => [
  ...new Set(
    [...text].flatMap((character) =>
      one.test(character) ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}` : [],
    ),
  ),
];

/** A text as it is seen, and where its characters stand in the whole. */
export interface Seen {
  text: string;
  /** The offset in the whole of the character at an offset of the seen text. */
  at: (offset: number) => number;
}

/** A text without the characters that nobody sees; offsets are UTF-16 units. */
export function seen(text: string): Seen {
  if (!one.test(text)) return { text, at: (offset) => offset };
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) if (!one.test(text[index] ?? '')) offsets.push(index);
  return { text: text.replace(all, ''), at: (offset) => offsets[offset] ?? text.length };
}
