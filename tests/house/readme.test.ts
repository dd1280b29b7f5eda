/** The README's sidecars are tried: each layout is one, and its seed gives the ids that are said, without a problem. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { sidecarSchema } from '../../src/corpus/editors/sidecar.ts';
import { lineKindSchema } from '../../src/corpus/model/ledger.ts';
import { passagesOf } from '../../src/corpus/model/walk.ts';
import { convert } from '../support/convert.ts';
import { sourceOf } from '../support/source.ts';

const readme = readFileSync('README.md', 'utf8');
const { layout: layoutSchema } = sidecarSchema.shape;
const layouts = [...readme.matchAll(/^```yaml layout\n([^`]*)^```$/gm)].map(([, yaml = '']) => yaml);
const examples = [...readme.matchAll(/^```text\n([^`]*)^```\s+```yaml layout\n([^`]*)^```\s+Ids: (.*(?:\n.+)*)/gm)].map(
  ([, seed = '', yaml = '', ids = '']) => ({ seed, yaml, ids: ids.match(/[^`\s]+/g) ?? [] }),
);

test('every layout is one, and is tried', () => {
  expect(layouts.length).toBeGreaterThan(6);
  for (const yaml of layouts) expect(() => layoutSchema.parse(parse(yaml)), yaml).not.toThrow();
  expect(examples.map(({ yaml }) => yaml)).toEqual(layouts);
});

test.each(examples)('$seed', ({ seed, yaml, ids }) => {
  const { value, problems } = convert(sourceOf(seed, stringify({ layout: parse(yaml) })));
  expect(problems).toEqual([]);
  const given = value ? passagesOf(value.document).map(({ id }) => id) : [];
  expect(given).toEqual(ids);
});

test('every field of a layout, and every kind of line, is described', () => {
  const named = new Set([...readme.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text));
  const fields = Object.keys(layoutSchema.parse({}));
  expect([...fields, ...lineKindSchema.exclude(['blank']).options].filter((name) => !named.has(name))).toEqual([]);
});
