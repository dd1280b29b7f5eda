/** Words that no language has, for libraries that are made up to be measured. */

const syllables = ['ba', 'cor', 'del', 'fin', 'gra', 'hum', 'lo', 'mer', 'ni', 'pas', 'ro', 'sil', 'ta', 'ven'];

/** The word of a number, a syllable for each of its digits: another number, another word. */
export function word(number: number): string {
  const { length } = syllables;
  let rest = number + length;
  let text = '';
  for (; rest > 0; rest = Math.floor(rest / length)) text += syllables[rest % length];
  return text;
}

/** A text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
