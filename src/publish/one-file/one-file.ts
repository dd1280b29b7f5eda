/** A page that holds one document → one file: its styles, its script and its faces in it, under a policy that allows just these. */
import { hash } from 'node:crypto';
import { attributeOf, type BuiltPage, type Edit, edited, inOrder, type PageElement, parsePage } from '../page.ts';
import { ownAddresses } from './own-addresses.ts';

/** What such a file is put together from. */
export interface Parts {
  /** The document's id. */
  document: string;
  /** The script, as text. */
  script: string;
  /** The style that its stylesheets make together, with all that they name in it: most of the file, and the same in most. */
  style: Uint8Array;
}

/** The stylesheets of the site that such a page names, each once, in their order. */
export const stylesheetsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, path = '']) => path)),
];

/**
 * Puts a document in one file.
 *
 * @param html The page as Astro built it, with addresses from the site's root.
 * @returns The file, in UTF-8.
 * @throws If the page has a script of its own, or names something that would have to be loaded.
 */
export function oneFile(html: string, { document, script, style }: Parts): Uint8Array {
  const page = parsePage(html);
  const sheets = page.elements.filter(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet',
  );
  refuseOthers(page, new Set(sheets));

  const edits = inOrder([
    // First: what stands right behind the character set is taken away at the same place.
    after(page, 'meta', policy(style, script)),
    ...sheets.map(({ tag }): Edit => ({ ...tag, text: '' })),
    ...ownAddresses(page, document),
    before(page, 'body', `<script>${script}</script>`),
  ]);
  const { start } = before(page, 'head', '');
  // What is the same in all is not made text of, and written as text, for each.
  return Buffer.concat([
    Buffer.from(`${edited(html, edits, 0, start)}<style>`),
    style,
    Buffer.from(`</style>${edited(html, edits, start)}`),
  ]);
}

/** Content Security Policy Level 3: what is in the file by its hash, and nothing else from anywhere. */
function policy(style: Uint8Array, script: string): string {
  const own = (content: string | Uint8Array): string => `'sha256-${hash('sha256', content, 'base64')}'`;
  const directives = [
    "default-src 'none'",
    `script-src ${own(script)}`,
    `style-src ${own(style)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">`;
}

/** The elements that load something, or run it; pictures are the policy's business, and have their words. */
const loading = new Set(['script', 'link', 'iframe', 'object', 'embed', 'video', 'audio', 'source', 'style']);

function refuseOthers({ elements }: BuiltPage, sheets: ReadonlySet<PageElement>): void {
  const isAddress = (element: PageElement): boolean => attributeOf(element, 'rel') === 'canonical';
  const other = elements.find((element) => loading.has(element.tagName) && !sheets.has(element) && !isAddress(element));
  if (other) throw new Error(`a document in one file has a <${other.tagName}> that is not in the file`);
}

function after({ elements }: BuiltPage, tag: string, text: string): Edit {
  const at = elements.find(({ tagName }) => tagName === tag)?.tag.end;
  if (at === undefined) throw new Error(`a page has no <${tag}>`);
  return { start: at, end: at, text };
}

function before({ elements }: BuiltPage, tag: string, text: string): Edit {
  const at = elements.find(({ tagName }) => tagName === tag)?.endTag.start;
  if (at === undefined) throw new Error(`a page has no </${tag}>`);
  return { start: at, end: at, text };
}
