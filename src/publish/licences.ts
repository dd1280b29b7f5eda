/**
 * Whose work the site is made of and with, and under which licences: what of it ships to readers, as the bundles, the pages'
 * assets and the index of the search have it, and what runs at build alone, as the lock file has it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { packagesIn } from './bundle.ts';

/** A package from the registry. */
export interface UsedPackage {
  name: string;
  version: string;
  /** Its licence, as an expression of SPDX. */
  licence: string;
  /** The texts of its licence; of one that is not installed on every machine, none are read. */
  texts: string[];
}

/** What ships, and what runs at build alone, each by name. */
export interface Licences {
  /** The text of the project's own licence. */
  own: string;
  shipped: UsedPackage[];
  build: UsedPackage[];
}

interface Lock {
  packages: Record<string, { version?: string; license?: string; dev?: true; devOptional?: true; optional?: true }>;
}

/** What writes files into the built site. */
const writers = ['pagefind'];
/** Every script of the reader begins there. */
const scripts = join('src', 'reader', 'start');
const isText = /^(?:un)?licen[cs]e(?!.*\.[jt]s$)|^(?:copying|notice)/i;

let found: Promise<Licences> | undefined;

/** Finds them, once for all pages of a build. */
export function findLicences(): Promise<Licences> {
  found ??= find();
  return found;
}

async function find(): Promise<Licences> {
  // Where the packages are, the lock file is: of a copy of the project that is built, in the project itself.
  const installed = createRequire(resolve('package.json')).resolve('esbuild/package.json');
  const project = resolve(installed, '../../..');
  const { packages }: Lock = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8'));
  const shipping = new Set(await shippedPackages());
  const all: UsedPackage[] = [];
  for (const [path, { version = '', license, dev, devOptional, optional }] of Object.entries(packages)) {
    const [, name] = /.*node_modules\/(.+)$/.exec(path) ?? [];
    if (name === undefined || dev || devOptional) continue;
    const texts = optional ? [] : await textsIn(join(project, path));
    all.push({ name, version, licence: license ?? 'not said', texts });
  }
  all.sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
  const [shipped, build] = [true, false].map((ships) => all.filter(({ name }) => shipping.has(name) === ships));
  const own = await readFile(join(project, 'LICENSE'), 'utf8');
  return { own: own.trim(), shipped: shipped ?? [], build: build ?? [] };
}

/** The packages of which something is in the files that readers are given: in scripts, as files of pages, as the search. */
export async function shippedPackages(): Promise<string[]> {
  const entries = (await readdir(scripts)).map((file) => join(scripts, file));
  return [...new Set([...(await packagesIn(entries)), ...(await assetsOf('src')), ...writers])].sort();
}

/** The packages whose files, faces for one, are assets of pages. */
async function assetsOf(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:astro|css|ts)$/.test(file)).sort();
  const names: string[] = [];
  for (const file of files)
    for (const [, name = ''] of (await readFile(join(folder, file), 'utf8')).matchAll(asset)) names.push(name);
  return names;
}
const asset = /(?:from |import |url\()['"]((?:@[\w.-]+\/)?\w[\w.-]*)\/[^'"]+(?:\?(?:inline|raw|url)|\.css)['"]/g;

/** The texts of a package's licence, in the order of their files' names. */
async function textsIn(path: string): Promise<string[]> {
  const texts: string[] = [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const own = join(path, entry.name);
    if (!isText.test(entry.name)) continue;
    if (entry.isDirectory()) texts.push(...(await textsIn(own)));
    else texts.push((await readFile(own, 'utf8')).replace(/\r\n?/g, '\n').trim());
  }
  return texts;
}

/** A line that says who has a copyright, since when. */
const isNotice = (line: string): boolean => /^\W*copyright\b.*(?:\(c\)|©|\b(?:19|20)\d\d\b)/i.test(line);
const rule = '-'.repeat(80);

/**
 * Licences as a text: the packages with the same words once, with the copyright notices of all.
 *
 * @param title What stands at its head.
 */
export function licencesText(title: string, packages: readonly UsedPackage[]): string {
  const pairs = packages.flatMap((one) => one.texts.map((text) => ({ one, text, words: wordsOf(text) })));
  const groups = [...Map.groupBy(pairs, ({ words }) => words).values()].map((own) => {
    const names = [...new Set(own.map(({ one }) => `${one.name} ${one.version}`))];
    const notices = new Set(
      own.flatMap(({ text }) =>
        text
          .split('\n')
          .filter(isNotice)
          .map((line) => line.trim()),
      ),
    );
    const body = (own[0]?.text ?? '').split('\n').filter((line) => !isNotice(line));
    return [names.join(', '), [...notices].join('\n'), body.join('\n').trim()].filter(Boolean).join('\n\n');
  });
  const list = packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  return `${[title, list.join('\n'), ...groups.map((group) => `${rule}\n\n${group}`)].join('\n\n')}\n`;
}

/** The words of a licence without its copyright notices, by which two are the same. */
const wordsOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isNotice(line))
    .join(' ')
    .replace(/\W+/g, ' ')
    .trim()
    .toLowerCase();
