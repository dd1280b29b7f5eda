/** The rules for seeds that are Word documents (.docx). */
import { more, rule } from './rule.ts';

/** What to do with each kind of file that is no Word document; with others, the same as with most. */
const remedies: Readonly<Record<string, string>> = {
  'a PDF': 'Look for the text at its source in another form: a page of the web, or a Word document.',
  'a web page': 'Call it “.html”, and write so in `received-as` as well.',
  'an empty file': 'Get it anew.',
};

const cause = (things: readonly string[]): string => {
  const named = things.slice(0, 6);
  return `${named.join('; ')}${more(named, things.length)}`;
};

export const docxRules = {
  'docx-not-word': rule<{ kind: string }>('error', {
    what: ({ kind }) => `The seed is no Word document (.docx): it seems to be ${kind}.`,
    why: 'Its parts cannot be found, and so nothing of its text.',
    help: ({ kind }) =>
      remedies[kind] ??
      'Open it in the program that made it, or in LibreOffice, save it as “Word document (.docx)”, and write the sha256 of that file.',
  }),
  'docx-encrypted': rule<object>('error', {
    what: () => 'The Word document is protected by a password.',
    why: 'Nothing in it can be read without that.',
    help: () =>
      'Open it in Word with its password, take the protection away (File, Info, Protect Document), save it, and write the sha256 of that file.',
  }),
  'docx-damaged': rule<{ reason: string }>('error', {
    what: ({ reason }) => `The Word document is damaged: ${reason}.`,
    why: 'What is left of it may not be all of the text.',
    help: () =>
      'Get the file anew. If Word opens it all the same and finds it complete, save it there once more, and write the sha256 of that file.',
  }),
  'docx-too-large': rule<{ what: string }>('error', {
    what: ({ what }) => `The Word document is larger than any text: ${what}.`,
    why: 'A small file that unpacks to a very large one can be made to stop whoever opens it.',
    help: () =>
      'If you trust the file, open it in Word, save its text as a new document without what is not text, and write the sha256 of that.',
  }),
  'docx-part-name': rule<{ name: string }>('error', {
    what: ({ name }) => `The archive of the Word document holds a file called “${name}”.`,
    why: 'Such a name leads out of the archive: the file was made to deceive a program, or is no Word document.',
    help: () => 'Get the file from a source that you trust; or save its text from Word as a new document.',
  }),
  'docx-xml': rule<{ part: string; reason: string }>('error', {
    what: ({ part, reason }) => `The part “${part}” of the Word document is no XML: ${reason}.`,
    why: 'From there on nobody knows what is text.',
    help: () =>
      'Get the file anew, or open it in Word and save it there once more; then write the sha256 of that file.',
  }),
  'docx-doctype': rule<{ part: string }>('error', {
    what: ({ part }) => `The part “${part}” of the Word document declares a type of its own (<!DOCTYPE …>).`,
    why: 'No Word document has one. It can say words that are not in the file, or so many that no machine can hold them.',
    help: () => 'Get the file from a source that you trust; or save its text from Word as a new document.',
  }),
  'docx-too-deep': rule<{ part: string; deepest: number }>('error', {
    what: ({ part, deepest }) =>
      `The part “${part}” of the Word document nests more than ${deepest} elements in one another.`,
    why: 'No text needs that; a file made so can stop whoever opens it.',
    help: () => 'Save its text from Word as a new document, and write the sha256 of that.',
  }),
  'docx-control-character': rule<{ code: string; kind: string; count: number; at: string }>('error', {
    what: ({ code, kind, count, at }) =>
      `The Word document holds the ${kind} ${code}${count === 1 ? '' : ` ${count} times, first`} in ${at}.`,
    why: 'HTML forbids it: browsers drop it or show something else, and the page would no longer be the text.',
    help: () => 'Find out what it stands for, take it out in Word, and write the sha256 of that file.',
  }),
  'docx-macros': rule<object>('warning', {
    what: () => 'The Word document holds macros: programs that run in Word.',
    why: 'They are neither run nor read here, but whoever takes the file from the library may run them in Word.',
    help: () =>
      'Save it without them (as .docx, not .docm), and write the sha256 of that file, unless they belong to the source.',
  }),
  'docx-set-aside': rule<{ things: string[] }>('warning', {
    what: ({ things }) => `The Word document holds more than its text: ${cause(things)}.`,
    why: 'None of that is in the edition. What has words is on the provenance page, where everybody can read it.',
    help: () =>
      'See in the ledger whether something of it is text. What is not meant for readers, such as a deletion or a comment, can be taken out in Word first: accept the changes, delete the comments, and write the sha256 of that file.',
  }),
  'docx-simplified': rule<{ things: string[] }>('warning', {
    what: ({ things }) => `The edition shows some things in another way than Word: ${cause(things)}.`,
    why: 'The words are there, but what their setting says may be lost.',
    help: () =>
      'Compare these places with the source. Decide what is no text in the sidecar: `elements: [{ at: …, kind: furniture, reason: … }]`.',
  }),
  'docx-language': rule<{ said: string; language: string }>('warning', {
    what: ({ said, language }) =>
      `Word takes most words for the language “${said}”; the sidecar says that the document is in “${language}”.`,
    why: 'Words are found, cut and read aloud by the rules of the sidecar’s language.',
    help: () => 'Correct the sidecar’s language; if it is right, nothing needs to be done.',
  }),
  'docx-element': rule<{ at: string }>('error', {
    what: ({ at }) => `The layout decides on “${at}”, which the Word document does not hold.`,
    why: 'The decision meant some paragraph, and it is not known which.',
    help: () =>
      'Copy the path of the paragraph from the ledger: `document/p12`. Several are `document/p12-p20`, a whole part is `header1`, all paragraphs of a style are `style: Quote`.',
  }),
  'docx-element-kind': rule<{ at: string; kind: string }>('error', {
    what: ({ at, kind }) =>
      `The layout says that “${at}” is of the kind “${kind}”, which a paragraph of Word’s cannot be.`,
    why: 'The decision would be lost in silence.',
    help: () =>
      'Tables and notes are made in Word itself. Paragraphs are headings, lists, quotations, verse, verbatim text, captions, a title, a byline, or furniture.',
  }),
  'docx-element-unused': rule<{ at: string; field: string; kind: string }>('error', {
    what: ({ at, field, kind }) => `The layout gives “${field}” for “${at}”, which is of the kind “${kind}”.`,
    why: 'The decision would be lost in silence.',
    help: () => 'Take it away, or say what the paragraph is: `kind: heading`.',
  }),
  'docx-looks-like': rule<{ name: string; count: number; first: { at: string; head: string }[] }>('warning', {
    what: ({ name, count, first }) => {
      const heads = first.map(({ at, head }) => `“${head}” (${at})`).join(', ');
      return `${count === 1 ? 'One paragraph looks' : `${count} paragraphs look each`} like ${name}: ${heads}${more(first, count)}.`;
    },
    why: 'Word says that they are paragraphs, and so they are printed: no section begins there, nobody hears a list, no call leads to a note.',
    help: ({ first: [one] }) =>
      `Decide it in the sidecar: \`elements: [{ at: ${one?.at}, kind: … }]\`, or \`kind: paragraph\` if it is one. Notes are made in Word: References, Insert Footnote.`,
  }),
};
