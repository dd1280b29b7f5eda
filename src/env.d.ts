/** What the parts of a page know of it (`Astro.locals`). */
declare namespace App {
  /** A section as a link to it needs it. */
  interface SectionLink {
    id: string;
    label: string;
  }
  interface Locals {
    /** The sections at the top of the page's document, each with those before and after it. */
    sections?: Map<string, { previous?: SectionLink | undefined; next?: SectionLink | undefined }>;
  }
}

/** Has no types of its own. */
declare module 'subset-font' {
  /**
   * Cuts a face down to some characters; those that it has not are left out.
   *
   * @param font A face in any of the web's formats.
   */
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>;
}
