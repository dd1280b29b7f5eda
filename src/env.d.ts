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
