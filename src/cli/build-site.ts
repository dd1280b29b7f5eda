/** Runs the site's build on a library. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/**
 * Builds the site.
 *
 * @param library The library's folder, which has `content/` and `seeds/`.
 * @param out The folder that the site goes to.
 * @returns The exit code of the build.
 */
export async function buildSite({ library, out }: { library: string; out: string }): Promise<number> {
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const build = spawn(process.execPath, [astro, 'build', '--root', project, '--outDir', resolve(out)], {
    stdio: 'inherit',
    env: { ...process.env, PILCROW_LIBRARY: resolve(library) },
  });
  const [code] = await once(build, 'exit');
  return typeof code === 'number' ? code : 1;
}
