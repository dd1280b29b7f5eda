/** The register → its YAML. */
import { stringify } from 'yaml';
import { type AnchorEntry, type Register, registerSchema } from '../../corpus/model/register.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

const notice = `# The register: every id ever published for this document. Written by \`npm run convert\`, append-only:
# an entry is never taken out, renumbered or given to another text. Do not edit; keep it in version control.
`;

const fields = Object.keys(registerSchema.element.shape) as (keyof AnchorEntry)[];

/** An entry with its fields as the schema has them: one that is read and written again is the same. */
const ordered = (entry: AnchorEntry): Partial<AnchorEntry> =>
  Object.fromEntries(fields.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]])));

/** Serialises a register. */
export const registerToYaml = (register: Register): Outcome<string> => ({
  value: notice + stringify(register.map(ordered), { lineWidth: 0 }),
  problems: [],
});
