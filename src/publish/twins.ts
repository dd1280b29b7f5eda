/**
 * Twins: for each file of the search index a classic script that hands over its bytes, because browsers let a page on a
 * disk load scripts and refuse it everything else. The reader's twin loader is the other side of this.
 */

/** The folder of the twins, below that of the index. */
export const twinFolder = 'file';

/** The twin of a file: `pilcrowTwin(path, bytes in base64)`. */
export const twinOf = ({ path, content }: { path: string; content: Uint8Array }): { path: string; text: string } => ({
  path: `${twinFolder}/${path}.js`,
  text: `pilcrowTwin(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}")`,
});
