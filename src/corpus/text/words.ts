/** Words as search sees them: one form for the index, one for queries, one for comparing. */
import { unspaced } from './scripts.ts';

/** What of a language's profile words depend on. */
export interface Reading {
  /** A word that stands joined to the next by an apostrophe, at the beginning of what is joined: the `l’` of `l’école`. */
  elision?: RegExp | undefined;
}

/** Letters with their marks, numbers with their groups and decimals; an apostrophe inside a word belongs to it. An emoji is a word. */
const letter = `(?!${unspaced})\\p{L}(?:(?!${unspaced})[\\p{L}\\p{M}\\u00AD])*`;
/** A picture or a flag, with what changes its look, and those that are joined to it. Those that NFKC makes letters of (™) are none. */
const picture =
  '(?=[\\u231A-\\u23FF\\u2600-\\u27BF\\u2B05-\\u2B55\\u{1F000}-\\u{1FAFF}])\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]*';
const emoji = `(?:\\p{Regional_Indicator}{2}|${picture}(?:\\u200D${picture})*)`;
const wordPattern = new RegExp(
  `${emoji}|${unspaced}\\p{M}*|\\p{N}+(?:[.,]\\p{N}+)*|${letter}(?:['’ʼ]${letter})*`,
  'gu',
);

/** A place between words that no space shows: at a letter of a script without spaces, behind the signs that are there. */
const unseenGap = new RegExp(
  `(?<=[\\p{L}\\p{N}\\p{M}][^\\p{L}\\p{N}\\s]*)(?=${unspaced})|(?<=${unspaced}\\p{M}*[^\\p{L}\\p{N}\\s]*)(?=[\\p{L}\\p{N}])`,
  'gu',
);

const emojis = new RegExp(`(?<=([\\p{L}\\p{N}\\p{M}])?)(?:${emoji})+(?=([\\p{L}\\p{N}])?)`, 'gu');
const oneEmoji = new RegExp(emoji, 'gu');

/** The space that is put there. The word joiner tells it from a space of the text, and Pagefind takes it for nothing. */
export const putSpace = ' \u2060';

/**
 * The form of a text that is indexed, so that every word in it can be found. Readers never see it.
 *
 * NFKC (ligatures, full-width forms, no-break spaces); soft hyphens dropped; hyphens and digit groups in one form;
 * a space after a dash or slash between words, which would otherwise be one word; and one where words end unseen: after
 * an elision, and around every emoji and every letter of a script without spaces.
 */
export const indexText = (text: string, reading: Reading = {}): string =>
  parted(
    common(text)
      .replaceAll(putSpace, ' ')
      .replace(/(?<=[\p{L}\p{N}”’)%])([–—―/])(?=[\p{L}\p{N}“‘(£$€])/gu, '$1 '),
    reading,
    putSpace,
  );

/** The indexed form of a text as it is shown: without the spaces that were put into it. */
export const shownText = (text: string): string =>
  text.replaceAll(putSpace, '').replace(/(?<=[\p{L}\p{N}”’)%])([–—―/]) (?=[\p{L}\p{N}“‘(£$€])/gu, '$1');

/** The form of a query: as the index, with straight quotation marks, and dashes as spaces; `gap` is put where words end unseen. */
export const queryText = (text: string, reading: Reading = {}, gap = ' '): string =>
  parted(
    common(text)
      .replace(/[“”„«»「」『』]/g, '"')
      .replace(/[–—―/]|(?<=\d)-(?=\d{4})/g, ' ')
      .replace(/(?<=\d) (?=\d{3}(?!\d))/g, ','),
    reading,
    gap,
  )
    .replace(/\s+/g, ' ')
    .trim();

/** Puts a space where words end unseen. */
function parted(text: string, { elision }: Reading, space: string): string {
  const apart = text
    .replace(unseenGap, space)
    .replace(emojis, (run, before, after) =>
      [before && '', ...(run.match(oneEmoji) ?? []), after && ''].filter((one) => one !== undefined).join(space),
    );
  return elision ? apart.replace(wordPattern, (word) => word.replace(elision, `$&${space}`)) : apart;
}

const common = (text: string): string =>
  text
    // Before NFKC makes plain spaces of them: no-break and thin spaces that group digits.
    .replace(/(?<=\d)[\u00A0\u202F\u2009](?=\d{3}(?!\d))/g, ',')
    .normalize('NFKC')
    .replaceAll('\u00AD', '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ß/g, 'ss');

/** A word of a text: its folded form, and where it stands (UTF-16 units, the end excluded). */
export interface Word {
  folded: string;
  start: number;
  end: number;
}

/**
 * The words of a text, folded for comparing: `People’s` is `peoples`, `260,000` is `260000`, `Café` is `cafe`. In a script
 * without spaces each letter is one, so that a text and a query are cut alike, whatever stands around and whoever cuts.
 */
export const wordsIn = (text: string, { elision }: Reading = {}): Word[] =>
  [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const elided = elision?.exec(word)?.[0].length ?? 0;
    const parts = elided > 0 ? [0, elided] : [0];
    return parts.map((from, part) => {
      const own = word.slice(from, parts[part + 1]);
      return { folded: fold(own), start: index + from, end: index + from + own.length };
    });
  });

/** Marks that are accents to those who search. In other scripts they are vowels, or make another letter. */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}/gu;

/** Of most words nothing is to be folded but their capitals; all else takes ten times as long. */
const isPlain = /^[A-Za-z]+$/;

const fold = (word: string): string =>
  isPlain.test(word)
    ? word.toLowerCase()
    : common(word)
        .normalize('NFKD')
        .replace(accents, '')
        .replace(/['’ʼ]|\uFE0F/g, '')
        .replace(/(?<=\d),(?=\d)/g, '')
        .normalize('NFC')
        .toLowerCase();
