/** Formulas as one line of text: what stands over, under or beside something is said by the usual signs. */
import { childOf, type Element, elementsOf, textIn } from './xml.ts';

/** A part of a formula's text: characters of the source, or signs that stand for its arrangement. */
export interface MathPart {
  text: string;
  /** Whether the source has these characters. */
  own: boolean;
}

const sign = (text: string): MathPart => ({ text, own: false });

/** The text of a formula (`m:oMath`), in its order. */
export function mathParts(element: Element): MathPart[] {
  const { name } = element;
  if (name === 'm:t') return [{ text: textIn(element), own: true }];
  if (/^m:.*Pr$/.test(name)) return [];
  const of = (child: string): MathPart[] => {
    const found = childOf(element, child);
    return found ? grouped(mathParts(found)) : [];
  };
  switch (name) {
    case 'm:f':
      return [...of('m:num'), sign('/'), ...of('m:den')];
    case 'm:sSup':
      return [...of('m:e'), sign('^'), ...of('m:sup')];
    case 'm:sSub':
      return [...of('m:e'), sign('_'), ...of('m:sub')];
    case 'm:sSubSup':
      return [...of('m:e'), sign('_'), ...of('m:sub'), sign('^'), ...of('m:sup')];
    case 'm:rad': {
      const degree = of('m:deg');
      return [...degree, sign('√'), ...of('m:e')];
    }
    case 'm:d':
      return [sign('('), ...elementsOf(element).flatMap(mathParts), sign(')')];
    default:
      return elementsOf(element).flatMap(mathParts);
  }
}

/** More than one sign keeps together in brackets. */
function grouped(parts: MathPart[]): MathPart[] {
  const length = parts.reduce((sum, { text }) => sum + [...text].length, 0);
  return length > 1 ? [sign('('), ...parts, sign(')')] : parts;
}
