/** The rules for saved web pages. */
import { more, rule } from './rule.ts';

/** Parts of a page: where each stands, and how it begins. */
interface Parts {
  parts: { path: string; text: string }[];
  count: number;
}
const named = ({ parts, count }: Parts): string =>
  `${parts.map(({ path, text }) => `“${text}” (${path})`).join('; ')}${more(parts, count)}`;

export const htmlRules = {
  'html-too-deep': rule<{ deepest: number }>('error', {
    what: ({ deepest }) => `The page nests its elements more than ${deepest} levels deep here.`,
    why: 'Browsers do not follow so far either, and show each something else.',
    help: () =>
      'Save the page anew from a browser, which closes what was left open; or copy its text into a plain text.',
  }),
  'html-too-many-elements': rule<object>('error', {
    what: () => 'The page asks for more elements than it has characters to name.',
    why: 'Tags that are never closed are opened again in every paragraph; a page of text has none that many times.',
    help: () => 'Save the page anew from a browser, or copy its text into a plain text.',
  }),
  'html-encoding-unsaid': rule<{ seems: string | undefined }>('error', {
    what: ({ seems }) =>
      `The page does not say its encoding, and it is not UTF-8.${seems === undefined ? '' : ` It seems to be ${seems}.`}`,
    why: 'The wrong characters would be printed.',
    help: ({ seems = 'GB18030' }) =>
      `Convert it to UTF-8 (for instance with \`iconv -f ${seems} -t UTF-8\`), see that its accents and signs are right, and write its new sha256.`,
  }),
  'html-encoding-unread': rule<{ said: string }>('error', {
    what: ({ said }) => `The page says that it is in the encoding “${said}”, and cannot be read in it.`,
    why: 'The wrong characters would be printed.',
    help: () =>
      'Save the page anew from a browser, as UTF-8; or convert it with `iconv` from the encoding that it really is in. Then write its new sha256.',
  }),
  'html-encoding-other': rule<{ said: string }>('warning', {
    what: ({ said }) => `The page says that it is in the encoding “${said}”, but its bytes are UTF-8, and are read so.`,
    why: 'If they are not, its accents and signs are wrong.',
    help: () => 'See that they are right; there is nothing else to do.',
  }),
  'element-unknown': rule<{ at: string }>('error', {
    what: ({ at }) => `The layout decides on “${at}”, which means no element of the seed.`,
    why: 'The decision meant some element, and it is not known which.',
    help: () =>
      'Copy the path from the ledger or the provenance page; or name elements by tag, class and id: `main > div.share`.',
  }),
  'element-selector': rule<{ at: string; message: string }>('error', {
    what: ({ at, message }) => `The layout decides on “${at}”, which cannot be read as a selector: ${message}.`,
    why: 'The decision would be lost in silence.',
    help: () =>
      'Tags, `.class`, `#id`, `[attribute]`, `:nth-of-type(2)`, `:nth-child(2)`, with a space or `>` between them, are understood.',
  }),
  'element-unused': rule<{ at: string; field: string }>('error', {
    what: ({ at, field }) => `The layout gives “${field}” for “${at}”, where it says nothing.`,
    why: 'The decision would be lost in silence.',
    help: () =>
      '`id` and `level` are said of headings, `lead` of paragraphs, of which it must be the opening words; what is set aside has none of them.',
  }),
  'html-nothing': rule<object>('error', {
    what: () => 'Nothing of the page is text: all of it is set aside.',
    why: 'There is nothing to make an edition from.',
    help: () =>
      'Say where the text is: `elements: [{ at: "#content", kind: main }]`. A page that scripts fill must be saved from a browser, once it is shown.',
  }),
  'html-left-out': rule<Parts>('warning', {
    what: (parts) =>
      `${parts.count === 1 ? 'A paragraph stands' : `${parts.count} paragraphs stand`} outside of what was taken for the text: ${named(parts)}.`,
    why: 'If they belong to it, the edition is not whole.',
    help: () =>
      'Say what the text is: `elements: [{ at: "#content", kind: main }]`; or of single elements `kind: text`, or `kind: furniture` with a reason.',
  }),
  'html-struck': rule<Parts>('warning', {
    what: (parts) =>
      `${parts.count === 1 ? 'A part is' : `${parts.count} parts are`} struck through, and set aside: ${named(parts)}.`,
    why: 'An edition shows no such lines: their words would be read as if they held.',
    help: () =>
      'If they are to be read, decide it: `elements: [{ at: s, kind: text }]`; if not, `kind: furniture` with a reason.',
  }),
  'html-frames': rule<object>('error', {
    what: () => 'The page has no text of its own: it shows other pages in frames.',
    why: 'What readers saw is in these pages, which are other files.',
    help: () =>
      'Open the frame that holds the text alone in a browser, save that page, and put it in the place of this.',
  }),
  'html-archive': rule<object>('error', {
    what: () => 'The file is no page, but an archive of one (.mht): its lines are written as those of an e-mail.',
    why: 'Its encoded lines would be printed as text.',
    help: () => 'Open it in a browser and save it as “web page, HTML only”; then write the sha256 of that.',
  }),
  'html-simplified': rule<Parts>('warning', {
    what: (parts) =>
      `${parts.count === 1 ? 'A formula, a drawing with words, or a list or table in a cell is' : `${parts.count} formulas, drawings with words, or lists or tables in cells are`} not shown as the page arranges ${parts.count === 1 ? 'it' : 'them'}: ${named(parts)}.`,
    why: 'A formula is written in one line, a cell holds lines only, and the words of a drawing are set aside.',
    help: () => 'Compare with the page. What cannot be read so is to be named in the sidecar’s `part`.',
  }),
  'html-not-carried': rule<Parts>('warning', {
    what: (parts) =>
      `The text holds ${parts.count === 1 ? 'a film, a recording or another page, which is' : `${parts.count} films, recordings or other pages, which are`} not carried: ${named(parts)}.`,
    why: 'An edition has words only.',
    help: () =>
      'If the text needs it, say in the sidecar’s `part` that it is not here; else set it aside: `kind: furniture` with a reason.',
  }),
  'html-links': rule<{ kinds: string[]; count: number }>('warning', {
    what: ({ kinds, count }) =>
      `${count === 1 ? 'A link leads' : `${count} links lead`} nowhere that an edition may lead to (${kinds.join(', ')}): the words are kept, the ${count === 1 ? 'link is' : 'links are'} not.`,
    why: 'Scripts are never run, and a relative address leads nowhere if that of the page is not known.',
    help: ({ kinds }) =>
      kinds.includes('relative')
        ? 'Write the address of the page in the sidecar: `source: { url: … }`.'
        : 'There is nothing to do, unless readers need the address: then a remark of the editors can give it.',
  }),
  'html-looks-like': rule<{ name: string; count: number; first: { at: string; head: string }[] }>('warning', {
    what: ({ name, count, first }) =>
      `${count === 1 ? `One paragraph looks like ${name}` : `${count} paragraphs look each like ${name}`}: ${first.map(({ at, head }) => `“${head}” (${at})`).join(', ')}${count > first.length ? ` and ${count - first.length} more` : ''}.`,
    why: 'The page only sets it so, and does not say what it is.',
    help: () =>
      'Decide it, for one or for many: `elements: [{ at: "main > p:nth-of-type(3)", kind: heading, level: 1 }]`; `kind: paragraph` if it is one.',
  }),
  'html-raised': rule<Parts>('warning', {
    what: (parts) =>
      `${parts.count === 1 ? 'A part is' : `${parts.count} parts are`} raised or lowered, and cannot be in a plain line: ${named(parts)}.`,
    why: 'It is printed on the line, beside what it was raised over.',
    help: () =>
      'See that nobody can take it for something else. If it calls a note, look whether the page has the note.',
  }),
  'html-pictures': rule<{ count: number; without: number }>('warning', {
    what: ({ count, without }) =>
      `The text has ${count === 1 ? 'a picture' : `${count} pictures`}, which ${count === 1 ? 'is' : 'are'} not carried: ${without === 0 ? 'what is said in the place of each stands in the text' : `${without} without words in their place`}.`,
    why: 'Readers get the words that the page gives for a picture, and nothing where it gives none.',
    help: () =>
      'If a picture holds text, or figures that the text needs, say in the sidecar’s `part` that it is not here.',
  }),
  'html-language': rule<{ said: string; language: string }>('warning', {
    what: ({ said, language }) => `The page says that it is in “${said}”, the sidecar that it is in “${language}”.`,
    why: 'It is read, hyphenated and searched by the rules of the sidecar’s language.',
    help: () => 'Correct the sidecar, unless the page is wrong.',
  }),
  'html-note-twice': rule<{ label: string; path: string }>('warning', {
    what: ({ label, path }) => `A second note is printed as ${label} in one series; it stands at ${path}.`,
    why: 'Both are kept under that number; each call leads to the one that the page links to.',
    help: () => 'Compare with the source. If it is printed so there, leave it.',
  }),
  'html-notes-uncalled': rule<Parts>('warning', {
    what: (parts) =>
      `Nothing in the text calls ${parts.count === 1 ? 'a note' : `${parts.count} notes`}: ${named(parts)}.`,
    why: 'They are shown with the other notes all the same, but no reader is led to them.',
    help: () =>
      'If they are no notes, decide it: `elements: [{ at: "#notes p", kind: paragraph }]`. Else look in the source for what calls them.',
  }),
  'html-calls-alone': rule<Parts>('warning', {
    what: (parts) =>
      `${parts.count === 1 ? 'A number looks like a call of a note' : `${parts.count} numbers look like calls of notes`} that the text does not hold: ${named(parts)}.`,
    why: 'The numbers stay in the text as they are printed.',
    help: () =>
      'If the notes stand elsewhere in the page, say so: `elements: [{ at: "#notes li", kind: note }]`. If the numbers are plain text, `brackets: text` for those in brackets.',
  }),
};
