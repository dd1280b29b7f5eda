/** Whether a line that may be a salutation is one: by its words, or by what stands around it. */
import type { LanguageProfile } from '../../../corpus/text/languages/index.ts';
import type { Flow } from './headings/flow.ts';

/** A line with the lines around it that are neither blank nor set aside. */
interface Among {
  text: string;
  before: string | undefined;
  after: string | undefined;
  /** Whether the line after it is of the same paragraph, up to a blank line. */
  goesOn: boolean;
}

/**
 * A salutation opens with a capital, and what comes after it begins anew. Without words that people are addressed with it
 * stands alone: lines beside it that end so too, or announce it, make it an item of a list.
 */
function isSalutation({ text, before, after, goesOn }: Among, profile: LanguageProfile): boolean {
  if (!profile.isSalutation(text) || /^\p{Ll}/u.test(text)) return false;
  if (after !== undefined && /^\p{Ll}/u.test(after) && (goesOn || /^(?:and|or|et|ou)\s/.test(after))) return false;
  if (!profile.isAddress || profile.isAddress(text)) return true;
  if (/^[\p{N}\p{Po}\p{Pd}\p{So}]/u.test(text) || /^\p{Ps}?[\p{L}\p{N}]{1,3}[.)）]\s/u.test(text)) return false;
  if (profile.opensStatement?.(text)) return false;
  const isBeside = (line: string | undefined): boolean =>
    line !== undefined && /[,;，；]$/.test(line) && line.length <= 120;
  if (after === undefined || isBeside(after) || /^\p{Ll}/u.test(after)) return false;
  return before === undefined || !(isBeside(before) || /[:：]$/.test(before));
}

/** The lines of a text that are salutations. */
export function salutationsIn({ lines, wrapped }: Flow, profile: LanguageProfile): Set<number> {
  const found = new Set<number>();
  lines.forEach(({ n, text, kind }, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (kind !== undefined) return;
    const goesOn = wrapped && after?.apart === false;
    if (isSalutation({ text, before: before?.text, after: after?.text, goesOn }, profile)) found.add(n);
  });
  return found;
}
