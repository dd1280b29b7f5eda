/** The content security policy of every page, as a meta element: it holds on any host and on a disk. CSP Level 3. */
import { hash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

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

/**
 * Puts the policy into a page, before anything that it governs. Run it last: a style inside the page is allowed by the
 * hash of its content.
 *
 * @throws If the page has an inline script, which nothing of ours may have, or no `<meta charset>` to stand behind.
 */
export function withContentSecurityPolicy(html: string): string {
  const tree = fromHtml(html);
  const hashes: string[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'script' && !element.properties['src']) throw new Error('a page has an inline script');
    if (element.tagName === 'style') hashes.push(` 'sha256-${hash('sha256', textOf(element), 'base64')}'`);
  });
  const directives = { ...policy, 'style-src': policy['style-src'] + hashes.join('') };
  const content = Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('a page has no <meta charset>');
  return html.replace(charset, (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${content}">`);
}
