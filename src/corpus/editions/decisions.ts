/** What the sidecars of two editions say → the fields that have another value. */
import type { DecisionChange } from './comparison.ts';

/** The fields of a sidecar. */
export type Decisions = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Decisions =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value with its fields in one order, as text: two are the same if these are. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, own]) => own !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => `${name}:${textOf(own)}`)
    .join()}}`;
}

/** Compares field by field, of fields that hold others each of these; of lists what is in one of them alone. */
export function decisionChanges(before: Decisions, after: Decisions, above = ''): DecisionChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): DecisionChange[] => {
    const [old, now, field] = [before[name], after[name], above + name];
    if (textOf(old) === textOf(now)) return [];
    if (isMap(old) && isMap(now)) return decisionChanges(old, now, `${field}.`);
    if (Array.isArray(old) && Array.isArray(now)) {
      const [gone, came] = [without(old, now), without(now, old)];
      // The same in another order is another decision: of patterns the first that matches decides.
      return gone.length + came.length === 0 ? [change(field, old, now)] : [change(field, gone, came)];
    }
    return [change(field, old, now)];
  });
}

function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const known = new Set(other.map(textOf));
  return list.filter((one) => !known.has(textOf(one)));
}

const isThere = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

const change = (field: string, before: unknown, after: unknown): DecisionChange => ({
  field,
  ...(isThere(before) && { before }),
  ...(isThere(after) && { after }),
});
