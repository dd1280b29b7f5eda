/** Texts that the register knows take the ids that they have. */
import type { AnyTreeNode, Tree, TreeList, TreeTable } from '../../corpus/model/tree.ts';
import { scopeOf, wantedForNotes } from './give-ids.ts';
import type { Giver, Part } from './giver.ts';
import { membersOf, numberedIn, partOf, partsIn } from './parts.ts';
import type { Reach } from './pool.ts';

/**
 * Claims in the order of the text, the notes last: each text what is its own, before another with the same words takes it;
 * then what is left of those that are still in the text, and at last of those that went.
 */
export function claimIds(tree: Tree, giver: Giver): void {
  claimAll(tree, new Claims(giver, 'own'));
  for (const reach of ['alive', 'all'] as const) {
    claimAll(tree, new Claims(giver, reach));
    for (const part of partsIn(tree)) giver.claimOtherwise(part, reach);
  }
}

/** Claims as far as one may reach. */
class Claims {
  readonly #giver: Giver;
  readonly #reach: Reach;

  constructor(giver: Giver, reach: Reach) {
    this.#giver = giver;
    this.#reach = reach;
  }

  claim = (part: Part, series?: string): string | undefined => this.#giver.claim(part, series, this.#reach);
  claimNamed = (...named: Parameters<Giver['claimNamed']>): string | undefined => this.#giver.claimNamed(...named);
  claimed = (part: object): string | undefined => this.#giver.claimed(part);
}

function claimAll({ children, series }: Tree, giver: Claims): void {
  claimIn(children, undefined, giver);
  for (const [at, one] of series.entries()) {
    const wanted = wantedForNotes(
      one,
      scopeOf(one, at, (section) => giver.claimed(section)),
    );
    one.notes.forEach((note, index) => {
      const id = giver.claim(partOf(note), wanted[index]);
      claimIn(note.children, id ?? wanted[index], giver);
    });
  }
}

/** Claims what stands under a section, an item or a note, whose id may be known; its sections after its blocks. */
function claimIn(nodes: readonly AnyTreeNode[], owner: string | undefined, giver: Claims): void {
  const series = owner === undefined ? 'p' : `${owner}-p`;
  for (const block of numberedIn(nodes)) {
    const id = giver.claim(partOf(block), series);
    if (block.type === 'list' || block.type === 'table') claimMembers(block, id, giver);
  }
  for (const node of nodes) {
    if (node.type !== 'section') continue;
    const id = node.named === undefined ? giver.claim(partOf(node)) : giver.claimNamed(node, 'section', node.named);
    claimIn(node.children, id, giver);
  }
}

/** A list or table whose words are not known is the one that most of its items or rows know. */
function claimMembers(node: TreeList | TreeTable, known: string | undefined, giver: Claims): void {
  const letter = node.type === 'list' ? 'i' : 'r';
  const owners = new Map<string, number>();
  for (const member of membersOf(node)) {
    // Of a list that is not known yet, no item is in its own series.
    const id = giver.claim(partOf(member), known === undefined ? '' : `${known}-${letter}`);
    const owner = id?.replace(new RegExp(`-${letter}\\d+[a-z]*$`), '');
    if (owner !== undefined) owners.set(owner, (owners.get(owner) ?? 0) + 1);
  }
  if (known === undefined) {
    const ranked = [...owners].sort(([, a], [, b]) => b - a);
    ranked.some(([owner]) => giver.claimNamed(node, node.type, owner) !== undefined);
  }
  if (node.type === 'list') for (const item of node.items) claimIn(item.children, giver.claimed(item), giver);
}
