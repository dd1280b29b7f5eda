/** What the editors changed in the commentary, in `content/CHANGES.md`: Markdown under headings that are days, the newest first. */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { z } from 'zod';
import { hrefSchema } from '../model/inline.ts';
import { problem } from '../problems/catalogue.ts';
import type { Outcome, Place, Problem } from '../problems/problem.ts';
import { forbiddenIn } from '../text/characters.ts';

/** Where the editors say it, from the library's root. */
export const changesFile = 'content/CHANGES.md';

/** What is said before the first day, and the days. */
export interface Changes {
  lead: RootContent[];
  days: { date: string; content: RootContent[] }[];
}

/** A page of the site with what is meant in it, as an address from the site's root: `work-report-2025.html#n17`. */
const ownPage = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.html(?:#[\w-]+)?$/;

/** Whether an address leads to a page of the site itself. */
export const isOwnPage = (url: string): boolean => ownPage.test(url);

/**
 * Reads the changes. A heading of the first level is the file's own title, which the site does not show; one of the second is a day.
 *
 * @returns Markdown as a tree, of which nothing is HTML to anyone: a tag in it is the characters that it is written with.
 */
export function markdownToChanges({ text, file = changesFile }: { text: string; file?: string }): Outcome<Changes> {
  const plain = text.replace(/\r\n?/g, '\n');
  const problems: Problem[] = forbiddenIn(plain).map(({ index, ...character }) =>
    problem('changes-character', placeAt(plain, index, file), character),
  );
  const value: Changes = { lead: [], days: [] };
  for (const node of fromMarkdown(plain).children) {
    problems.push(...astray(node, file));
    if (node.type === 'heading' && node.depth === 1) continue;
    if (node.type !== 'heading' || node.depth > 2) {
      (value.days.at(-1)?.content ?? value.lead).push(node.type === 'html' ? inParagraph(node.value) : node);
      continue;
    }
    const date = wordsIn(node).trim();
    const before = value.days.at(-1)?.date;
    if (!z.iso.date().safeParse(date).success)
      problems.push(problem('changes-not-a-day', placeOf(node, file), { heading: date }));
    else if (before !== undefined && date >= before)
      problems.push(problem('changes-order', placeOf(node, file), { date, before }));
    value.days.push({ date, content: [] });
  }
  return { value: problems.length > 0 ? undefined : value, problems };
}

/** A tag that stands alone is a paragraph of its characters. */
const inParagraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });

/** Addresses that no page may lead to. */
function astray(node: Nodes, file: string): Problem[] {
  const inside = 'children' in node ? node.children.flatMap((one) => astray(one, file)) : [];
  if (node.type !== 'link' || isOwnPage(node.url) || hrefSchema.safeParse(node.url).success) return inside;
  return [problem('changes-address', placeOf(node, file), { url: node.url }), ...inside];
}

const placeOf = ({ position }: Nodes, file: string): Place => ({
  file,
  line: position?.start.line,
  column: position?.start.column,
});

function placeAt(text: string, index: number, file: string): Place {
  const lines = text.slice(0, index).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const wordsIn = (node: Nodes): string =>
  'children' in node ? node.children.map(wordsIn).join('') : 'value' in node ? node.value : '';
