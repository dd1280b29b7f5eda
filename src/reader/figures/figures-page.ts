/** The page of figures: its rows are filtered and sorted. What is chosen stands in the address, to be shared. */
import { button } from '../kit/dom.ts';

/** What a row is asked for. */
interface Wanted {
  words: string[];
  document: string;
  section: string;
  theme: string;
  unit: string;
  kind: string;
}

const promised = new Set(['target', 'result', 'ceiling']);
const fields = ['document', 'section', 'theme', 'unit', 'kind'] as const;

/** Starts the page. */
export function startFiguresPage(): void {
  const form = document.querySelector<HTMLFormElement>('.figures-filter');
  const table = document.querySelector<HTMLTableElement>('.figures-table');
  if (!form || !table) return;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr[data-kind]')];
  const said = new Map(rows.map((row) => [row, folded(row.textContent ?? '')]));
  const filter = (): void => {
    const wanted = wantedBy(form);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !isWanted(row, said.get(row) ?? '', wanted);
      if (!row.hidden) shown += 1;
    }
    const found = new Set(rows.flatMap((row) => (row.hidden ? [] : row.dataset['document'])));
    for (const head of table.querySelectorAll<HTMLElement>('.figures-document'))
      head.hidden = isSorted(table) || !found.has(head.id);
    const count = form.querySelector('.figures-count');
    if (count) count.textContent = `${shown} of ${rows.length} numbers`;
    toAddress(form);
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  startSorting(table, rows, filter);
  const isChosen = fromAddress(form);
  const arrive = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = document.getElementById(id);
    // A row that a link leads to is shown, whatever was chosen; a document or a section is what is chosen.
    if ((target?.matches('.is-minor') || id === 'all') && setField(form, 'kind', '')) filter();
    if (id !== '' && (setField(form, 'document', id) || setField(form, 'section', id))) {
      filter();
      document.getElementById('list')?.scrollIntoView();
    } else if (target && !isChosen) target.scrollIntoView();
  };
  filter();
  arrive();
  addEventListener('hashchange', arrive);
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|,(?=\d{3})/gu, '')
    .toLowerCase();

function wantedBy(form: HTMLFormElement): Wanted {
  const data = new FormData(form);
  const of = (name: string): string => String(data.get(name) ?? '');
  const words = folded(of('words')).split(/\s+/).filter(Boolean);
  return {
    words,
    document: of('document'),
    section: of('section'),
    theme: of('theme'),
    unit: of('unit'),
    kind: of('kind'),
  };
}

function isWanted(
  { dataset }: HTMLElement,
  text: string,
  { words, document, section, theme, unit, kind }: Wanted,
): boolean {
  const { document: own = '', kind: is = '', section: at = '', theme: about = '', unit: measure = 'none' } = dataset;
  return (
    words.every((word) => text.includes(word)) &&
    (document === '' || own === document) &&
    (section === '' || at === section) &&
    (theme === '' || about === theme) &&
    (unit === '' || measure === unit) &&
    (kind === '' || is === kind || (kind === 'main' && promised.has(is)))
  );
}

const setField = (form: HTMLFormElement, name: string, value: string): boolean => {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) return false;
  const before = field.value;
  field.value = value;
  // What a list does not have is no choice.
  if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = before;
  return field.value !== before;
};

/** Takes what the address chooses; whether it chooses anything. */
function fromAddress(form: HTMLFormElement): boolean {
  const query = new URLSearchParams(location.search);
  return (
    ['words', ...fields].filter((name) => query.has(name) && setField(form, name, query.get(name) ?? '')).length > 0
  );
}

/** Keeps what is chosen in the address, where the browser lets a page: not on a disk in every one. */
function toAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (value !== '' && !(name === 'kind' && value === 'main')) query.set(name, String(value));
  if (new FormData(form).get('kind') === '') query.set('kind', '');
  const search = query.size > 0 ? `?${query}` : '';
  if (search === location.search) return;
  try {
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // It is a convenience.
  }
}

const isSorted = (table: HTMLElement): boolean => table.querySelector('[aria-sort]') !== null;

/** Makes the heads of the columns buttons: up, down, and back to the order of the texts. */
function startSorting(table: HTMLTableElement, rows: readonly HTMLTableRowElement[], filter: () => void): void {
  const homes = rows.map((row) => row.parentElement);
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-sort]')];
  for (const [column, head] of heads.entries()) {
    const label = head.textContent ?? '';
    const key = head.dataset['sort'];
    head.replaceChildren(
      button(label, {}, () => {
        const before = head.getAttribute('aria-sort');
        const next =
          key === 'place' ? null : before === 'ascending' ? 'descending' : before === 'descending' ? null : 'ascending';
        for (const one of heads) one.removeAttribute('aria-sort');
        if (next) head.setAttribute('aria-sort', next);
        if (next === null) for (const [at, row] of rows.entries()) homes[at]?.append(row);
        else homes[0]?.append(...sorted(rows, column, key === 'number', next === 'descending'));
        filter();
      }),
    );
  }
}

function sorted(
  rows: readonly HTMLTableRowElement[],
  column: number,
  isNumber: boolean,
  isDown: boolean,
): HTMLTableRowElement[] {
  const words = new Intl.Collator('en', { numeric: true });
  const text = (row: HTMLTableRowElement): string => row.cells[column]?.textContent?.trim() ?? '';
  const by = isNumber
    ? (a: HTMLTableRowElement, b: HTMLTableRowElement) => Number(a.dataset['number']) - Number(b.dataset['number'])
    : (a: HTMLTableRowElement, b: HTMLTableRowElement) => words.compare(text(a), text(b));
  return rows.toSorted((a, b) => (isDown ? by(b, a) : by(a, b)));
}
