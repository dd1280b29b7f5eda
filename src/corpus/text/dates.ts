/** Days as texts write them, in the languages that the reader knows. */
import { profiles } from './languages/index.ts';

/** A day, or a month, that a text names. */
export interface FoundDate {
  /** ISO 8601: `1998-06-01`, or `1998-06` where no day is said. */
  date: string;
  /** Where it stands in the text, in UTF-16 units. */
  index: number;
  length: number;
}

/** Languages without a profile whose months are known by their whole names: short ones are words of other languages. */
const others = ['de', 'es', 'it', 'pt', 'nl'];

/** The names of the months, in small letters, with their numbers. */
const months = new Map(
  [...others, 'en', ...profiles.map(({ locale }) => locale)].flatMap((locale) =>
    (others.includes(locale) ? (['long'] as const) : (['long', 'short'] as const)).flatMap((month) =>
      Array.from({ length: 12 }, (_, index) => {
        const format = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
        const part = format.formatToParts(new Date(Date.UTC(2000, index, 1))).find(({ type }) => type === 'month');
        return [(part?.value ?? '').toLowerCase().replace(/\.$/, ''), index + 1] as const;
      }),
    ),
  ),
);
const names = [...months.keys()]
  .filter((name) => /^\p{L}{3,}$/u.test(name) && !/\p{Script=Han}/u.test(name))
  .sort((a, b) => b.length - a.length)
  .join('|');

const year = '(?<year>1[0-9]\\d\\d|20\\d\\d)';
const month = `(?<month>${names})\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?';
const forms = [
  `(?<!\\p{N})${day}\\s+(?:of\\s+|de\\s+)?${month},?\\s+(?:de\\s+)?${year}(?!\\d)`,
  `(?<!\\p{L})${month}\\s+${day},?\\s+${year}(?!\\d)`,
  '(?<!\\d)(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日',
  '(?<!\\d)(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)',
  `(?<!\\p{L})${month},?\\s+${year}(?!\\d)`,
  '(?<!\\d)(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月(?!\\s?\\d)',
].map((form) => new RegExp(form, 'giu'));

/** The dates of a text in its order; whole days only, unless `partly`. Days that no month has are none. */
export function datesIn(text: string, partly = false): FoundDate[] {
  const found = forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): FoundDate[] => {
      const { year: y = '', month: m = '', day: d } = match.groups ?? {};
      const number = months.get(m.toLowerCase()) ?? Number(m);
      const date = [y, String(number).padStart(2, '0'), d?.padStart(2, '0')]
        .filter((part) => part !== undefined)
        .join('-');
      return isDay(date) && (partly || d !== undefined) ? [{ date, index: match.index, length: match[0].length }] : [];
    }),
  );
  let end = -1;
  return found
    .sort((a, b) => a.index - b.index || b.length - a.length)
    .filter(({ index, length }) => {
      if (index < end) return false;
      end = index + length;
      return true;
    });
}

const isDay = (date: string): boolean => {
  const whole = date.length === 7 ? `${date}-01` : date;
  const time = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(whole);
};
