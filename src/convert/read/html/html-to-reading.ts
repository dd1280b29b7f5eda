/** A saved page → its tree, its ledger and what it states: the reader of HTML. Nothing in the page is run or fetched. */
import { gather } from '../../../corpus/problems/problem.ts';
import { profileOf } from '../../../corpus/text/languages/index.ts';
import type { Reader } from '../reading.ts';
import { bytesToMarkup } from './bytes-to-markup.ts';
import { pathsOf } from './element-path.ts';
import { elementsToDecisions } from './elements-to-decisions.ts';
import { eventsToTree } from './events-to-tree.ts';
import { languageOf } from './languages-of.ts';
import { linksOf } from './links.ts';
import { type Mark, Marks } from './marks.ts';
import { isWithin, type Leaf, type Page, type PageElement } from './page.ts';
import { PageFlow } from './page-flow.ts';
import { pageProblems } from './page-problems.ts';
import type { PageReading } from './page-reading.ts';
import { pageToMain } from './page-to-main.ts';
import { pageToNotes } from './page-to-notes.ts';
import { bylineOf, titleOf } from './page-to-title.ts';
import { isInline } from './prose.ts';
import { textToPage } from './text-to-page.ts';

/** Reads a page. Every character of it is in the tree, or in the ledger with the reason why it is not. */
export const readHtml: Reader = ({ seed, sidecar, files }) =>
  gather((take) => {
    const { layout, language, sha256, id } = sidecar;
    const text = take(bytesToMarkup({ ...seed, sha256 }));
    const page = take(textToPage({ text, file: seed.file }));
    const decisions = take(elementsToDecisions({ page, layout, files }));
    const main = pageToMain(page, decisions);
    const profile = profileOf(language);
    const notes = pageToNotes({ page, main, decisions, profile });
    const pathOf = pathsOf(page);
    const reading: PageReading = {
      ...{ page, main, decisions, notes, language, pathOf, marks: new Marks(page) },
      ...{ brackets: layout.brackets === 'notes', hasBlock: blocksIn(page), ...linksOf(page, sidecar.source.url) },
      languageOf: (element, around) => decisions.get(element)?.lang ?? languageOf(element, around),
      ...{ treeNotes: new Map(), called: new Set(), used: new Set() },
      title: undefined,
      ...{
        struck: [],
        simplified: [],
        lost: new Map(),
        looks: new Map(),
        raised: [],
        alone: [],
        pictures: { count: 0, without: 0 },
      },
    };
    const title = titleOf(reading, sidecar);
    reading.title = title.element;
    const flow = new PageFlow(
      reading,
      { kind: 'paragraph', reason: '', language, plain: false, headings: true },
      main.parts[0] ?? page.body,
    );
    for (const part of main.parts) flow.part(part);
    const read = new Set(flow.events.map((event) => (event.type === 'note' ? event.note : undefined)));
    for (const note of notes.notes) if (!read.has(note)) flow.rest(note);
    const tree = eventsToTree(reading, flow.events, profile);
    const ledger = reading.marks.ledger(id, pathOf, outsideOf(reading));
    const byline = take(bylineOf(reading, sidecar, files));
    take(pageProblems({ reading, tree, sidecar, files, title }));
    return { tree, ledger, stated: [...title.stated, ...byline] };
  });

/** Whether elements hold blocks: what stands in a line and holds one is no line. */
function blocksIn({ elements }: Page): (element: PageElement) => boolean {
  const holds = new Uint8Array(elements.length);
  for (const element of elements.toReversed()) {
    if (element.parent && (!isInline(element) || holds[element.order])) holds[element.parent.order] = 1;
  }
  return ({ order }) => holds[order] === 1;
}

/** What stands outside of the text: by the outermost element that holds none of it. */
function outsideOf({ main }: PageReading): (leaf: Leaf) => Mark {
  const marks = new Map<PageElement, Mark>();
  return ({ parent }) => {
    let owner = parent;
    let fate = main.fateOf(parent);
    for (
      let at: PageElement | undefined = parent;
      at && !main.parts.some((part) => isWithin(part, at as PageElement));
      at = at.parent
    ) {
      owner = at;
      fate = main.fateOf(at) ?? fate;
    }
    const known = marks.get(owner);
    if (known) return known;
    const { kind, reason, by } = fate ?? {
      kind: 'furniture',
      reason: 'outside of the main part of the page',
      by: 'rule',
    };
    const mark: Mark = { owner, kind, reason, by };
    marks.set(owner, mark);
    return mark;
  };
}
