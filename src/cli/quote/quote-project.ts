/** What `npm run quote` does: a text is checked against the documents of a project. */
import { documentToCitation, placeToken, urlToken } from '../../citation/document-to-citation.ts';
import { checkEach } from '../../corpus/check/check-text.ts';
import type { Found, Piece } from '../../corpus/check/checked.ts';
import { documentToChecked } from '../../corpus/check/document-to-checked.ts';
import type { Source } from '../../corpus/check/report-text.ts';
import { textIndex } from '../../corpus/check/text-index.ts';
import { placesInFull } from '../../corpus/check/verdict-words.ts';
import { defaultLibrary, type LibrarySettings, libraryFile, yamlToLibrary } from '../../corpus/editors/library.ts';
import type { Document } from '../../corpus/model/document.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { decodeUtf8 } from '../../corpus/text/utf8.ts';
import { type Disk, DiskRefusal, withProblems } from '../files/disk.ts';
import { namesWith, readText } from '../files/text-files.ts';
import { jsonToDocument } from '../files/written-document.ts';

const folder = 'content/documents';

/** A text with what came of it. */
export interface QuotedText {
  pieces: Piece[];
  /** The reference of words, and where they are read: an address of the site where the library has one, else its page. */
  sourceOf(found: Found): Source;
}

/**
 * Checks a text.
 *
 * @param file Where the text is from, as a person named it; `read` reads it.
 * @param doing Is told how many sentences have been checked.
 */
export const quoteProject = (
  disk: Disk,
  { file, read }: { file: string; read: () => Promise<Uint8Array> },
  doing: (count: number) => void = () => {},
): Promise<Outcome<QuotedText>> =>
  withProblems(async () => {
    const { value: text, problems: unread } = await pasted(file, read);
    if (text === undefined) return { value: undefined, problems: unread };
    const settings = await readText(disk, libraryFile, true);
    const library = settings.value ? yamlToLibrary(settings.value) : { value: defaultLibrary, problems: [] };
    const documents = await readDocuments(disk);
    const problems = [...settings.problems, ...library.problems, ...documents.problems];
    if (!documents.value || !library.value || problems.length > 0) return { value: undefined, problems };
    const index = textIndex(documents.value.map(documentToChecked));
    const pieces: Piece[] = [];
    for (const some of checkEach(text, index)) {
      pieces.push(...some);
      doing(pieces.length);
    }
    return { value: { pieces, sourceOf: sourceIn(documents.value, library.value) }, problems: [] };
  });

async function pasted(file: string, read: () => Promise<Uint8Array>): Promise<Outcome<string>> {
  const refused = (message: string): Outcome<string> => ({
    value: undefined,
    problems: [problem('quote-unreadable', { file }, { message })],
  });
  try {
    const text = decodeUtf8(await read());
    return 'text' in text ? { value: text.text, problems: [] } : refused('it is not UTF-8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof DiskRefusal || code === undefined) throw error;
    return refused(message.split(',')[0] ?? code);
  }
}

/** The published documents, by date and then by id, as the site has them. */
async function readDocuments(disk: Disk): Promise<Outcome<Document[]>> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  for (const doc of namesWith(await disk.names(folder), '.json')) {
    const file = `${folder}/${doc}.json`;
    const { value, problems: own } = await readText(disk, file);
    const read = jsonToDocument(value?.text, file);
    problems.push(...own, ...read.problems);
    if (read.value && read.value.meta.publish !== false) documents.push(read.value);
  }
  if (documents.length === 0 && problems.length === 0)
    problems.push(problem('quote-no-documents', { file: folder }, {}));
  documents.sort((a, b) => a.meta.date.localeCompare(b.meta.date) || a.id.localeCompare(b.id));
  return { value: documents, problems };
}

/** The reference of words: the citation of their document, with their place and address. */
function sourceIn(documents: readonly Document[], { kinds, site }: LibrarySettings): QuotedText['sourceOf'] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (found) => {
    const document = byId.get(found.document);
    const kind = document && kinds[document.meta.kind];
    const page = `${found.document}.html#${found.from.id}`;
    const url = site === undefined ? page : new URL(page, site).href;
    if (!document || !kind) return { reference: `${found.document}, ${found.from.place}.`, url };
    const place = placesInFull(found, document.language);
    const { text } = documentToCitation(document, kind);
    return {
      reference: text
        .replace(placeToken, () => place)
        .replace(urlToken, '')
        .trim(),
      url,
    };
  };
}
