/** The parts of the search: its field, its filters with counts, its message, its list. */
import type { Search } from './address.ts';
import type { Answer } from './engine.ts';
import { type Filter, filters, noSection } from './narrow.ts';

/** Puts the parts of a search into an element; what comes back gives each by its name. */
export function createParts(container: HTMLElement): <Part extends HTMLElement>(name: string) => Part {
  container.replaceChildren(template());
  const input = container.querySelector<HTMLInputElement>('input');
  const places = document.querySelector<HTMLElement>('.search-open')?.dataset['places'];
  // Nothing of it is cut where the field is narrow.
  const narrow = matchMedia('(max-width: 40rem)');
  const say = (): void => {
    const wide = ['Words', '“an exact phrase”', ...(places ? [places] : [])].join(', ');
    if (input) input.placeholder = narrow.matches ? 'Words or “a phrase”' : wide;
  };
  say();
  narrow.addEventListener('change', say);
  return (name) => container.querySelector(`[data-part="${name}"]`) as never;
}

/** How kinds of hits are called. */
const kindLabels: Record<string, string> = {
  head: 'Heads of documents',
  text: 'Text',
  note: 'Notes',
  term: 'Terms',
  annotation: 'Editors’ notes',
};

/** What is said where a value of a filter is not a name. */
const nameOf = (filter: Filter, value: string): string => {
  if (filter === 'section' && value === noSection) return 'Outside any section';
  return (filter === 'kind' ? kindLabels[value] : undefined) ?? value;
};

/**
 * Makes the filters and the order work.
 *
 * @param changed Told what was chosen.
 * @returns Shows the values of each filter with what they would leave; they are hidden where there is nothing to narrow.
 */
export function createFilters(tools: HTMLElement, changed: (change: Partial<Search>) => void) {
  const select = (name: string): HTMLSelectElement => tools.querySelector(`[data-part="${name}"]`) as HTMLSelectElement;
  for (const name of [...filters, 'order'])
    select(name).addEventListener('change', ({ target }) => {
      const { value } = target as HTMLSelectElement;
      // A section is of a document, which is of a library.
      const within = { library: { document: '', section: '' }, document: { section: '' } }[name];
      changed({ [name]: value, ...within });
    });
  return {
    show(answer: Answer | undefined, chosen: Search): void {
      tools.hidden = !answer || (answer.hits.length === 0 && filters.every((name) => !chosen[name]));
      select('order').value = chosen.order;
      if (!answer) return;
      for (const name of filters) fill(select(name), name, answer.counts[name], chosen[name] ?? '');
      // Of a library that stands alone, no hit says which it is of.
      select('library').hidden = !chosen.library && [...answer.counts.library.keys()].every((one) => one === '');
    },
  };
}

/** Fills a filter with its values and counts; the chosen one stays even if nothing is left of it. */
function fill(select: HTMLSelectElement, name: Filter, counts: ReadonlyMap<string, number>, chosen: string): void {
  const values = [...new Set([...counts.keys(), ...(chosen ? [chosen] : [])])];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const every = { library: 'All libraries', document: 'All documents', section: 'All sections', kind: 'Everything' }[
    name
  ];
  select.replaceChildren(
    new Option(`${every} (${total})`, ''),
    ...values.map((value) => new Option(`${nameOf(name, value)} (${counts.get(value) ?? 0})`, value)),
  );
  select.value = chosen;
}

const template = (): DocumentFragment =>
  document.createRange().createContextualFragment(`
    <div class="search-field"><input data-part="input" type="search" role="combobox" aria-label="Search all documents" aria-autocomplete="list"
      aria-expanded="false" aria-controls="h-search-list" autocomplete="off" autocapitalize="off" spellcheck="false"></div>
    <div class="search-tools" data-part="tools" hidden>
      <select data-part="library" aria-label="Library" hidden></select>
      <select data-part="document" aria-label="Document"></select>
      <select data-part="section" aria-label="Section"></select>
      <select data-part="kind" aria-label="Kind"></select>
      <select data-part="order" aria-label="Order"><option value="relevance">Best first</option><option value="text">In the order of the text</option></select>
    </div>
    <p class="search-status" data-part="status" role="status"></p>
    <div class="search-start" data-part="start" hidden></div>
    <div class="search-list" id="h-search-list" data-part="list" role="listbox" aria-label="What is found" hidden>
      <div class="search-offers" data-part="offers" role="group" aria-label="Terms, subjects, headings and names that begin so" hidden><p class="search-group" aria-hidden="true">Terms, subjects, headings and names</p></div>
      <div class="search-hits" data-part="hits" role="group" aria-label="Places found"></div>
      <div class="search-more" id="h-search-more" data-part="more" role="option" aria-selected="false" hidden></div>
    </div>`);
