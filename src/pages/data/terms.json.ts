/** `data/terms.json`: the glossary with every mention, and the sources that are cited. */
import type { APIRoute } from 'astro';
import type { TermsData } from '../../corpus/model/terms-data.ts';
import { loadLibrary } from '../../library/library.ts';

export const GET: APIRoute = async () => {
  const { terms, documents, sources } = await loadLibrary();
  const all = documents.flatMap(({ id: document, mentions }) => mentions.map((mention) => ({ document, ...mention })));
  const byTerm = Map.groupBy(all, ({ term }) => term);
  const content: TermsData = {
    terms: terms.map(({ term }) => ({
      term,
      mentions: (byTerm.get(term.id) ?? []).map(({ term: _, ...mention }) => mention),
    })),
    sources,
  };
  return Response.json(content);
};
