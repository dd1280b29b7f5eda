/** The check of quotations: what is pasted is held against the texts, sentence by sentence, on this device. */
import { checkEach } from '../../corpus/check/check-text.ts';
import type { Found, Piece } from '../../corpus/check/checked.ts';
import { reportText } from '../../corpus/check/report-text.ts';
import { type TextIndex, textIndex } from '../../corpus/check/text-index.ts';
import { summaryOf } from '../../corpus/check/verdict-words.ts';
import { copyFormatted } from '../kit/clipboard.ts';
import { button, element } from '../kit/dom.ts';
import { say } from '../kit/toast.ts';
import { type CheckerScript, type CheckParts, notLoaded } from './check-page.ts';
import { loadTexts } from './load-texts.ts';
import { Texts } from './quotable.ts';
import { reportHtml } from './report-html.ts';
import { resultItem } from './result-item.ts';

/** The texts of the library, made ready. */
interface Library {
  texts: Texts;
  index: TextIndex;
}

/** So long the page may work before it is drawn again, in milliseconds. */
const slice = 40;

let loading: Promise<Library> | undefined;

/** The texts, loaded once; where they cannot be had, the next call tries again. */
function load(root: URL): Promise<Library> {
  loading ??= loadLibrary(root).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Loads the texts of the library. */
export const prepare: CheckerScript['prepare'] = (root) => void load(root).catch(() => undefined);

let round = 0;

/** Checks a text, and shows what came of it, unless another has come meanwhile. */
export const check: CheckerScript['check'] = async (text, parts, root) => {
  round += 1;
  const own = round;
  try {
    const { texts, index } = await load(root);
    const pieces = await checked(text, index, () => own === round);
    if (pieces) show(pieces, texts, parts);
  } catch {
    parts.status.textContent = notLoaded;
  }
};

async function loadLibrary(root: URL): Promise<Library> {
  const documents = await loadTexts(root);
  if (documents.length === 0) throw new Error('no texts came');
  return { texts: new Texts(documents, root), index: textIndex(documents) };
}

/** Checks a text and lets the page be drawn now and then; nothing where another text has come meanwhile. */
async function checked(text: string, index: TextIndex, isWanted: () => boolean): Promise<Piece[] | undefined> {
  const pieces: Piece[] = [];
  let since = performance.now();
  for (const some of checkEach(text, index)) {
    pieces.push(...some);
    if (performance.now() - since < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
    since = performance.now();
  }
  return isWanted() ? pieces : undefined;
}

function show(pieces: readonly Piece[], texts: Texts, { result, status }: CheckParts): void {
  status.textContent = summaryOf(pieces);
  const sourceOf = (found: Found) => texts.quotedFrom(found);
  const copy = button('Copy the report', { class: 'check-copy' }, () => {
    void copyFormatted(reportText(pieces, sourceOf), reportHtml(pieces, sourceOf)).then((isCopied) =>
      say(isCopied ? 'Report copied' : 'The browser does not let the page copy.'),
    );
  });
  const list = element('ol', {}, ...pieces.map((piece) => resultItem(piece, texts)));
  const cited = texts.citationsOf(pieces.flatMap((piece) => (piece.is === 'own' ? [] : piece.found)));
  const citations = element('ul', { class: 'check-cited' }, ...cited.map((one) => element('li', {}, one)));
  result.replaceChildren(...(pieces.length > 0 ? [list, ...(cited.length > 0 ? [citations] : []), copy] : []));
}
