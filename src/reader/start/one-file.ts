/** The script in a document's one file: the margin, previews, and a search of its own. It asks nothing of anywhere. */
import { startMargin } from '../margin/margin.ts';
import { startPointing } from '../margin/pointed.ts';
import { startSearchField } from '../one-file/search-field.ts';
import { startPreviews } from '../preview/previews.ts';

// Where there is a margin, the styles of the site's pages are meant. In a narrow window these leave the contents to a button in
// the bar, which there is none of here: they stand in the page.
const wide = matchMedia('(width >= 80rem)');
const follow = (): void => void document.documentElement.classList.toggle('is-scripted', wide.matches);
follow();
wide.addEventListener('change', follow);
// No page of a site lies around it: nothing is to be fetched for a preview.
startPreviews(startPointing(startMargin()), new URL('about:blank'));
startSearchField();
