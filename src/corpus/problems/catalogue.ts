/** The catalogue of problems. A rule's name is permanent: it is never changed or given to another problem. */
import type { Place, Problem } from './problem.ts';
import { addRules } from './rules/add.ts';
import { amendRules } from './rules/amend.ts';
import { changesRules } from './rules/changes.ts';
import { commentaryRules } from './rules/commentary.ts';
import { docxRules } from './rules/docx.ts';
import { exportRules } from './rules/export.ts';
import { figuresRules } from './rules/figures.ts';
import { filesRules } from './rules/files.ts';
import { htmlRules } from './rules/html.ts';
import { layoutRules } from './rules/layout.ts';
import { looksLikeRules } from './rules/looks-like.ts';
import { namesRules } from './rules/names.ts';
import { notesRules } from './rules/notes.ts';
import { quoteRules } from './rules/quote.ts';
import type { Rule } from './rules/rule.ts';
import { seedRules } from './rules/seed.ts';
import { serverRules } from './rules/server.ts';
import { shardsRules } from './rules/shards.ts';
import { sourcesRules } from './rules/sources.ts';
import { subjectsRules } from './rules/subjects.ts';

/** Every rule by its name. */
export const rules = {
  ...filesRules,
  ...seedRules,
  ...docxRules,
  ...layoutRules,
  ...htmlRules,
  ...looksLikeRules,
  ...notesRules,
  ...amendRules,
  ...commentaryRules,
  ...changesRules,
  ...sourcesRules,
  ...namesRules,
  ...figuresRules,
  ...subjectsRules,
  ...shardsRules,
  ...serverRules,
  ...addRules,
  ...quoteRules,
  ...exportRules,
} as const satisfies Record<string, Rule<never>>;

/** The name of a rule. */
export type RuleName = keyof typeof rules;
/** What the sentences of a rule name. */
export type Details<R extends RuleName> = Parameters<(typeof rules)[R]['what']>[0];

/** Makes a problem from the catalogue. */
export function problem<R extends RuleName>(name: R, where: Place, details: Details<R>): Problem {
  const { severity, what, why, help } = rules[name] as unknown as Rule<Details<R>>;
  return { rule: name, severity, where, what: what(details), why, help: help(details) };
}
