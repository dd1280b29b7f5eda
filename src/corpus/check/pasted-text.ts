/** A pasted text → its paragraphs, the sentences of these, and what stands in quotation marks in them. */
import { languageByScript, sentencesIn } from '../text/languages/index.ts';
import { endsSentence } from '../text/sentences.ts';

/** A stretch of a text: offsets in UTF-16 units, the second excluded. */
export interface Quotation {
  start: number;
  end: number;
}

/** One sentence, or those that a quotation runs over, with the stretches in it that stand in quotation marks. */
export interface PastedSentence {
  text: string;
  quotations: Quotation[];
}

/** Lines of these lengths that end no sentence go on in the next: a text that was cut into lines. */
const [shortest, longest] = [45, 120];

/** Lines that belong together are joined; an empty line parts paragraphs. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    const words = line.trim();
    const goesOn = isOpen && (/^\p{Ll}/u.test(words) || words.length > 0);
    if (goesOn) paragraphs[paragraphs.length - 1] += ` ${words}`;
    else if (words !== '') paragraphs.push(words);
    isOpen = words !== '' && !endsSentence(words) && line.length >= shortest && line.length <= longest;
  }
  return paragraphs;
}

/** Quotation marks that stand in pairs: what opens, and what closes it. */
const pairs: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/[“„]/, /[”“]/],
  [/«/, /»/],
  [/「/, /」/],
  [/『/, /』/],
  [/"(?=\S)/, /(?<=\S)"/],
  [/(?<![\p{L}\p{N}])‘(?=\S)/u, /(?<=\S)’(?![\p{L}\p{N}])/u],
  [/(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}])/u, /(?<=[\p{L}\p{N}\p{P}])'(?![\p{L}\p{N}])/u],
];
const opening = new RegExp(pairs.map(([open]) => `(${open.source})`).join('|'), 'u');

/** What stands in quotation marks; those within others are a part of it. One that nothing closes goes to the end, if its mark only opens. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; ) {
    const mark = opening.exec(text.slice(at));
    if (!mark) break;
    const start = at + mark.index + 1;
    const kind = mark.slice(1).findIndex((one) => one !== undefined);
    const inside = text.slice(start);
    const close = pairs[kind]?.[1].exec(inside)?.index ?? (kind < 4 ? inside.length : -1);
    if (close > 0) found.push({ start, end: start + close });
    at = start + Math.max(close + 1, 0);
  }
  return found.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** Whether a piece has words enough to be a sentence: a number alone counts what follows. */
const isWorded = (text: string): boolean => /\p{L}/u.test(text);

/**
 * Cuts a pasted text into sentences.
 *
 * @param language Its language, where no script tells it (BCP 47).
 */
export function sentencesOf(text: string, language: string): PastedSentence[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const quotations = quotationsIn(paragraph);
    const sentences: PastedSentence[] = [];
    let [at, from] = [0, 0];
    for (const sentence of sentencesIn(languageByScript(paragraph) ?? language)(paragraph)) {
      at += sentence.length;
      const isWithin = quotations.some(({ start, end }) => start < at && end >= at);
      const isLast = at === paragraph.length;
      if (!isLast && (isWithin || !isWorded(paragraph.slice(from, at)))) continue;
      const [start, end] = [from, at];
      const own = quotations.filter((one) => one.start >= start && one.start < end);
      sentences.push({
        text: paragraph.slice(start, end).trimEnd(),
        quotations: own.map((one) => ({ start: one.start - start, end: Math.min(one.end, end) - start })),
      });
      from = at;
    }
    return sentences.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  });
}
