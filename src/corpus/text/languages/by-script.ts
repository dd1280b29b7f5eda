/** The language of a text that is in another script than its document. */

/** What a text of each script is most likely in: a language where one has the script to itself, or by far most of what is written in it. */
const ofScript: Readonly<Record<string, string>> = {
  Latin: 'und-Latn',
  Greek: 'el',
  Cyrillic: 'und-Cyrl',
  Armenian: 'hy',
  Georgian: 'ka',
  Hebrew: 'he',
  Arabic: 'ar',
  Devanagari: 'und-Deva',
  Hangul: 'ko',
  Han: 'zh',
  Hiragana: 'ja',
  Katakana: 'ja',
  Thai: 'th',
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
};
const scriptLetters = Object.keys(ofScript).map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const,
);
/** The scripts of a language that has several, by the name that ISO 15924 has for them together. */
const together: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
};

const dense: ReadonlySet<string> = new Set(['Han', 'Hiragana', 'Katakana']);

/**
 * Tells texts that are in another language than their document by their script: most of their letters are of one that the
 * document's language is not written in. Latin words in another script are names as often as not, and tell nothing.
 */
export function otherLanguage(tag: string): (text: string) => string | undefined {
  const { script = '' } = new Intl.Locale(tag).maximize();
  const own = together[script] ?? scriptLetters.flatMap(([name]) => (name.startsWith(script.slice(0, 3)) ? name : []));
  const others = scriptLetters.filter(([name]) => name !== 'Latin' && !own.includes(name));
  return (text) => {
    if (script === '' || !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return undefined;
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const found = others.flatMap(([name, letter]) => {
      // A letter of a script without spaces is as much as a word.
      const count = (text.match(letter)?.length ?? 0) * (dense.has(name) ? 3 : 1);
      return count > 0 ? [{ name, count }] : [];
    });
    const all = found.reduce((sum, { count }) => sum + count, 0);
    const foreign = found.reduce((sum, { name, count }) => sum + (dense.has(name) ? count / 3 : count), 0);
    if (all <= letters - foreign) return undefined;
    // Japanese has Han letters beside its own, and often more of them.
    const kana = found.find(({ name }) => /kana$/.test(name) || name === 'Hangul');
    const [most] = kana ? [kana] : found.sort((a, b) => b.count - a.count);
    return most && ofScript[most.name];
  };
}
