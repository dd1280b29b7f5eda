/** How lines look that head a part, number a page or begin a note, in every language at once: a warning costs nobody a text. */
import { noteWord, numberWord, ofWord, pageWord, partWord } from '../../../../corpus/text/languages/part-words.ts';

const roman = '(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';

/** The number is the end, or a mark or a capital comes after it: “Article 5 of the treaty” is a sentence. */
const numbered = `(?:\\d+(?:[.–-]\\d+)*[A-Za-z]?|${roman}(?:er|re)?|[A-Z]|(?:the |THE )?(?:${numberWord}))(?:$|[.:)—–-]|\\s+(?!\\p{Ll}))`;

const allParts = partWord('part', 'chapter', 'article', 'section', 'annex', 'other');

/** “Article 1”, “PART II”, “Section 2 — Means”, “§ 5”, “TITRE Ier”, “Article premier”. */
export const namedPart = new RegExp(`^(?:(?:${allParts})\\.?\\s+(?:${numbered})|§{1,2}\\s*\\d)`, 'u');

/** “I. What was done”, “II What will be done”. A single letter may be a word or an initial, and CD is no number. */
export const romanPart = new RegExp(
  `^(?:(?:[IVX]|${roman}(?<=[IVXLCDM]{2}))[.)]\\s+\\S|(?=[IVXL]+\\s)${roman}(?<=[IVXL]{2}|[VX])\\s+\\p{Lu}|I\\s+\\p{Lu}.*[^.!?;,]$)`,
  'u',
);

/** “第一章”, “第二条”, “第3部分”. */
export const chinesePart = /^第[一二三四五六七八九十百千零〇两\d０-９]+(?:章|节|節|条|條|款|编|編|部分|篇|卷|回)/;

/** “一、”, “（一）”, “1、”. */
export const chineseNumber = /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[）)]|\d{1,3}、)/;

/** “Page 3 of 12”, “- 3 -”, “3/12”, “第 3 页”, a number alone. */
export const pageNumber = new RegExp(
  `^[[(]?(?:(?:${pageWord})\\s*(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:\\/|${ofWord})\\s*\\d{1,4})?|[-–—]\\s*\\d{1,4}\\s*[-–—]|\\d{1,4}(?:\\s*(?:\\/|of)\\s*\\d{1,4})?|[ivxl]{1,6}|第\\s*\\d{1,4}\\s*[页頁](?:\\s*[，,/]?\\s*共\\s*\\d{1,4}\\s*[页頁])?)[\\])]?$`,
  'u',
);

/** “[Footnote 1: …]”, “Note 3.”, “注1：”. */
export const namedNote = new RegExp(
  `^(?:\\[?(?:${noteWord})\\.?\\s*\\d{1,3}\\s*[.:\\])]|[〔【［[]?注(?:释)?\\s*[\\d一二三四五六七八九十]*\\s*[：:〕】］\\]])`,
  'iu',
);
