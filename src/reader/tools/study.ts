/** What the editors recorded of a passage, as its tools list it: its figures, each on the page of figures, and its subjects. */
import { element } from '../kit/dom.ts';
import { documentHere, siteRoot } from '../kit/links.ts';
import { loadHanded } from '../kit/load.ts';

/** By passage: words, and where they lead. */
type ByPassage = Readonly<Record<string, readonly (readonly [words: string, to: string])[]>>;

/** What `data/study/<doc>.js` hands over. */
interface Study {
  /** The page that lists the figures, from the site's root. */
  figuresAt: string;
  figures: ByPassage;
  subjects: ByPassage;
}

const root = siteRoot();
const nothing: Study = { figuresAt: '', figures: {}, subjects: {} };

let loading: Promise<Study> | undefined;

/** Loads what the editors recorded of this document; where it cannot be had, the next call tries again. */
function loadStudy(): Promise<Study> {
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
