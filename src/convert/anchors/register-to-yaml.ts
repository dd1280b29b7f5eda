/** The register → its YAML. */
import { stringify } from 'yaml';
import type { Register } from '../../corpus/model/register.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

const notice = `# The register: every id ever published for this document. Written by \`npm run convert\`, append-only:
# an entry is never taken out, renumbered or given to another text. Do not edit; keep it in version control.
`;

/** Serialises a register. */
export const registerToYaml = (register: Register): Outcome<string> => ({
  value: notice + stringify(register, { lineWidth: 0 }),
  problems: [],
});
