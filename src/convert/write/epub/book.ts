/** A document as an EPUB is made of it: in which file each of its parts stands, and how one leads there. */
import { leavesOf } from '../../../corpus/model/inline.ts';
import type { Section, TreeNode } from '../../../corpus/model/node.ts';
import { type Passage, partsOf, passagesOf, walk } from '../../../corpus/model/walk.ts';
import type { Taken } from '../format.ts';

/** What is to stand in a file of its own: a top section with what follows it, or what stands before the first. */
export interface Part {
  file: string;
  section: Section | undefined;
  nodes: TreeNode[];
}

/** The files of what is no part of the text. */
export const files = {
  notes: 'notes.xhtml',
  remarks: 'remarks.xhtml',
  glossary: 'glossary.xhtml',
  figures: 'figures.xhtml',
  subjects: 'subjects.xhtml',
  sources: 'sources.xhtml',
  retired: 'retired.xhtml',
} as const;

/** A document with the ways through it. */
export interface Book extends Taken {
  parts: readonly Part[];
  passages: ReadonlyMap<string, Passage>;
  /** Where an id of the document is: `section-s9.xhtml#s9-p2`; nothing where it has no such id. */
  addressOf(id: string): string | undefined;
}

/** Finds the place of everything in a book. */
export function bookOf(taken: Taken): Book {
  const { document } = taken;
  const parts = partsOfText(document.children);
  const fileOf = new Map<string, string>();
  for (const { file, nodes } of [
    ...parts,
    { file: files.notes, nodes: document.series.flatMap(({ notes }) => notes) },
  ]) {
    for (const { node } of walk(nodes)) {
      if ('id' in node) fileOf.set(node.id, file);
      for (const leaf of partsOf(node).flatMap(leavesOf)) if (leaf.type === 'note-reference') fileOf.set(leaf.id, file);
    }
  }
  for (const { id } of document.retired) if (!fileOf.has(id)) fileOf.set(id, files.retired);
  return {
    ...taken,
    parts,
    passages: new Map(passagesOf(document).map((passage) => [passage.id, passage])),
    addressOf: (id) => {
      const file = fileOf.get(id);
      return file && `${file}#${id}`;
    },
  };
}

function partsOfText(nodes: readonly TreeNode[]): Part[] {
  const parts: Part[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (node.type === 'section')
      parts.push({
        file: `section-${encodeURIComponent(node.id).replaceAll('%', '_')}.xhtml`,
        section: node,
        nodes: [node],
      });
    else if (last) last.nodes.push(node);
    else parts.push({ file: 'text.xhtml', section: undefined, nodes: [node] });
  }
  return parts;
}
