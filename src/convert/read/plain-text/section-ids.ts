/** The ids that the sections of a draft will have, as far as structure or the sidecar says them. */
import { areLettered, sectionId } from '../../../corpus/model/naming.ts';
import type { DraftSection } from './draft.ts';

/** By section; one without a number and without a name, and what stands in it, takes an id that only the register knows. */
export function sectionIds(sections: readonly DraftSection[]): ReadonlyMap<DraftSection, string> {
  const headed = sections.filter(({ level }) => level > 0);
  const lettered = new Set(
    [...Map.groupBy(headed, ({ parent }) => parent)].flatMap(([parent, own]) => (areLettered(own) ? [parent] : [])),
  );
  const ids = new Map<DraftSection, string>();
  for (const section of headed) {
    const { parent } = section;
    const id = parent && ids.get(parent);
    if (parent && id === undefined && section.named === undefined) continue;
    const wanted = sectionId(section, parent && { id: id ?? '', number: parent.number }, lettered.has(parent));
    if (wanted !== undefined) ids.set(section, wanted);
  }
  return ids;
}
