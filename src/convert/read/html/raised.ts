/** Raised and lowered digits, as plain text has them: `10<sup>6</sup>` is “10⁶”, which “106” is not. */

const plain = '0123456789+-−=()ni';
const raisedSigns = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ';
const loweredSigns = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';

/** A text raised or lowered; `undefined` where there are no such signs. */
export function raisedText(name: string, text: string): string | undefined {
  if (!/[\dni]/.test(text)) return undefined;
  const signs = [...(name === 'sup' ? raisedSigns : loweredSigns)];
  const all = [...text].map((character) => (/\s/.test(character) ? character : signs[plain.indexOf(character)]));
  return all.every((sign) => sign !== undefined) ? all.join('') : undefined;
}

const ordinals =
  /^(?:st|nd|rd|th|d|de|e|er|es|re|me|mes|mo|lle|lles|gr|ème|ième|o|a|os|as|c|r|ter|bis|tm|sm|[™®©℠ºª])\.?$/i;

/** What may stand on the line without another meaning: “1st”, “2e”, “Mme”, “™”. */
export const needsNoRaising = (name: string, text: string): boolean =>
  text.trim() === '' || (name === 'sup' && ordinals.test(text.trim()));

/** Whether a raised number says how often something is taken, by what stands before it: “km²”, “x²”, “10⁶”, and not “in 1990⁶”. */
export const isPower = (before: string, text: string): boolean =>
  /^\s*[-−+]?\d{1,3}\s*$/.test(text) &&
  (/(?:^|[^\p{L}])(?:[kcdmµμn]?m|in|ft|yd|mi|sq|[b-z])$/u.test(before) ||
    (/\d$/.test(before) && !/(?:^|\D)(?:1\d{3}|20\d{2})$/.test(before)));
