/** Marks a query's words in one element of the page: by our own code, so that stems, numbers and phrases are marked as they were found. */
import { profileOf } from '../../corpus/text/languages/index.ts';
import { markText, textNodesOf, textOf, unmarkText } from '../kit/text-nodes.ts';
import { matchText } from './match.ts';
import { loosened, parseQuery } from './query.ts';

/** Parts of a passage that are not its text. */
const apart = '.pilcrow, .note-reference, .backlink, .commentary';

/** Marks what answers the query in elements, in each by itself. A mark over several elements in one becomes several. */
export function highlight(elements: readonly Element[], query: string): void {
  clearHighlights();
  for (const element of elements) {
    const nodes = textNodesOf(element, apart);
    const profile = profileOf(element.closest<HTMLElement>('[lang]')?.lang ?? '');
    const text = textOf(nodes);
    const stretchesOf = (typed: string) => matchText(text, parseQuery(typed, profile), profile).stretches;
    const whole = stretchesOf(query);
    markText(nodes, whole.length > 0 ? whole : stretchesOf(loosened(query)), 'search-mark');
  }
}

/** Takes all marks away again. */
export const clearHighlights = (): void => unmarkText('search-mark');
