/**
 * A document → Markdown (CommonMark with GFM's tables and footnotes), for editors of text and for programs.
 *
 * What it is stands before it as YAML. Passages have their ids as anchors of HTML, footnotes their printed labels; where
 * what shows Markdown would number them anew, each says its printed number itself.
 */
import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { versionOf } from '../../../corpus/model/edition.ts';
import { notesOf } from '../../../corpus/model/walk.ts';
import { profileOf } from '../../../corpus/text/languages/index.ts';
import type { Format, Taken } from '../format.ts';
import { saidFacts } from '../said-facts.ts';
import { textAsText } from '../text-as-text.ts';
import { editorsToMdast, factsToMdast } from './editors-to-mdast.ts';
import { footnotesOf } from './footnotes.ts';
import type { Within } from './inlines-to-mdast.ts';
import { nodesToMdast, noteToMdast, uncalledToMdast } from './nodes-to-mdast.ts';

const options: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  ...textAsText,
};

/** Writes a document as Markdown. */
export function documentToMarkdown(taken: Taken): string {
  const { document } = taken;
  const within: Within = { footnotes: footnotesOf(document) };
  const facts = saidFacts(taken).filter(({ editors }) => !editors);
  const notes = notesOf(document);
  const isCalled = ({ id }: { id: string }): boolean => within.footnotes.called.has(id);
  const uncalled = notes.filter((note) => !isCalled(note));
  const { notes: word } = profileOf(document.language).words;
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: document.meta.title }] },
    ...(facts.length > 0 ? [factsToMdast(facts)] : []),
    ...nodesToMdast(document.children, within),
    ...(uncalled.length > 0
      ? [
          { type: 'heading' as const, depth: 2 as const, children: [{ type: 'text' as const, value: word }] },
          { type: 'list' as const, spread: false, children: uncalled.map((note) => uncalledToMdast(note, within)) },
        ]
      : []),
    ...notes.filter(isCalled).map((note) => noteToMdast(note, within)),
    ...editorsToMdast(taken),
  ];
  const root: Root = { type: 'root', children };
  return `---\n${frontMatter(taken)}---\n\n${toMarkdown(root, options)}`;
}

/** Fields as programs for Markdown know them (`title`, `author`, `date`, `lang`), and those of this library. */
function frontMatter({ document, kind, licence, library, citation, subjects, terms }: Taken): string {
  const { id, language, meta } = document;
  const { title, who, occasion, date, source, part, edition, seed } = meta;
  const fields = {
    title,
    author: who?.name,
    'author-role': who?.role,
    date,
    lang: language,
    kind: kind.label,
    occasion,
    source,
    part,
    licence,
    citation: citation(),
    subjects: subjects.length > 0 ? subjects.map(({ label }) => label) : undefined,
    keywords: terms.length > 0 ? terms.map(({ label }) => label) : undefined,
    library: library.name,
    id,
    edition: { ...edition, version: versionOf(document) },
    sha256: seed.sha256,
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return stringify(given, { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' });
}

export const markdown: Format = {
  name: 'markdown',
  ending: '.md',
  type: 'text/markdown',
  label: 'Markdown',
  purpose: 'for notes and editors of text',
  write: documentToMarkdown,
};
