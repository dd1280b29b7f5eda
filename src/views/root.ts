/** Where the library lies that is built: the project's own, or the one that `PILCROW_LIBRARY` names. */
import { resolve } from 'node:path';

/** An absolute path. */
export const libraryRoot: string = resolve(process.env['PILCROW_LIBRARY'] ?? '.');
