/** What publishing reads of a page is what a browser makes of it: a tokenizer that is told by a whole parser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { attributeOf, parsePage } from '../../src/publish/page.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { dist, filesOf } from '../support/site.ts';

const tell = (name: string, start: number, end: number, attributes: readonly string[]): string =>
  `<${name}> ${start} to ${end}: ${attributes.join(' ')}`;

/** The elements of a page as a parser has them, without those for which nothing is written. */
function byParser(html: string): string[] {
  const told: string[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [
    parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }),
  ];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node && node.sourceCodeLocation) {
      const { startOffset, endOffset, attrs } = node.sourceCodeLocation;
      const own = node.attrs.map(({ name, value }) => `${name}=${value}@${attrs?.[name.toLowerCase()]?.startOffset}`);
      told.push(tell(`${writtenAround(node)}>${node.tagName}`, startOffset, endOffset, own));
    }
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return told;
}

/** The element around one, of those that are written: a table's rows stand in a body that need not be. */
function writtenAround({ parentNode }: DefaultTreeAdapterTypes.Element): string {
  if (!parentNode || !('tagName' in parentNode)) return '';
  return parentNode.sourceCodeLocation ? parentNode.tagName : writtenAround(parentNode);
}

function byTokenizer(html: string): string[] {
  return parsePage(html).elements.map((element) => {
    const { tagName, attributes, parent, tag, endTag } = element;
    const own = attributes.map(({ name, start }) => `${name}=${attributeOf(element, name)}@${start}`);
    return tell(`${parent?.tagName ?? ''}>${tagName}`, tag.start, endTag.end, own);
  });
}

/** A drawing's elements and attributes may have large letters, which a parser keeps. */
const small = (all: readonly string[]): string[] => all.map((one) => one.toLowerCase());

const sites = Object.fromEntries(['formats', 'languages', 'shapes'].map((name) => [name, corpusSite(name)]));

test.each(Object.entries({ library: dist, ...sites }))('%s', (_, folder) => {
  const pages = filesOf('.html', folder);
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    expect(small(byTokenizer(html)), page).toEqual(small(byParser(html)));
  }
});
