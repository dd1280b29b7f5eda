/** `assets/reading.js`: what helps in reading: the way into the search, previews, tools, keys, ways back. Loaded when a page is first used. */
import { startContents } from '../contents/contents.ts';
import { copyCurrentLink, stepParagraph } from '../keys/paragraph-keys.ts';
import { startKeys } from '../keys/single-keys.ts';
import type { ReadingScript } from '../kit/first-use.ts';
import { loadScript, loadStyle } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';
import { startPointing } from '../margin/pointed.ts';
import { startUpdates } from '../offline/updates.ts';
import { startOwnNotes } from '../own-notes/notes-opener.ts';
import { startPaper } from '../paper/on-paper.ts';
import { startArrival } from '../place/arrival.ts';
import { startBarTitle } from '../place/bar-title.ts';
import { startComparing } from '../place/compared.ts';
import { offerGoingOn } from '../place/go-on.ts';
import { startKeepingLine } from '../place/keep-line.ts';
import { startResuming } from '../place/resume.ts';
import { startWayBack } from '../place/way-back.ts';
import { startPreviews } from '../preview/previews.ts';
import { startQuoteLinks } from '../quote/quote-opener.ts';
import { startSearch } from '../search/opener.ts';
import { startParagraphTools } from '../tools/paragraph-opener.ts';
import { startReadingPanel } from '../tools/reading-opener.ts';
import type { ToolsScript } from '../tools/script.ts';

const start: ReadingScript['start'] = (root, notes) => {
  const withTools = onDemand<ToolsScript>('pilcrowTools', () =>
    Promise.all([loadScript(new URL('assets/tools.js', root)), loadStyle(new URL('assets/tools.css', root))]),
  );
  const withNotes = startOwnNotes(root);
  startSearch(root);
  startPreviews(startPointing(notes), root);
  startArrival(withTools, root);
  startParagraphTools(withTools, withNotes);
  startQuoteLinks(withTools, withNotes);
  startResuming();
  offerGoingOn();
  startBarTitle();
  startComparing();
  startWayBack(startKeepingLine(), withTools);
  startPaper();
  void startUpdates();
  startKeys({
    j: () => stepParagraph(1),
    k: () => stepParagraph(-1),
    c: () => copyCurrentLink(withTools),
    e: () => void withTools((tools) => tools.changeShow()),
    t: startContents(withTools),
    '?': startReadingPanel(withTools, withNotes),
  });
};

(globalThis as { pilcrowReading?: ReadingScript }).pilcrowReading = { start };
