/** Words of a text put in the place of others, so that documents made of the same paragraphs are not about the same. */
import { capital, word } from '../made-up-words.ts';
import { chance, rank } from './chance.ts';

/** What part of the words of five letters and more another word stands for. */
const share = 0.45;
/** How many stems there are: few of them in many documents, most of them in few. */
const stems = 30_000;

/**
 * A text in which words have given way to made-up ones and the digits of numbers have changed. A word gives way to the same
 * word everywhere in a document, and keeps its capital and how it ends.
 */
export const substituted = (text: string, document: number): string =>
  text
    .replace(/(?<![\p{L}\p{N}])\p{L}{5,}(?!\p{L})/gu, (found) => {
      const folded = found.toLowerCase();
      if (chance('whether', document, folded) >= share) return found;
      const made = word(rank(stems, 'stem', document, folded)) + (folded.length > 6 ? folded.slice(-2) : '');
      return found === folded ? made : capital(made);
    })
    // Noughts stay, and years: a round number is as round as it was.
    .replace(/(?<![\d,.])(?!(?:19|20)\d\d(?![\d,]))\d[\d,]*\d/g, (number) =>
      number.replace(/[1-9]/g, (_, at: number) => String(1 + Math.floor(chance('digit', document, number, at) * 9))),
    );
