/** Ids for the texts that are new. */
import { areLettered, noteIds, sectionId } from '../../corpus/model/naming.ts';
import type { AnyTreeNode, Tree, TreeSeries } from '../../corpus/model/tree.ts';
import type { Giver } from './giver.ts';
import { membersOf, numberedIn, partOf } from './parts.ts';

/** The id of each node that has one. */
export type Ids = ReadonlyMap<object, string>;

/** The ids that the notes of a series would have; the document's first series needs no scope. */
export const wantedForNotes = ({ kind, notes }: TreeSeries, scope: string | undefined): string[] =>
  noteIds(
    kind,
    notes.map(({ label }) => label),
    scope,
  );

/** The id of a series of the whole document, by its place among all: the first is `notes`, the second `notes-2`. */
export const seriesId = (index: number): string => (index === 0 ? 'notes' : `notes-${index + 1}`);

/**
 * What the ids of a series begin with: nothing for the first, then the section that it belongs to, or which series of the
 * document it is, `notes-2`.
 */
export const scopeOf = (
  { kind, scope }: TreeSeries,
  index: number,
  ids: (section: object) => string | undefined,
): string | undefined => {
  if (index === 0) return undefined;
  if (scope !== undefined) return ids(scope);
  return kind === 'numbers' ? seriesId(index) : undefined;
};

/** Gives every part its id: the one that it claimed, else a new one. The notes come last. */
export function giveIds({ children, series }: Tree, giver: Giver): Ids {
  const ids = new Map<object, string>();
  giveIn(children, undefined, giver, ids);
  for (const [at, one] of series.entries()) {
    const wanted = wantedForNotes(
      one,
      scopeOf(one, at, (section) => ids.get(section)),
    );
    one.notes.forEach((note, index) => {
      ids.set(note, giver.give(partOf(note), wanted[index] ?? ''));
    });
    for (const note of one.notes) giveIn(note.children, { id: ids.get(note) ?? '' }, giver, ids);
  }
  return ids;
}

interface Owner {
  id: string;
  number?: string | undefined;
}

function giveIn(nodes: readonly AnyTreeNode[], owner: Owner | undefined, giver: Giver, ids: Map<object, string>): void {
  const blocks = numberedIn(nodes);
  const given = giver.giveSeries(blocks.map(partOf), owner === undefined ? 'p' : `${owner.id}-p`);
  blocks.forEach((block, index) => {
    const id = given[index] ?? '';
    ids.set(block, id);
    if (block.type !== 'list' && block.type !== 'table') return;
    const members = membersOf(block);
    const own = giver.giveSeries(members.map(partOf), `${id}-${block.type === 'list' ? 'i' : 'r'}`);
    members.forEach((member, place) => {
      const memberId = own[place] ?? '';
      ids.set(member, memberId);
      if (member.type === 'item') giveIn(member.children, { id: memberId }, giver, ids);
    });
  });
  const sections = nodes.filter((node) => node.type === 'section');
  const lettered = areLettered(sections);
  for (const section of sections) {
    const wanted = sectionId(section, owner, lettered) ?? giver.next(owner === undefined ? 'x' : `${owner.id}-x`);
    const id = giver.give(partOf(section), wanted);
    ids.set(section, id);
    giveIn(section.children, { id, number: section.number }, giver, ids);
  }
}
