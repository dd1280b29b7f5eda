/** Runs the site's build on a library. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { prepareReplacement, replaceFolder } from './files/replace-folder.ts';

const project = resolve(import.meta.dirname, '../..');

/**
 * How V8 keeps house while a site is built. Most of what it holds is garbage that it does not yet collect: left alone, it lets
 * the heap grow to several times what lives, and young objects have rooms that only grow. So the heap may grow by half
 * of what lives before it is looked through, and the rooms for the young stay at 16 MB: a thousand documents then take a third less
 * memory, and no more time. Node gives up at 4 GB, whatever the machine has: five thousand documents need more than that.
 */
const frugal = ['--heap-growing-percent=50', '--max-semi-space-size=16', '--max-old-space-size-percentage=75'];

interface Site {
  /** The library's folder, which has `content/` and `seeds/`. */
  library: string;
  /** The folder that the site goes to. */
  out: string;
  /** The folder in which it is made, if that is another one. */
  made?: string;
}

/** How Node is called to build a site: its arguments and its environment. */
export const astroBuild = ({ library, out, made = out }: Site): { args: string[]; env: NodeJS.ProcessEnv } => ({
  args: [
    ...frugal,
    join(project, 'node_modules/astro/bin/astro.mjs'),
    ...['build', '--root', project, '--outDir', resolve(made)],
  ],
  // Whatever the surroundings say: in development the library is read anew for every page.
  env: {
    ...process.env,
    NODE_ENV: 'production',
    PILCROW_LIBRARY: resolve(library),
    PILCROW_PUBLISHED: resolve(out),
  },
});

/**
 * Builds the site beside the one that is there, and puts it in its place when it is whole: a build that fails, or is cut off,
 * leaves the old one.
 *
 * @returns The exit code of the build.
 */
export async function buildSite({ library, out }: Site): Promise<number> {
  const made = await prepareReplacement(out);
  const { args, env } = astroBuild({ library, out, made });
  const build = spawn(process.execPath, args, { stdio: 'inherit', env });
  const [code] = await once(build, 'exit');
  if (code === 0) await replaceFolder(out);
  else await rm(made, { recursive: true, force: true });
  return typeof code === 'number' ? code : 1;
}
