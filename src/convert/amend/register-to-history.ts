/** The register → the tombstones of a document, and the days on which its text was amended. */
import type { Amendment, Retired } from '../../corpus/model/document.ts';
import type { Register } from '../../corpus/model/register.ts';

/** Reads out of the register what went, and what changed when and why, the oldest change first. */
export function registerToHistory(register: Register): { retired: Retired[]; amended: Amendment[] } {
  const retired = register.flatMap((entry): Retired[] => {
    const { id, head, retired: seed, reason, amended, became } = entry;
    if (seed === undefined) return [];
    return [{ id, head, ...(reason && { reason }), ...(amended && { amended }), ...(became && { became }) }];
  });
  const changes = register.flatMap(({ id, added, was = [], moved = [], retired: seed, amended, reason }) => [
    ...(added === undefined || seed !== undefined
      ? []
      : [{ what: 'added' as const, id, date: added, reason: undefined }]),
    ...was.map((one) => ({ what: 'changed' as const, id, date: one.amended, reason: one.reason })),
    ...moved.map((one) => ({ what: 'moved' as const, id, date: one.amended, reason: one.reason })),
    // What came and went on one day was an id that another took over.
    ...(seed === undefined || added === amended ? [] : [{ what: 'gone' as const, id, date: amended, reason }]),
  ]);
  const days = Map.groupBy(changes, ({ date = '' }) => date);
  const value = [...days]
    .filter(([date]) => date !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, own]): Amendment => {
      const of = (what: (typeof own)[number]['what']): string[] => [
        ...new Set(own.flatMap((one) => (one.what === what ? one.id : []))),
      ];
      const reasons = [...new Set(own.flatMap(({ reason }) => reason ?? []))];
      const reason = reasons.length > 0 && { reason: reasons.join(' ') };
      const moved = of('moved');
      const all = { changed: of('changed'), added: of('added'), gone: of('gone') };
      return { date, ...reason, ...all, ...(moved.length > 0 && { moved }) };
    });
  return { retired, amended: value };
}
