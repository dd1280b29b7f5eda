/** PDFs are made from the finished site, if at all: a document's page learns then that there is one. */

/** The item of a PDF in the list of a document's files, and the one before which it stands. */
const own = /<li data-form="pdf(?:-\w+)?">[\s\S]*?<\/li>/g;
const before = /(<ul class="cite-take"[^>]*>\s*<li data-form="html">[\s\S]*?<\/li>)/;

/** The forms of it: what the file's name ends with, and what readers are told. */
export const pdfForms = [
  { form: 'pdf', ending: '.pdf', label: 'PDF', purpose: 'to print, with paragraph numbers and the editors’ remarks' },
  { form: 'pdf-text', ending: '.text.pdf', label: 'PDF of the text alone', purpose: 'without what the editors add' },
] as const;

/**
 * A document's page with links to the PDFs that are there, and none to others.
 *
 * @param document The document's id.
 * @param isThere Whether a file of the site is there.
 */
export function withPdfs(html: string, document: string, isThere: (path: string) => boolean): string {
  const items = pdfForms.flatMap(({ form, ending, label, purpose }) => {
    const path = `downloads/${document}${ending}`;
    if (!isThere(path)) return [];
    const size = `<span class="file-size" data-of="${path}"></span>`;
    return `<li data-form="${form}"><a href="${path}" download>${label}</a>, ${purpose} ${size}</li>`;
  });
  return html.replace(own, '').replace(before, (start) => start + items.join(''));
}
