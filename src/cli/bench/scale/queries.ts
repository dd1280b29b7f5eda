/** Words that a search is asked for: such as many documents have, so that it has much to find. */
import { wordsIn } from '../../../corpus/text/words.ts';
import type { BaseTexts } from './base-texts.ts';

/** How many words are asked for, and how long one is that says something. */
const [most, long] = [3, 7];

/** The most frequent long words of the texts that the documents are made of. */
export function frequentWords({ paragraphs }: BaseTexts): string[] {
  const counts = new Map<string, number>();
  for (const { folded } of paragraphs.flatMap((text) => [...wordsIn(text)]))
    if (folded.length >= long) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return [...counts]
    .sort(([, of], [, than]) => than - of)
    .slice(0, most)
    .map(([word]) => word);
}
