/** The rules for files that are to be added as documents. */
import { either, list, rule } from './rule.ts';

const saved = (program: string): string => `Open it in ${program}, save it as .docx, and add that.`;

/** What to do instead with files that are not read, by what they are. */
const instead: Record<string, string> = {
  'a PDF':
    'Ask who published it for the text, a web page or a Word file. Else make plain text of it (`pdftotext -layout file.pdf file.txt`, or “Save as text” in a reader of PDFs), look through it, and add that. A scan has no text: it must go through a program that recognises letters first.',
  'an old Word document': 'Open it in a word processor, save it as .docx or as plain text in UTF-8, and add that.',
  'a Word document protected by a password':
    'Open it in Word with the password, take the password away (“Protect Document”, “Encrypt with Password”, leave it empty), save it, and add that.',
  'a text in RTF': saved('a word processor'),
  'an OpenDocument file': saved('LibreOffice'),
  'a document of Pages': 'Open it in Pages, choose “Export to”, “Word”, and add that.',
  'a document of WordPerfect': saved('a word processor that reads it, such as LibreOffice'),
  'an EPUB':
    'Each chapter in it is a web page: unpack it as a ZIP archive, and add the .xhtml files that hold the text; or save it as .docx with a program such as calibre.',
  'a web archive (.mht) or an e-mail':
    'Open it in a browser and save it as “web page, HTML only”; of an e-mail copy the text into a plain text. Then add that.',
  'a web archive of Safari': 'Open it in Safari and save it as “page source”, and add that.',
  'a file in XML':
    'Its tags would be printed as text. Ask for the text as a web page or a Word file, or open it in the program that it is of and save it as one of these.',
  'a text in LaTeX':
    'Its commands would be printed as text: make a web page or a Word file of it (`pandoc file.tex -o file.docx`), and add that.',
  'a DjVu file': 'Make plain text of it (`djvutxt file.djvu file.txt`), look through it, and add that.',
  'a picture':
    'A picture of a text has no letters: let a program that recognises them make plain text of it, look through that, and add it.',
  'a compressed file': 'Unpack it, and add what is in it.',
};

export const addRules = {
  'add-not-read': rule<{ kind: string; endings: readonly string[] }>('error', {
    what: ({ kind }) => `It cannot be read: it seems to be ${kind}.`,
    why: 'Its bytes are not the words that a program shows of it, and words that are guessed are no edition.',
    help: ({ kind, endings }) => instead[kind] ?? `Save it as a file that ends in ${either(endings)}, and add that.`,
  }),
  'add-no-text': rule<object>('error', {
    what: () => 'The file holds no text.',
    why: 'There is nothing to make an edition from.',
    help: () => 'See that it is the file that was meant.',
  }),
  'add-encoding': rule<{ encoding: string; original: string }>('warning', {
    what: ({ encoding, original }) =>
      `It seems to be ${encoding}: the seed is that turned into UTF-8, and the file as it was is kept as ${original}.`,
    why: 'What encoding a file is in can only be guessed, and a wrong guess prints wrong characters.',
    help: () => 'See in the page that its accents and signs are right.',
  }),
  'add-exists': rule<{ doc: string; files: readonly string[] }>('error', {
    what: ({ doc, files }) => `There is something of a document “${doc}” already: ${list(files)}.`,
    why: 'A document that is there is never overwritten, and an id that was given is never given to another.',
    help: () =>
      'Choose another id with `--id <id>`. A new version of the same text goes into its seed, in the place of the old one.',
  }),
  'add-known': rule<{ doc: string }>('warning', {
    what: ({ doc }) => `The same text is here already: it is the document “${doc}”.`,
    why: 'Two documents with the same words would be found twice by every search.',
    help: () => 'Nothing was done with it.',
  }),
  'add-id': rule<{ id: string; message: string }>('error', {
    what: ({ id, message }) => `“${id}” cannot be the id of a document: ${message}.`,
    why: 'The id is the document’s address, for ever.',
    help: () => 'Choose another with `--id <id>`, such as `work-report-2025`.',
  }),
  'add-stopped': rule<object>('error', {
    what: () => 'You broke off at a question: nothing was written of it, and no file after it was read.',
    why: 'What was half decided is no proposal.',
    help: () => 'Add it again; with `--yes` nothing is asked, and the likeliest choice stands.',
  }),
  'add-folder-within': rule<object>('warning', {
    what: () => 'It is a folder in the folder that was named, and was not looked through.',
    why: 'What programs keep in folders is seldom a document.',
    help: () => 'Name it too, if there are documents in it.',
  }),
  'add-nothing': rule<{ endings: readonly string[] }>('error', {
    what: () => 'There is no file here that could be added.',
    why: 'A folder is added file by file; what begins with a full stop, and folders in it, are left out.',
    help: ({ endings }) => `Name a file that ends in ${either(endings)}, or a folder that holds such files.`,
  }),
};
