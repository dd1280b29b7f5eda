/** What the scripts that a page loads later offer to the one that it begins with. */

/** `assets/reading.js`. */
export interface ReadingScript {
  /**
   * Starts what helps in reading. Called once.
   *
   * @param root The site's root.
   * @param inView Whether the note that a link calls is in view in the margin.
   */
  start(root: URL, inView: (link: HTMLAnchorElement) => boolean): void;
}
