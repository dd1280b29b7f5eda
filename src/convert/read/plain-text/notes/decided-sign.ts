/** The sign that a quote of the editors ends with: of every form of calls, and digits behind anything. */
import { seen } from '../../../../corpus/text/invisible.ts';
import { type CallPart, callsIn, labelOf } from './calls.ts';

/** A sign at the end of a quote; offsets in the quote. */
export interface DecidedSign {
  start: number;
  parts: readonly CallPart[];
  /** Whether it is digits that may go on behind the quote, or begin in a longer number. */
  glued: boolean;
}

const bracketed = /[[({（［【〔\\]\s?([\p{L}\p{N}*†‡§¶‖]{1,20})\s?[\])}）］】〕\\]$/u;
const glued = /(?:(?<!\p{N})\p{N}+|(?<![*†‡§¶‖])[*†‡§¶‖]+)$/u;

/** What a quote ends with, if it is a sign that can call a note. */
export function signAtEnd(quote: string): DecidedSign | undefined {
  const { text, at } = seen(quote);
  const last = callsIn(text).at(-1);
  const several = last && last.end === text.length && last.parts.length > 1 ? last : undefined;
  const own = bracketed.exec(text) ?? glued.exec(text);
  if (!own)
    return several && { start: at(several.start), parts: inQuote(several.parts, at), glued: several.form === 'glued' };
  if (several && several.start < own.index)
    return { start: at(several.start), parts: inQuote(several.parts, at), glued: several.form === 'glued' };
  const part = { label: labelOf(own[1] ?? own[0]), start: own.index, end: text.length };
  return { start: at(part.start), parts: inQuote([part], at), glued: own[1] === undefined };
}

const inQuote = (parts: readonly CallPart[], at: (offset: number) => number): CallPart[] =>
  parts.map(({ label, start, end }) => ({ label, start: at(start), end: at(end - 1) + 1 }));

/** What of a sign calls a note of this label: of several its own, of a longer number its end. */
export function partFor(label: string, { parts, glued: isGlued }: DecidedSign): CallPart | undefined {
  const own = parts.find((part) => part.label === label);
  if (own) return own;
  const last = parts.at(-1);
  if (!isGlued || !last?.label.endsWith(label) || last.end - last.start !== last.label.length) return undefined;
  return { label, start: last.end - label.length, end: last.end };
}
