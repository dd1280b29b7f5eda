/** Marks a query's words in one element of the page: by our own code, so that stems, numbers and phrases are marked as they were found. */
import { profileOf } from '../../corpus/text/languages/index.ts';
import { matchText } from './match.ts';
import { loosened, parseQuery } from './query.ts';

/** Parts of a passage that are not its text. */
const notText = '.pilcrow, .note-reference, .backlink, .commentary';

/** Marks what answers the query in an element. A mark over several elements becomes several. */
export function highlight(element: Element, query: string): void {
  clearHighlights();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(notText) && node.parentElement.closest(notText) !== element
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const profile = profileOf(element.closest<HTMLElement>('[lang]')?.lang ?? '');
  const text = nodes.map(({ data }) => data).join('');
  const marksOf = (typed: string) => matchText(text, parseQuery(typed, profile), profile).marks;
  const whole = marksOf(query);
  const marks = whole.length > 0 ? whole : marksOf(loosened(query));

  let end = 0;
  for (const node of nodes) {
    const start = end;
    end += node.data.length;
    // From the last to the first, so that the offsets before a mark stay what they are.
    for (const mark of marks.filter((one) => one.start < end && one.end > start).reverse()) {
      const range = document.createRange();
      range.setStart(node, Math.max(mark.start - start, 0));
      range.setEnd(node, Math.min(mark.end - start, node.length));
      range.surroundContents(Object.assign(document.createElement('mark'), { className: 'search-mark' }));
    }
  }
}

/** Takes all marks away again. */
export function clearHighlights(): void {
  for (const mark of document.querySelectorAll('mark.search-mark')) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}
