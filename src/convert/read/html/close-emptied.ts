/** Markup of XHTML → the same as HTML has it: elements that are empty are closed, what stands in CDATA is text. */

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const isXhtml = /<html\b[^>]{0,2000}\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml["']/i;

/**
 * Closes what XHTML closes in its own tag: `<title/>` is `<title></title>`, which the parser of HTML would never end.
 * Pages that do not say that they are XHTML stay as they are.
 */
export function closeEmptied(markup: string): string {
  if (!isXhtml.test(markup.slice(0, 8000))) return markup;
  const parts: string[] = [];
  let kept = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    const found = piece(markup, at);
    if (found === undefined) break;
    if (found.as !== undefined) {
      parts.push(markup.slice(kept, at), found.as);
      kept = found.end;
    }
    at = found.end;
  }
  return parts.join('') + markup.slice(kept);
}

/** What begins at a `<`: where it ends, and what it is in HTML, if that is another. */
function piece(markup: string, at: number): { end: number; as?: string } | undefined {
  if (markup.startsWith('<!--', at)) return ended(markup.indexOf('-->', at + 4), 3);
  if (markup.startsWith('<![CDATA[', at)) {
    const end = markup.indexOf(']]>', at);
    if (end < 0) return undefined;
    const text = markup
      .slice(at + 9, end)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;');
    return { end: end + 3, as: text };
  }
  const name = /^[A-Za-z][^\s/>]*/.exec(markup.slice(at + 1, at + 60))?.[0];
  if (name === undefined) return { end: at + 1 };
  const end = tagEnd(markup, at + 1);
  if (end === undefined) return undefined;
  if (markup[end - 1] === '/')
    return voids.test(name) ? { end: end + 1 } : { end: end + 1, as: `${markup.slice(at, end - 1)}></${name}>` };
  // What stands in these is no markup.
  if (!/^(?:script|style|textarea|title)$/i.test(name)) return { end: end + 1 };
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = end;
  const found = close.exec(markup);
  return found ? { end: found.index + 1 } : undefined;
}

const ended = (at: number, length: number): { end: number } | undefined => (at < 0 ? undefined : { end: at + length });

/** Where a tag ends: at the first `>` that stands in no value. */
function tagEnd(markup: string, from: number): number | undefined {
  for (let at = from; at < markup.length; at += 1) {
    const sign = markup[at];
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    at = markup.indexOf(sign, at + 1);
    if (at < 0) return undefined;
  }
  return undefined;
}
