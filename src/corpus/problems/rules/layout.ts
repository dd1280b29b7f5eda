/** The rules for how the lines of a seed are read: its sections, and the editors’ decisions on lines. */
import { inLines, more, rule } from './rule.ts';

export const layoutRules = {
  'layout-format': rule<{ field: string; hasLines: boolean }>('error', {
    what: ({ field, hasLines }) =>
      hasLines
        ? `The layout decides by “${field}”, but the seed is plain text and has lines.`
        : `The layout decides by “${field}”, but the seed has elements and no lines that count.`,
    why: 'The decision would be lost in silence.',
    help: ({ hasLines }) =>
      hasLines
        ? 'Decide on lines: `lines: [{ at: 12, kind: heading }]`.'
        : 'Decide on elements: `elements: [{ at: div.share, kind: furniture, reason: … }]`; the ledger and the provenance page name the path of each.',
  }),
  'layout-line': rule<{ line: number; lines: number }>('error', {
    what: ({ line, lines }) => `The layout decides on line ${line}, but the seed has ${lines} lines.`,
    why: 'The decision meant some line, and it is not known which.',
    help: () => 'Count the line again; numbers begin with 1 and include blank lines.',
  }),
  'layout-twice': rule<{ lines: number[] }>('error', {
    what: ({ lines }) =>
      `The layout decides twice on ${lines.length === 1 ? `line ${lines[0]}` : `${lines.length} lines, ${inLines(lines)}`}.`,
    why: 'Two decisions on one line cannot both hold.',
    help: () => 'Keep one of them.',
  }),
  'layout-keep': rule<{ keep: string; count: number }>('error', {
    what: ({ keep, count }) =>
      `The layout keeps “${keep}” of this line, which holds it ${count === 0 ? 'nowhere' : `${count} times`}.`,
    why: 'What is kept and what is set aside must be certain to the character.',
    help: () => 'Copy the words from the seed, enough of them to be found exactly once.',
  }),
  'layout-lead': rule<{ lead: string }>('error', {
    what: ({ lead }) => `The paragraph does not begin with the run-in heading “${lead}”.`,
    why: 'The decision would be lost in silence.',
    help: () => 'Copy the opening words from the seed, or write “lead: false”.',
  }),
  'layout-leads': rule<{ language: string }>('warning', {
    what: ({ language }) => `How an imperative sentence is told in the language “${language}” is not known.`,
    why: 'No opening sentence is taken for a run-in heading.',
    help: () => 'Write “leads: none”, and decide run-in headings one by one: `lines: [{ at: …, lead: … }]`.',
  }),
  'layout-unused': rule<{ line: number; field: string; kind: string }>('error', {
    what: ({ line, field, kind }) => `The layout gives “${field}” for line ${line}, which is ${kind}.`,
    why: 'The decision would be lost in silence.',
    help: () => 'Take it away, or correct the line’s number or kind.',
  }),
  'layout-continues': rule<{ line: number }>('error', {
    what: ({ line }) =>
      `The layout says that line ${line} continues a block, and no block of its kind is interrupted there.`,
    why: 'The decision would be lost in silence.',
    help: () =>
      'Name the first line of the paragraph, the list or the quotation that goes on; nothing but notes and what is set aside may stand before it.',
  }),
  'title-twice': rule<{ kind: string; line: number }>('error', {
    what: ({ kind, line }) => `A second ${kind} stands here; the first stands in line ${line}.`,
    why: 'An edition has one; the words of the second would be lost.',
    help: ({ kind }) =>
      `Decide in the sidecar what else the line is. Several lines of one ${kind} are decided together: \`at: [4, 5]\`.`,
  }),
  'layout-pattern-unused': rule<{ match: string }>('warning', {
    what: ({ match }) => `No line is decided by the pattern “${match}”.`,
    why: 'The lines that it meant are read as if it were not there.',
    help: () =>
      'A pattern matches a line as a whole: `Page \\d+.*` for one that goes on. `lines`, and the patterns before it, decide first.',
  }),
  'heading-order': rule<{ lines: { line: number; number: string; before: string; text: string }[] }>('warning', {
    what: ({ lines }) => {
      const [first] = lines;
      if (lines.length === 1)
        return `“${first?.text}” looks like heading ${first?.number}, but the heading before it is ${first?.before}.`;
      const named = lines.slice(0, 3);
      const heads = named.map(({ text, line, before }) => `“${text}” in line ${line}, after ${before}`);
      return `${lines.length} lines look like headings, but do not number on: ${heads.join('; ')}${more(named, lines.length)}.`;
    },
    why: 'It is printed as a paragraph: a numbered sentence is not a heading.',
    help: () => 'If it is one, decide it in the sidecar: `lines: [{ at: …, kind: heading }]`; else `kind: paragraph`.',
  }),
  'hyphen-undecided': rule<{ words: { text: string; line: number }[]; count: number }>('warning', {
    what: ({ words, count }) => {
      const named = words.map(({ text, line }) => `“${text}” in line ${line}`).join(', ');
      return count === 1
        ? `One word is parted at the end of a line, and its hyphen may be its own: ${named}.`
        : `${count} words are parted at the ends of lines, and their hyphens may be their own: ${named}${more(words, count)}.`;
    },
    why: 'The hyphen is kept: who searches for the word without it does not find it.',
    help: ({ words: [one] }) =>
      `Say in the sidecar how such words are written: \`words: [${one?.text.replace('-', '')}]\`, or \`words: [${one?.text}]\`. If no hyphen at the end of a line is a word’s own, say so once: \`hyphens: join\`.`,
  }),
  'caption-without-table': rule<object>('error', {
    what: () => 'The caption has no table next to it.',
    why: 'Its words would be lost.',
    help: () =>
      'Decide the lines of the table right before or after it: `lines: [{ at: [first, last], kind: table }]`.',
  }),
  'list-too-deep': rule<{ deepest: number }>('error', {
    what: ({ deepest }) => `The list nests more than ${deepest} levels deep here.`,
    why: 'The marks or the indents of these lines mean something else, and nobody could follow such a list.',
    help: () =>
      'Decide in the sidecar which of the lines are the list: `lines: [{ at: [first, last], kind: list }]`. Indented lines may be `verse` or `verbatim`.',
  }),
  'inline-decision': rule<{ quote: string; line: number; reason: string }>('error', {
    what: ({ quote, line, reason }) => `The decision on “${quote}” in line ${line} cannot be carried out: ${reason}.`,
    why: 'The decision would be lost in silence.',
    help: () =>
      'Copy words from the line that are found in it exactly once; marked words may stand in one another whole.',
  }),
  'section-id-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `Two sections are called “${id}”.`,
    why: 'A link to it could mean either.',
    help: () => 'Give one of them another id in the sidecar.',
  }),
  'section-id-reserved': rule<{ id: string }>('error', {
    what: ({ id }) => `A section cannot be called “${id}”.`,
    why: 'Ids such as s9, p3 and n15 are given by structure; a section of that name would be taken for another thing.',
    help: () => 'Choose a word for it, such as “introduction”.',
  }),
};
