/** Golden files: what a test gives is held against a file beside its input. `UPDATE=1` writes it, for a person to review. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { isMap, isScalar, visit, Document as YamlDocument } from 'yaml';

/** Holds a text against a golden file, to the byte. A missing file fails. */
export function expectGolden(path: string, actual: string): void {
  if (process.env['UPDATE']) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  if (!existsSync(path)) throw new Error(`${path} is missing. Run with UPDATE=1 to write it, and review what it says.`);
  expect(actual, path).toBe(readFileSync(path, 'utf8'));
}

/** White space and format characters that cannot be told from a space or from nothing. */
const invisible = /[\u00A0\u2000-\u200F\u2028-\u202F\u2060-\u206F\u3000\uFEFF]/u;

/** A value as YAML that is short to review: a map of plain values takes one line, what cannot be seen is escaped. */
export function reviewable(value: unknown): string {
  const document = new YamlDocument(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && (node.value.includes('\n') || invisible.test(node.value)))
        node.type = 'QUOTE_DOUBLE';
    },
    Collection: (_, node) => {
      node.flow = node.items.every(
        (item) => isScalar(item) || (isMap(node) && isScalar((item as { value: unknown }).value)),
      );
    },
  });
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return document.toString({ lineWidth: 0 }).replace(new RegExp(invisible, 'gu'), escaped);
}
