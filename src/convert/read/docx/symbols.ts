/** The signs of the fonts that give letters other shapes (Symbol, Wingdings), as Unicode has them. */

const greek = {
  A: 'Α',
  B: 'Β',
  C: 'Χ',
  D: 'Δ',
  E: 'Ε',
  F: 'Φ',
  G: 'Γ',
  H: 'Η',
  I: 'Ι',
  J: 'ϑ',
  K: 'Κ',
  L: 'Λ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  P: 'Π',
  Q: 'Θ',
  R: 'Ρ',
  S: 'Σ',
  T: 'Τ',
  U: 'Υ',
  V: 'ς',
  W: 'Ω',
  X: 'Ξ',
  Y: 'Ψ',
  Z: 'Ζ',
  a: 'α',
  b: 'β',
  c: 'χ',
  d: 'δ',
  e: 'ε',
  f: 'φ',
  g: 'γ',
  h: 'η',
  i: 'ι',
  j: 'ϕ',
  k: 'κ',
  l: 'λ',
  m: 'μ',
  n: 'ν',
  o: 'ο',
  p: 'π',
  q: 'θ',
  r: 'ρ',
  s: 'σ',
  t: 'τ',
  u: 'υ',
  v: 'ϖ',
  w: 'ω',
  x: 'ξ',
  y: 'ψ',
  z: 'ζ',
  '"': '∀',
  $: '∃',
  "'": '∋',
  '*': '∗',
  '-': '−',
  '@': '≅',
  '\\': '∴',
  '^': '⊥',
};
/** Symbol from 0xA1 on, as Adobe's table has it. */
const high = 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

const wingdings: Readonly<Record<number, string>> = {
  34: '✂',
  40: '☎',
  42: '✉',
  65: '✌',
  69: '☜',
  70: '☞',
  74: '☺',
  76: '☹',
  81: '✈',
  82: '☼',
  84: '❄',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  115: '⬧',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '⬥',
  120: '⌧',
  159: '•',
  160: '▪',
  161: '○',
  164: '◉',
  167: '▪',
  168: '◻',
  171: '★',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/**
 * The sign that a font shows for a character, where the font is one that shows others: Word keeps such a character
 * among those for private use (U+F020 to U+F0FF).
 *
 * @returns `undefined` where nobody here knows it; the character itself where the font shows just that.
 */
export function symbolText(character: string, font = ''): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xf020 && code <= 0xf0ff;
  const isSymbol = /^symbol/i.test(font);
  const isWingdings = /^wingdings$/i.test(font);
  const known = isSymbol || isWingdings;
  if (!isPrivate && !(known && code >= 0x20 && code <= 0xff))
    return known || !/^(?:wingdings|webdings)/i.test(font) ? character : undefined;
  const own = isPrivate ? code - 0xf000 : code;
  if (isWingdings) return wingdings[own];
  // A bullet of a list often says no font.
  if (!isSymbol && font !== '') return undefined;
  // The font has nothing there, and what Unicode has are controls.
  if (own >= 0x7f && own <= 0xa0) return undefined;
  if (own >= 0xa1) return [...high][own - 0xa1];
  const letter = String.fromCharCode(own);
  return (greek as Record<string, string>)[letter] ?? letter;
}
