/** The plan of the house is true: the paths it names are there, every room is named, the arrows are the linter's. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inlineSchema } from '../../src/corpus/model/inline.ts';
import { itemSchema, nodeSchema, noteSchema, rowSchema } from '../../src/corpus/model/node.ts';

const plan = readFileSync('.github/ARCHITECTURE.md', 'utf8');
const code = [...plan.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

/** Made when they are needed. */
const made = ['content/.convert'];

test('every path that it names is there', () => {
  const paths = code.filter((text) => /^(?:\.github|\.ci|content|scripts|seeds|src|tests)\//.test(text));
  expect(paths.length).toBeGreaterThan(80);
  // Of `src/convert/read/<format>/`, what stands before the name that is left open.
  const known = paths.map((path) => path.replace(/[^/]*<.*$/, ''));
  expect(known.filter((path) => !made.includes(path) && !existsSync(path))).toEqual([]);
});

test('every room is named', () => {
  const foldersIn = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? `${folder}/${one.name}/` : []));
  const rooms = ['src', 'src/cli', 'src/convert', 'src/convert/read', 'src/convert/write', 'src/corpus', 'src/reader'];
  const named = new Set(code);
  expect(rooms.flatMap(foldersIn).filter((room) => !named.has(room))).toEqual([]);
});

test('its arrows are those that the linter enforces', () => {
  const rule = readFileSync('tests/house/imports.grit', 'utf8');
  const enforced = [
    ...rule.matchAll(
      /\$filename <: r"\.\*\/src\/(?:\(\?:([\w|]+)\)|(\w+))\/\.\+",\s+not \$import <: r"\(\?s\)\.\*\['\\"`\]\(\?:\\\.\\\.\/\)\+\(\?:([\w|/]+)\)\//g,
    ),
  ].flatMap(([, several, one = '', to = '']) =>
    (several ?? one).split('|').map((room) => `${room} --> ${to.replaceAll(/\/\w+/g, '').split('|').join(' & ')}`),
  );
  const commands = /scripts\/\[\^\/\]\+",[\s\S]*?\\\.\\\.\/src\/\(\?:([\w|]+)\)/.exec(rule)?.[1]?.split('|');
  const drawn = /## The rooms\s+```mermaid\n([^`]*)```/.exec(plan)?.[1] ?? '';
  const arrows = drawn.split('\n').flatMap((line) => (line.includes('-->') ? line.trim() : []));
  expect(enforced.length).toBeGreaterThan(8);
  expect(arrows.sort()).toEqual([...enforced, `scripts --> ${commands?.join(' & ')}`].sort());
});

test('every kind of node is in its table', () => {
  const types = [...nodeSchema.options, itemSchema, rowSchema, noteSchema, ...inlineSchema.options]
    .map(({ shape }) => shape.type)
    .flatMap((type): string[] => ('options' in type ? [...type.options] : [...type.values]));
  expect(types.length).toBeGreaterThan(18);
  expect(types.filter((type) => !code.includes(type))).toEqual([]);
});
