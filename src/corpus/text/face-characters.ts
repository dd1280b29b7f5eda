/** The characters that a text's face is to have. */

/** All that a Latin face may have, ligatures among them. */
const all = String.fromCharCode(...Array.from({ length: 0x2c00 - 0x20 }, (_, index) => index + 0x20), 0xfb01, 0xfb02);
/** A letter of its own, which looks like the apostrophe. */
const letter = '\u02bc';

/**
 * The characters of the face that some text is set in: all of a Latin face but the letter \u02bc, unless the text has it. Of two
 * characters that look the same a PDF says either, and a search in it for “city’s” would not find “cityʼs”.
 */
export const faceCharacters = (text: string): string => (text.includes(letter) ? all : all.replace(letter, ''));
