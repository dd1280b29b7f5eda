/** A published document that is withdrawn → its record, and its register with every id retired. */
import { hash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Withdrawal } from '../../corpus/model/withdrawal.ts';
import { gather, type Outcome } from '../../corpus/problems/problem.ts';
import { registerToYaml } from './register-to-yaml.ts';
import { yamlToRegister } from './yaml-to-register.ts';

interface Input {
  doc: string;
  withdrawal: Withdrawal;
  register: { file: string; text: string };
}

const notice = `# A withdrawn document. Written by \`npm run convert -- --withdraw\`; its ids stay in content/anchors.
`;

/** Which seed no longer holds the texts: there is none, so the one without a byte. */
const noSeed = hash('sha256', '', 'hex');

/** Withdraws a document. Ids that were retired before keep what the register says of them. */
export const withdrawDocument = ({ doc, withdrawal, register }: Input): Outcome<{ record: string; register: string }> =>
  gather((take) => {
    const entries = take(yamlToRegister({ doc, ...register }));
    const retired = entries.map((entry) => ({ ...entry, retired: entry.retired ?? noSeed }));
    return { record: notice + stringify(withdrawal, { lineWidth: 0 }), register: take(registerToYaml(retired)) };
  });
