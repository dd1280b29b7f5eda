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

/** What may stand on the line without another meaning: “1st”, “2e”, “Mme”, “™”. */
export const needsNoRaising = (text: string): boolean =>
  /^\s*(?:\p{L}{1,4}\.?|[™®©℠])?\s*$/u.test(text) && !/^[xyn]$/i.test(text.trim());
