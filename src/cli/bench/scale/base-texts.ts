/** What made-up documents are made of: the headings, paragraphs and notes of the documents that a library has. */
import type { Document } from '../../../corpus/model/document.ts';
import { passagesOf, titleOf } from '../../../corpus/model/walk.ts';

/** The words of the documents, without numbers of sections and calls of notes. */
export interface BaseTexts {
  headings: string[];
  paragraphs: string[];
  notes: string[];
  /** How many words a paragraph has on an average. */
  wordsEach: number;
}

/** How many words a paragraph has at least: what is shorter may be an address or a name, and read as one. */
const least = 12;

/** Takes the texts out of documents. */
export function baseTexts(documents: readonly Document[]): BaseTexts {
  const texts: Omit<BaseTexts, 'wordsEach'> = { headings: [], paragraphs: [], notes: [] };
  for (const { node, words } of documents.flatMap(passagesOf)) {
    if (words.includes('\n')) continue;
    if (node.type === 'section' && words !== '') texts.headings.push(titleOf(node));
    if (node.type === 'paragraph' && wordCount(words) >= least) texts.paragraphs.push(words);
    if (node.type === 'note') texts.notes.push(words);
  }
  const words = texts.paragraphs.reduce((sum, text) => sum + wordCount(text), 0);
  return { ...texts, wordsEach: words / texts.paragraphs.length };
}

/** How many words stand between spaces. */
export const wordCount = (text: string): number => text.split(' ').length;
