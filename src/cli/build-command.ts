/** `npm run build`, but for its process: the site, if what is committed is what its seeds give. */
import { hasErrors } from '../corpus/problems/problem.ts';
import { buildSite } from './build-site.ts';
import { convertProject } from './convert-project.ts';
import { diskBelow } from './files/disk.ts';
import { keptIn } from './files/kept.ts';
import { settledIn } from './files/settled.ts';
import { pdfCommand } from './pdf/pdf-command.ts';
import { problemText, startProgress } from './report.ts';

/**
 * Checks the library, and builds its site where nothing is wrong.
 *
 * @param where The library, the folder that the site goes to, and whether its documents are printed too.
 * @param err Where what is wrong is said.
 * @returns The exit code.
 */
export async function buildCommand(
  { root, out, pdf }: { root: string; out: string; pdf?: boolean },
  err: (text: string) => void,
): Promise<number> {
  const progress = startProgress();
  const { problems } = await convertProject(diskBelow(root), {
    check: true,
    patience: 10_000,
    doing: progress.show,
    kept: () => keptIn(root),
    settled: settledIn(root, 'problems'),
  });
  progress.stop();

  // What the conversion warns of is said again: whoever builds may not be who converted.
  for (const one of problems) err(`${problemText(one)}\n`);
  if (hasErrors(problems)) {
    err('Nothing was built.');
    return 1;
  }
  const code = await buildSite({ library: root, out });
  return code === 0 && pdf ? pdfCommand({ dist: out }) : code;
}
