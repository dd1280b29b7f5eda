/** How words are set, and in which language: what styles and runs say of them, as far as it is more than decoration. */
import { isWritten } from './languages.ts';
import type { Look } from './pieces.ts';
import { over, type RunLook, runLook, type Style, type Styles } from './styles.ts';
import { childOf, type Element, valOf } from './xml.ts';

/** All that is said of a run of words. */
export interface FullLook extends RunLook {
  strong: boolean;
  emphasis: boolean;
  /** Larger than running text by a quarter and more. */
  large?: boolean | undefined;
}

/** What is said of a run, by itself, its style and that of its paragraph. */
export function lookOf(run: Element, paragraph: Style | undefined, styles: Styles): FullLook {
  const properties = childOf(run, 'w:rPr');
  const direct = runLook(properties);
  const id = valOf(properties, 'w:rStyle');
  const own = id === undefined ? undefined : styles.find(id, 'character');
  const base = over(paragraph?.run ?? {}, styles.defaults);
  // Where a paragraph's style and that of its words are both bold, the words are not (ECMA-376-1, 17.7.3).
  const toggled = (key: 'bold' | 'italic' | 'hidden'): boolean =>
    direct[key] ?? (base[key] ?? false) !== (own?.run[key] ?? false);
  const all = over(direct, over(own?.run ?? {}, base));
  return {
    ...all,
    hidden: toggled('hidden'),
    large: (all.size ?? 0) >= (styles.defaults.size ?? 20) * 1.25 && (all.size ?? 0) >= 26,
    strong: toggled('bold') && base.bold !== true,
    emphasis: toggled('italic') !== (base.italic ?? false),
    language: direct.language ?? own?.run.language,
    eastAsian: direct.eastAsian ?? own?.run.eastAsian,
    bidi: direct.bidi ?? own?.run.bidi,
  };
}

/** How a text is set; its language is said where Word says it of this text itself. */
export function settingOf(look: FullLook, text: string, href: string | undefined): Look {
  const stands = look.strong || look.large || look.underlined || look.capitals;
  return { strong: look.strong, emphasis: look.emphasis, href, lang: isWritten(text, look), ...(stands && { stands }) };
}

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? sign]),
);
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][index] ?? sign]),
);

/** Figures that are raised or lowered have signs of their own: km² is not km2. Raised letters (1st) stay as they are. */
export function raisedText(text: string, how: RunLook['raised']): string {
  if (how !== 'superscript' && how !== 'subscript') return text;
  const signs = how === 'superscript' ? raised : lowered;
  const all = [...text];
  return all.every((sign) => signs[sign] !== undefined || /\s/.test(sign))
    ? all.map((sign) => signs[sign] ?? sign).join('')
    : text;
}
