/** The content security policy of every page, as a meta element: it holds on any host and on a disk. CSP Level 3. */
import { hash } from 'node:crypto';
import { attributeOf, type BuiltPage, type Edit, type PageElement, sourceIn } from './page.ts';

const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval' blob:",
  'worker-src': "'self' blob:",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/** A block of data: a script by its name alone, which no browser executes (HTML, “data block”). One in any other form is none to us. */
const isDataBlock = (page: BuiltPage, element: PageElement): boolean =>
  element.attributes.length === 1 &&
  attributeOf(element, 'type') === 'application/ld+json' &&
  !sourceIn(page, element).includes('<');

/**
 * The edit that puts the policy into a page, before anything that it governs. A style inside the page is allowed by the
 * hash of its content, which nothing may change after this.
 *
 * @throws If the page has an inline script that is no block of data, which nothing of ours may have, or no `<meta charset>` to stand behind.
 */
export function contentSecurityPolicy(page: BuiltPage): Edit {
  const { elements } = page;
  const scripts = elements.filter((element) => element.tagName === 'script' && !isDataBlock(page, element));
  if (scripts.some((element) => !attributeOf(element, 'src'))) throw new Error('a page has an inline script');
  const hashes = elements
    .filter(({ tagName }) => tagName === 'style')
    .map((element) => ` 'sha256-${hash('sha256', sourceIn(page, element), 'base64')}'`);
  const directives = { ...policy, 'style-src': policy['style-src'] + hashes.join('') };
  const content = Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
  const at = elements.find(
    (element) => element.tagName === 'meta' && attributeOf(element, 'charset')?.toLowerCase() === 'utf-8',
  )?.tag.end;
  if (at === undefined) throw new Error('a page has no <meta charset>');
  return { start: at, end: at, text: `<meta http-equiv="Content-Security-Policy" content="${content}">` };
}
