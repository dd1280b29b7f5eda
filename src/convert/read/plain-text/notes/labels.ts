/** The labels that notes begin with, in every form in which they are printed. */
import type { NoteForm } from '../../../../corpus/editors/note-forms.ts';
import { blankStart, seen } from '../../../../corpus/text/invisible.ts';
import { hanNoteWord, noteWord } from '../../../../corpus/text/languages/part-words.ts';
import { romanValue } from '../../../../corpus/text/numerals.ts';
import { decidedNoteMark } from '../printed-marks.ts';
import { labelOf } from './calls.ts';

/** A label at the head of a line: its form, how it is printed, and alone. */
export interface NoteMark {
  form: NoteForm;
  /** All that is printed of it, with what nobody sees before it. */
  printed: string;
  label: string;
  /** How much its form alone says that a note begins here, from 1; 3 is enough where a call confirms it. */
  weight: number;
}

const digits = '\\p{Nd}{1,4}';
const open = '\\p{Lu}\\p{Lt}\\p{Lo}\\p{Pi}\\p{Ps}"\'¿¡<';

interface Shape {
  form: NoteForm;
  weight: number;
  pattern: RegExp;
}

/** The first that fits counts. `label` is what stands in the form. */
const shapes: readonly Shape[] = [
  {
    form: 'bracketed',
    weight: 3,
    pattern: new RegExp(
      `^\\[(?<label>${digits}|[*†‡§¶‖]{1,4}|\\p{L}{1,2}${digits}|${digits}\\p{Ll}|[ivxlcIVXLC]{2,6}(?!\\p{L})|\\p{Lo}{1,2}|[A-Za-z])\\](?!\\()`,
      'u',
    ),
  },
  {
    form: 'full-width',
    weight: 3,
    pattern: new RegExp(`^[［【〔{](?<label>${digits}|[*†‡§¶‖]{1,4}|[A-Za-z])[］】〕}](?!\\()`, 'u'),
  },
  {
    form: 'named',
    weight: 3,
    pattern: new RegExp(
      `^[[［(（【〔]?(?:${noteWord})\\.?\\s?(?:no\\.?\\s?|nr\\.?\\s?)?(?<label>${digits}|[*†‡]{1,4})\\s?[.:：)）\\]］】〕—–]+|^[[［(（【〔]?(?:${hanNoteWord})\\s?(?<han>${digits}|[①-⑳])\\s?[.:：)）\\]］】〕、]+|^※\\s?(?<mark>${digits})|^\\[\\^(?<key>[\\p{L}\\p{N}_-]{1,20})\\]:?`,
      'iu',
    ),
  },
  { form: 'slashed', weight: 3, pattern: /^\\\s?(?<label>\p{Nd}{1,4})\s?\\/u },
  {
    form: 'raised',
    weight: 3,
    pattern: new RegExp(`^(?:(?<label>[¹²³⁰⁴-⁹]{1,4})[.)]?|\\^\\{?(?<caret>${digits})\\}?[.)]?)(?=\\s*\\S)`, 'u'),
  },
  { form: 'circled', weight: 2, pattern: /^(?<label>[①-⑳㉑-㉟㊱-㊿❶-❿])(?=\s*\S)/u },
  {
    form: 'symbols',
    weight: 2,
    pattern: /^(?<label>\*{1,4}(?!\*|\S[^*]{0,50}\*)|[†‡]{1,4}|[§¶‖]{1,2}(?!\s?\p{N}))(?=\s*\S)/u,
  },
  { form: 'glued', weight: 3, pattern: /^(?<label>\p{Nd}{1,4})(?=\p{Lu}[\p{Ll}.]|["“‘«<])/u },
  { form: 'glued', weight: 1, pattern: /^(?<label>\p{Nd}{1,4})(?=[\p{Lo}《〈]|(?!(?:st|nd|rd|th)\b)\p{L}{2})/u },
  {
    form: 'round',
    weight: 1,
    pattern: new RegExp(`^(?:[(（]\\s?(?<label>${digits})\\s?[)）]|(?<half>${digits})[)）])`, 'u'),
  },
  {
    form: 'dotted',
    weight: 1,
    pattern: new RegExp(`^(?<label>${digits})[.．、](?=\\s*[${open}\\p{Ll}\\p{N}])(?!\\p{Nd})`, 'u'),
  },
  { form: 'glued', weight: 1, pattern: new RegExp(`^(?<label>${digits})(?=[\\s\\u3000]+[${open}])`, 'u') },
  // “3 28 C.F.R. § 600.5.”: a note that begins with the volume of what it cites.
  { form: 'glued', weight: 1, pattern: /^(?<label>\d{1,3})(?=\s+\d{1,4}\s+(?:\p{Lu}\.|\p{Lu}\p{L}{1,6}\.\s))/u },
];

/** A note’s label at the head of a text, if it begins with one. Nothing yet says that it is a note. */
export function noteLabel(whole: string): NoteMark | undefined {
  const start = blankStart(whole);
  const { text, at } = seen(whole.slice(start, start + 60));
  for (const { form, weight, pattern } of shapes) {
    const match = pattern.exec(text);
    const printed = Object.values(match?.groups ?? {}).find((group) => group !== undefined);
    if (!match || printed === undefined) continue;
    if (form === 'bracketed' && /^[ivxlc]{2,}$/i.test(printed) && romanValue(printed.toUpperCase()) === undefined)
      continue;
    return { form, weight, label: labelOf(printed), printed: whole.slice(0, start + at(match[0].length - 1) + 1) };
  }
  return undefined;
}

/** Years that texts cite: “[2019] UKSC 5” is no note 2019. */
const year = /^(?:1[89]|20)\d\d$/;

/** Whether a label in brackets begins a note without any call: a number, or a mark. Letters and years may be words of the text. */
export const needsNoCall = ({ form, label }: NoteMark): boolean =>
  form === 'bracketed' && !year.test(label) && /^(?:\d+|[*†‡§¶‖]+|\p{L}+\d+)$/u.test(label);

/** Whether a word goes on behind the bracket: “[W]e”, “[T]HE”. A note may begin right behind a small letter: “[a]In spring”. */
export const isPartOfWord = (whole: string, { label, printed }: NoteMark): boolean =>
  /^\p{L}+$/u.test(label) &&
  (/^\p{Ll}/u.test(whole.slice(printed.length)) ||
    (/\p{Lu}$/u.test(label) && /^\p{Lu}/u.test(whole.slice(printed.length))));

/**
 * The label of what the editors say is a note, in whatever form.
 *
 * @param given The label that the sidecar gives: what is printed of it before the text is its mark, if it is there.
 */
export function decidedLabel(text: string, given?: string): NoteMark | undefined {
  const read = noteLabel(text) ?? looseLabel(text);
  if (given === undefined || read?.label === given) return read;
  const printed = text.startsWith(given) ? `${given}${/^\s?[.:)\]]/.exec(text.slice(given.length))?.[0] ?? ''}` : '';
  return { form: 'glued', weight: 3, label: given, printed };
}

/** “a)”, “1In”, “Note 1”: what only the editors’ word makes a label. */
function looseLabel(text: string): NoteMark | undefined {
  const mark = decidedNoteMark(text);
  return mark && { form: 'glued', weight: 1, ...mark };
}
