/** Characters that no page can hold. */

/** What HTML's text must not hold: controls but for white space (form feed is), and noncharacters such as U+FFFE. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const forbidden = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu;

/** The forbidden characters of a text: where each stands, its code ("U+0000"), and what it is. */
export const forbiddenIn = (text: string): { index: number; code: string; kind: string }[] =>
  [...text.matchAll(forbidden)].map(({ index, 0: character }) => ({
    index,
    code: `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
    kind: /\p{Cc}/u.test(character) ? 'control character' : 'noncharacter',
  }));
