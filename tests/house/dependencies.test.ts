/** What is declared is used, what is used is declared, and what is installed is what the lock file vouches for. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const manifest = JSON.parse(read('package.json')) as Package;
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { integrity?: string; link?: boolean; bin?: Record<string, string> }>;
};

/** What is used without being imported or named in a script of package.json, and why. */
const silent: Record<string, string> = {
  node: 'the Node that npm’s scripts run on',
  '@astrojs/check': 'what `astro check` runs',
  '@stryker-mutator/vitest-runner': 'what `stryker run` runs the tests with',
  'oxlint-tsgolint': 'the types that `oxlint --type-aware` asks for',
};

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file) && !/(?:^|\/)(?:in|out)\./.test(file));

/** The package that a specifier belongs to, if it is one. */
function packageOf(specifier: string): string | undefined {
  if (/^[./]/.test(specifier) || isBuiltin(specifier) || /^[a-z]+:/.test(specifier)) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The packages that a file imports; without types, if only what runs counts. */
function importsOf(file: string, running: boolean): string[] {
  const text = read(file);
  // Of an Astro component, what stands between the fences is TypeScript.
  const code = file.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text;
  const shown = running
    ? ts.transpileModule(code, {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true },
      }).outputText
    : code;
  return ts
    .preProcessFile(shown)
    .importedFiles.map(({ fileName }) => packageOf(fileName))
    .filter((name) => name !== undefined);
}

const isTest = (file: string): boolean => file.startsWith('tests/');
const imported = new Set(files.flatMap((file) => importsOf(file, false)));
const running = new Set(files.filter((file) => !isTest(file)).flatMap((file) => importsOf(file, true)));
const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];

/** Whether a script of package.json runs a program of the package. */
const isRun = (name: string): boolean =>
  Object.keys(lock.packages[`node_modules/${name}`]?.bin ?? {}).some((program) =>
    Object.values(manifest.scripts).some((script) => script.split(/\s+/).includes(program)),
  );
/** `@types/x` is used where x is imported, and Node's everywhere. */
const typed = (name: string): boolean => {
  const [, of] = /^@types\/(.*)$/.exec(name) ?? [];
  return of !== undefined && (of === 'node' || imported.has(of));
};

test('the files are found', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(imported).toContain('astro');
  expect(importsOf('src/pages/assets/[face].woff2.ts', true)).toContain('@fontsource-variable/source-serif-4');
});

test('no dependency is unused', () => {
  const unused = declared.filter(
    (name) => !imported.has(name) && !isRun(name) && !typed(name) && silent[name] === undefined,
  );
  expect(unused).toEqual([]);
  expect(Object.keys(silent).filter((name) => !declared.includes(name))).toEqual([]);
});

test('what is imported is declared', () => {
  const names = new Set([...declared, ...declared.map((name) => name.replace(/^@types\//, ''))]);
  expect([...imported].filter((name) => !names.has(name))).toEqual([]);
});

test('what the site and the commands need is there without the tools of development', () => {
  expect([...running, 'node'].filter((name) => manifest.dependencies[name] === undefined)).toEqual([]);
});

test('what only tests and checks need is not among them', () => {
  const needed = Object.keys(manifest.dependencies).filter(
    (name) => !running.has(name) && name !== 'node' && !isRun(name),
  );
  expect(needed).toEqual([]);
});

test('every package from the registry has its hash in the lock file', () => {
  const entries = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link);
  expect(entries.length).toBeGreaterThan(500);
  expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});
