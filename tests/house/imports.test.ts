/** The arrows between the rooms: every import that the plan forbids is written, and the linter refuses it. */
import { execFile } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectOf } from '../support/command.ts';

const root = join(import.meta.dirname, '../..');

/** What the files of a room may import beside the room itself. A room that is not here has not been thought of. */
const arrows: Record<string, string[]> = {
  corpus: [],
  convert: ['corpus'],
  markdown: ['corpus'],
  citation: ['corpus'],
  views: ['corpus'],
  pictures: ['corpus'],
  library: ['corpus', 'views'],
  reader: ['corpus'],
  rebuild: ['corpus', 'library', 'views'],
  downloads: ['citation', 'convert/write', 'corpus', 'library', 'reader', 'rebuild', 'views'],
  components: ['citation', 'corpus', 'reader', 'styles', 'views'],
  layouts: ['components', 'corpus', 'downloads', 'library', 'rebuild', 'styles', 'views'],
  pages: [
    'citation',
    'components',
    'corpus',
    'downloads',
    'layouts',
    'library',
    'pictures',
    'public',
    'publish',
    'rebuild',
    'styles',
    'views',
  ],
  publish: ['corpus', 'downloads', 'reader', 'rebuild', 'views'],
  cli: ['citation', 'convert', 'corpus', 'downloads', 'library', 'publish', 'rebuild'],
};
/** Stylesheets and files that import nothing. */
const silent = ['styles', 'public'];
const rooms = [...Object.keys(arrows), ...silent];
const stages = ['anchors', 'commentary', 'amend', 'read', 'write'].map((name) => `src/convert/${name}`);
/** The formats of today and of tomorrow: they do not know one another. */
const formats = ['read/plain-text', 'read/docx', 'write/mdx', 'write/json', 'write/epub'].map(
  (name) => `src/convert/${name}`,
);

/** A file, and what it imports: a path from the root, or a module's name. */
type Arrow = readonly [from: string, to: string];

const arrowsOf = (files: string[], targets: string[]): Arrow[] =>
  files.flatMap((from) => targets.map((to) => [from, to] as const));
/** The files in a folder and below it. */
const filesIn = (folder: string): string[] => ['', 'a/', 'a/b/'].map((below) => `${folder}/${below}x.ts`);
const filesOf = (room: string): string[] => [
  ...filesIn(`src/${room}`),
  ...(['components', 'layouts', 'pages'].includes(room) ? [`src/${room}/x.astro`, `src/${room}/a/x.astro`] : []),
];
const inRooms = (names: string[]): string[] => names.map((name) => `src/${name}/a/y.ts`);
const inFolders = (names: string[]): string[] => names.map((name) => `${name}/y.ts`);
const roomsBut = (...names: string[]): string[] => rooms.filter((room) => !names.includes(room));
/** The folders that are not on the way to one. */
const apartFrom = (folder: string, folders: string[]): string[] =>
  folders.filter((other) => !`${other}/`.startsWith(`${folder}/`) && !`${folder}/`.startsWith(`${other}/`));

const outside = ['scripts/bench.ts', 'tests/y.ts', 'tests/support/site.ts'];
const chain = ['src/convert/convert.ts', 'src/convert/project.ts'];
const builtins = builtinModules.filter((name) => !name.includes(':') && !name.startsWith('_'));
const node = ['fs', 'fs/promises', 'child_process', 'process'].map((name) => `node:${name}`);
const astro = ['astro', 'astro:content', 'astro/loaders', '@astrojs/mdx'];

const forbidden: Record<string, Arrow[]> = {
  'a room to a room that it may not know': Object.entries(arrows).flatMap(([room, allowed]) =>
    arrowsOf(filesOf(room), inRooms(roomsBut(room, ...allowed))),
  ),
  'a room to the commands, the tests and what stands beside the rooms': Object.keys(arrows).flatMap((room) =>
    arrowsOf(filesOf(room), [...outside, 'src/content.config.ts', 'astro.config.mjs']),
  ),
  'a file beside the rooms to a room': arrowsOf(['src/x.ts'], [...inRooms(roomsBut('corpus', 'rebuild')), ...outside]),
  'a command to a room': arrowsOf(
    ['scripts/x.ts'],
    [...inRooms(roomsBut('cli', 'convert', 'corpus')), ...outside.slice(1)],
  ),
  'what is taken away to more of the conversion than the written forms': arrowsOf(filesOf('downloads'), [
    ...inFolders(apartFrom('src/convert/write', [...stages, ...formats])),
    ...chain,
  ]),
  'a stage to another, or to the chain': stages.flatMap((stage) =>
    arrowsOf(filesIn(stage), [...inFolders(apartFrom(stage, [...stages, ...formats])), ...chain]),
  ),
  'a format to another': formats.flatMap((format) =>
    arrowsOf(filesIn(format), [...inFolders(apartFrom(format, [...stages, ...formats])), ...chain]),
  ),
  'a room that runs anywhere to Node and Astro': arrowsOf(['corpus', 'reader'].flatMap(filesOf), [...node, ...astro]),
  'a pure room to the machine': arrowsOf(
    ['convert', 'markdown', 'citation', 'views', 'pictures', 'components'].flatMap(filesOf),
    node,
  ),
  'the conversion to Astro': arrowsOf(filesOf('convert'), astro),
  'any file to Node without saying so': arrowsOf(
    ['src/corpus/x.ts', 'src/convert/anchors/x.ts', 'src/reader/x.ts'],
    builtins,
  ),
};

const allowed: Record<string, Arrow[]> = {
  'a room to itself and the rooms it may know': Object.entries(arrows).flatMap(([room, others]) =>
    arrowsOf(filesOf(room), inRooms(room === 'convert' ? others : [room, ...others])),
  ),
  'a file beside the rooms': arrowsOf(
    ['src/x.ts'],
    ['src/corpus/model/y.ts', 'src/rebuild/y.ts', 'src/y.ts', 'zod', 'astro:content'],
  ),
  'a command': arrowsOf(['scripts/x.ts'], ['src/cli/y.ts', 'src/convert/y.ts', 'src/corpus/model/y.ts', 'node:fs']),
  'the chain': arrowsOf(['src/convert/x.ts'], [...chain, ...inFolders(stages), ...inFolders(formats)]),
  'a stage': stages.flatMap((stage) => arrowsOf(filesIn(stage), [`${stage}/y.ts`, 'yaml', 'node:crypto'])),
  'a format': formats.flatMap((format) =>
    arrowsOf(filesIn(format), [`${format}/y.ts`, `${format}/a/y.ts`, `${dirname(format)}/format.ts`]),
  ),
  'the reader': arrowsOf(['src/reader/search/x.ts'], ['src/reader/dom.ts', 'src/reader/tools/panel.ts', 'stemmer']),
  'views of collections': arrowsOf(['src/views/x.ts'], ['astro:content', 'zod']),
  'publishing and commands to the disk': arrowsOf(['src/publish/a/x.ts', 'src/cli/server/x.ts'], ['node:fs/promises']),
  'tests of everything': arrowsOf(['tests/site/x.ts'], ['tests/support/y.ts', ...inRooms(rooms), 'node:fs']),
};

/** Every way to name another module that the language has. */
const forms: ((path: string) => string)[] = [
  (path) => `import { a } from '${path}';`,
  (path) => `import '${path}';`,
  (path) => `import type { b } from '${path}';`,
  (path) => `export * from '${path}';`,
  (path) => `export { c } from '${path}';`,
  (path) => `export const d = await import('${path}');`,
  (path) => `export const e = await import(\`${path}\`);`,
  (path) => `export type F = import('${path}').F;`,
  (path) => `export const g = require('${path}');`,
  (path) => `import h = require('${path}');`,
];
/** Those that are good style where the arrow is. */
const good = forms.slice(0, 6);

/** How a file names what it imports. */
function specifier([from, to]: Arrow): string {
  if (!/^(?:src|scripts|tests|astro\.config)[/.]/.test(to)) return to;
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

interface Diagnostic {
  category: string;
  location: { path: string; start: { line: number } };
}

const refusals = /^(?:plugin|lint\/style\/(?:useNodejsImportProtocol|noCommonJs|noUnusedTemplateLiteral))$/;

/** Writes each line into its file, lints all with the linter's own configuration, and tells the lines that it refuses. */
async function refused(lines: { file: string; line: string }[]): Promise<Set<string>> {
  const files = Map.groupBy(lines, ({ file }) => file);
  const text = (file: string): string => {
    const code = files.get(file)?.map(({ line }) => `${line}\n`) ?? [];
    return file.endsWith('.astro') ? `---\n${code.join('')}---\n` : code.join('');
  };
  const project = projectOf(Object.fromEntries([...files.keys()].map((file) => [file, text(file)])));
  for (const file of ['.biome.json', '.gitignore', 'tests/house/imports.grit'])
    cpSync(join(root, file), join(project.root, file));
  const biome = join(root, 'node_modules/.bin/biome');
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', '--colors=off'];
  const { stdout } = await promisify(execFile)(biome, options, { cwd: project.root, maxBuffer: 2 ** 30 }).catch(
    (error: { stdout: string }) => error,
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return new Set(
    diagnostics
      .filter(({ category }) => refusals.test(category))
      .map(({ location: { path, start } }) => `${path}: ${text(path).split('\n')[start.line - 1]}`),
  );
}

const linesOf = (some: Arrow[], ways: typeof forms): { file: string; line: string }[] =>
  some.flatMap((arrow) => ways.map((form) => ({ file: arrow[0], line: form(specifier(arrow)) })));
const said = (lines: { file: string; line: string }[]): string[] => lines.map(({ file, line }) => `${file}: ${line}`);

test('every room has been thought of', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...Object.keys(arrows), ...silent].sort()).toEqual(folders.map(({ name }) => name).sort());
});

/** The linter is started once for each of these; what is wrong is then told group by group. */
const [ofForbidden, ofAllowed] = [forbidden, allowed].map((groups, index) =>
  Object.entries(groups).map(([name, some]) => [name, linesOf(some, index === 0 ? forms : good)] as const),
) as [Group[], Group[]];
type Group = readonly [name: string, lines: { file: string; line: string }[]];
const foundIn = (groups: Group[]): Promise<Set<string>> => refused(groups.flatMap(([, lines]) => lines));

describe('is refused in every form', () => {
  let found: Set<string>;
  beforeAll(async () => {
    found = await foundIn(ofForbidden);
  }, 120_000);

  test.each(ofForbidden)('%s', (_, lines) => {
    expect(said(lines).filter((line) => !found.has(line))).toEqual([]);
  });

  test('a path that hides where it leads', async () => {
    const paths = ['./../../views/y.ts', '../model/../../views/y.ts', '/src/views/y.ts', '../../corpus/../views/y.ts'];
    const lines = paths.map((path) => ({ file: 'src/corpus/text/x.ts', line: `import '${path}';` }));
    const found = await refused(lines);
    expect(said(lines).filter((line) => !found.has(line))).toEqual([]);
  });

  test('a room that nobody has thought of', async () => {
    expect(await refused([{ file: 'src/shed/x.ts', line: "import '../corpus/y.ts';" }])).toHaveLength(1);
  });
});

describe('is allowed', () => {
  let found: Set<string>;
  beforeAll(async () => {
    found = await foundIn(ofAllowed);
  }, 120_000);

  test.each(ofAllowed)('%s', (_, lines) => {
    expect(said(lines).filter((line) => found.has(line))).toEqual([]);
  });
});
