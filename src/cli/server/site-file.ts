/** An address → the file of the site that it names: never one outside its folder, a hidden one, or none at all. */
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** A file of a served site. */
export interface SiteFile {
  /** Its real path on the disk. */
  path: string;
  size: number;
  /** Changes with the file: what a browser names to ask whether it has. Strong, so that parts of two versions are never joined. */
  etag: string;
}

/** What the system says where an address names nothing that may be had. */
const nothing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM']);

/**
 * Finds the file that a path means: itself, with `.html`, or a folder's index.
 *
 * @param root The real path of the site's folder.
 * @param path A decoded path from the site's root, without the slash before it.
 * @returns Nothing for a file that is hidden, special, or that a symbolic link finds outside the folder.
 * @throws If the disk fails, as when too many files are open.
 */
export async function siteFile(root: string, path: string): Promise<SiteFile | undefined> {
  if (isHidden(path)) return undefined;
  const means =
    path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
  for (const one of means) {
    const found = await fileAt(root, one);
    if (found) return found;
  }
  return undefined;
}

/** The file at a path exactly. */
export async function fileAt(root: string, path: string): Promise<SiteFile | undefined> {
  try {
    const real = await realpath(join(root, path));
    const within = relative(root, real);
    if (within === '' || isAbsolute(within) || isHidden(within.replaceAll(sep, '/'))) return undefined;
    const file = await stat(real);
    if (!file.isFile()) return undefined;
    return { path: real, size: file.size, etag: `"${file.ino}-${file.size}-${file.mtimeMs}"` };
  } catch (error) {
    if (nothing.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Whether a part of a path begins with a dot, `..` and `.` among them. */
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));
