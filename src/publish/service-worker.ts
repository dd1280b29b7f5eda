/** The service worker's script, with what this build consists of; and the lists of files that it reads when it needs them. */
import { hash } from 'node:crypto';
import { listOf } from '../reader/offline/version.ts';
import { classicScript } from './bundle.ts';

/** What is never kept: twins serve the disk alone, the worker is not its own cache's business, and an archive is kept elsewhere. */
const excluded = /^(?:sw\.js|twins\/.*|assets\/kept\/.*|downloads\/[^/]+\.zip)$/;

/** Whether the worker is told of a file. */
export const isKept = (path: string): boolean => !excluded.test(path);

/** The pages that must answer without a network, and with them their stylesheets. */
const corePages = /^(?:404|offline|search)\.html$/;
/** What reading needs at once: the scripts that a page begins with or asks for when it is used, the faces, the icon. */
const core =
  /^(?:icon\.svg|manifest\.webmanifest|assets\/(?:(?:first|reader|not-found|offline)\.js|(?:reading|search|tools)\.(?:js|css)|(?:serif|sans)\.woff2))$/;

/** A file of the built site, as the worker knows it: by a hash of its content. */
export interface BuiltFile {
  path: string;
  hash: string;
  bytes: number;
  /** Of a page that must answer without a network: the files of the site that it loads. */
  needs?: readonly string[];
}

/** A file by its content, which need not be kept. */
export const builtFile = (path: string, content: Uint8Array): BuiltFile => ({
  path,
  hash: digest(content),
  bytes: content.length,
  ...(corePages.test(path) && { needs: stylesheetsIn(new TextDecoder().decode(content)) }),
});

const digest = (content: string | Uint8Array): string => hash('sha256', content, 'base64url').slice(0, 12);

/** The stylesheets that a page at the site's root names. */
const stylesheetsIn = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);

/** What the worker is told of a build. */
export interface Build {
  /** A hash of all that it holds, so that any change of any file is a new version. */
  name: string;
  /** What reading needs at once: path → hash of the content, by path. */
  core: Record<string, string>;
  /** The files that list all others, with their contents, by path. */
  lists: Record<string, string>;
  /** How many files there are to keep, and how many bytes they are: without the downloads, and these. */
  totals: Record<'library' | 'downloads', { files: number; bytes: number }>;
}

/**
 * What the worker knows of a built site.
 *
 * @param built Every file of it, after everything else is done.
 */
export function buildOf(built: readonly BuiltFile[]): Build {
  const files = built.filter(({ path }) => isKept(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const needed = new Set(files.flatMap(({ needs = [] }) => needs));
  const isCore = ({ path }: BuiltFile): boolean => core.test(path) || corePages.test(path) || needed.has(path);
  const others = Map.groupBy(
    files.filter((file) => !isCore(file)),
    ({ path }) => listOf(path),
  );
  const lists = Object.fromEntries(
    [...others].map(([list, own]) => [
      list,
      JSON.stringify(Object.fromEntries(own.map(({ path, hash, bytes }) => [path, [hash, bytes]]))),
    ]),
  );
  const ofCore = Object.fromEntries(files.filter(isCore).map(({ path, hash }) => [path, hash]));
  const downloads = files.filter(({ path }) => path.startsWith('downloads/'));
  const library = files.filter(({ path }) => !path.startsWith('downloads/'));
  const amount = (own: readonly BuiltFile[]) => ({
    files: own.length,
    bytes: own.reduce((sum, file) => sum + file.bytes, 0),
  });
  return {
    name: digest(JSON.stringify([ofCore, lists])),
    core: ofCore,
    lists,
    totals: { library: amount(library), downloads: amount(downloads) },
  };
}

/** Bundles the worker for `sw.js` at the site's root. */
export function serviceWorkerScript({ name, core, lists, totals }: Build): Promise<string> {
  const hashes = Object.fromEntries(Object.entries(lists).map(([path, content]) => [path, digest(content)]));
  return classicScript('src/reader/start/service-worker.ts', {
    BUILD_CORE: JSON.stringify(core),
    BUILD_LISTS: JSON.stringify(hashes),
    BUILD_VERSION: JSON.stringify(name),
    BUILD_TOTALS: JSON.stringify(totals),
  });
}
