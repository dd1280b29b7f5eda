/** The page that checks quotations: what is pasted is held against the texts, sentence by sentence, on this device. */
import { checkEach } from '../../corpus/check/check-text.ts';
import type { Found, Piece } from '../../corpus/check/checked.ts';
import { reportText } from '../../corpus/check/report-text.ts';
import { type TextIndex, textIndex } from '../../corpus/check/text-index.ts';
import { summaryOf } from '../../corpus/check/verdict-words.ts';
import { copyFormatted } from '../kit/clipboard.ts';
import { button, element } from '../kit/dom.ts';
import { loadHanded } from '../kit/load.ts';
import { say } from '../kit/toast.ts';
import { type QuotableDocument, Texts } from './quotable.ts';
import { reportHtml } from './report-html.ts';
import { resultItem } from './result-item.ts';

/** The texts of the library, made ready. */
interface Library {
  texts: Texts;
  index: TextIndex;
}

/** So long the page may work before it is drawn again, in milliseconds. */
const slice = 40;

/** Starts the page. */
export function startCheckPage(root: URL): void {
  const form = document.querySelector<HTMLFormElement>('.check-form');
  const field = form?.querySelector('textarea');
  const result = document.querySelector<HTMLElement>('.check-result');
  const status = document.querySelector<HTMLElement>('.check-summary');
  if (!form || !field || !result || !status) return;
  let loading: Promise<Library> | undefined;
  const load = (): Promise<Library> => {
    loading ??= loadLibrary(root).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  let round = 0;
  const check = async (): Promise<void> => {
    round += 1;
    const own = round;
    status.textContent = 'Checking …';
    try {
      const { texts, index } = await load();
      const pieces = await checked(field.value, index, () => own === round);
      if (pieces) show(pieces, texts, result, status);
    } catch {
      status.textContent = 'The texts of this library could not be loaded. Try again.';
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
  // What is pasted into an empty field is checked at once.
  field.addEventListener('paste', () => setTimeout(check));
  // Who comes to write here will want the texts.
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
}

async function loadLibrary(root: URL): Promise<Library> {
  const documents = await loadHanded<QuotableDocument[]>('pilcrowTexts', new URL('assets/texts.js', root));
  if (!documents) throw new Error('no texts came');
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

function show(pieces: readonly Piece[], texts: Texts, result: HTMLElement, status: HTMLElement): void {
  status.textContent = summaryOf(pieces);
  const sourceOf = (found: Found) => texts.quotedFrom(found);
  const copy = button('Copy the report', { class: 'check-copy' }, () => {
    void copyFormatted(reportText(pieces, sourceOf), reportHtml(pieces, sourceOf)).then((isCopied) =>
      say(isCopied ? 'Report copied' : 'The browser does not let the page copy.'),
    );
  });
  const list = element('ol', {}, ...pieces.map((piece) => resultItem(piece, texts)));
  result.replaceChildren(...(pieces.length > 0 ? [list, copy] : []));
}
