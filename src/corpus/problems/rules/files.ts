/** The rules for what stands in the project’s folders and how it is written. */
import { didYouMean, either, list, rule } from './rule.ts';

/** What to do about what the system says, where that is the same for every file. */
const remedies: Record<string, string> = {
  ENOSPC: 'Make room on the disk, and convert again.',
  EDQUOT: 'Make room within your quota, and convert again.',
  EROFS: 'The disk can only be read: convert in a copy of the project that can be written.',
  ENAMETOOLONG: 'Give the document, term or folder a shorter name.',
  EMFILE: 'Too many files are open: end other programs, or raise the limit (`ulimit -n 4096`).',
  ENFILE: 'Too many files are open on this machine: end other programs.',
  EIO: 'The disk fails: save what can be saved, and convert on another.',
};

export const filesRules = {
  'seed-without-sidecar': rule<{ doc: string }>('error', {
    what: ({ doc }) => `The seed has no sidecar “${doc}.yaml” beside it.`,
    why: 'A text alone does not say what it is, who published it, or whether its bytes are the ones received.',
    help: ({ doc }) => `Write seeds/${doc}.yaml (README, “Adding a document”), or take the text out of seeds/.`,
  }),
  'sidecar-without-seed': rule<{ doc: string; endings: readonly string[] }>('error', {
    what: ({ doc, endings }) => `The sidecar has no seed “${doc}” beside it that ends in ${either(endings)}.`,
    why: 'There is no text to make an edition from.',
    help: ({ doc, endings }) => `Put the source in seeds/${doc}${endings[0]}, or rename the sidecar after its seed.`,
  }),
  'seed-twice': rule<{ doc: string; files: string[] }>('error', {
    what: ({ doc, files }) => `There are ${files.length} seeds of “${doc}”: ${list(files)}.`,
    why: 'A document is made from one source; which of them is not known.',
    help: () => 'Keep the one that its sidecar describes, and give the others names and sidecars of their own.',
  }),
  'edition-without-seed': rule<{ doc: string; files: string[] }>('error', {
    what: ({ doc, files }) => `Of “${doc}” there still are ${list(files)}, but its seed and its sidecar are gone.`,
    why: 'A published document would go on being built from files that nothing generates any more.',
    help: ({ doc, files }) =>
      files.includes(`content/anchors/${doc}.yaml`)
        ? `Bring the seed back, or withdraw the document: \`npm run convert -- --withdraw ${doc}\`, with \`--reason "…"\` if it can be said. Its files go, and every address that it had still lands and says so.`
        : 'Bring the seed back, or delete these files: without a register in content/anchors no address of it was ever published.',
  }),
  'withdraw-unknown': rule<{ doc: string; suggestion?: string | undefined }>('error', {
    what: ({ doc }) => `There is no published document “${doc}” to withdraw.`,
    why: 'What has no id in content/anchors was never published; no address of it can be kept.',
    help: ({ suggestion }) =>
      `${didYouMean(suggestion)}A document is named by its id. What was never published is just taken out of seeds/.`,
  }),
  'withdrawn-without-register': rule<{ doc: string; register: string }>('error', {
    what: ({ doc, register }) => `“${doc}” was withdrawn, and its register ${register} is gone or empty.`,
    why: 'The addresses that it had would lead nowhere.',
    help: ({ register }) => `Bring ${register} back from version control.`,
  }),
  'register-missing': rule<{ doc: string }>('error', {
    what: ({ doc }) => `The edition of “${doc}” stands in content/documents/, but its register is gone or empty.`,
    why: 'Ids would be given anew, and links to the old ones could land on other texts.',
    help: ({ doc }) =>
      `Bring content/anchors/${doc}.yaml back from version control. If the document was never published, delete content/documents/${doc}.mdx.`,
  }),
  'file-unreadable': rule<{ message: string; code?: string }>('error', {
    what: ({ message }) => `The system cannot read it: ${message}.`,
    why: 'Nothing is converted as long as a part of the input is unknown.',
    help: ({ code }) =>
      remedies[code ?? ''] ??
      'See that it is there and may be read, and that --root, if given, names the project’s folder.',
  }),
  'file-unwritable': rule<{ message: string; code: string }>('error', {
    what: ({ message, code }) => `The system cannot write it: ${message || code}.`,
    why: 'A conversion writes all of its files or none: everything is as it was before.',
    help: ({ code }) =>
      remedies[code] ??
      'See that nothing else stands at this path, and that you may write the folders that lead to it. Then convert again.',
  }),
  'conversion-running': rule<{ pid: number; host: string; file: string }>('error', {
    what: ({ pid, host }) => `Another conversion is at work here: process ${pid} on ${host}.`,
    why: 'Of two at once, one could write over the ids that the other has just given.',
    help: ({ pid, file }) =>
      `Wait until it has ended (\`--wait <seconds>\` waits longer). If process ${pid} is no conversion, delete ${file}.`,
  }),
  'conversion-unfinished': rule<{ message: string }>('error', {
    what: ({ message }) => `A conversion did not come to its end, and content/ may hold a part of it. ${message}`,
    why: 'Readers could be shown a text with the notes, ids or data of another version.',
    help: () =>
      'Mend what is named, if anything is, and run `npm run convert`: it puts back what was there before. Or bring content/ back from version control, and delete content/.convert.',
  }),
  'conversion-repaired': rule<{ files: string[] }>('warning', {
    what: ({ files }) =>
      `The last conversion was cut off while it moved its files. Put back as before: ${list(files)}.`,
    why: 'A part of an old and a part of a new conversion do not belong together.',
    help: () => 'Nothing: this conversion began from there.',
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
  'merge-conflict': rule<{ isRegister: boolean }>('error', {
    what: () => 'git left the lines of two branches here, to choose from (“<<<<<<<”, “=======”, “>>>>>>>”).',
    why: 'Which of them are meant is not for a program to say; and ids that both branches gave cannot mean two texts.',
    help: ({ isRegister }) =>
      isRegister
        ? 'Merge the seed and the sidecar by hand and convert before the merge is committed: then the ids of both branches are kept. If it is committed, take the three marks out here, and of two entries with one id the second; commit that, and convert. If nothing is being merged, take the published register back (`git checkout HEAD -- content/anchors`).'
        : 'Choose between them, take the three marks out, and convert again.',
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
  'document-id-reserved': rule<{ id: string }>('error', {
    what: ({ id }) =>
      `A document cannot be called “${id}”: the site has a page or a folder of that name, or keeps it for one.`,
    why: 'One of the two would have no address.',
    help: ({ id }) => `Give the seed, the sidecar and its \`id\` another name, such as “${id}-2025” or “the-${id}”.`,
  }),
  'register-id-twice': rule<{ id: string }>('error', {
    what: ({ id }) => `The register holds the id “${id}” twice.`,
    why: 'An id belongs to one text for ever.',
    help: () => 'The register is written by `npm run convert`: bring it back from version control, do not edit it.',
  }),
  'ids-of-two-branches': rule<{ ids: string[] }>('warning', {
    what: ({ ids }) =>
      `The branch that is merged gave ${ids.length === 1 ? 'an id' : `${ids.length} ids`} to other texts than this one did: ${list(ids.slice(0, 12))}${ids.length > 12 ? ', …' : ''}.`,
    why: 'An id means one text: links that were made to the other one may lead to this branch’s.',
    help: () =>
      'Where both texts stay, this branch’s keeps the id, and the other gets a new one. Where only the other stays, the id is its own. Look at what cites them.',
  }),
  'first-form': rule<{ count: number }>('warning', {
    what: ({ count }) =>
      `${count === 1 ? 'A document stands' : `${count} documents stand`} here as data, as the first form of a library had ${count === 1 ? 'it' : 'them'}.`,
    why: 'The written document, content/documents/<document>.json, takes its place; two would soon say two things.',
    help: () => 'Nothing: the conversion takes the old files away. Commit the change. The addresses of the site stay.',
  }),
  'edition-stale': rule<{ diff: string }>('error', {
    what: ({ diff }) => `What is committed is not what the seeds give:\n${diff}`,
    why: 'Readers would be shown another text than the seed and the sidecar stand for.',
    help: () => 'Run `npm run convert`, look at the change, and commit it. Generated files are never edited by hand.',
  }),
};
