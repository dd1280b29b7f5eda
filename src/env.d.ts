/** What the parts of a page know of it (`Astro.locals`). */
declare namespace App {
  /** A section as a link to it needs it. */
  interface SectionLink {
    id: string;
    label: string;
  }
  interface Locals {
    /** The sections at the top of the page's document, each with those before and after it, and how many targets it has. */
    sections?: Map<
      string,
      {
        previous?: SectionLink | undefined;
        next?: SectionLink | undefined;
        targets?: { words: string; address: string } | undefined;
      }
    >;
    /** Where a source stands in the list of sources, from the site's root. */
    sourceAt?: (id: string) => string;
  }
}

/** Has no types of its own. */
declare module 'subset-font' {
  /**
   * Cuts a face down to some characters, or to some of its weights; characters that it has not are left out.
   *
   * @param font A face in any of the web's formats.
   * @param characters None where all are kept.
   */
  export default function subsetFont(
    font: Buffer,
    characters: string | undefined,
    options: {
      targetFormat: 'woff2' | 'truetype';
      keepAllGlyphs?: boolean;
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}

/** The drawing program, as its package carries it; its bytes are in the address. */
declare module '@resvg/resvg-wasm/index_bg.wasm?url&inline' {
  const address: string;
  export default address;
}
