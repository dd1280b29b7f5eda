/** What the tools of passages list: of each its figures, on the page of figures, and its subjects; and what they cite. */
import { element } from '../kit/dom.ts';
import { documentHere, siteRoot } from '../kit/links.ts';
import { loadHanded } from '../kit/load.ts';
import type { CitationForm } from './citation.ts';

/** By passage: words, and where they lead. */
type ByPassage = Readonly<Record<string, readonly (readonly [words: string, to: string])[]>>;

/** What `data/study/<doc>.js` hands over. */
interface Study {
  /** The page that lists the figures, from the site's root. */
  figuresAt: string;
  figures: ByPassage;
  subjects: ByPassage;
  /** The forms of the document's citation that its page does not hold, with the place and the address left open. */
  citation: Partial<Record<CitationForm, string>>;
}

const root = siteRoot();
const nothing: Study = { figuresAt: '', figures: {}, subjects: {}, citation: {} };

let loading: Promise<Study> | undefined;

/** Loads what there is of this document; where it cannot be had, the next call tries again. */
export function loadStudy(): Promise<Study> {
  const file = new URL(`data/study/${documentHere()}.js`, root);
  loading ??= loadHanded<Study>('pilcrowStudy', file).then(
    (study = nothing) => study,
    () => {
      loading = undefined;
      return nothing;
    },
  );
  return loading;
}

/** Links to the figures and to the subjects of a passage. */
export async function studyOf(id: string): Promise<Record<'figures' | 'subjects', HTMLAnchorElement[]>> {
  const study = await loadStudy();
  const linked = (by: ByPassage, page: string): HTMLAnchorElement[] =>
    (Object.hasOwn(by, id) ? (by[id] ?? []) : []).map(([words, to]) =>
      element('a', { href: new URL(`${page}${to}`, root).href }, words),
    );
  return { figures: linked(study.figures, `${study.figuresAt}#`), subjects: linked(study.subjects, '') };
}
