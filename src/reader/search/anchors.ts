/** References typed into the search, looked up in the ids of every document. */
import { siteLanguage } from '../../corpus/text/languages/index.ts';
import { documentHere } from '../kit/links.ts';
import { loadHanded } from '../kit/load.ts';
import { whatThereIs } from '../place/what-there-is.ts';
import type { Hit } from './hits.ts';
import type { Reference } from './query.ts';

type AnchorIndex = Record<
  string,
  { title: string; language: string; places: Record<string, string>; gone?: Record<string, string> }
>;

let loading: Promise<AnchorIndex> | undefined;

/** The ids of every document with their places, loaded once. */
export function loadAnchors(root: URL): Promise<AnchorIndex> {
  loading ??= loadHanded<AnchorIndex>('pilcrowAnchors', new URL('assets/anchors.js', root)).then(
    (index = {}) => index,
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** The places that a reference, typed so, means: that of the document being read first. */
export async function lookUp({ id }: Reference, typed: string, root: URL): Promise<Hit[]> {
  const index = await loadAnchors(root);
  const here = documentHere();
  return Object.entries(index)
    .flatMap(([document, { title, language, places, gone = {} }], rank): Hit[] => {
      const became = gone[id];
      const label = places[id] ?? (became === undefined ? undefined : 'No longer in the text');
      if (label === undefined) return [];
      const kind = /^n\d/.test(id) ? 'note' : 'text';
      const score = document === here ? 1 : 0;
      const url = `${document}.html#${id}`;
      return [
        {
          url,
          title: label,
          document: title,
          section: '',
          kind,
          language: places[id] === undefined ? siteLanguage : language,
          // The title says where it is, in the words that people say.
          excerpt: became ? [{ text: became, marked: false }] : [],
          score,
          rank,
          asked: typed,
        },
      ];
    })
    .sort((a, b) => b.score - a.score || a.rank - b.rank);
}

/** What there is instead of a reference that no document has, in words: of the document being read, or of the first with the section. */
export async function insteadOf({ id }: Reference, root: URL): Promise<string | undefined> {
  const index = await loadAnchors(root);
  const here = documentHere();
  const all = Object.entries(index)
    .sort(([one], [other]) => Number(other === here) - Number(one === here))
    .flatMap(([document, { title, places }]) => {
      const { words } = whatThereIs(id, places);
      return words ? { ...words, title, isNear: document === here || id.startsWith(`${words.id}-`) } : [];
    });
  const near = all.find(({ isNear }) => isNear);
  return near && `${near.title}: ${near.before}${near.link}${near.after}`;
}
