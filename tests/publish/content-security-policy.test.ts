import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/publish/content-security-policy.ts';
import { edited, parsePage } from '../../src/publish/page.ts';

const withContentSecurityPolicy = (html: string): string => edited(html, [contentSecurityPolicy(parsePage(html))]);

const page = (head: string, body = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

test('puts the policy right after the charset', () => {
  expect(withContentSecurityPolicy(page('<title>x</title>'))).toMatch(
    /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"<>]+"><title>/,
  );
});

test('allows a style inside the page by its hash, which is the one that the standard gives', () => {
  // printf 'p{}' | openssl dgst -sha256 -binary | base64
  expect(withContentSecurityPolicy(page('<style>p{}</style>'))).toContain(
    "style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='",
  );
});

test('refuses a page with an inline script, and one without a charset', () => {
  expect(() => withContentSecurityPolicy(page('<script>1</script>'))).toThrow('a page has an inline script');
  expect(() => withContentSecurityPolicy(page('<script defer>1</script>'))).toThrow('a page has an inline script');
  expect(() => withContentSecurityPolicy('<p>x')).toThrow('a page has no <meta charset>');
});

test('lets a block of data through, which nothing executes, and adds nothing to the policy for it', () => {
  const block = '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>';
  const [without, withOne] = [page(''), page(block)].map(withContentSecurityPolicy);
  expect(withOne).toBe(without?.replace('</head>', `${block}</head>`));
});

test.each([
  '<script type="application/ld+json; x">{}</script>',
  '<script type=" application/ld+json">{}</script>',
  '<script type="APPLICATION/LD+JSON">{}</script>',
  '<script type="application/json">{}</script>',
  '<script type="module">1</script>',
  '<script type="importmap">{}</script>',
  '<script type="speculationrules">{}</script>',
  '<script type="text/javascript">1</script>',
  '<script type>1</script>',
  '<script type="module" type="application/ld+json">1</script>',
  '<script type="application/ld+json" src>{}</script>',
  '<script type="application/ld+json" defer>{}</script>',
  '<script type="application/ld+json" language="javascript">{}</script>',
  '<svg><script type="application/ld+json" href="x.js">{}</script></svg>',
  '<script type="application/ld+json">{"a":"<!--<script>"}</script>',
  '<script type="application/ld+json">{"a":"</script><script>1</script>"}</script>',
])('refuses what only looks like one: %s', (script) => {
  expect(() => withContentSecurityPolicy(page(script))).toThrow('a page has an inline script');
  expect(() => withContentSecurityPolicy(page('', script))).toThrow('a page has an inline script');
});

test('stands behind the element, not behind words that look like it', () => {
  const [words, charset] = ['<meta charset="utf-8">', '<META CHARSET=UTF-8>'];
  expect(
    withContentSecurityPolicy(`<!doctype html><head><!-- ${words} --><title>${words}</title>${charset}<link></head>`),
  ).toMatch(/<META CHARSET=UTF-8><meta http-equiv="Content-Security-Policy" content="[^"<>]+"><link><\/head>$/);
  expect(() => withContentSecurityPolicy(`<!doctype html><!-- ${words} --><p title='${words}'>x</p>`)).toThrow(
    'a page has no <meta charset>',
  );
});

test('is not deceived by a script in an attribute', () => {
  expect(withContentSecurityPolicy(page('', '<p title="<script>1</script>">x</p>'))).toContain(
    'Content-Security-Policy',
  );
});
