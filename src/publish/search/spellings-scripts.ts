/** What texts write in two ways, as classic scripts: of a large library in parts, by how the words begin. */
import { beginningOf } from '../../reader/search/beginnings.ts';
import { partsByBeginning } from './parts-by-beginning.ts';

/** How the words of a group begin, and the first of two that are written apart. */
const beginningsOf = (group: readonly string[]): string[] =>
  group.map((written) => beginningOf(written.split(' ')[0] ?? ''));

/** The scripts: one, or one that says in which part the groups are whose words begin so, and the parts. */
export function spellingsScripts(groups: readonly string[][], most?: number): { path: string; content: string }[] {
  const script = (path: string, own: unknown) => ({ path, content: `pilcrowSpellings(${JSON.stringify(own)})` });
  const parted = partsByBeginning(groups, beginningsOf, most);
  if (!parted) return [script('assets/spellings.js', groups)];
  const { partOf, parts } = parted;
  return [
    script('assets/spellings.js', { partOf }),
    ...parts.map((own, index) => script(`assets/spellings-${index + 1}.js`, own)),
  ];
}
