/** Scripts: which put no spaces between words, and which a text is written in. */

/** Scripts without spaces between words. Where words end in them, dictionaries and browsers disagree; characters stay. */
const unspacedScripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];

/** A letter of such a script, as the source of a regular expression with the flag `u`. */
export const unspaced = `(?=[\\p{L}\\p{Nl}])[${unspacedScripts.map((script) => `\\p{scx=${script}}`).join('')}]`;

const unspacedLetter = new RegExp(unspaced, 'u');

/** Whether a text has a letter of a script without spaces between words. */
export const hasUnspaced = (text: string): boolean => unspacedLetter.test(text);

/** Their names in ISO 15924, as the likely script of a language. */
const unspacedCodes = new Set(['Hans', 'Hant', 'Jpan', 'Hrkt', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/** Whether a language is usually written without spaces between its words. */
export const isUnspacedLanguage = (tag: string): boolean =>
  unspacedCodes.has(new Intl.Locale(tag).maximize().script ?? '');

/** The scripts that are told apart; a letter of any other counts as `Other`. */
const told = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Devanagari', 'Hangul'].concat(
  unspacedScripts,
);
const letterOf = told.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);
const otherLetter = new RegExp(`(?=\\p{L})[^${told.map((script) => `\\p{scx=${script}}`).join('')}]`, 'u');

/** The scripts that a text has letters of. */
export const scriptsIn = (text: string): string[] => [
  ...letterOf.flatMap(([script, letter]) => (letter.test(text) ? script : [])),
  ...(otherLetter.test(text) ? ['Other'] : []),
];
