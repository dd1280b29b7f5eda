/** The house's measures: no function over 60 lines, no module over 220. A long one does several things. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sources } from '../support/sources.ts';

const longest = { function: 60, module: 220 };

/** A function: what it is called, and how many lines it has. */
interface Measured {
  name: string;
  lines: number;
}

/** The functions of a source, those inside others too. Of a component, its script is read. */
function functionsOf(text: string, file = 'x.ts'): Measured[] {
  const code = file.endsWith('.astro') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;
  const source = ts.createSourceFile(file.replace(/\.astro$/, '.ts'), code, ts.ScriptTarget.Latest, true);
  const found: Measured[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const [from, to] = [node.getStart(), node.end].map((at) => source.getLineAndCharacterOfPosition(at).line);
      found.push({ name: nameOf(node), lines: (to ?? 0) - (from ?? 0) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A function's own name, else that of the variable or property that it is given to. */
function nameOf(node: ts.SignatureDeclaration): string {
  const { parent } = node;
  const own =
    node.name ?? (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name : undefined);
  return own?.getText() ?? '(without a name)';
}

const files = sources('src', 'scripts', 'astro.config.mjs').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test('no function is longer', () => {
  const long = files.flatMap(({ path, text }) =>
    functionsOf(text, path)
      .filter(({ lines }) => lines > longest.function)
      .map(({ name, lines }) => ({ name: `${path} ${name}`, lines })),
  );
  expect(long).toEqual([]);
});

test('no module is longer', () => {
  const long = files.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
  expect(long.filter(({ lines }) => lines > longest.module)).toEqual([]);
  expect(files.length).toBeGreaterThan(150);
});

test('functions of every form are measured, with their names', () => {
  const body = '\n'.repeat(3);
  const code = `function a() {${body}}
const b = () => {${body}};
const o = { c: function () {${body}}, d() {${body}}, get e() {${body}} };
class F { g() {${body}} }
call(() => {${body}});
declare function h(): void;`;
  const expected = ['a', 'b', 'c', 'd', 'e', 'g', '(without a name)'].map((name) => ({ name, lines: 4 }));
  expect(functionsOf(code)).toEqual(expected);
  expect(functionsOf(`---\n${code}\n---\n<p>function no() {}</p>`, 'x.astro')).toEqual(expected);
  expect(functionsOf('function a() { return () => 1; }')).toHaveLength(2);
});
