/** All text of the parts of a Word document, by a search through its characters that knows nothing of its structure. */

/** Signs that elements stand for. */
const signs: Record<string, string> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
  'w:br': '\n',
};
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** All text of a part, by the paragraph that it stands in. */
export function docxTexts(xml: string, label: string): [path: string, text: string][] {
  const texts = new Map<string, string>();
  /** Paragraphs in one another; a text box begins anew, and what stands in it outside of paragraphs is loose. */
  const open: (string | undefined)[] = [];
  let [count, loose] = [0, 0];
  let inText = false;
  let isLoose = false;
  for (const [token, closing, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>|[^<]+/g)) {
    if (name === '') {
      if (inText) add(token.replace(/&(\w+);/g, (_, entity: string) => entities[entity] ?? ''));
    } else if (name === 'w:p') {
      isLoose = false;
      if (closing) open.pop();
      else {
        count += 1;
        if (!empty) open.push(`${label}/p${count}`);
      }
    } else if (name === 'w:txbxContent') {
      isLoose = false;
      if (closing) open.pop();
      else if (!empty) open.push(undefined);
    } else if (/^(?:w:t|w:delText|w:instrText|m:t)$/.test(name)) inText = !closing && !empty;
    else if (signs[name] !== undefined && !closing) add(signs[name]);
    else if (
      /^w:(?:tc|sdtContent|tbl|footnote|endnote|body|del)$/.test(name) ||
      (name === 'w:sdt' && open.at(-1) === undefined)
    )
      isLoose = false;
  }
  return [...texts].filter(([, text]) => text !== '');

  function add(text: string): void {
    const last = open.at(-1);
    if (last === undefined && !isLoose) {
      loose += 1;
      isLoose = true;
    }
    const path = last ?? `${label}/x${loose}`;
    texts.set(path, (texts.get(path) ?? '') + text);
  }
}
