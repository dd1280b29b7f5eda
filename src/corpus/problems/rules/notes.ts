/** The rules for notes and the references to them. */
import { more, rule } from './rule.ts';

export const notesRules = {
  'note-label-missing': rule<{ text: string }>('error', {
    what: ({ text }) => `The note “${text}” does not begin with a label in brackets.`,
    why: 'Without its number no reference can lead to it.',
    help: () => 'A note begins like “[15]Jingtong is …”. If the line is no note, decide its kind in the sidecar.',
  }),
  'note-label-twice': rule<{ label: string; line: number }>('warning', {
    what: ({ label, line }) => `A second note is printed as ${label}; the first stands in line ${line}.`,
    why: 'Both are kept under that number; references to it are taken to mean the first.',
    help: ({ label }) =>
      `Compare with the source. If it is printed so there, leave it: note ${label} is shown twice. A call of the second is decided in the sidecar by its id: \`references: [{ line: …, quote: …, note: n${label}a }]\`.`,
  }),
  'note-empty': rule<{ labels: string[]; count: number }>('warning', {
    what: ({ labels, count }) =>
      count === 1
        ? `Note ${labels[0]} has no text.`
        : `${count} notes have no text: ${labels.join(', ')}${more(labels, count)}.`,
    why: 'Whoever follows its number finds nothing there.',
    help: () => 'Compare with the source: the text may stand elsewhere, or the number may be no note’s.',
  }),
  'block-over-notes': rule<{ kind: string }>('warning', {
    what: ({ kind }) =>
      kind === 'quote'
        ? 'Two quotations have nothing but notes between them: it is not sure whether they are one.'
        : 'A list ends before the notes of the page, and it is not sure whether its last item goes on here.',
    why: 'They stay two.',
    help: () =>
      'Compare with the source, and decide it in the sidecar: `{ at: …, continues: true }` joins it to what stands before the notes, `false` says that it begins anew.',
  }),
  'note-uncalled': rule<{ label: string }>('warning', {
    what: ({ label }) => `Nothing in the text calls note ${label}.`,
    why: 'It is shown with the other notes all the same, but no reader is led to it.',
    help: () => 'If a reference was missed, decide it in the sidecar: `references: [{ line: …, quote: …, note: … }]`.',
  }),
  'note-missing': rule<{ text: string; label: string; more: number }>('warning', {
    what: ({ text, label, more }) =>
      `“${text}” looks like a call of note ${label}, which the seed does not hold${more === 0 ? '' : `; ${more} more like it`}.`,
    why: 'The number stays in the text as it is printed.',
    help: ({ label }) =>
      `If it is plain text, say so in the sidecar: \`references: [{ line: …, quote: …, note: null }]\`. If note ${label} is missing, look at the source.`,
  }),
  'notes-missing': rule<{ calls: { text: string; line: number }[]; count: number }>('warning', {
    what: ({ calls, count }) => {
      const named = calls.map(({ text, line }) => `“${text}” in line ${line}`).join(', ');
      return `${count} numbers look like calls of notes that the seed does not hold: ${named}${more(calls, count)}.`;
    },
    why: 'The numbers stay in the text as they are printed.',
    help: () =>
      'If they are plain text, say so in the sidecar: `brackets: text`, or `references: [{ line: …, quote: …, note: null }]` for each. If notes are missing, look at the source.',
  }),
  'reference-ambiguous': rule<{ label: string; candidates: string[] }>('warning', {
    what: ({ label, candidates }) =>
      `It cannot be told where note ${label} is called: ${candidates.join('; or ')}${candidates.length === 1 ? ', which nothing confirms' : ''}.`,
    why: 'It stays text: a wrong guess would print a name or a measure with a raised number.',
    help: ({ label }) =>
      `Decide in the sidecar, for each of them: \`references: [{ line: …, quote: …, note: "${label}" }]\`, or \`note: null\` where it is plain text.`,
  }),
  'reference-decision': rule<{ quote: string; line: number; reason: string }>('error', {
    what: ({ quote, line, reason }) => `The decision on “${quote}” in line ${line} cannot be carried out: ${reason}.`,
    why: 'The decision would be lost in silence.',
    help: () => 'Copy words from the paragraph that end with the number and are found in that line exactly once.',
  }),
};
