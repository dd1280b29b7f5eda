/** The catalogue of problems. A rule's name is permanent: it is never changed or given to another problem. */
import type { Place, Problem, Severity } from './problem.ts';

interface Rule<D> {
  severity: Severity;
  what: (details: D) => string;
  why: string;
  help: (details: D) => string;
}

const rule = <D>(severity: Severity, texts: Omit<Rule<D>, 'severity'>): Rule<D> => ({
  severity,
  ...texts,
});

const didYouMean = (suggestion: string | undefined): string => (suggestion ? `Did you mean “${suggestion}”? ` : '');
const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ');

export const rules = {
  'seed-without-sidecar': rule<{ doc: string }>('error', {
    what: ({ doc }) => `The seed has no sidecar “${doc}.yaml” beside it.`,
    why: 'A text alone does not say what it is, who published it, or whether its bytes are the ones received.',
    help: ({ doc }) => `Write seeds/${doc}.yaml (README, “Adding a document”), or take the text out of seeds/.`,
  }),
  'sidecar-without-seed': rule<{ doc: string }>('error', {
    what: ({ doc }) => `The sidecar has no seed “${doc}.txt” beside it.`,
    why: 'There is no text to make an edition from.',
    help: ({ doc }) => `Put the text in seeds/${doc}.txt, or rename the sidecar after its seed.`,
  }),
  'edition-without-seed': rule<{ doc: string }>('error', {
    what: ({ doc }) => `The edition stands in content/, but seeds/${doc}.txt and its sidecar are gone.`,
    why: 'A published document would go on being built from a file that nothing generates any more.',
    help: ({ doc }) =>
      `Bring the seed back, or withdraw the document: delete content/documents/${doc}.mdx and content/ledgers/${doc}.json. Keep content/anchors/${doc}.yaml, so that no id is ever reused.`,
  }),
  'file-unreadable': rule<{ message: string }>('error', {
    what: ({ message }) => `The system cannot read it: ${message}.`,
    why: 'Nothing is converted as long as a part of the input is unknown.',
    help: () => 'See that it is there and may be read, and that --root, if given, names the project’s folder.',
  }),
  'yaml-syntax': rule<{ message: string }>('error', {
    what: ({ message }) => `The YAML cannot be read: ${message.replace(/\.?$/, '.')}`,
    why: 'Nothing in the file can be used until all of it can be read.',
    help: () => 'Mend the line. Put text that holds “: ”, “#” or quotation marks in quotes.',
  }),
  'yaml-unknown-key': rule<{ key: string; suggestion?: string | undefined; known: string[] }>('error', {
    what: ({ key }) => `“${key}” is not a field here.`,
    why: 'A misspelt field would be ignored in silence.',
    help: ({ suggestion, known }) => `${didYouMean(suggestion)}The fields are ${list(known)}.`,
  }),
  'yaml-value': rule<{ path: string; message: string }>('error', {
    what: ({ path, message }) => `${path ? `“${path}”` : 'The file'} is not as it must be: ${message}.`,
    why: 'The edition is built from these values.',
    help: () => 'Give the value as the README’s table of fields describes it.',
  }),
  'sidecar-id': rule<{ id: string; doc: string }>('error', {
    what: ({ id, doc }) => `The sidecar’s id is “${id}”, but its file is named “${doc}”.`,
    why: 'The id is the document’s address; two names for one document would part its links.',
    help: ({ doc }) => `Write “id: ${doc}”, or rename the seed and the sidecar.`,
  }),
  'seed-changed': rule<{ actual: string; expected: string }>('error', {
    what: ({ actual, expected }) => `The bytes of the seed have SHA-256 ${actual}; the sidecar says ${expected}.`,
    why: 'An edition of a text that changed unnoticed cannot be trusted.',
    help: ({ actual }) =>
      `Put the text back as it was received; or, if the change is meant, check it and write “sha256: ${actual}”.`,
  }),
  'seed-not-utf8': rule<{ byte: number }>('error', {
    what: ({ byte }) => `The seed is not UTF-8: byte ${byte} does not belong to any character.`,
    why: 'The wrong characters would be printed from here on.',
    help: () => 'Convert the text to UTF-8 (for instance with `iconv -f GB18030 -t UTF-8`), and write its new sha256.',
  }),
  'seed-empty': rule<object>('error', {
    what: () => 'The seed holds no text.',
    why: 'There is nothing to make an edition from.',
    help: () => 'Put the text into the file, or take it out of seeds/ with its sidecar.',
  }),
  'seed-control-character': rule<{ code: string; kind: string }>('error', {
    what: ({ code, kind }) => `The seed holds the ${kind} ${code}.`,
    why: 'HTML forbids it: browsers drop it or show something else, and the page would no longer be the text.',
    help: () => 'Find out what it stands for, take it out of the seed, and write the seed’s new sha256.',
  }),
  'layout-line': rule<{ line: number; lines: number }>('error', {
    what: ({ line, lines }) => `The layout decides on line ${line}, but the seed has ${lines} lines.`,
    why: 'The decision meant some line, and it is not known which.',
    help: () => 'Count the line again; numbers begin with 1 and include blank lines.',
  }),
  'layout-twice': rule<{ line: number }>('error', {
    what: ({ line }) => `The layout decides twice on line ${line}.`,
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
  'title-twice': rule<{ kind: string; line: number }>('error', {
    what: ({ kind, line }) => `A second ${kind} stands here; the first stands in line ${line}.`,
    why: 'An edition has one; the words of the second would be lost.',
    help: ({ kind }) =>
      `Decide in the sidecar what else the line is. Several lines of one ${kind} are decided together: \`at: [4, 5]\`.`,
  }),
  'layout-unused': rule<{ line: number; field: string; kind: string }>('error', {
    what: ({ line, field, kind }) => `The layout gives “${field}” for line ${line}, which is ${kind}.`,
    why: 'The decision would be lost in silence.',
    help: () => 'Take it away, or correct the line’s number or kind.',
  }),
  'heading-order': rule<{ number: string; before: string; text: string }>('warning', {
    what: ({ number, before, text }) =>
      `“${text}” looks like heading ${number}, but the heading before it is ${before}.`,
    why: 'It is printed as a paragraph: a numbered sentence is not a heading.',
    help: () => 'If it is one, decide it in the sidecar: `lines: [{ at: …, kind: heading }]`; else `kind: paragraph`.',
  }),
  'section-id': rule<{ text: string }>('error', {
    what: ({ text }) => `The heading “${text}” has no number and no id.`,
    why: 'Links to the section and to its paragraphs need a name that stays.',
    help: () => 'Name it in the sidecar: `lines: [{ at: …, kind: heading, id: … }]`.',
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
  'byline-unreadable': rule<{ text: string }>('warning', {
    what: ({ text }) => `No source and date can be read from the byline “${text}”.`,
    why: 'The page then gives the sidecar’s source and date as the editors’.',
    help: () => 'A byline ends like “China.org.cn, April 8, 2025”: keep just that part of the line with `keep`.',
  }),
  'byline-disagrees': rule<{ field: string; said: string; sidecar: string }>('warning', {
    what: ({ field, said, sidecar }) => `The byline gives the ${field} as “${said}”, the sidecar as “${sidecar}”.`,
    why: 'One of the two is wrong, and both are shown.',
    help: () => 'Correct the sidecar, or say in its `part` why they differ.',
  }),
  'title-disagrees': rule<{ said: string; sidecar: string }>('warning', {
    what: ({ said, sidecar }) => `The seed’s title line is “${said}”, the sidecar’s title “${sidecar}”.`,
    why: 'Readers see the sidecar’s, which the text does not bear out.',
    help: () => 'Copy the title from the seed, unless the difference is meant.',
  }),
  'note-label-missing': rule<{ text: string }>('error', {
    what: ({ text }) => `The note “${text}” does not begin with a label in brackets.`,
    why: 'Without its number no reference can lead to it.',
    help: () => 'A note begins like “[15]Jingtong is …”. If the line is no note, decide its kind in the sidecar.',
  }),
  'note-label-twice': rule<{ label: string; line: number }>('warning', {
    what: ({ label, line }) => `A second note is printed as ${label}; the first stands in line ${line}.`,
    why: 'Both are kept under that number; references to it are taken to mean the first.',
    help: ({ label }) => `Compare with the source. If it is printed so there, leave it: note ${label} is shown twice.`,
  }),
  'note-uncalled': rule<{ label: string }>('warning', {
    what: ({ label }) => `Nothing in the text calls note ${label}.`,
    why: 'It is shown with the other notes all the same, but no reader is led to it.',
    help: () => 'If a reference was missed, decide it in the sidecar: `references: [{ line: …, quote: …, note: … }]`.',
  }),
  'note-missing': rule<{ text: string; label: string }>('warning', {
    what: ({ text, label }) => `“${text}” looks like a call of note ${label}, which the seed does not hold.`,
    why: 'The number stays in the text as it is printed.',
    help: ({ label }) =>
      `If it is plain text, say so in the sidecar: \`references: [{ line: …, quote: …, note: null }]\`. If note ${label} is missing, look at the source.`,
  }),
  'reference-ambiguous': rule<{ label: string; candidates: string[] }>('error', {
    what: ({ label, candidates }) =>
      `It cannot be told where note ${label} is called: ${candidates.join('; or ')}${candidates.length === 1 ? ', which may be a name' : ''}.`,
    why: 'A wrong guess would print a name with a raised number, or send readers to the wrong place.',
    help: ({ label }) =>
      `Decide in the sidecar, for each of them: \`references: [{ line: …, quote: …, note: "${label}" }]\`, or \`note: null\` where it is plain text.`,
  }),
  'reference-decision': rule<{ quote: string; line: number; reason: string }>('error', {
    what: ({ quote, line, reason }) => `The decision on “${quote}” in line ${line} cannot be carried out: ${reason}.`,
    why: 'The decision would be lost in silence.',
    help: () => 'Copy words from the paragraph that end with the number and are found in that line exactly once.',
  }),
  'register-id-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `The register holds the id “${id}” twice.`,
    why: 'An id belongs to one text for ever.',
    help: () => 'The register is written by `npm run convert`: bring it back from version control, do not edit it.',
  }),
  'term-id': rule<{ id: string; name: string }>('error', {
    what: ({ id, name }) => `The term’s id is “${id}”, but its file is named “${name}”.`,
    why: 'The id is the address of the term’s page; two names for one term would part its links.',
    help: ({ name }) => `Write “id: ${name}”, or rename the file.`,
  }),
  'term-unmentioned': rule<{ label: string; suggestion?: string | undefined }>('error', {
    what: ({ label }) => `No text mentions “${label}” by any of its variants.`,
    why: 'A glossary entry without a mention leads nowhere.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}A variant is the words of a text, letter for letter; or take the entry out.`,
  }),
  'term-variant-claimed': rule<{ variant: string; owner: string }>('error', {
    what: ({ variant, owner }) => `The variant “${variant}” belongs to the term “${owner}” already.`,
    why: 'A mention can be linked to one of the two only.',
    help: () => 'Take the variant out of one entry, or make one of the two longer.',
  }),
  'term-related-unknown': rule<{ id: string; suggestion?: string | undefined }>('error', {
    what: ({ id }) => `There is no other term “${id}”.`,
    why: 'The link would lead nowhere.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Related terms are named by their ids, which are their files’ names.`,
  }),
  'document-unknown': rule<{ document: string; suggestion?: string | undefined }>('error', {
    what: ({ document }) => `There is no document “${document}”.`,
    why: 'The link would lead nowhere.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Documents are named by their ids, which are their seeds’ names.`,
  }),
  'target-unknown': rule<{ document: string; id: string; suggestion?: string | undefined; gone: boolean }>('error', {
    what: ({ document, id, gone }) =>
      gone ? `“${id}” of ${document} was published once, and its text is gone.` : `${document} has no passage “${id}”.`,
    why: 'The link would lead nowhere, or to a text that is not meant.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}Ids stand in content/anchors/, and on the page beside every paragraph.`,
  }),
  'quote-unmatched': rule<{ exact: string; id: string; nearest?: string | undefined }>('error', {
    what: ({ exact, id }) => `“${exact}” is not found in ${id}.`,
    why: 'An annotation that does not match its text cannot be shown in its place.',
    help: ({ nearest }) =>
      `${didYouMean(nearest)}Copy the words from the text, with its quotation marks and apostrophes, without note numbers.`,
  }),
  'quote-ambiguous': rule<{ exact: string; id: string; count: number }>('error', {
    what: ({ exact, id, count }) => `“${exact}” is found ${count} times in ${id}.`,
    why: 'It cannot be told which of them is meant.',
    help: () => 'Quote more words, or give the words before it as `prefix` or after it as `suffix`.',
  }),
  'annotation-id-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `Another annotation is called “${id}” already.`,
    why: 'An annotation’s id is its own in the whole corpus.',
    help: () => 'Give it another id.',
  }),
  'annotations-without-document': rule<{ document: string }>('error', {
    what: ({ document }) => `These annotations are of “${document}”, and there is no such document.`,
    why: 'They would be lost in silence.',
    help: () => 'Name the file after its document, or take it out of content/annotations/.',
  }),
  'edition-stale': rule<{ diff: string }>('error', {
    what: ({ diff }) => `What is committed is not what the seeds give:\n${diff}`,
    why: 'Readers would be shown another text than the seed and the sidecar stand for.',
    help: () => 'Run `npm run convert`, look at the change, and commit it. Generated files are never edited by hand.',
  }),
} as const satisfies Record<string, Rule<never>>;

export type RuleName = keyof typeof rules;
export type Details<R extends RuleName> = Parameters<(typeof rules)[R]['what']>[0];

/** Makes a problem from the catalogue. */
export function problem<R extends RuleName>(name: R, where: Place, details: Details<R>): Problem {
  const { severity, what, why, help } = rules[name] as unknown as Rule<Details<R>>;
  return { rule: name, severity, where, what: what(details), why, help: help(details) };
}
