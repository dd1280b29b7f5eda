/** The parts of the search: its field, its filters with counts, its message, its list. */

/** Puts the parts of a search into an element; what comes back gives each by its name. */
export function createParts(container: HTMLElement): <Part extends HTMLElement>(name: string) => Part {
  container.replaceChildren(template());
  const input = container.querySelector<HTMLInputElement>('input');
  const places = document.querySelector<HTMLElement>('.search-open')?.dataset['places'];
  if (input) input.placeholder = ['Words', '“an exact phrase”', ...(places ? [places] : [])].join(', ');
  return (name) => container.querySelector(`[data-part="${name}"]`) as never;
}

/** How kinds of hits are called. */
const kindLabels: Record<string, string> = { text: 'Text', note: 'Notes', term: 'Terms', annotation: 'Editors’ notes' };

/** Fills a filter with its values and counts; the chosen one stays even if nothing is left of it. */
export function fillFilter(
  select: HTMLSelectElement,
  name: 'document' | 'section' | 'kind',
  counts: ReadonlyMap<string, number>,
  chosen: string,
): void {
  const values = [...new Set([...counts.keys(), ...(chosen ? [chosen] : [])])];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const every = { document: 'All documents', section: 'All sections', kind: 'Everything' }[name];
  select.replaceChildren(
    new Option(`${every} (${total})`, ''),
    ...values.map((value) => new Option(`${kindLabels[value] ?? value} (${counts.get(value) ?? 0})`, value)),
  );
  select.value = chosen;
}

const template = (): DocumentFragment =>
  document.createRange().createContextualFragment(`
    <div class="search-field"><input data-part="input" type="search" role="combobox" aria-label="Search all documents" aria-autocomplete="list"
      aria-expanded="false" aria-controls="h-search-hits" autocomplete="off" autocapitalize="off" spellcheck="false"></div>
    <div class="search-tools" data-part="tools" hidden>
      <select data-part="document" aria-label="Document"></select>
      <select data-part="section" aria-label="Section"></select>
      <select data-part="kind" aria-label="Kind"></select>
      <select data-part="order" aria-label="Order"><option value="relevance">Best first</option><option value="text">In the order of the text</option></select>
    </div>
    <p class="search-status" data-part="status" role="status"></p>
    <div class="search-hits" id="h-search-hits" data-part="hits" role="listbox" aria-label="Places found" hidden></div>`);
