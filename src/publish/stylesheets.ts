/** The stylesheets of a built site: with relative addresses, and those that pages load together put together. */
import { hashOf } from '../rebuild/hashes.ts';
import type { BuiltSite } from './built-site.ts';
import type { JoinedStylesheet } from './one-stylesheet.ts';
import { relativeCss } from './relative-urls.ts';

/** The stylesheets as they are published, by their paths. */
export type Styles = ReadonlyMap<string, { css: string; hash: string }>;

/** The stylesheets as Astro built them, by their paths. */
export const readSheets = async (built: readonly string[], { read }: BuiltSite): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      built.filter((path) => path.endsWith('.css')).map(async (path) => [path, await read(path)] as const),
    ),
  );

/** Makes the addresses in all stylesheets relative. */
export async function relativeStyles(sheets: ReadonlyMap<string, string>, { write }: BuiltSite): Promise<Styles> {
  const styles = new Map<string, { css: string; hash: string }>();
  for (const [path, built] of sheets) {
    const css = relativeCss(built, path);
    styles.set(path, { css, hash: hashOf(css) });
    await write(path, css);
  }
  return styles;
}

/** Writes stylesheets that are put together of others, and takes away those that no page names any more. */
export async function joinStyles(
  all: readonly JoinedStylesheet[],
  { styles, alone, inlined }: { styles: Styles; alone: ReadonlySet<string>; inlined: readonly string[] },
  site: BuiltSite,
): Promise<void> {
  for (const { path, parts } of all) await site.write(path, parts.map((part) => styles.get(part)?.css ?? '').join(''));
  const parts = new Set([...all.flatMap((one) => one.parts), ...inlined]);
  for (const path of parts) if (!alone.has(path)) await site.remove(path);
}
