/** Numbers with what they count, in words. */

/** “1 mention”, “1,204 words”. */
export const counted = (count: number, one: string, language: string): string =>
  `${count.toLocaleString(language)} ${one}${count === 1 ? '' : 's'}`;

const numerals = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small number as it stands in a sentence: “two”; a larger one in digits. */
export const numberInWords = (count: number): string => numerals[count] ?? String(count);

/** Words that most people read in a minute when a text is new to them. */
const pace = 220;

/** How long a text takes to read, as far as one can say: “about 40 minutes to read”. */
export function readingTime(words: number): string {
  const minutes = words / pace;
  const told = minutes < 10 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
  return `about ${told === 1 ? 'a minute' : `${told} minutes`} to read`;
}
