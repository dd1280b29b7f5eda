/** `npm run pdf`, and `npm run build -- --pdf`: the PDFs, with progress and a line for each. */
import { problemText, startProgress } from '../report.ts';
import { buildPdfs } from './build-pdfs.ts';

/**
 * Prints the documents of a built site.
 *
 * @param where The site, the folder that the PDFs go to, and the address where the site is published.
 * @returns The exit code.
 */
export async function pdfCommand(where: { dist: string; out?: string; site?: string }): Promise<number> {
  const progress = startProgress();
  const { dist, out, site: publishedAt } = where;
  const { value, problems } = await buildPdfs({ dist, out, publishedAt, doing: progress.show }).finally(progress.stop);
  for (const one of problems) console.error(problemText(one));
  for (const { path, pages } of value ?? []) console.log(`${path}: ${pages} pages`);
  return value ? 0 : 1;
}
