/** What a passage with an address of its own is given by the MDX. */
export interface PassageProps {
  id: string;
  /** The lines of the seed, "25" or "25-27": for who reads the MDX. */
  lines?: string;
  /** Or the path of an element of it, with the offset in its text. */
  path?: string;
  /** Where it stands, in words: "9, ¶ 2"; and its number alone. */
  place: string;
  number: string;
  lang?: string;
}
