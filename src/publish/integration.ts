/** What runs after Astro has built: the search index, relative addresses, the content security policy. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withContentSecurityPolicy } from './content-security-policy.ts';
import { relativeCss, relativeHtml } from './relative-urls.ts';
import { writeSearchIndex } from './search-index.ts';

/** Finishes a built site in place, so that it runs from any folder and from a disk. */
export async function finish(dist: string, log: (message: string) => void): Promise<void> {
  const files = (await readdir(dist, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
  const pages: { path: string; html: string }[] = [];
  for (const path of files.filter((file) => file.endsWith('.html'))) {
    const html = withContentSecurityPolicy(relativeHtml(await readFile(join(dist, path), 'utf8'), path));
    await writeFile(join(dist, path), html);
    pages.push({ path, html });
  }
  for (const path of files.filter((file) => file.endsWith('.css'))) {
    await writeFile(join(dist, path), relativeCss(await readFile(join(dist, path), 'utf8'), path));
  }
  const indexed = await writeSearchIndex(pages, join(dist, 'pagefind'));
  log(`${pages.length} pages made relocatable, ${indexed} of them indexed for search`);
}

export const publish = (): AstroIntegration => ({
  name: 'pilcrow:publish',
  hooks: {
    'astro:build:done': ({ dir, logger }) => finish(fileURLToPath(dir), (message) => logger.info(message)),
  },
});
