/** The script in a document's one file: the margin, previews, and a search of its own. It asks nothing of anywhere. */
import { startMargin } from '../margin/margin.ts';
import { startPointing } from '../margin/pointed.ts';
import { startSearchField } from '../one-file/search-field.ts';
import { startPreviews } from '../preview/previews.ts';

document.documentElement.classList.add('is-scripted');
// No page of a site lies around it: nothing is to be fetched for a preview.
startPreviews(startPointing(startMargin()), new URL('about:blank'));
startSearchField();
