/** A line that says from where and of which day a text is: “The Post, 8 April 2025”, “8. März 2025 | Der Bote”. */
import { datesIn } from './dates.ts';
import { dayWord } from './languages/part-words.ts';

/** What a byline says. */
export interface Byline {
  source: string;
  /** ISO 8601. */
  date: string;
}

const longest = 120;
const separator = '[,，;|·•(（—–-]';
const beforeDay = new RegExp(`^(?<source>.*\\S)(?:\\s*${separator}\\s*|\\s+)(?<article>(?:${dayWord})\\s+)?$`, 'su');
const isParted = new RegExp(`${separator}\\s*(?:(?:${dayWord})\\s+)?$|[\\s\\u3000]{2,}$`, 'u');
const labelled = /^[\s\u3000|·]*\p{L}{2,8}\s?[:：]\s*(.{2,60})$/u;
const afterDay = new RegExp(`^\\s*${separator}\\s*(.{2,60})$`, 'u');

/** Reads a line that has a source and one day, with a sign between them, and nothing else. “Paris, le 8 avril 2025” is a place. */
export function bylineIn(text: string): Byline | undefined {
  if (text.length > longest) return undefined;
  const [day, more] = datesIn(text);
  if (!day || more) return undefined;
  const [before, after] = [text.slice(0, day.index), text.slice(day.index + day.length).replace(/^[)）]?\s*$/, '')];
  const { source, article } = beforeDay.exec(before)?.groups ?? {};
  if (after !== '') {
    const behind = before.trim() === '' ? (labelled.exec(after) ?? afterDay.exec(after))?.[1] : undefined;
    return behind === undefined ? undefined : { source: behind.trim(), date: day.date };
  }
  if (source === undefined || !isParted.test(before) || (article !== undefined && !/\s/.test(source))) return undefined;
  return { source: source.replace(new RegExp(`\\s*${separator}$`, 'u'), ''), date: day.date };
}
