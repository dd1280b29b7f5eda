/**
 * Small words of languages that have no profile: enough of them to tell the language of a text, and few that languages with
 * a profile have too. They are no part of the profiles, which the search loads and has no use for them.
 */
const words: Readonly<Record<string, string>> = {
  de: 'der die das und den dem des ein eine einer eines nicht mit ist von zu auf für im sich auch als werden wird zur zum oder bei nach durch über sind aus wie',
  es: 'el los las del y una por con para su sus al como más pero este esta fue entre también desde hasta muy lo se de la a en que un',
  it: 'il lo gli della dei delle degli di che per con una nel nella sono è alla dal anche più questo come non si ha a in la le e un',
  nl: 'de het een van en dat op te zijn met voor niet aan er om ook door bij wordt worden deze naar heeft',
  pt: 'o os as do da dos das em um uma não com para por ao na são foi mais como pela pelo seu sua aos de a que se e',
  sv: 'och att det som en på är av för med den till inte om ett har de var från kan',
  pl: 'i w na z że się do nie jest o od po za przez oraz dla są jako tym które',
};

/** Words as they are counted: in small letters, without marks. */
export const withoutMarks = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The small words of each language that has no profile. */
export const smallWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words).map(([language, own]) => [language, new Set(own.split(' ').map(withoutMarks))]),
);
