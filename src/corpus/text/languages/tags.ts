/** Language tags: BCP 47 (RFC 5646), in their canonical form. */

/** Tags from before the rules, which Intl does not take, and what stands for them now. RFC 5646 closes the list. */
const grandfathered: Readonly<Record<string, string>> = {
  'en-gb-oed': 'en-GB-oxendict',
  'i-ami': 'ami',
  'i-bnn': 'bnn',
  'i-default': 'und',
  'i-enochian': 'und-x-enochian',
  'i-hak': 'hak',
  'i-klingon': 'tlh',
  'i-lux': 'lb',
  'i-mingo': 'und-x-mingo',
  'i-navajo': 'nv',
  'i-pwn': 'pwn',
  'i-tao': 'tao',
  'i-tay': 'tay',
  'i-tsu': 'tsu',
  'no-bok': 'nb',
  'no-nyn': 'nn',
  'sgn-be-fr': 'sfb',
  'sgn-be-nl': 'vgt',
  'sgn-ch-de': 'sgg',
  'zh-min': 'zh-x-min',
  'zh-min-nan': 'nan',
};

/**
 * The canonical form of a tag: `en-gb-oed` is `en-GB-oxendict`, `zh-yue` is `yue`.
 *
 * @returns `undefined` where it is not well formed, or says no language at all.
 */
export function canonicalTag(tag: string): string | undefined {
  // The language may be given as an extension of a wider one, for which it stands alone.
  const plain = grandfathered[tag.toLowerCase()] ?? tag.replace(/^[a-z]{2,3}-([a-z]{3})(?=-|$)/i, '$1');
  // Languages have two or three letters; longer names are reserved, and nobody means them.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(plain)) return undefined;
  try {
    return Intl.getCanonicalLocales(plain)[0];
  } catch {
    return undefined;
  }
}

/** The primary language of a canonical tag: `zh` of `zh-Hans-CN`. */
export const primaryOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;

interface TextInfo {
  direction: 'ltr' | 'rtl';
}

/** Scripts that are written from right to left, for engines whose locales do not say it. */
const rightToLeft = new Set(
  'Adlm Arab Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'.split(
    ' ',
  ),
);

/** The direction in which a language is written. */
export function directionOf(tag: string): TextInfo['direction'] {
  const locale = new Intl.Locale(tag);
  const own = (locale as { getTextInfo?: () => TextInfo }).getTextInfo?.().direction;
  return own ?? (rightToLeft.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr');
}
