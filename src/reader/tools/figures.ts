/** The figures of a passage, as its tools list them: each leads to its row on the page of figures. */
import { element } from '../kit/dom.ts';
import { siteRoot } from '../kit/links.ts';
import { loadHanded } from '../kit/load.ts';
import { documentHere } from '../search/anchors.ts';

type ByPassage = Readonly<Record<string, readonly (readonly [words: string, row: string])[]>>;

const root = siteRoot();

let loading: Promise<ByPassage> | undefined;

/** Loads what the editors recorded of this document; where it cannot be had, the next call tries again. */
function loadFigures(): Promise<ByPassage> {
  const file = new URL(`data/figures/${documentHere()}.js`, root);
  loading ??= loadHanded<ByPassage>('pilcrowFigures', file).then(
    (figures = {}) => figures,
    () => {
      loading = undefined;
      return {};
    },
  );
  return loading;
}

/** Links to the figures of a passage; none where its document has none. */
export async function figuresIn(id: string): Promise<HTMLAnchorElement[]> {
  if (!document.querySelector('.title-block-facts a[href*="figures.html"]')) return [];
  const figures = await loadFigures();
  const own = Object.hasOwn(figures, id) ? (figures[id] ?? []) : [];
  return own.map(([words, row]) => element('a', { href: new URL(`figures.html#${row}`, root).href }, words));
}
