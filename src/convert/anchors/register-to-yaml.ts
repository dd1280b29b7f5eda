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

const options = { lineWidth: 0 };
/** Words that need no look for what YAML takes for something else; `e` between digits may be a number. */
const plain = /^(?!(?:null|true|false)$)[a-z][a-z0-9-]*$|^\d[0-9a-f]*[a-df][0-9a-f]*$/;

/** An entry. Its texts of one line are written one by one: the tree that a writer makes of a whole register costs ten times as much. */
function entryToYaml(entry: AnchorEntry): string {
  const own = Object.entries(ordered(entry));
  if (!own.every(([, value]) => typeof value === 'string' && !/[\r\n]/.test(value)))
    return stringify([ordered(entry)], options);
  const texts = own.map(([field, value]) => `${field}: ${scalar(String(value))}`);
  return `- ${texts.join('\n  ')}\n`;
}

/** A text as it stands behind the name of a field: alone, “...” would be the end of a document. */
const scalar = (value: string): string =>
  plain.test(value) ? value : stringify({ a: value }, options).slice('a: '.length).replace(/\n$/, '');

/** Serialises a register. */
export const registerToYaml = (register: Register): Outcome<string> => ({
  value: notice + (register.map(entryToYaml).join('') || stringify([])),
  problems: [],
});
