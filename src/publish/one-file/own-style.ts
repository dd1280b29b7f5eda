/** The styles of a document in one file: those of its sheets, with the faces in them that they name. */

/** Where the parts of a style come from, by their paths in the site. */
export interface StyleParts {
  /** A stylesheet. */
  sheet(path: string): Promise<string>;
  /** A face, in base64. */
  face(path: string): Promise<string>;
}

/** Puts sheets together, in their order. What is in the file need not be waited for, nor done without. */
export async function ownStyle(paths: readonly string[], { sheet, face }: StyleParts): Promise<string> {
  let css = '';
  for (const path of paths) css += await sheet(path);
  const pattern = /url\((["']?)(?:https:\/\/pilcrow\.invalid)?\/([^"')]*\.woff2)\1\)/g;
  const data = new Map<string, string>();
  for (const [, , path = ''] of css.matchAll(pattern)) if (!data.has(path)) data.set(path, await face(path));
  return css
    .replaceAll(/font-display:\s*optional/g, 'font-display:block')
    .replace(pattern, (_, _quote, path: string) => `url(data:font/woff2;base64,${data.get(path)})`);
}
