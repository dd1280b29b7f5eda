/** References typed into the search, looked up in the ids of every document. */
import { siteLanguage } from '../../corpus/text/languages/index.ts';
import { documentHere } from '../kit/links.ts';
import { loaderOfParts, type Wanted } from '../kit/load-parts.ts';
import { whatThereIs } from '../place/what-there-is.ts';
import type { Hit } from './hits.ts';
import type { Reference } from './query.ts';

type AnchorIndex = Record<
  string,
  { title: string; language: string; places: Record<string, string>; gone?: Record<string, string> }
>;

const load = loaderOfParts<AnchorIndex>('pilcrowAnchors', 'assets/anchors');

/** The ids of documents with their places: of all, or of a large library those of some. Each part is loaded once. */
export const loadAnchors = async (root: URL, wanted?: Wanted): Promise<AnchorIndex> =>
  Object.assign({}, ...(await load(root, wanted)));

/** Of a large library a reference is looked up in the document being read and in so many of the newest, before it is in all. */
const first = 40;

/** The ids in which a reference is looked up; of the others only where none of these has it. */
async function anchorsWith(id: string, root: URL): Promise<AnchorIndex> {
  const near = await loadAnchors(root, (all) => [documentHere(), ...all.slice(-first)]);
  const isThere = Object.values(near).some(({ places, gone }) => id in places || (gone && id in gone));
  return isThere ? near : loadAnchors(root);
}

/** The places that a reference, typed so, means: that of the document being read first. */
export async function lookUp({ id }: Reference, typed: string, root: URL): Promise<Hit[]> {
  const index = await anchorsWith(id, root);
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
  const index = await anchorsWith(id, root);
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
