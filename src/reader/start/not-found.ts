/**
 * `assets/not-found.js`: the ways on from an address where no page is. The page asks for it in every folder above, since
 * nobody knows how deep the address lies; the first that is found runs.
 */
import { siteRoot } from '../kit/links.ts';
import { startNotFound } from '../place/not-found.ts';

const own = globalThis as { pilcrowNotFound?: true };
if (!own.pilcrowNotFound) {
  own.pilcrowNotFound = true;
  void startNotFound(siteRoot());
}
