/**
 * The words and numbers that parts of documents are headed with, in the languages that texts often come in.
 *
 * They are asked for in all of them at once: a document may hold another's language, and a warning costs nobody a text.
 */

/** What a part is called: the number, or a word for it, follows. */
const parts = [
  'Article|Art\\.|Section|Sec\\.|Subsection|Chapter|Ch\\.|Subchapter|Part|Subpart|Title|Book|Volume|Division',
  'Schedule|Annex|Appendix|Clause|Rule|Regulation|Paragraph|Item|Exhibit|Attachment|Recommendation|Resolution',
  'Chapitre|Titre|Livre|Partie|Annexe|Sous-section|Alinéa|Tome',
  'Artikel|Abschnitt|Kapitel|Teil|Anhang|Anlage|Titel|Buch',
  'Artículo|Capítulo|Título|Sección|Parte|Anexo|Libro|Artigo|Seção|Articolo|Capo|Titolo|Sezione|Allegato',
].join('|');

const ordinals = [
  'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve',
  'First|Second|Third|Fourth|Fifth|the First|the Second|the Third',
  'premier|première|unique|préliminaire|Ier|Ière|primero|único|preliminar',
].join('|');

/** As the words are written here, and in capitals: “article 5” in small letters is within a sentence. */
const orCapitals = (words: string): string => `${words}|${words.toUpperCase()}`;

const roman = '(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';

/** The number is the end, or a mark or a capital comes after it: “Article 5 of the treaty” is a sentence. */
const numbered = `(?:\\d+(?:[.–-]\\d+)*[A-Za-z]?|${roman}(?:er|re)?|[A-Z]|${orCapitals(ordinals)})(?:$|[.:)—–-]|\\s+(?!\\p{Ll}))`;

/** “Article 1”, “PART II”, “Section 2 — Means”, “§ 5”, “TITRE Ier”, “Article premier”. */
export const namedPart = new RegExp(`^(?:(?:${orCapitals(parts)})\\s+(?:${numbered})|§{1,2}\\s*\\d)`, 'u');

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
export const pageNumber =
  /^[[(]?(?:(?:[Pp]age|PAGE|pg\.|p\.|Seite|Página|Pagina)\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|OF|\/|de|sur|von|di)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?|[ivxl]{1,6}|第\s*\d{1,4}\s*[页頁](?:\s*[，,/]?\s*共\s*\d{1,4}\s*[页頁])?)[\])]?$/u;

/** “[Footnote 1: …]”, “Note 3.”, “注1：”. */
export const namedNote =
  /^(?:\[?(?:Footnote|Endnote|Note|Fn\.?|Fußnote|Anm\.|Nota)\s*\d{1,3}\s*[.:\])]|[〔【［[]?注(?:释)?\s*[\d一二三四五六七八九十]*\s*[：:〕】］\]])/iu;
