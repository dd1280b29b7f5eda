/** A copy of the project without its library, for another one: nothing that is built there touches this one. */
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** What a copy of the project has of its own, or can do without. */
const left = new Set(['.git', 'node_modules', 'dist', '.astro', 'seeds', 'content', join('tests', '.artefacts')]);

/** Copies the project to a folder. Packages are linked one by one: caches among them are not shared. */
export async function copyProject(copy: string): Promise<void> {
  await cp(project, copy, { recursive: true, filter: (path) => !left.has(relative(project, path)) });
  const packages = (await readdir(join(project, 'node_modules'))).filter(
    (name) => !name.startsWith('.') || ['.bin', '.package-lock.json'].includes(name),
  );
  await mkdir(join(copy, 'node_modules'));
  for (const name of packages) await symlink(join(project, 'node_modules', name), join(copy, 'node_modules', name));
}
