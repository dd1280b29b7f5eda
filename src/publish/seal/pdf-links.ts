/** PDFs are made from the finished site, if at all: a document's page learns then that there is one. */

/** The item of a PDF in the list of a document's files, and the one before which it stands. */
const own = /<li data-form="pdf(?:-\w+)?">[\s\S]*?<\/li>/g;
const before = /(<ul class="take-files"[^>]*>\s*<li data-form="html">[\s\S]*?<\/li>)/;

/** The forms of it: what the file's name ends with, and what readers are told. */
export const pdfForms = [
  { form: 'pdf', ending: '.pdf', label: 'PDF', purpose: 'to print, with paragraph numbers and the editors’ remarks' },
  { form: 'pdf-text', ending: '.text.pdf', label: 'PDF of the text alone', purpose: 'without what the editors add' },
] as const;

/** What the head of a page says of it, and where that stands: behind the page's own address, which a library may have or not. */
const ownHead = /<link rel="alternate" type="application\/pdf"[^>]*>|<meta name="citation_pdf_url"[^>]*>/g;
const address = /<link rel="canonical" href="(https?:\/\/[^"]*\/)[^"/]*">/;

/**
 * A document's page with links to the PDFs that are there, and none to others; its head says so too, to those who keep references.
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
  const bare = html.replace(own, '').replace(ownHead, '');
  if (items.length === 0) return bare;
  const pdf = `downloads/${document}${pdfForms[0].ending}`;
  const alternate = `<link rel="alternate" type="application/pdf" href="${pdf}" title="${pdfForms[0].label}">`;
  return bare
    .replace(before, (start) => start + items.join(''))
    .replace(address, (link, site: string) => `${link}<meta name="citation_pdf_url" content="${site}${pdf}">`)
    .replace('</title>', (end) => end + alternate);
}
