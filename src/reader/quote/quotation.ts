/** Words quoted with their reference and their address, in the forms that a clipboard takes. */

/** What is quoted. */
export interface Quoted {
  /** The words, paragraph by paragraph, without numbers of notes. */
  paragraphs: readonly string[];
  /** The reference, without an address: "Yin Yong. (2025). … Section 9, ¶ 2." */
  reference: string;
  /** Where the words are read; none where the page lies on a disk and no source is known. */
  url?: string | undefined;
}

/** Plain text: the words in quotation marks, then the reference and the address. */
export const quotationAsText = ({ paragraphs, reference, url = '' }: Quoted): string =>
  `“${paragraphs.join('\n\n')}”\n\n${`${reference} ${url}`.trim()}`;

/** Markdown (CommonMark): a block quote whose last paragraph is the reference, with its link. */
export function quotationAsMarkdown({ paragraphs, reference, url }: Quoted): string {
  const words = paragraphs.map(escapeMarkdown);
  const source = `— ${escapeMarkdown(reference)}${url ? ` <${url}>` : ''}`;
  return [...words, source].map((one) => `> ${one}`).join('\n>\n');
}

/** HTML: a block quote that names its source, then the reference and the link. */
export function quotationAsHtml({ paragraphs, reference, url }: Quoted): string {
  const words = paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join('');
  const href = url ? escapeHtml(url) : undefined;
  const link = href ? ` <a href="${href}">${href}</a>` : '';
  return `<blockquote${href ? ` cite="${href}"` : ''}>${words}</blockquote><p>— ${escapeHtml(reference)}${link}</p>`;
}

/** A text as HTML writes it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Signs that Markdown would take for its own; at the beginning of a line also those of lists, headings and quotes. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^(\s*)([-+#=]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
