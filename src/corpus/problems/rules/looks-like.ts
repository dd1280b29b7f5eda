/** The rules for what looks like structure and was not taken as such. The kinds of line are the converter’s. */
import type { LineKind } from '../../model/ledger.ts';
import { more, rule } from './rule.ts';

interface Found {
  name: string;
  count: number;
  first: { line: number; head: string }[];
  match?: string | undefined;
}

const what =
  (thing: string) =>
  ({ name, count, first }: Found): string => {
    const heads = first.map(({ line, head }) => `“${head}” in line ${line}`).join(', ');
    const subject = count === 1 ? `One ${thing} looks like ${name}` : `${count} ${thing}s look each like ${name}`;
    return `${subject}: ${heads}${more(first, count)}.`;
  };

/** A pattern as YAML takes it, as it is. */
const quoted = (match = ''): string => `'${match.replaceAll("'", "''")}'`;

const lines = (why: string) =>
  rule<Found & { kinds: readonly LineKind[] }>('warning', {
    what: what('line'),
    why,
    help: ({ first: [one], match, kinds: [likeliest, ...others] }) => {
      const or = others.length > 0 ? ` (or ${others.join(', ')})` : '';
      const reason = likeliest === 'furniture' ? ', reason: …' : '';
      const line = (kind: string): string => `\`lines: [{ at: ${one?.line}, kind: ${kind} }]\``;
      return match === undefined
        ? `Decide it in the sidecar: ${line(`${likeliest}${reason}`)}${or}, or \`kind: paragraph\` if it is one.`
        : `Decide it once in the sidecar: \`patterns: [{ match: ${quoted(match)}, as: ${likeliest}${reason} }]\`${or}, or \`as: text\` if it is running text. A line alone: ${line('…')}.`;
    },
  });

export const looksLikeRules = {
  'looks-like-heading': lines(
    'It is printed as a paragraph: no section begins there, and the contents do not name it.',
  ),
  'looks-like-list': lines('It is printed as a paragraph: nobody sees or hears a list.'),
  'looks-like-table': lines('It is printed as running text: what stood in columns is lost.'),
  'looks-like-verse': lines('It is printed as running text.'),
  'looks-like-quote': lines('It is printed like the text around it.'),
  'looks-like-note': lines('It is printed as a paragraph where it stands: no call leads to it.'),
  'looks-like-furniture': lines('It is printed as a paragraph in the middle of the text, and search finds it.'),
  'looks-like-call': rule<Found & { bracketed?: true }>('warning', {
    what: what('sign'),
    why: 'It is printed as it stands: nobody is led to a note.',
    help: ({ first: [one], match, bracketed }) =>
      `If it calls a note, decide each in the sidecar: \`references: [{ line: ${one?.line}, quote: …, note: … }]\`. If it is plain text, say so once: ${bracketed ? '`brackets: text`, or ' : ''}\`patterns: [{ match: ${quoted(match)}, as: text }]\`.`,
  }),
};
