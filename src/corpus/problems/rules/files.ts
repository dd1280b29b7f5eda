/** The rules for what stands in the project’s folders and how it is written. */
import { didYouMean, list, rule } from './rule.ts';

export const filesRules = {
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
  'register-missing': rule<{ doc: string }>('error', {
    what: ({ doc }) => `The edition of “${doc}” stands in content/documents/, but its register is gone or empty.`,
    why: 'Ids would be given anew, and links to the old ones could land on other texts.',
    help: ({ doc }) =>
      `Bring content/anchors/${doc}.yaml back from version control. If the document was never published, delete content/documents/${doc}.mdx.`,
  }),
  'file-unreadable': rule<{ message: string }>('error', {
    what: ({ message }) => `The system cannot read it: ${message}.`,
    why: 'Nothing is converted as long as a part of the input is unknown.',
    help: () => 'See that it is there and may be read, and that --root, if given, names the project’s folder.',
  }),
  'file-not-utf8': rule<{ byte: number }>('error', {
    what: ({ byte }) => `The file is not UTF-8: byte ${byte} does not belong to any character.`,
    why: 'The wrong characters would be printed from here on.',
    help: () => 'Save it as UTF-8 (for instance with `iconv -f GB18030 -t UTF-8`).',
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
  'register-id-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `The register holds the id “${id}” twice.`,
    why: 'An id belongs to one text for ever.',
    help: () => 'The register is written by `npm run convert`: bring it back from version control, do not edit it.',
  }),
  'edition-stale': rule<{ diff: string }>('error', {
    what: ({ diff }) => `What is committed is not what the seeds give:\n${diff}`,
    why: 'Readers would be shown another text than the seed and the sidecar stand for.',
    help: () => 'Run `npm run convert`, look at the change, and commit it. Generated files are never edited by hand.',
  }),
};
