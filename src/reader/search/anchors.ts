/** References typed into the search, looked up in the ids of every document. */
import { loadScript } from '../kit/load.ts';
import type { Hit } from './hits.ts';
import type { Reference } from './query.ts';

type AnchorIndex = Record<string, { title: string; language: string; places: Record<string, string> }>;

let loading: Promise<AnchorIndex> | undefined;

function loadAnchors(root: URL): Promise<AnchorIndex> {
  loading ??= (async () => {
    const globals = globalThis as { pilcrowAnchors?: (index: AnchorIndex) => void };
    let index: AnchorIndex = {};
    globals.pilcrowAnchors = (own) => {
      index = own;
    };
    await loadScript(new URL('assets/anchors.js', root));
    return index;
  })().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The places that a reference means: that of the document being read first. */
export async function lookUp({ id }: Reference, root: URL): Promise<Hit[]> {
  const index = await loadAnchors(root);
  const here = location.pathname
    .split('/')
    .at(-1)
    ?.replace(/\.html$/, '');
  return Object.entries(index)
    .flatMap(([document, { title, language, places }], rank): Hit[] => {
      const label = places[id];
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
          language,
          excerpt: [{ text: `¶ ${id}`, marked: false }],
          score,
          rank,
        },
      ];
    })
    .sort((a, b) => b.score - a.score || a.rank - b.rank);
}
